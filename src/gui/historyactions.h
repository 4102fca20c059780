#pragma once

#include "gui/activitylog.h"
#include "gui/filechooser.h"

#include <QHash>
#include <QPointer>

class QAction;

namespace batchwatch {
class Redactor;
}

namespace batchwatch::gui {

class ActivityDialog;
class BatchListPanel;
class HistoryDialog;

/// What was: the history of a batch, and the activity log, which this records from the first moment on.
class HistoryActions : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this; the dialogs belong to `window`.
    HistoryActions(app::Engine &engine, BatchListPanel &list, const Redactor &redactor, const Clock &clock, QWidget *window);

    [[nodiscard]] QAction *history() const { return m_history; }             ///< of the one batch that is selected
    [[nodiscard]] QAction *batchActivity() const { return m_batchActivity; } ///< the log, of that batch
    [[nodiscard]] QAction *activity() const { return m_activity; }           ///< the log
    void setSelected(const QList<monitor::BatchReport> &selected);
    void setFileChooser(FileChooser chooser) { m_choose = std::move(chooser); }

private:
    void openHistory();
    ActivityDialog *openActivity();
    void openActivityOf(const BatchId &id);
    void opened(const QList<monitor::BatchReport> &reports);

    app::Engine &m_engine;
    BatchListPanel &m_list;
    const Redactor &m_redactor;
    const Clock &m_clock;
    QWidget *m_window;
    FileChooser m_choose;
    ActivityLog m_log;
    QHash<BatchId, QPointer<HistoryDialog>> m_histories; ///< one a batch
    QPointer<ActivityDialog> m_activityDialog;
    QAction *m_history;
    QAction *m_batchActivity;
    QAction *m_activity;
};

} // namespace batchwatch::gui
