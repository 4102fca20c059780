#pragma once

#include "app/engine.h"

namespace batchwatch::gui {

class BatchListPanel;
class MessageBar;

/// Takes batches off the watch list, and brings them back as they were when the person wants that.
class BatchRemoval : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this.
    BatchRemoval(app::Engine &engine, BatchListPanel &list, MessageBar &notices, QObject *parent = nullptr);

    void stopSelected();

private:
    void undo(const QList<monitor::BatchReport> &stopped);

    app::Engine &m_engine;
    BatchListPanel &m_list;
    MessageBar &m_notices;
};

} // namespace batchwatch::gui
