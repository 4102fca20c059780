#pragma once

#include "core/batchid.h"
#include "core/clock.h"

#include <QHash>

#include <set>

namespace batchwatch::monitor {

/// Due times of many batches: earliest first, ties by id.
class PollQueue
{
public:
    /// Replaces the batch's due time; nullopt takes it out.
    void set(const BatchId &id, std::optional<MonotonicTime> due);

    [[nodiscard]] std::optional<MonotonicTime> earliest() const;

    /// Takes out the earliest batch that is due at `now`.
    [[nodiscard]] std::optional<BatchId> takeDue(MonotonicTime now);

    [[nodiscard]] std::size_t size() const { return m_order.size(); }

private:
    std::set<std::pair<MonotonicTime, BatchId>> m_order;
    QHash<BatchId, MonotonicTime> m_due;
};

} // namespace batchwatch::monitor
