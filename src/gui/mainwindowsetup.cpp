#include "gui/aboutbox.h"
#include "gui/autoexportactions.h"
#include "gui/balancebutton.h"
#include "gui/balancewarning.h"
#include "gui/balancewatch.h"
#include "gui/batchactions.h"
#include "gui/batchheader.h"
#include "gui/batchremoval.h"
#include "gui/batchupdates.h"
#include "gui/compareactions.h"
#include "gui/copynotices.h"
#include "gui/dropwatcher.h"
#include "gui/historyactions.h"
#include "gui/icons.h"
#include "gui/keyactions.h"
#include "gui/keymenu.h"
#include "gui/mainwindow.h"
#include "gui/resultspanel.h"
#include "gui/retentioncare.h"
#include "gui/statusline.h"
#include "gui/storecareactions.h"
#include "gui/summaryactions.h"
#include "ui_mainwindow.h"

#include <QHBoxLayout>
#include <QMimeData>

// How the window is put together, once; what it does is in mainwindow.cpp.

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 296;

} // namespace

void MainWindow::setUpWork()
{
    m_notices = new MessageBar(m_ui->center);
    m_notices->setContentsMargins(8, 8, 8, 0);
    m_messages = new MessageBar(m_ui->side);
    m_header = new BatchHeader(m_clock, m_ui->side);
    m_results = new ResultsPanel(m_ui->side);
    new CopyNotices(
        m_results->copier(), *m_messages, [this] { exportResults(exports::Files::One); }, this);
    m_problems = new BatchProblems(*m_messages, m_engine.keys(), m_clock, this);
    m_removal = new BatchRemoval(m_engine, *m_ui->batches, *m_notices, this);
    m_actions = new BatchActions(m_engine, *m_ui->batches, *m_notices, this);
    m_history = new HistoryActions(m_engine, *m_ui->batches, m_engine.redactor(), m_clock, this);
    m_compare = new CompareActions(m_engine, *m_ui->batches, m_clock, this);
    m_storeCare = new StoreCareActions(m_engine, *m_ui->batches, *m_notices, m_clock, this);
    m_retention = new RetentionCare(
        m_state.settings(), *m_notices, [this] { return m_ui->batches->model().all(); }, m_clock, makeSystemAlarm, this);
    m_problems->setRetention(m_retention->settings());
    m_keyActions = new KeyActions(m_engine, *m_notices, *m_problems, this);
    m_autoExport = new AutoExportActions(m_engine, *m_notices, this);
    m_summary = new SummaryActions(*m_results, m_engine.redactor(), m_clock, this);
    m_balance = new BalanceWatch(m_engine, m_clock, makeSystemAlarm, this);
    m_updates = new BatchUpdates(this);
    m_status = new StatusLine(*m_ui->statusBar, m_ui->batches->model());
    m_balanceWarning = new BalanceWarning(*m_balance, *m_notices, m_state, this);
    m_messages->setTabAnchor(m_ui->batches->lastInTabOrder());
    m_ui->centerLayout->insertWidget(0, m_notices);
    m_ui->sideLayout->addWidget(m_messages);
    m_ui->sideLayout->addWidget(m_header);
    m_ui->sideLayout->addWidget(m_results, 1);
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({listWidth, width() - listWidth});
    m_ui->pages->setCurrentWidget(m_ui->blankPage);
    if (m_options.kind == WindowOptions::Kind::Demo)
        m_notices->show(u"demo"_s, {.text = tr("Demo: everything happens on this computer.")});
}

