#include "gui/mainwindow.h"

#include "app/errortext.h"
#include "gui/aboutbox.h"
#include "gui/autoexportactions.h"
#include "gui/balancebutton.h"
#include "gui/balancewarning.h"
#include "gui/balancewatch.h"
#include "gui/batchactions.h"
#include "gui/batchcommands.h"
#include "gui/batchheader.h"
#include "gui/batchremoval.h"
#include "gui/batchupdates.h"
#include "gui/exportflow.h"
#include "gui/icons.h"
#include "gui/keyactions.h"
#include "gui/keymenu.h"
#include "gui/proxydialog.h"
#include "gui/resultspanel.h"
#include "gui/statusline.h"
#include "gui/storeproblempage.h"
#include "gui/watchdialog.h"
#include "gui/welcomepage.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QHBoxLayout>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::WatchRequest;

namespace {

constexpr int listWidth = 296;
const QString exportNotice = u"export"_s;

} // namespace

MainWindow::MainWindow(app::Engine &engine, const Clock &clock, WindowOptions options, QWidget *parent)
    : QMainWindow(parent),
      m_ui(std::make_unique<Ui::MainWindow>()),
      m_engine(engine),
      m_clock(clock),
      m_options(std::move(options)),
      m_state(engine.config().dataDir)
{
    m_ui->setupUi(this);
    if (m_options.kind == WindowOptions::Kind::Demo)
        setWindowTitle(tr("Batchwatch – demo"));
    setUpWork();
    setUpActions();
    setUpToolBar();
    connectWork();
    connectEngine();
    m_state.restore(*this, *m_ui->splitter, *m_results);
    m_ui->batches->restoreState(m_state.settings());
    m_engine.show(m_state.selected());
    m_ui->actionPollSlowly->setChecked(m_state.pollsSlowly());
    refreshActions({});
}

MainWindow::~MainWindow() = default;

void MainWindow::start()
{
    m_engine.start();
}

void MainWindow::watch(const QList<WatchRequest> &requests)
{
    if (requests.isEmpty())
        return;
    // The first of them is what the person wants to see.
    m_ui->batches->selectOnceKnown({requests.first().id});
    m_engine.watch(requests);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_exportFlow && m_exportFlow->isWriting() && !std::exchange(m_wasWarnedOfExport, true)) {
        m_notices->show(exportNotice, {.text = tr("An export is still being written. Close the window again to cancel it.")});
        return event->ignore();
    }
    if (m_isOpen) {
        if (m_exportFlow)
            m_exportFlow->saveState(m_state.settings());
        m_ui->batches->saveState(m_state.settings());
        m_state.save(*this, *m_ui->splitter, *m_results, idsOf(m_ui->batches->selected()));
    }
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

