#include "gui/historyactions.h"

#include "app/engine.h"
#include "gui/activitydialog.h"
#include "gui/batchlistpanel.h"
#include "gui/historydialog.h"

#include <QAction>

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;

namespace {

void bringToFront(QDialog *dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

HistoryActions::HistoryActions(app::Engine &engine, BatchListPanel &list, const Redactor &redactor, const Clock &clock, QWidget *window)
    : QObject(window),
      m_engine(engine),
      m_list(list),
      m_redactor(redactor),
      m_clock(clock),
      m_window(window),
      m_choose(makeFileChooser()),
      m_log(clock),
      m_history(new QAction(tr("&History…"), this)),
      m_batchActivity(new QAction(tr("&Activity of this batch…"), this)),
      m_activity(new QAction(tr("Activity &log…"), this))
{
    m_history->setShortcut(Qt::CTRL | Qt::Key_H);
    m_activity->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    connect(m_history, &QAction::triggered, this, &HistoryActions::openHistory);
    connect(m_batchActivity, &QAction::triggered, this, [this] {
        if (const auto selected = m_list.selected(); selected.size() == 1)
            openActivityOf(selected.first().id);
    });
    connect(m_activity, &QAction::triggered, this, [this] { openActivity()->showAll(); });
    m_log.listenTo(engine);
    connect(&m_engine, &app::Engine::opened, this, &HistoryActions::opened);
    connect(&m_engine, &app::Engine::batchChanged, this, [this](const BatchReport &report) {
        if (const auto dialog = m_histories.value(report.id))
            dialog->take(report);
    });
    connect(&m_engine, &app::Engine::batchRemoved, this, [this](const BatchId &id) {
        if (const auto dialog = m_histories.value(id))
            dialog->batchRemoved();
    });
    setSelected({});
}

void HistoryActions::setSelected(const QList<BatchReport> &selected)
{
    m_history->setEnabled(selected.size() == 1);
    m_batchActivity->setEnabled(selected.size() == 1);
}

void HistoryActions::openHistory()
{
    const QList<BatchReport> selected = m_list.selected();
    if (selected.size() != 1)
        return;
    const BatchReport &report = selected.first();
    QPointer<HistoryDialog> &dialog = m_histories[report.id];
    if (dialog == nullptr) {
        const auto read = [this](const BatchId &id, QObject *context, const auto &done) { m_engine.polls(id, context, done); };
        dialog = new HistoryDialog(report, read, m_clock, makeSystemAlarm, m_window);
        connect(dialog, &HistoryDialog::activityRequested, this, &HistoryActions::openActivityOf);
        connect(dialog, &QObject::destroyed, this, [this, id = report.id] { m_histories.remove(id); });
    }
    bringToFront(dialog);
}

ActivityDialog *HistoryActions::openActivity()
{
    if (m_activityDialog == nullptr) {
        m_activityDialog = new ActivityDialog(m_log, m_redactor, m_window);
        m_activityDialog->setFileChooser(m_choose);
    }
    bringToFront(m_activityDialog);
    return m_activityDialog;
}

void HistoryActions::openActivityOf(const BatchId &id)
{
    const BatchReport *report = m_list.model().find(id);
    openActivity()->showBatch(id, report == nullptr ? id.abbreviated() : report->displayName());
}

/// Again: the store was restored, or repaired. What was asked of the former is not answered.
void HistoryActions::opened(const QList<BatchReport> &reports)
{
    for (const QPointer<HistoryDialog> &dialog : std::as_const(m_histories)) {
        if (dialog == nullptr)
            continue;
        const auto found
            = std::find_if(reports.begin(), reports.end(), [&](const BatchReport &report) { return report.id == dialog->batch(); });
        if (found == reports.end())
            dialog->batchRemoved();
        else
            dialog->take(*found);
        dialog->readAgain();
    }
}

} // namespace batchwatch::gui
