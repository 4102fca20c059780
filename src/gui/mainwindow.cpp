#include "gui/mainwindow.h"

#include "app/errortext.h"
#include "gui/autoexportactions.h"
#include "gui/balancewarning.h"
#include "gui/balancewatch.h"
#include "gui/batchactions.h"
#include "gui/batchcommands.h"
#include "gui/batchheader.h"
#include "gui/batchremoval.h"
#include "gui/batchupdates.h"
#include "gui/compareactions.h"
#include "gui/exportflow.h"
#include "gui/historyactions.h"
#include "gui/keyactions.h"
#include "gui/proxydialog.h"
#include "gui/resultspanel.h"
#include "gui/retentioncare.h"
#include "gui/statusline.h"
#include "gui/storeproblempage.h"
#include "gui/summaryactions.h"
#include "gui/watchdialog.h"
#include "gui/welcomepage.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::WatchRequest;

namespace {

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
    setUpMenus();
    connectActions();
    setUpToolBar();
    connectWork();
    connectEngine();
    m_state.restore(*this, *m_ui->splitter, *m_results);
    m_ui->batches->restoreState(m_state.settings());
    m_compare->restoreState(m_state.settings());
    m_summary->restoreState(m_state.settings());
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

void MainWindow::select(const QList<BatchId> &ids)
{
    m_ui->batches->select(ids);
}

bool MainWindow::isSelected(const BatchId &id) const
{
    return m_ui->batches->isSelected(id);
}

QList<BatchId> MainWindow::selectedIds() const
{
    return idsOf(m_ui->batches->selected());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool isWriting = (m_exportFlow && m_exportFlow->isWriting()) || m_compare->isWriting();
    if (isWriting && !std::exchange(m_wasWarnedOfExport, true)) {
        m_notices->show(exportNotice, {.text = tr("An export is still being written. Close the window again to cancel it.")});
        return event->ignore();
    }
    if (m_isOpen) {
        if (m_exportFlow)
            m_exportFlow->saveState(m_state.settings());
        m_ui->batches->saveState(m_state.settings());
        m_compare->saveState(m_state.settings());
        m_summary->saveState(m_state.settings());
        m_state.save(*this, *m_ui->splitter, *m_results, selectedIds());
    }
    m_removal->commit();
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
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
    m_retention->begin();
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

void MainWindow::showSelected()
{
    const QList<BatchReport> selected = m_ui->batches->selected();
    m_shown = figuresOf(selected).total <= ResultsPanel::mostNumbers ? idsOf(selected) : QList<BatchId>();
    m_engine.show(m_shown);
    m_results->setReports(selected);
    refreshSelected();
    Q_EMIT selectionChanged();
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
    m_history->setSelected(selected);
    m_removal->setSelected(selected);
    m_ui->actionPollNow->setEnabled(possible.pollNow);
    m_ui->actionPause->setEnabled(possible.pause);
    m_ui->actionResume->setEnabled(possible.resume);
    m_ui->actionStopWatching->setEnabled(possible.stopWatching);
    for (QAction *action : {m_ui->actionExport, m_ui->actionExportLists})
        action->setEnabled(possible.exportResults && !(m_exportFlow && m_exportFlow->isWriting()));
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

void MainWindow::prepareWatchDialog()
{
    if (m_watchDialog == nullptr) {
        // A new one each time: there may be more keys than before, and the last label belongs to another batch.
        m_watchDialog = new WatchDialog(m_engine.keys(), this);
        m_watchDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_watchDialog, &WatchDialog::keyEntered, m_keyActions, &KeyActions::take);
        connect(m_watchDialog, &WatchDialog::watchRequested, this, &MainWindow::watch);
    }
    QList<KnownId> known;
    for (const monitor::BatchReport &batch : m_ui->batches->model().all())
        known.append({batch.id, batch.label, batch.archivedAt ? KnownId::State::Archived : KnownId::State::Watched});
    m_watchDialog->setKnown(known);
}

void MainWindow::openWatchDialog()
{
    prepareWatchDialog();
    m_watchDialog->open();
}

void MainWindow::watchDropped(const QMimeData *content)
{
    if (!m_ui->actionWatch->isEnabled())
        return;
    prepareWatchDialog();
    m_watchDialog->take(*content); // before it opens, or it would look at the clipboard
    m_watchDialog->open();
}

void MainWindow::openProxyDialog()
{
    auto *dialog = new ProxyDialog(m_engine.proxy(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// A file is begun, or done with: nothing is left of what was said of it.
void MainWindow::writingChanged()
{
    m_wasWarnedOfExport = false;
    m_notices->clear(exportNotice);
}

void MainWindow::exportResults(exports::Files files)
{
    if (!m_exportFlow) {
        m_exportFlow = std::make_unique<ExportFlow>(this, *m_results, *m_messages, m_engine.redactor());
        m_exportFlow->restoreState(m_state.settings());
        if (m_options.fileChooser)
            m_exportFlow->setFileChooser(m_options.fileChooser);
        connect(m_exportFlow.get(), &ExportFlow::writingChanged, this, [this] {
            writingChanged();
            refreshActions(m_ui->batches->selected());
        });
    }
    m_exportFlow->start(m_ui->batches->selected(), files);
}

} // namespace batchwatch::gui