void MainWindow::setUpWork()
{
    m_notices = new MessageBar(m_ui->center);
    m_notices->setContentsMargins(8, 8, 8, 0);
    m_messages = new MessageBar(m_ui->side);
    m_header = new BatchHeader(m_clock, m_ui->side);
    m_results = new ResultsPanel(m_ui->side);
    m_problems = new BatchProblems(*m_messages, m_engine.keys(), m_clock, this);
    m_removal = new BatchRemoval(m_engine, *m_ui->batches, *m_notices, this);
    m_actions = new BatchActions(m_engine, *m_ui->batches, *m_notices, this);
    m_keyActions = new KeyActions(m_engine, *m_notices, *m_problems, this);
    m_autoExport = new AutoExportActions(m_engine, *m_notices, this);
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

void MainWindow::setUpActions()
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
    m_ui->menuResults->insertActions(m_ui->actionExport, m_results->copyActions());
    m_ui->menuResults->insertSeparator(m_ui->actionExport);
    for (QMenu *menu : m_ui->batches->menus())
        m_ui->menuView->insertMenu(m_ui->actionRefreshBalance, menu);
    m_ui->menuView->insertSeparator(m_ui->actionRefreshBalance);
    m_ui->menuView->insertAction(m_ui->actionRefreshBalance, m_results->detailsAction());
    m_ui->menuView->insertSeparator(m_ui->actionRefreshBalance);
    QAction *const key = m_keyActions->menu()->menuAction();
    m_ui->menuBatch->insertAction(m_ui->actionStopWatching, key);
    m_ui->menuBatch->insertActions(m_ui->actionStopWatching, m_actions->actions());
    m_ui->batches->setContextActions(QList{m_ui->actionPollNow, m_ui->actionPause, m_ui->actionResume, key, m_ui->actionExport}
        + m_actions->actions() + QList{m_ui->actionStopWatching});

    const auto selectedIds = [this] { return idsOf(m_ui->batches->selected()); };
    connect(m_ui->actionWatch, &QAction::triggered, this, &MainWindow::openWatchDialog);
    connect(m_ui->actionPollNow, &QAction::triggered, this, [this, selectedIds] { m_engine.pollNow(selectedIds()); });
    connect(m_ui->actionPollSlowly, &QAction::toggled, this, [this](bool slowly) {
        m_state.setPollsSlowly(slowly);
        m_engine.setSlowdown(slowly ? 1.0 : 0.0);
    });
    connect(m_ui->actionPause, &QAction::triggered, this, [this, selectedIds] { m_engine.pause(selectedIds()); });
    connect(m_ui->actionResume, &QAction::triggered, this, [this, selectedIds] { m_engine.resume(selectedIds()); });
    connect(m_ui->actionStopWatching, &QAction::triggered, m_removal, &BatchRemoval::stopSelected);
    connect(m_ui->actionExport, &QAction::triggered, this, &MainWindow::exportResults);
    connect(m_ui->actionAutoExport, &QAction::triggered, m_autoExport, &AutoExportActions::openDialog);
    connect(m_ui->actionFilterResults, &QAction::triggered, this, [this] { m_results->focusFilter(); });
    connect(m_ui->actionShowList, &QAction::triggered, this, [this] { m_ui->batches->focusList(); });
    connect(m_ui->actionNetwork, &QAction::triggered, this, &MainWindow::openProxyDialog);
    connect(m_ui->actionKeys, &QAction::triggered, this, [this] { m_keyActions->openKeys(m_ui->batches->model().all()); });
    connect(m_ui->actionRefreshBalance, &QAction::triggered, m_balance, &BalanceWatch::refresh);
    connect(m_ui->actionWarnOfLowBalance, &QAction::triggered, m_balanceWarning, &BalanceWarning::askForLevel);
    connect(m_ui->actionDemo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_ui->actionAbout, &QAction::triggered, this, [this] { AboutBox::open(this); });
    connect(m_ui->actionQuit, &QAction::triggered, this, &MainWindow::close);
}

void MainWindow::setUpToolBar()
{
    auto *right = new QWidget(m_ui->toolBar); // so that the button sits at the end, and may be hidden
    auto *row = new QHBoxLayout(right);
    row->setContentsMargins(8, 0, 8, 0);
    row->addStretch();
    row->addWidget(new BalanceButton(*m_balance, right));
    m_ui->toolBar->addWidget(right);
}

