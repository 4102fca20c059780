// The list of batches with 10,000 of them: what a step of scrolling, a sort, a keystroke in the filter and a storm of reports cost on the
// GUI thread, the repaint included. A frame has 16 ms. Needs a display, or QT_QPA_PLATFORM=offscreen. Told is the time of the processor,
// which other programs on the machine do not lengthen.
#include "gui/batchlistpanel.h"
#include "gui/batchlisttable.h"
#include "median.h"
#include "support/builders.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

#include <cstdio>
#include <ctime>
#include <random>

using namespace batchwatch;

namespace {

constexpr int batches = 10'000;
constexpr double frame = 16.0;

class Reports
{
public:
    monitor::BatchReport next(int n)
    {
        const auto phase = m_random() % 4 == 0 ? monitor::Phase(m_random() % 11) : monitor::Phase::Running;
        monitor::BatchReport report{
            .id = test::batchId(n), .label = QStringLiteral("Campaign %1, list %2").arg(n % 97).arg(n), .phase = phase};
        report.key = KeyName::fromText(QStringLiteral("client %1").arg(n % 7));
        report.status = BatchStatus::Processing;
        report.counts = BatchCounts{.total = 1000, .done = qint64(m_random() % 1000)};
        report.timeLeft = Milliseconds(m_random() % 3'600'000);
        return report;
    }
    QList<monitor::BatchReport> some(int count)
    {
        QList<monitor::BatchReport> reports;
        for (int i = 0; i < count; ++i)
            reports.append(next(int(m_random() % batches)));
        return reports;
    }

private:
    std::mt19937 m_random{7};
};

double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Steps that end with a repaint, and whether each fits a frame.
class Measured
{
public:
    explicit Measured(QWidget &viewport) : m_viewport(viewport) {}

    template<typename Step> void run(const char *what, int rounds, Step step)
    {
        std::vector<double> times;
        for (int round = 0; round < rounds; ++round) {
            const double begun = processorTime();
            step(round);
            QCoreApplication::sendPostedEvents();
            m_viewport.repaint();
            times.push_back(processorTime() - begun);
        }
        const double worst = *std::max_element(times.begin(), times.end());
        const auto over = std::count_if(times.begin(), times.end(), [](double time) { return time > frame; });
        std::printf("  %-52s %8.2f %8.2f   %d of %d over %.0f ms\n", what, bench::median(times), worst, int(over), rounds, frame);
    }

private:
    QWidget &m_viewport;
};

void choose(gui::BatchListPanel &panel, const char *entry)
{
    for (QMenu *menu : panel.menus()) {
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(QLatin1StringView(entry)))
                action->trigger();
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Reports reports;
    QList<monitor::BatchReport> list;
    for (int n = 0; n < batches; ++n)
        list.append(reports.next(n));

    gui::BatchListPanel panel;
    panel.resize(296, 700);
    panel.show();
    auto *table = panel.findChild<gui::BatchListTable *>();
    auto *filter = panel.findChild<QLineEdit *>();
    QApplication::processEvents();
    Measured measured(*table->viewport());
    std::printf("a list of %d batches, ms: median, worst\n", batches);
    measured.run("filled and painted", 5, [&](int) { panel.setReports(list); });
    QApplication::processEvents();
    QScrollBar *bar = table->verticalScrollBar();
    measured.run("scrolled by a page", 300, [&](int round) { bar->setValue((round * table->viewport()->height()) % bar->maximum()); });
    measured.run("scrolled by the wheel", 300, [&](int round) { bar->setValue(round * 60); });
    panel.select({test::batchId(5'000)});
    for (const char *sort : {"By state", "By name", "By progress", "By time left", "By key", "In the order added"})
        measured.run(sort, 1, [&](int) { choose(panel, sort); });
    measured.run("sorted anew, by name and by progress", 20, [&](int round) { choose(panel, round % 2 ? "By name" : "By progress"); });
    measured.run("reversed", 20, [&](int) { choose(panel, "Reversed"); });
    const char *keys[] = {"c", "cl", "client 3", "campaign 12", ""};
    measured.run("a keystroke in the filter", 50, [&](int round) { filter->setText(QLatin1StringView(keys[round % 5])); });
    filter->clear();
    choose(panel, "By progress");
    measured.run("a report, sorted by what it changes", 200, [&](int) { panel.update(reports.some(1)); });
    // 1,000 reports a second come as 60 every 60 ms, as BatchUpdates tells them.
    measured.run("60 reports at once, sorted by what they change", 100, [&](int) { panel.update(reports.some(60)); });
    choose(panel, "Group by state");
    measured.run("the same, grouped by state", 100, [&](int) { panel.update(reports.some(60)); });
    choose(panel, "No groups");
    table->selectAll();
    measured.run("the same with all selected", 50, [&](int) { panel.update(reports.some(60)); });
    return 0;
}