void MainWindow::setUpMenus()
{
    const std::pair<QAction *, Icon> icons[] = {
        {m_ui->actionWatch, Icon::Watch},
        {m_ui->actionPollNow, Icon::PollNow},
        {m_ui->actionPause, Icon::Pause},
        {m_ui->actionResume, Icon::Resume},
        {m_ui->actionStopWatching, Icon::StopWatching},
        {m_ui->actionExport, Icon::Export},
        {m_ui->actionKeys, Icon::Key},
        {m_ui->actionFilterResults, Icon::Search},
        {m_ui->actionRefreshBalance, Icon::Credits},
        {m_ui->actionQuit, Icon::Quit},
        {m_ui->actionDemo, Icon::Demo},
        {m_ui->actionAbout, Icon::Info},
    };
    for (const auto &[action, icon] : icons)
        action->setIcon(gui::icon(icon));
    m_ui->actionDemo->setVisible(m_options.kind == WindowOptions::Kind::Real);
    // Delete belongs to the list alone: in a filter line it deletes text.
    m_ui->actionStopWatching->setShortcutContext(Qt::WidgetShortcut);
    m_ui->menuResults->insertAction(m_ui->menuResults->actions().at(1), m_results->goToNumberAction());
    m_ui->menuResults->insertActions(m_ui->actionExport, m_results->copyActions());
    m_ui->menuResults->insertSeparator(m_ui->actionExport);
    m_ui->menuResults->insertAction(m_ui->actionExport, m_compare->compare());
    m_ui->menuResults->insertAction(m_ui->actionExport, m_summary->summary());
    for (QMenu *menu : m_ui->batches->menus())
        m_ui->menuView->insertMenu(m_ui->actionRefreshBalance, menu);
    m_ui->menuView->insertSeparator(m_ui->actionRefreshBalance);
    m_ui->menuView->insertActions(
        m_ui->actionRefreshBalance, {m_results->facetsAction(), m_results->detailsAction(), m_history->activity()});
    m_ui->menuView->insertSeparator(m_ui->actionRefreshBalance);
    QAction *const key = m_keyActions->menu()->menuAction();
    QAction *const stop = m_ui->actionStopWatching;
    m_ui->menuBatch->insertSeparator(stop);
    m_ui->menuBatch->insertAction(stop, key);
    m_ui->menuBatch->insertActions(stop, m_actions->actions());
    m_ui->menuBatch->insertSeparator(stop);
    const QList<QAction *> history{m_history->history(), m_history->batchActivity()};
    m_ui->menuBatch->insertActions(stop, history);
    m_ui->menuBatch->insertSeparator(stop);
    const QList<QAction *> entries = m_ui->menuBatch->actions();
    m_ui->menuBatch->insertAction(entries.at(entries.indexOf(stop) + 1), m_removal->deleteAction());
    m_ui->menuSettings->addSeparator();
    m_ui->menuSettings->addMenu(m_storeCare->menu());
    m_ui->menuSettings->addAction(m_retention->action());
    m_ui->batches->setContextActions(QList{m_ui->actionPollNow, m_ui->actionPause, m_ui->actionResume, key, m_ui->actionExport}
        + m_actions->actions() + history + QList{m_compare->compare(), m_ui->actionStopWatching, m_removal->deleteAction()});
}

void MainWindow::connectActions()
{
    connect(m_ui->actionWatch, &QAction::triggered, this, &MainWindow::openWatchDialog);
    connect(m_ui->actionPollNow, &QAction::triggered, this, [this] { m_engine.pollNow(selectedIds()); });
    connect(m_ui->actionPollSlowly, &QAction::toggled, this, [this](bool slowly) {
        m_state.setPollsSlowly(slowly);
        m_engine.setSlowdown(slowly ? 1.0 : 0.0);
    });
    connect(m_ui->actionPause, &QAction::triggered, this, [this] { m_engine.pause(selectedIds()); });
    connect(m_ui->actionResume, &QAction::triggered, this, [this] { m_engine.resume(selectedIds()); });
    connect(m_ui->actionStopWatching, &QAction::triggered, m_removal, &BatchRemoval::stopSelected);
    connect(m_ui->actionExport, &QAction::triggered, this, [this] { exportResults(exports::Files::One); });
    connect(m_ui->actionExportLists, &QAction::triggered, this, [this] { exportResults(exports::Files::ByOutcome); });
    connect(m_ui->actionAutoExport, &QAction::triggered, m_autoExport, &AutoExportActions::openDialog);
    connect(m_ui->actionFilterResults, &QAction::triggered, this, [this] { m_results->focusFilter(); });
    connect(m_ui->actionShowList, &QAction::triggered, this, [this] { m_ui->batches->focusList(); });
    connect(m_ui->actionNetwork, &QAction::triggered, this, &MainWindow::openProxyDialog);
    connect(m_ui->actionNotifications, &QAction::triggered, this, &MainWindow::notificationsRequested);
    connect(m_ui->actionKeys, &QAction::triggered, this, [this] { m_keyActions->openKeys(m_ui->batches->model().all()); });
    connect(m_ui->actionRefreshBalance, &QAction::triggered, m_balance, &BalanceWatch::refresh);
    connect(m_ui->actionWarnOfLowBalance, &QAction::triggered, m_balanceWarning, &BalanceWarning::askForLevel);
    connect(m_ui->actionDemo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_ui->actionAbout, &QAction::triggered, this, [this] { AboutBox::open(this); });
    connect(m_ui->actionQuit, &QAction::triggered, this, &MainWindow::close);
}

