// What a row takes: by malloc, all that is kept of it in memory.
#include "memory.h"
#include "operations.h"

namespace batchwatch::bench {

using namespace Qt::StringLiterals;

namespace {

double aRow(const Bench &bench, qint64 before)
{
    return double(allocatedBytes() - before) / double(bench.rows());
}

} // namespace

void measureMemory(Bench &bench)
{
    const qint64 before = allocatedBytes();
    auto table = std::make_unique<OursTable>(oursBatches(bench.data()));
    const double ours = aRow(bench, before);
    table->setFilter(u"4"_s);
    table->setFilter({});
    table->sort(Field::Carrier);
    table->sort({});
    const double used = aRow(bench, before);
    table.reset();

    const qint64 beforeStock = allocatedBytes();
    const std::vector<TextRow> rows = stockRows(bench.data());
    const double stock = aRow(bench, beforeStock);
    const QString peer = u"8 QStrings a row"_s;
    bench.add({.operation = u"memory of the rows"_s,
        .unit = Unit::BytesARow,
        .ours = ours,
        .peer = peer,
        .peersOwn = stock,
        .goal = {.atMost = 48.0}});
    bench.add({.operation = u"memory of the rows, once filtered and sorted"_s,
        .unit = Unit::BytesARow,
        .ours = used,
        .peer = peer,
        .peersOwn = stock});
}

} // namespace batchwatch::bench
