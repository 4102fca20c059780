#include "ourswindow.h"

#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "gui/viewkeeper.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{20};
constexpr std::chrono::milliseconds betweenKeys{200};

/// As the monitor tells of a batch that is under way.
monitor::BatchReport reportOf(const OursBatch &batch)
{
    monitor::BatchReport report{.id = batch->id, .phase = monitor::Phase::Running};
    report.snapshot = batch;
    report.status = batch->status;
    report.counts = countsOf(*batch);
    return report;
}

void handleEventsUntil(const std::function<bool()> &isDone, std::chrono::milliseconds longest)
{
    const QDeadlineTimer deadline(longest);
    QTimer waker; // ends the last wait
    waker.start(longest);
    while (!isDone() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

std::unique_ptr<QTableView> windowGrid(const OursTable &table)
{
    auto grid = std::make_unique<gui::ResultsTable>();
    auto *model = static_cast<results::ResultsModel *>(table.model());
    grid->setModel(model);
    new gui::ViewKeeper(*grid, *model, grid.get());
    return grid;
}

/// Whether the grid was painted since the last key, with the answer to it.
class OursPanel::PaintWatcher final : public QObject
{
public:
    explicit PaintWatcher(const results::ResultsModel &model) : m_model(model) {}

    bool eventFilter(QObject *, QEvent *event) override
    {
        isPainted = isPainted || (event->type() == QEvent::Paint && !m_model.isQuerying());
        return false;
    }

    bool isPainted = false;

private:
    const results::ResultsModel &m_model;
};

OursPanel::OursPanel(const std::vector<OursBatch> &batches)
    : m_panel(std::make_unique<gui::ResultsPanel>()),
      m_line(m_panel->findChild<QLineEdit *>(u"filterEdit"_s)),
      m_watcher(std::make_unique<PaintWatcher>(m_panel->model()))
{
    QList<monitor::BatchReport> reports;
    std::transform(batches.begin(), batches.end(), std::back_inserter(reports), reportOf);
    m_panel->setReports(reports);
    m_panel->resize(1100, 700);
    m_panel->show();
    m_panel->findChild<gui::ResultsTable *>()->viewport()->installEventFilter(m_watcher.get());
    m_panel->focusFilter();
    rest();
}

OursPanel::~OursPanel() = default;

qsizetype OursPanel::shownRows() const
{
    return m_panel->model().rowCount();
}

void OursPanel::rest()
{
    handleEventsUntil([] { return false; }, betweenKeys);
}

void OursPanel::press(QChar key)
{
    m_watcher->isPainted = false;
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key.toUpper().unicode(), Qt::NoModifier, key);
        QCoreApplication::sendEvent(m_line, &event);
    }
}

void OursPanel::clearFilter()
{
    m_watcher->isPainted = false;
    m_panel->clearFilter();
}

bool OursPanel::awaitPainted()
{
    handleEventsUntil([this] { return m_watcher->isPainted; }, patience);
    return m_watcher->isPainted;
}

} // namespace batchwatch::bench
