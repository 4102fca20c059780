#include "support/memorybatchstore.h"

namespace batchwatch::test {

using store::BatchSummary;
using store::StoreResult;

StoreResult<std::vector<BatchSummary>> MemoryBatchStore::batches() const
{
    std::vector<BatchSummary> all;
    for (const BatchId &id : m_order)
        all.push_back(m_batches.at(id).summary);
    return all;
}

StoreResult<std::optional<BatchSummary>> MemoryBatchStore::batch(const BatchId &id) const
{
    const auto found = m_batches.find(id);
    return found == m_batches.cend() ? std::nullopt : std::optional(found->second.summary);
}

StoreResult<std::optional<BatchSnapshot>> MemoryBatchStore::snapshot(const BatchId &id) const
{
    const auto found = m_batches.find(id);
    return found == m_batches.cend() ? std::nullopt : found->second.snapshot;
}

MemoryBatchStore::Stored &MemoryBatchStore::stored(const store::BatchRecord &record)
{
    const auto [entry, isNew] = m_batches.try_emplace(record.id, Stored{.summary = {.record = record}});
    if (isNew)
        m_order.push_back(record.id);
    else
        entry->second.summary.record = record;
    return entry->second;
}

StoreResult<void> MemoryBatchStore::saveRecord(const store::BatchRecord &record)
{
    stored(record);
    return {};
}

StoreResult<void> MemoryBatchStore::saveSnapshot(const store::BatchRecord &record, const BatchSnapshot &snapshot)
{
    Stored &entry = stored(record);
    entry.summary.status = snapshot.status;
    entry.summary.statusText = snapshot.statusText;
    entry.summary.counts = countsOf(snapshot);
    entry.snapshot = snapshot;
    return {};
}

StoreResult<void> MemoryBatchStore::savePoll(const BatchId &id, const store::PollRecord &poll)
{
    constexpr std::size_t most = 16;
    auto &polls = m_batches.at(id).polls;
    if (polls.size() == most)
        polls.erase(polls.begin());
    polls.push_back(poll);
    ++m_savedPolls;
    return {};
}

StoreResult<std::vector<store::PollRecord>> MemoryBatchStore::polls(const BatchId &id) const
{
    const auto found = m_batches.find(id);
    return found == m_batches.cend() ? std::vector<store::PollRecord>() : found->second.polls;
}

StoreResult<bool> MemoryBatchStore::acquireLease(const BatchId &, const QString &, WallTime, Milliseconds)
{
    return true;
}

StoreResult<bool> MemoryBatchStore::isLeasedElsewhere(const BatchId &, const QString &, WallTime) const
{
    return false;
}

} // namespace batchwatch::test