void MainWindow::setUpToolBar()
{
    // Qt 6.11 would take the "…" off, and with it the name by which scripts know the button.
    for (QAction *action : m_ui->toolBar->actions())
        action->setIconText(action->text().remove(u'&'));
    auto *right = new QWidget(m_ui->toolBar); // so that the button sits at the end, and may be hidden
    auto *row = new QHBoxLayout(right);
    row->setContentsMargins(8, 0, 8, 0);
    row->addStretch();
    row->addWidget(new BalanceButton(*m_balance, right));
    m_ui->toolBar->addWidget(right);
}

void MainWindow::connectWork()
{
    connect(m_ui->batches, &BatchListPanel::selectionChanged, this, &MainWindow::showSelected);
    connect(m_header, &BatchHeader::statusFilterChosen, m_results, &ResultsPanel::setStatusFilter);
    connect(m_header, &BatchHeader::ticked, m_problems, &BatchProblems::updateTimes);
    connect(m_results, &ResultsPanel::statusFilterCleared, m_header, [this] { m_header->setStatusFilter({}); });
    connect(m_results, &ResultsPanel::countsChanged, m_status, &StatusLine::showCounts);
    connect(&m_results->model(), &results::ResultsModel::changedCountChanged, m_status, &StatusLine::showChanged);
    connect(m_compare, &CompareActions::writingChanged, this, &MainWindow::writingChanged);
    connect(m_storeCare, &StoreCareActions::restoreBegins, m_removal, &BatchRemoval::commit);
    connect(m_retention, &RetentionCare::changed, m_problems, &BatchProblems::setRetention);
    connect(m_retention, &RetentionCare::showRequested, this, &MainWindow::select);
    connect(new DropWatcher(this), &DropWatcher::dropped, this, &MainWindow::watchDropped);
    connect(m_updates, &BatchUpdates::ready, this, &MainWindow::batchesChanged);
    connect(m_problems, &BatchProblems::tryAgainRequested, this, [this](const BatchId &id) { m_engine.pollNow({id}); });
    connect(m_problems, &BatchProblems::resumeRequested, this, [this](const BatchId &id) { m_engine.resume({id}); });
}

void MainWindow::connectEngine()
{
    connect(&m_engine, &app::Engine::opened, this, &MainWindow::opened);
    connect(&m_engine, &app::Engine::batchChanged, m_updates, &BatchUpdates::add);
    connect(&m_engine, &app::Engine::batchRemoved, this, &MainWindow::batchRemoved);
    connect(&m_engine, &app::Engine::shown, this, &MainWindow::resultsRead);
    connect(&m_engine, &app::Engine::storeFailed, this, &MainWindow::storeFailed);
    connect(&m_engine.keys(), &app::KeyDesk::changed, this, &MainWindow::keysChanged);
    connect(m_balance, &BalanceWatch::changed, this, [this] { m_ui->actionRefreshBalance->setEnabled(m_balance->state().isAtHand()); });
}

} // namespace batchwatch::gui
