#pragma once

#include "store/batchstore.h"

#include <unordered_map>

namespace batchwatch::test {

/// A store without a disk, for a single process: for simulations that write more often than any disk could.
class MemoryBatchStore final : public store::BatchStore
{
public:
    [[nodiscard]] store::StoreResult<std::vector<store::BatchSummary>> batches() const override;
    [[nodiscard]] store::StoreResult<std::optional<store::BatchSummary>> batch(const BatchId &id) const override;
    [[nodiscard]] store::StoreResult<std::optional<BatchSnapshot>> snapshot(const BatchId &id) const override;
    [[nodiscard]] store::StoreResult<void> saveRecord(const store::BatchRecord &record) override;
    [[nodiscard]] store::StoreResult<void> saveSnapshot(const store::BatchRecord &record, const BatchSnapshot &snapshot) override;
    [[nodiscard]] store::StoreResult<void> savePoll(const BatchId &id, const store::PollRecord &poll) override;
    /// The last few: a simulated week has millions.
    [[nodiscard]] store::StoreResult<std::vector<store::PollRecord>> polls(const BatchId &id) const override;
    [[nodiscard]] store::StoreResult<bool> acquireLease(
        const BatchId &id, const QString &holder, WallTime now, Milliseconds duration) override;
    [[nodiscard]] store::StoreResult<bool> isLeasedElsewhere(const BatchId &id, const QString &holder, WallTime now) const override;
    [[nodiscard]] store::StoreResult<void> together(const std::function<store::StoreResult<void>()> &writes) override { return writes(); }
    [[nodiscard]] qint64 foreignChanges() const override { return 0; }

    [[nodiscard]] qint64 savedPolls() const { return m_savedPolls; } ///< of all batches, those no longer kept included

private:
    struct Stored
    {
        store::BatchSummary summary;
        std::optional<BatchSnapshot> snapshot;
        std::vector<store::PollRecord> polls;
    };
    struct Hash
    {
        std::size_t operator()(const BatchId &id) const { return qHash(id); }
    };

    Stored &stored(const store::BatchRecord &record);

    qint64 m_savedPolls = 0;
    std::vector<BatchId> m_order;
    std::unordered_map<BatchId, Stored, Hash> m_batches;
};

} // namespace batchwatch::test
