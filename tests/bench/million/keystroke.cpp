// From a key pressed in the filter line to the repainted table.
#include "operations.h"
#include "shownview.h"

#include "../median.h"

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double frame = 16.7;

template<typename Type> double untilPainted(Bench &bench, ShownView &shown, Type type)
{
    const int before = shown.paints();
    const double ms = milliseconds([&] {
        type();
        shown.repaint();
    });
    bench.check(shown.paints() > before, u"a table was not painted"_s);
    return ms;
}

double ours(Bench &bench, const QString &text)
{
    OursTable &table = bench.ours();
    ShownView shown(table.model(), table.furtherColumns());
    const double ms = bench.runner().median([&] {
        table.setFilter({});
        shown.repaint();
        return untilPainted(bench, shown, [&] { table.setFilter(text); });
    });
    table.setFilter({});
    return ms;
}

PeerTime stock(Bench &bench, const QString &text)
{
    return bench.runner().peer(bench.rows(), [&](qsizetype rows) {
        StockTable table(bench.stock(), rows);
        StockProxy proxy;
        proxy.setSourceModel(&table);
        ShownView shown(&proxy);
        shown.repaint();
        return untilPainted(bench, shown, [&] { proxy.setFilterFixedString(text); });
    });
}

} // namespace

void measureKeystroke(Bench &bench)
{
    for (const QString &text : {u"4"_s, u"415"_s}) {
        const double ms = ours(bench, text);
        const PeerTime peer = stock(bench, text);
        bench.add({.operation = u"key \"%1\" to repainted table"_s.arg(text),
            .ours = ms,
            .peer = u"the same on QSortFilterProxyModel"_s,
            .peersOwn = peer.ms,
            .peerRows = peer.fewerRows,
            .goal = {.atMost = frame}});
    }
}

} // namespace batchwatch::bench
