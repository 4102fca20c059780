// From a key pressed in the filter line to the repainted table: in a bare table of Qt's with the model alone, which a stock proxy can have
// as well, and in the panel of the window with all that it has besides.
#include "operations.h"
#include "ourswindow.h"
#include "shownview.h"
#include "truth.h"

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

/// The keys of `text`, one after the other; told is how long the last one takes.
double typedInPanel(Bench &bench, OursPanel &panel, const QString &text)
{
    const qsizetype hits = rowsWith(text, bench.data(), bench.rows());
    return bench.runner().median([&] {
        bool isPainted = true;
        double last = 0.0;
        for (const QChar key : text) {
            panel.rest();
            last = milliseconds([&] {
                panel.press(key);
                isPainted = panel.awaitPainted() && isPainted;
            });
        }
        bench.check(isPainted && panel.shownRows() == hits, u"the panel did not show the rows with "_s + text);
        panel.clearFilter();
        bench.check(panel.awaitPainted(), u"the panel did not show all rows again"_s);
        return last;
    });
}

void measurePanel(Bench &bench)
{
    OursPanel panel(bench.batches());
    const auto measure = [&](const QString &text, const QString &name) {
        bench.add(
            {.operation = name + u" to repainted results panel"_s, .ours = typedInPanel(bench, panel, text), .goal = {.atMost = frame}});
    };
    measure(u"4"_s, u"key \"4\""_s);
    measure(u"415"_s, u"key \"5\" after \"41\""_s);
}

} // namespace

void measureKeystroke(Bench &bench)
{
    for (const QString &text : {u"4"_s, u"415"_s}) {
        const double ms = ours(bench, text);
        const PeerTime peer = stock(bench, text);
        bench.add({.operation = u"key \"%1\" to repainted bare table"_s.arg(text),
            .ours = ms,
            .peer = u"the same on QSortFilterProxyModel"_s,
            .peersOwn = peer.ms,
            .peerRows = peer.fewerRows,
            .goal = {.atMost = frame}});
    }
    measurePanel(bench);
}

} // namespace batchwatch::bench
