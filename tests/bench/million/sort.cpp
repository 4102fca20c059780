// A click on a header: all rows in the order of a column. Without a view.
#include "operations.h"
#include "truth.h"

#include "../median.h"

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

void againstSql(Bench &bench, Field field, Line line)
{
    SqlTable &table = bench.sql();
    qsizetype rows = 0;
    line.peer = u"sqlite3, ORDER BY, whole rows"_s;
    line.peersOwn = bench.runner().median([&] { return milliseconds([&] { rows = table.stepInOrder(field); }); });
    bench.add(line);

    std::vector<qsizetype> order;
    line.peer = u"sqlite3, ORDER BY, row ids alone"_s;
    line.peersOwn = bench.runner().median([&] { return milliseconds([&] { order = table.order(field); }); });
    line.goal.timesFaster.reset();
    bench.add(line);

    const auto textAt = [&](qsizetype place) { return bench.data().texts(order[std::size_t(place)])[std::size_t(field)]; };
    bench.check(rows == bench.rows() && qsizetype(order.size()) == rows && isSorted(field, textAt, bench.data(), rows),
        u"sqlite3 sorts otherwise: "_s + line.operation);
}

void againstProxy(Bench &bench, Field field, Line line)
{
    bool isRight = false;
    const auto once = [&](qsizetype rows) {
        StockTable table(bench.stock(), rows);
        StockProxy proxy;
        proxy.setSourceModel(&table);
        isRight = proxy.rowCount() == rows;
        const double ms = milliseconds([&] { proxy.sort(int(field)); });
        const auto textAt = [&](qsizetype row) { return proxy.index(int(row), int(field)).data().toString(); };
        isRight = isRight && isSorted(field, textAt, bench.data(), rows);
        return ms;
    };
    const PeerTime time = bench.runner().peer(bench.rows(), once);
    bench.check(isRight, u"the proxy sorts otherwise: "_s + line.operation);
    line.peer = u"QSortFilterProxyModel"_s;
    line.peersOwn = time.ms;
    line.peerRows = time.fewerRows;
    line.goal.timesFaster.reset();
    bench.add(line);
}

} // namespace

void measureSort(Bench &bench)
{
    const auto measure = [&bench](Field field, const QString &operation, const Goal &goal) {
        OursTable &table = bench.ours();
        Line line{.operation = operation, .goal = goal};
        line.ours = bench.runner().median([&] {
            table.sort({});
            return milliseconds([&] { table.sort(field); });
        });
        const auto textAt = [&](qsizetype row) { return table.textsAt(row)[std::size_t(field)]; };
        bench.check(table.shownRows() == bench.rows() && isSorted(field, textAt, bench.data(), bench.rows()),
            u"Batchwatch sorts otherwise: "_s + operation);
        table.sort({});
        againstSql(bench, field, line);
        againstProxy(bench, field, line);
    };
    measure(Field::Carrier, u"sort by carrier"_s, {.atMost = 5.0, .timesFaster = 300.0});
    measure(Field::Number, u"sort by number"_s, {.atMost = 40.0});
}

} // namespace batchwatch::bench
