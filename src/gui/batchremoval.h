#pragma once

#include "app/engine.h"

#include <QSet>

class QAction;

namespace batchwatch::gui {

class BatchListPanel;
class MessageBar;

/// Takes batches off the watch list, or deletes them with all that is known of them, and brings them back as they were when the person
/// wants that.
///
/// A deleted batch leaves the list at once and the store when the message with Undo goes: closed, replaced by another deletion, or with
/// commit(). Until then the store is untouched: a program that is killed meanwhile watches the batch again when it starts.
class BatchRemoval : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this.
    BatchRemoval(app::Engine &engine, BatchListPanel &list, MessageBar &notices, QObject *parent = nullptr);

    [[nodiscard]] QAction *deleteAction() const { return m_delete; } ///< its shortcut belongs to the widget that it is added to
    void setSelected(const QList<monitor::BatchReport> &selected);

    void stopSelected();
    void deleteSelected();
    void commit(); ///< what was deleted is gone for good; also when the window closes

private:
    void undoStop(const QList<monitor::BatchReport> &stopped);
    void undoDelete();
    void forget();
    void cameBack(const BatchId &id);

    app::Engine &m_engine;
    BatchListPanel &m_list;
    MessageBar &m_notices;
    QAction *m_delete;
    QSet<BatchId> m_deleted; ///< until commit() or Undo
    QSet<BatchId> m_left;    ///< of these, the ones that the engine has let go
};

} // namespace batchwatch::gui
