// A key pressed in the filter line, any column: which rows of all have the text. Without a view.
#include "operations.h"
#include "truth.h"

#include "../median.h"

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

void againstSql(Bench &bench, const QString &text, Line line, qsizetype hits)
{
    SqlTable &table = bench.sql();
    qsizetype found = 0;
    line.peer = u"sqlite3, LIKE"_s;
    line.peersOwn = bench.runner().median([&] { return milliseconds([&] { found = table.countLike(text); }); });
    line.goal = {.atMost = 6.0, .timesFaster = 40.0};
    bench.check(found == hits, u"sqlite3 finds %1 rows with \"%2\", not %3"_s.arg(found).arg(text).arg(hits));
    bench.add(line);
}

void againstProxy(Bench &bench, const QString &text, Line line)
{
    qsizetype found = 0;
    const auto once = [&](qsizetype rows) {
        StockTable table(bench.stock(), rows);
        StockProxy proxy;
        proxy.setSourceModel(&table);
        found = proxy.rowCount();
        return milliseconds([&] {
            proxy.setFilterFixedString(text);
            found = proxy.rowCount();
        });
    };
    const PeerTime time = bench.runner().peer(bench.rows(), once);
    line.peer = u"QSortFilterProxyModel"_s;
    line.peersOwn = time.ms;
    line.peerRows = time.fewerRows;
    line.goal = {.timesFaster = 150.0};
    const qsizetype hits = rowsWith(text, bench.data(), time.fewerRows > 0 ? time.fewerRows : bench.rows());
    bench.check(found == hits, u"the proxy finds %1 rows with \"%2\", not %3"_s.arg(found).arg(text).arg(hits));
    bench.add(line);
}

} // namespace

void measureFilter(Bench &bench)
{
    OursTable &table = bench.ours();
    for (const QString &text : {u"4"_s, u"415"_s, u"voda"_s}) {
        const qsizetype hits = rowsWith(text, bench.data(), bench.rows());
        qsizetype found = table.scan(text); // warm, as after the first key
        const Line line{.operation = u"filter \"%1\", any column"_s.arg(text),
            .ours = bench.runner().median([&] { return milliseconds([&] { found = table.scan(text); }); })};
        bench.check(found == hits, u"Batchwatch finds %1 rows with \"%2\", not %3"_s.arg(found).arg(text).arg(hits));
        againstSql(bench, text, line, hits);
        againstProxy(bench, text, line);
    }
}

} // namespace batchwatch::bench
