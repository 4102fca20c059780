#include "monitor/watchedbatch.h"

#include "core/cadence.h"

#include <algorithm>

namespace batchwatch::monitor {

using store::WatchState;

namespace {

/// By the wall clock, which may have been set back meanwhile. The floor counts from the answer where there was one.
std::optional<Milliseconds> sinceLastRequest(const store::BatchRecord &record, WallTime wallNow)
{
    if (!record.polledAt)
        return std::nullopt;
    const WallTime last = std::max(*record.polledAt, record.seenAt.value_or(*record.polledAt));
    return std::max(Milliseconds::zero(), wallNow - last);
}

} // namespace

void WatchedBatch::restore(const store::BatchSummary &summary, MonotonicTime now, WallTime wallNow)
{
    record = summary.record;
    counts = summary.counts;
    poll.watch = record.state;
    poll.seen = record.seenAt.has_value();
    if (poll.seen) {
        poll.status = summary.status;
        statusText = summary.statusText;
        poll.total = counts ? counts->total : 0;
    }
    if (const auto since = sinceLastRequest(record, wallNow))
        poll.lastRequest = now - *since;
}

Milliseconds WatchedBatch::waitLeft(WallTime wallNow) const
{
    const auto since = sinceLastRequest(record, wallNow);
    if (!since)
        return Milliseconds::zero();
    const Milliseconds floorLeft = std::max(Milliseconds::zero(), cadence::floor - *since);
    if (!record.dueAt)
        return floorLeft;
    const Milliseconds planned = std::max(Milliseconds::zero(), *record.dueAt - *record.polledAt);
    return std::max(floorLeft, std::clamp(*record.dueAt - wallNow, Milliseconds::zero(), planned));
}

void WatchedBatch::measure(const BatchSnapshot &newer, MonotonicTime now, WallTime wallNow)
{
    const BatchCounts fresh = countsOf(newer);
    if (counts && fresh.done > counts->done)
        progressAt = wallNow;
    speed.add(now, fresh.done, fresh.total);
    counts = fresh;
    poll.status = newer.status;
    statusText = newer.statusText;
}

Phase WatchedBatch::phase(MonotonicTime now, Milliseconds interval) const
{
    switch (poll.watch) {
    case WatchState::Paused:
    case WatchState::Unwatched: return Phase::Paused;
    case WatchState::Finished: return Phase::Finished;
    case WatchState::Gone: return Phase::Gone;
    case WatchState::NotFound: return Phase::NotFound;
    case WatchState::Active: break;
    }
    if (elsewhere)
        return Phase::Elsewhere;
    if (poll.hold != Hold::None)
        return Phase::KeyNeeded;
    if (poll.notBefore && *poll.notBefore > now)
        return Phase::RateLimited;
    if (poll.error)
        return Phase::Retrying;
    if (!poll.seen)
        return Phase::Queued;
    return speed.stalled(now, interval) ? Phase::Stalled : Phase::Running;
}

BatchReport WatchedBatch::report(MonotonicTime now, Milliseconds interval) const
{
    const bool active = poll.watch == WatchState::Active;
    return BatchReport{
        .id = record.id,
        .label = record.label,
        .key = record.key,
        .phase = phase(now, interval),
        .snapshot = snapshot,
        .status = poll.seen ? std::optional(poll.status) : std::nullopt,
        .statusText = statusText,
        .counts = counts,
        .seenAt = record.seenAt,
        .progressAt = progressAt,
        .finishedAt = record.finishedAt,
        .error = poll.error,
        .nextPoll = elsewhere ? std::nullopt : poll.due,
        .requestUnderWay = poll.underWay,
        .cadence = interval,
        .timeLeft = active ? speed.timeLeft(now) : std::nullopt,
    };
}

} // namespace batchwatch::monitor
