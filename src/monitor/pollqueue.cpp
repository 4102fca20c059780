#include "monitor/pollqueue.h"

namespace batchwatch::monitor {

void PollQueue::set(const BatchId &id, std::optional<MonotonicTime> due)
{
    const auto known = m_due.constFind(id);
    if (known != m_due.cend()) {
        m_order.erase({*known, id});
        m_due.erase(known);
    }
    if (due) {
        m_order.emplace(*due, id);
        m_due.insert(id, *due);
    }
}

std::optional<MonotonicTime> PollQueue::earliest() const
{
    return m_order.empty() ? std::nullopt : std::optional(m_order.cbegin()->first);
}

std::optional<BatchId> PollQueue::takeDue(MonotonicTime now)
{
    if (m_order.empty() || m_order.cbegin()->first > now)
        return std::nullopt;
    const BatchId id = m_order.cbegin()->second;
    set(id, std::nullopt);
    return id;
}

} // namespace batchwatch::monitor
