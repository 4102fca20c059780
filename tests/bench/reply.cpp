// What a reply of 1,000 rows costs where: on the engine thread (parse, merge, store) and on the GUI thread (models and header, without the
// repaint); and what a keystroke in the filter costs.
#include "core/merge.h"
#include "gui/batchlistmodel.h"
#include "median.h"
#include "results/filterexpression.h"
#include "results/resultsmodel.h"
#include "store/store.h"
#include "support/builders.h"
#include "wire/batchparser.h"
#include "wire/snapshotwriter.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace batchwatch;

namespace {

constexpr int numbers = 1000;
constexpr int rounds = 201;

/// Each round finishes ten more numbers, as a running batch does.
SnapshotPtr at(int round)
{
    return std::make_shared<const BatchSnapshot>(test::snapshot(numbers, (round * 10) % numbers));
}

monitor::BatchReport reportOf(const SnapshotPtr &snapshot)
{
    return monitor::BatchReport{.id = snapshot->id, .phase = monitor::Phase::Running, .snapshot = snapshot, .counts = countsOf(*snapshot)};
}

void line(const char *what, double ms, const char *goal)
{
    std::printf("  %-58s %8.3f  %s\n", what, ms, goal);
}

void engineThread()
{
    std::vector<QByteArray> bodies;
    for (int round = 0; round < rounds; ++round)
        bodies.push_back(wire::writeSnapshot(*at(round)));
    wire::BatchParser parser;
    line("engine: parse a body",
        bench::medianOf(rounds,
            [&](int round) {
                if (!parser.parse(bodies[std::size_t(round)], test::batchId()))
                    std::abort();
            }),
        "");
    const BatchSnapshot known = *at(50);
    line("engine: merge with what is known",
        bench::medianOf(rounds, [&](int round) { static_cast<void>(mergeSnapshots(known, *at(round))); }), "(with making the reply)");
    QTemporaryDir folder;
    const auto store = store::Store::open(QDir(folder.path()));
    const store::BatchRecord record{.id = test::batchId()};
    line("engine: save, durable",
        bench::medianOf(rounds,
            [&](int round) {
                if (!(*store)->saveSnapshot(record, *at(round)))
                    std::abort();
            }),
        "(with making the reply)");
}

void guiThread()
{
    results::ResultsModel model;
    model.setBatches({at(0)});
    std::vector<SnapshotPtr> snapshots;
    for (int round = 0; round < rounds; ++round)
        snapshots.push_back(at(round));
    std::vector<monitor::BatchReport> reports;
    for (const SnapshotPtr &snapshot : snapshots)
        reports.push_back(reportOf(snapshot));
    line("GUI: a reply into the results, 10 rows changed",
        bench::medianOf(rounds, [&](int round) { model.updateBatch(snapshots[std::size_t(round)]); }), "goal < 0.5");
    const std::vector<SnapshotPtr> extremes{std::make_shared<const BatchSnapshot>(test::snapshot(numbers, 0)),
        std::make_shared<const BatchSnapshot>(test::snapshot(numbers, numbers))};
    line("GUI: a reply into the results, all 1,000 rows changed",
        bench::medianOf(rounds, [&](int round) { model.updateBatch(extremes[std::size_t(round % 2)]); }), "goal < 0.5");
    model.sort(int(results::Column::Carrier));
    line("GUI: the same, sorted by carrier",
        bench::medianOf(rounds, [&](int round) { model.updateBatch(extremes[std::size_t(round % 2)]); }), "goal < 0.5");
    model.sort(-1);
    model.updateBatch(extremes[1]);
    const QString keys[] = {QStringLiteral("4"), QStringLiteral("41"), QStringLiteral("voda"), QStringLiteral("us"), QString()};
    line("GUI: a keystroke in the filter", bench::medianOf(rounds, [&](int round) { model.setFilter(*parseFilter(keys[round % 5]); }), "goal < 1"));
    gui::BatchListModel list;
    list.setReports({reports[0]});
    line("GUI: a reply into the batch list", bench::medianOf(rounds, [&](int round) { list.update(reports[std::size_t(round)]); }), "");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    std::printf("a reply of 1,000 rows, median of %d, ms\n", rounds);
    engineThread();
    guiThread();
    return 0;
}