void MainWindow::connectWork()
{
    connect(m_ui->batches, &BatchListPanel::selectionChanged, this, &MainWindow::selectionChanged);
    connect(m_header, &BatchHeader::statusFilterChosen, m_results, &ResultsPanel::setStatusFilter);
    connect(m_header, &BatchHeader::ticked, m_problems, &BatchProblems::updateTimes);
    connect(m_results, &ResultsPanel::statusFilterCleared, m_header, [this] { m_header->setStatusFilter({}); });
    connect(m_results, &ResultsPanel::countsChanged, m_status, &StatusLine::showCounts);
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

void MainWindow::opened(const QList<BatchReport> &reports)
{
    m_isOpen = true;
    for (QAction *action : {m_ui->actionNetwork, m_ui->actionAutoExport, m_ui->actionKeys})
        action->setEnabled(true);
    m_notices->clear(u"store"_s);
    m_ui->batches->setReports(reports);
    const QList<BatchId> before = m_state.selected();
    m_ui->batches->select(before);
    if (m_ui->batches->selectedCount() == 0 && !reports.isEmpty())
        m_ui->batches->select({reports.first().id});
    refreshPage();
    m_status->refresh();
    if (focusWidget() == nullptr)
        m_ui->batches->focusList();
    if (!m_options.watchAtStart.isEmpty())
        watch(std::exchange(m_options.watchAtStart, {}));
}

void MainWindow::batchesChanged(const QList<BatchReport> &reports)
{
    const auto isNew = [this](const BatchReport &report) { return m_ui->batches->model().find(report.id) == nullptr; };
    const auto isSelected = [this](const BatchReport &report) { return m_ui->batches->isSelected(report.id); };
    const auto firstNew = std::find_if(reports.begin(), reports.end(), isNew);
    m_ui->batches->update(reports);
    if (firstNew != reports.end()) {
        refreshPage();
        if (m_ui->batches->selectedCount() == 0)
            m_ui->batches->select({firstNew->id});
    }
    if (std::any_of(reports.begin(), reports.end(), isSelected)) {
        m_results->updateReports(reports);
        refreshSelected();
    }
    m_status->refreshSoon();
}

/// Those that a newer selection asked for are still to come.
void MainWindow::resultsRead(const QList<BatchId> &ids)
{
    if (ids != m_shown)
        return;
    m_updates->flush();
    m_results->showLoaded();
}

void MainWindow::batchRemoved(const BatchId &id)
{
    m_updates->flush(); // what was told before
    m_ui->batches->remove(id);
    refreshPage();
    m_status->refreshSoon();
}

void MainWindow::storeFailed(const store::StoreError &error)
{
    if (m_isOpen) {
        m_notices->show(u"store"_s, {.meaning = Meaning::Bad, .text = app::ErrorTexts::describe(error).toString()});
        return;
    }
    if (m_storeProblem == nullptr) {
        m_storeProblem = new StoreProblemPage(m_ui->pages);
        m_ui->pages->addWidget(m_storeProblem);
        connect(m_storeProblem, &StoreProblemPage::tryAgainRequested, this, &MainWindow::start);
    }
    m_storeProblem->setError(error);
    m_ui->pages->setCurrentWidget(m_storeProblem);
    m_ui->actionWatch->setEnabled(false);
}

void MainWindow::keysChanged()
{
    m_ui->batches->setKeys(m_engine.keys().entries());
    m_header->setKeys(m_engine.keys().entries());
    refreshSelected();
    refreshPage();
    m_status->refreshSoon();
}

void MainWindow::selectionChanged()
{
    const QList<BatchReport> selected = m_ui->batches->selected();
    m_shown = figuresOf(selected).total <= ResultsPanel::mostNumbers ? idsOf(selected) : QList<BatchId>();
    m_engine.show(m_shown);
    m_results->setReports(selected);
    refreshSelected();
}

void MainWindow::refreshSelected()
{
    const QList<BatchReport> selected = m_ui->batches->selected();
    m_header->setReports(asShown(selected, m_engine.keys().entries()));
    m_problems->setReports(selected);
    m_keyActions->setSelected(selected);
    refreshActions(selected);
}

void MainWindow::refreshActions(const QList<BatchReport> &selected)
{
    const PossibleCommands possible = possibleFor(selected);
    m_actions->setSelected(selected);
    m_ui->actionPollNow->setEnabled(possible.pollNow);
    m_ui->actionPause->setEnabled(possible.pause);
    m_ui->actionResume->setEnabled(possible.resume);
    m_ui->actionStopWatching->setEnabled(possible.stopWatching);
    m_ui->actionExport->setEnabled(possible.exportResults && !(m_exportFlow && m_exportFlow->isWriting()));
    m_ui->actionFilterResults->setEnabled(!selected.isEmpty());
}

void MainWindow::refreshPage()
{
    if (!m_isOpen)
        return;
    m_ui->actionWatch->setEnabled(true);
    if (m_ui->batches->model().size() == 0) {
        if (m_welcome == nullptr) {
            m_welcome = new WelcomePage(m_ui->pages);
            m_ui->pages->addWidget(m_welcome);
            m_welcome->setDemoOffered(m_options.kind == WindowOptions::Kind::Real);
            connect(m_welcome, &WelcomePage::watchRequested, this, &MainWindow::openWatchDialog);
            connect(m_welcome, &WelcomePage::addKeyRequested, m_keyActions, &KeyActions::addKey);
            connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
        }
        m_welcome->setHasKey(!m_engine.keys().entries().isEmpty());
        m_ui->pages->setCurrentWidget(m_welcome);
    } else {
        m_ui->pages->setCurrentWidget(m_ui->workPage);
    }
}

void MainWindow::openWatchDialog()
{
    if (m_watchDialog == nullptr) {
        // A new one each time: there may be more keys than before, and the last label belongs to another batch.
        m_watchDialog = new WatchDialog(m_engine.keys(), this);
        m_watchDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_watchDialog, &WatchDialog::keyEntered, m_keyActions, &KeyActions::take);
        connect(m_watchDialog, &WatchDialog::watchRequested, this, &MainWindow::watch);
    }
    m_watchDialog->setKnownIds(m_ui->batches->model().ids());
    m_watchDialog->open();
}

void MainWindow::openProxyDialog()
{
    auto *dialog = new ProxyDialog(m_engine.proxy(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::exportResults()
{
    if (!m_exportFlow) {
        m_exportFlow = std::make_unique<ExportFlow>(this, *m_results, *m_messages);
        m_exportFlow->restoreState(m_state.settings());
        if (m_options.fileChooser)
            m_exportFlow->setFileChooser(m_options.fileChooser);
        connect(m_exportFlow.get(), &ExportFlow::writingChanged, this, [this] {
            m_wasWarnedOfExport = false;
            m_notices->clear(exportNotice);
            refreshActions(m_ui->batches->selected());
        });
    }
    m_exportFlow->start(m_ui->batches->selected());
}

} // namespace batchwatch::gui
