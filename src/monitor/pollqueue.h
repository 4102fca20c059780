#pragma once

#include "core/batchid.h"
#include "core/clock.h"

#include <QHash>

#include <set>
#include <vector>

namespace batchwatch::monitor {

/// Due times of many batches: the longest overdue first, so that none starves; ties by id.
class PollQueue
{
public:
    enum class Lane : quint8 {
        Urgent, ///< a person waits for it: before all others that are due
        Usual,
    };

    /// Replaces the batch's due time; nullopt takes it out.
    void set(const BatchId &id, std::optional<MonotonicTime> due, Lane lane = Lane::Usual);

    [[nodiscard]] std::optional<MonotonicTime> earliest() const;

    /// Takes out the first batch that is due at `now`.
    [[nodiscard]] std::optional<BatchId> takeDue(MonotonicTime now);

    /// All that are due at `now`, in their order.
    [[nodiscard]] std::vector<BatchId> overdue(MonotonicTime now) const;

    [[nodiscard]] std::size_t size() const { return m_places.size(); }

private:
    struct Place
    {
        Lane lane;
        MonotonicTime due;
    };
    using Order = std::set<std::pair<MonotonicTime, BatchId>>;
    [[nodiscard]] Order &of(Lane lane) { return lane == Lane::Urgent ? m_urgent : m_usual; }

    Order m_urgent;
    Order m_usual;
    QHash<BatchId, Place> m_places;
};

} // namespace batchwatch::monitor
