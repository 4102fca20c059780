#include "demo/demobatch.h"

#include "demo/demonumbers.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace batchwatch::demo {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

struct Pace
{
    double start; ///< share that is done at the first request
    Milliseconds duration;
};

Pace paceOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Quick: return {0.0, 27s}; // with a cadence of 5 s, seen as done at half a minute
    case Purpose::UnderWay: return {0.4, 12min};
    case Purpose::Faulty: return {0.1, 2min};
    case Purpose::Finished:
    case Purpose::OtherKey: break;
    }
    return {1.0, 0s};
}

qsizetype doneAt(const DemoEntry &entry, Milliseconds elapsed)
{
    const Pace pace = paceOf(entry.purpose);
    if (elapsed >= pace.duration)
        return entry.numbers;
    const double share = pace.start + (1.0 - pace.start) * double(std::max(elapsed, 0ms).count()) / double(pace.duration.count());
    return qsizetype(double(entry.numbers) * share);
}

/// Rows in the order in which their checks end: roughly that of the list, as with several workers.
std::vector<qsizetype> finishingOrder(qsizetype rows)
{
    std::vector<qsizetype> order(std::size_t(rows), 0);
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [](qsizetype row) { return row + row * 7919 % 23; };
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return rank(a) < rank(b); });
    return order;
}

} // namespace

BatchSnapshot snapshotAt(const DemoEntry &entry, Milliseconds elapsed)
{
    QList<NumberResult> rows = finishedNumbers(quint32(entry.purpose) + 1, int(entry.numbers));
    const qsizetype done = doneAt(entry, elapsed);
    BatchSnapshot batch{.id = entry.id};
    batch.status = done == rows.size() ? BatchStatus::Completed : BatchStatus::Processing;
    batch.statusText = batch.status == BatchStatus::Completed ? u"completed"_s : u"processing"_s;

    const std::vector<qsizetype> order = finishingOrder(rows.size());
    for (qsizetype at = done; at < rows.size(); ++at) {
        NumberResult &row = rows[order[std::size_t(at)]];
        row = pendingNumber(row);
    }
    batch.results = rows;
    const RowCounts counted = countRows(batch);
    batch.total = counted.rows;
    batch.completed = counted.completed;
    batch.failed = counted.failed;
    batch.pending = counted.pending;
    return batch;
}

Fault faultAt(int request)
{
    static constexpr Fault sequence[] = {Fault::None, Fault::ServerError, Fault::None, Fault::Html, Fault::Truncated, Fault::None,
        Fault::None, Fault::RateLimited, Fault::None, Fault::None};
    return sequence[std::size_t(std::max(request, 0)) % std::size(sequence)];
}

} // namespace batchwatch::demo
