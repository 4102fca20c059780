#pragma once

#include "app/engine.h"

#include <QList>

class QAction;

namespace batchwatch::gui {

class BatchListPanel;
class MessageBar;

/// What else can be done with the selected batches: name, tags and note, the archive, their ids.
class BatchActions : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this; dialogs belong to `window`.
    BatchActions(app::Engine &engine, BatchListPanel &list, MessageBar &notices, QWidget *window);

    /// For a menu, in this order.
    [[nodiscard]] QList<QAction *> actions() const { return {m_rename, m_tag, m_copyIds, m_archive, m_unarchive}; }
    void setSelected(const QList<monitor::BatchReport> &selected);

private:
    void openNote();
    void copyIds();
    void archive();

    app::Engine &m_engine;
    BatchListPanel &m_list;
    MessageBar &m_notices;
    QWidget *m_window;
    QAction *m_rename;
    QAction *m_tag;
    QAction *m_copyIds;
    QAction *m_archive;
    QAction *m_unarchive;
};

} // namespace batchwatch::gui
