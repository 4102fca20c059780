#include "results/resultsmodel.h"
#include "support/builders.h"

#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;

namespace {

constexpr int rows = 1'000;

SnapshotPtr reply(int done)
{
    return std::make_shared<const BatchSnapshot>(test::snapshot(rows, done));
}

/// Every row with another carrier than in `reply(rows)`.
SnapshotPtr changedReply()
{
    BatchSnapshot snapshot = test::snapshot(rows, rows);
    for (qsizetype row = 0; row < snapshot.results.size(); ++row)
        snapshot.results.change(row, [&](NumberResult &number) { number.carrier = QStringLiteral("Carrier %1").arg(row % 610); });
    return std::make_shared<const BatchSnapshot>(snapshot);
}

/// What a person looks at: the model in a view, a row selected.
struct Window
{
    Window()
    {
        view.setModel(&model);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.resize(900, 600);
        view.show();
        model.setBatches({reply(rows)});
        view.selectRow(5);
    }
    ResultsModel model;
    QTableView view;
};

} // namespace

/// What a key in the filter and a reply cost the GUI thread, beside the repaint. Run by hand, from a release build.
class BenchResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keystroke_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("first key, many hits") << ""
                                              << "4";
        QTest::newRow("first key, scattered hits") << ""
                                                   << "v";
        QTest::newRow("first key, two letters of a country") << ""
                                                             << "de";
        QTest::newRow("narrowing") << "vod"
                                   << "voda";
        QTest::newRow("several words") << "us 41"
                                       << "us 415";
        QTest::newRow("no hits") << "vodafone"
                                 << "vodafonex";
    }

    /// Both directions of the change together.
    void keystroke()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        Window window;
        window.model.sort(int(Column::Carrier));
        window.model.setFilter(*parseFilter(before));
        QBENCHMARK
        {
            window.model.setFilter(*parseFilter(after));
            window.model.setFilter(*parseFilter(before));
        }
    }

    /// With the texts that the filter searches made anew.
    void firstKeystroke()
    {
        Window window;
        const SnapshotPtr replies[] = {changedReply(), reply(rows)};
        std::size_t turn = 0;
        QBENCHMARK
        {
            window.model.setFilter({});
            window.model.updateBatch(replies[turn++ % 2]);
            window.model.setFilter(*parseFilter(QStringLiteral("v")));
        }
    }

    void update_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("sortColumn");
        QTest::newRow("plain") << "" << -1;
        QTest::newRow("filtered") << "1415" << -1;
        QTest::newRow("sorted by number") << "" << int(Column::Number);
        QTest::newRow("sorted by what changes") << "" << int(Column::Carrier);
        QTest::newRow("filtered and sorted by what changes") << "1415" << int(Column::Carrier);
    }

    /// All rows changed.
    void update()
    {
        QFETCH(QString, filter);
        QFETCH(int, sortColumn);
        Window window;
        window.model.setFilter(*parseFilter(filter));
        window.model.sort(sortColumn);
        const SnapshotPtr replies[] = {changedReply(), reply(rows)};
        std::size_t turn = 0;
        QBENCHMARK
        {
            window.model.updateBatch(replies[turn++ % 2]);
        }
    }
};

QTEST_MAIN(BenchResults)
#include "bench_results.moc"
