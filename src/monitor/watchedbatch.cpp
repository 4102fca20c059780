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
    if (poll.watch != WatchState::Active)
        speed = {};
    else if (speed.isEmpty())
        measureFromRecord(now, wallNow);
}

/// What the record alone tells of the speed, until recall() knows better: a start of the program reads no history of thousands of batches,
/// and still one that stood still is called stalled at once.
void WatchedBatch::measureFromRecord(MonotonicTime now, WallTime wallNow)
{
    if (!record.seenAt || !counts)
        return;
    const WallTime seen = *record.seenAt;
    const WallTime progress = record.progressAt.value_or(record.addedAt);
    if (record.addedAt > progress || progress > seen || seen > wallNow)
        return; // the clock was set meanwhile
    const auto at = [&](WallTime time) { return now - (wallNow - time); };
    if (record.progressAt)
        speed.add(at(record.addedAt), 0, counts->total);
    speed.add(at(progress), counts->done, counts->total);
    speed.add(at(seen), counts->done, counts->total);
}

void WatchedBatch::recall(const std::vector<store::PollRecord> &polls, MonotonicTime now, WallTime wallNow)
{
    std::vector<const store::PollRecord *> good;
    std::size_t progress = 0; // the last that brought any
    for (const store::PollRecord &answer : polls) {
        if (answer.error || answer.at > wallNow) // the clock was set back since
            continue;
        if (!good.empty() && answer.done > good.back()->done)
            progress = good.size();
        good.push_back(&answer);
    }
    if (good.size() < 2)
        return;
    Speedometer measured;
    for (std::size_t i = progress < Speedometer::window ? 0 : progress - Speedometer::window + 1; i < good.size(); ++i)
        measured.add(now - (wallNow - good[i]->at), good[i]->done, good[i]->total);
    speed = std::move(measured);
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

void WatchedBatch::measure(MonotonicTime now)
{
    if (poll.watch != WatchState::Active)
        speed = {};
    else if (counts)
        speed.add(now, counts->done, counts->total);
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
    return speed.stalled(interval) ? Phase::Stalled : Phase::Running;
}

BatchReport WatchedBatch::report(MonotonicTime now, Milliseconds interval) const
{
    const bool active = poll.watch == WatchState::Active;
    const bool isLate = active && !elsewhere && poll.hold == Hold::None && lag >= std::max(cadence::floor, interval / 4);
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
        .progressAt = record.progressAt,
        .finishedAt = record.finishedAt,
        .addedAt = record.addedAt,
        .archivedAt = record.archivedAt,
        .note = record.note,
        .tags = record.tags,
        .error = poll.error,
        .nextPoll = elsewhere ? std::nullopt : poll.due,
        .requestUnderWay = poll.underWay,
        .cadence = interval,
        .effectiveInterval = isLate ? std::optional(interval + lag) : std::nullopt,
        .timeLeft = active ? speed.timeLeft(now) : std::nullopt,
        .timeLeftRange = active ? speed.timeLeftRange(now) : std::nullopt,
    };
}

} // namespace batchwatch::monitor
