#include "app/batchcare.h"

#include <QSet>

namespace batchwatch::app {

using monitor::Phase;
using store::StoreError;
using store::WatchState;

namespace {

store::StoreResult<std::vector<BatchId>> chosenBy(const store::Store &store, const PurgeChoice &choice, WallTime now)
{
    if (const auto *old = std::get_if<PurgeChoice::OlderThan>(&choice.what))
        return store.batchesOlderThan(now - old->age);
    if (const auto *mine = std::get_if<PurgeChoice::OfKey>(&choice.what))
        return store.batchesOfKey(mine->key);
    const auto &named = std::get<QList<BatchId>>(choice.what);
    return std::vector<BatchId>(named.begin(), named.end());
}

bool isPolled(const store::BatchRecord &record)
{
    return record.state == WatchState::Active || record.state == WatchState::Paused;
}

WatchState stateOf(Phase phase)
{
    switch (phase) {
    case Phase::Paused: return WatchState::Paused;
    case Phase::Finished: return WatchState::Finished;
    case Phase::Gone: return WatchState::Gone;
    case Phase::NotFound: return WatchState::NotFound;
    default: return WatchState::Active;
    }
}

} // namespace

store::StoreResult<PurgePlan> planPurge(const store::Store &store, const PurgeChoice &choice, WallTime now)
{
    const auto ids = chosenBy(store, choice, now);
    if (!ids)
        return Failure<StoreError>(ids.error());
    const auto stored = store.batches();
    if (!stored)
        return Failure<StoreError>(stored.error());
    const QSet<BatchId> chosen(ids->begin(), ids->end());
    PurgePlan plan;
    for (const store::BatchSummary &summary : *stored) {
        const store::BatchRecord &record = summary.record;
        if (!chosen.contains(record.id))
            continue;
        if (choice.polled == PurgeChoice::Polled::Stay && isPolled(record)) {
            ++plan.polled;
            continue;
        }
        plan.ids.append(record.id);
        plan.names.append(record.label.isEmpty() ? record.id.abbreviated() : record.label);
        plan.numbers += summary.counts ? summary.counts->total : 0;
    }
    return plan;
}

store::StoreResult<void> removeForGood(EngineCore &core, const QList<BatchId> &ids)
{
    core.monitor().release(ids);
    const auto removed = core.store().removeBatches({ids.begin(), ids.end()});
    if (!removed)
        static_cast<void>(core.monitor().takeBack(ids));
    return removed;
}

store::StoreResult<void> watchAgain(EngineCore &core, const QList<monitor::BatchReport> &stopped)
{
    QList<BatchId> ids;
    const auto saved = core.store().together([&]() -> store::StoreResult<void> {
        for (const monitor::BatchReport &report : stopped) {
            auto known = core.store().batch(report.id);
            if (!known)
                return Failure<StoreError>(known.error());
            if (!*known)
                continue; // removed for good since
            (*known)->record.state = stateOf(report.phase);
            if (const auto written = core.store().saveRecord((*known)->record); !written)
                return written;
            ids.append(report.id);
        }
        return {};
    });
    return saved.and_then([&] { return core.monitor().takeBack(ids); });
}

} // namespace batchwatch::app
