#pragma once

#include "app/engine.h"
#include "exports/exporter.h"
#include "gui/batchproblems.h"
#include "gui/filechooser.h"
#include "gui/windowstate.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QMimeData;

namespace batchwatch::gui {

class AutoExportActions;
class BalanceWatch;
class BalanceWarning;
class BatchActions;
class BatchHeader;
class BatchRemoval;
class BatchUpdates;
class CompareActions;
class ExportFlow;
class HistoryActions;
class KeyActions;
class MessageBar;
class ResultsPanel;
class RetentionCare;
class StatusLine;
class StoreCareActions;
class StoreProblemPage;
class SummaryActions;
class WatchDialog;
class WelcomePage;

namespace Ui {
class MainWindow;
}

struct WindowOptions
{
    enum class Kind : quint8 { Real, Demo };

    Kind kind = Kind::Real;
    QList<monitor::WatchRequest> watchAtStart;
    FileChooser fileChooser; ///< empty: the platform's
};

/// Arranges list, header and results of one engine, and hands the person's wishes to it. What each part shows is its own matter.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `engine` and `clock` outlive the window; the window starts the engine.
    MainWindow(app::Engine &engine, const Clock &clock, WindowOptions options, QWidget *parent = nullptr);
    ~MainWindow() override;

    void start();
    /// Watches and selects.
    void watch(const QList<monitor::WatchRequest> &requests);
    void openWatchDialog();

    void select(const QList<BatchId> &ids);
    [[nodiscard]] bool isSelected(const BatchId &id) const;
    [[nodiscard]] QList<BatchId> selectedIds() const;

Q_SIGNALS:
    void demoRequested();
    void notificationsRequested(); ///< how the person is told of what happens
    void selectionChanged();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void setUpMenus();
    void connectActions();
    void setUpToolBar();
    void setUpWork();
    void connectWork();
    void connectEngine();

    void opened(const QList<monitor::BatchReport> &reports);
    void batchesChanged(const QList<monitor::BatchReport> &reports);
    void resultsRead(const QList<BatchId> &ids);
    void batchRemoved(const BatchId &id);
    void storeFailed(const store::StoreError &error);
    void keysChanged();
    void showSelected();
    void refreshSelected();
    void refreshActions(const QList<monitor::BatchReport> &selected);
    void refreshPage();

    void prepareWatchDialog();
    void watchDropped(const QMimeData *content);
    void openProxyDialog();
    void writingChanged();
    void exportResults(exports::Files files);

    std::unique_ptr<Ui::MainWindow> m_ui;
    app::Engine &m_engine;
    const Clock &m_clock;
    WindowOptions m_options;
    WindowState m_state;
    bool m_isOpen = false;
    QList<BatchId> m_shown; ///< whose results were asked for last

    MessageBar *m_notices = nullptr;  ///< of the whole window
    MessageBar *m_messages = nullptr; ///< of what is selected
    BatchHeader *m_header = nullptr;
    ResultsPanel *m_results = nullptr;
    BatchProblems *m_problems = nullptr;
    BatchRemoval *m_removal = nullptr;
    BatchActions *m_actions = nullptr;
    HistoryActions *m_history = nullptr;
    CompareActions *m_compare = nullptr;
    StoreCareActions *m_storeCare = nullptr;
    RetentionCare *m_retention = nullptr;
    KeyActions *m_keyActions = nullptr;
    AutoExportActions *m_autoExport = nullptr;
    SummaryActions *m_summary = nullptr;
    BalanceWatch *m_balance = nullptr;
    BalanceWarning *m_balanceWarning = nullptr;
    BatchUpdates *m_updates = nullptr;
    StatusLine *m_status = nullptr;
    // Made when first needed.
    WelcomePage *m_welcome = nullptr;
    StoreProblemPage *m_storeProblem = nullptr;
    QPointer<WatchDialog> m_watchDialog;
    std::unique_ptr<ExportFlow> m_exportFlow;
    bool m_wasWarnedOfExport = false; ///< closing the window would cancel what is being written
};

} // namespace batchwatch::gui
