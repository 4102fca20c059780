#include "monitor/pollqueue.h"

namespace batchwatch::monitor {

void PollQueue::set(const BatchId &id, std::optional<MonotonicTime> due, Lane lane)
{
    const auto known = m_places.find(id);
    if (known != m_places.end()) {
        of(known->lane).erase({known->due, id});
        if (!due)
            m_places.erase(known);
        else
            *known = {lane, *due};
    } else if (due) {
        m_places.insert(id, {lane, *due});
    }
    if (due)
        of(lane).emplace(*due, id);
}

std::optional<MonotonicTime> PollQueue::earliest() const
{
    std::optional<MonotonicTime> first;
    for (const Order *order : {&m_urgent, &m_usual}) {
        if (!order->empty())
            first = std::min(first.value_or(order->cbegin()->first), order->cbegin()->first);
    }
    return first;
}

std::optional<BatchId> PollQueue::takeDue(MonotonicTime now)
{
    for (const Order *order : {&m_urgent, &m_usual}) {
        if (order->empty() || order->cbegin()->first > now)
            continue;
        const BatchId id = order->cbegin()->second;
        set(id, std::nullopt);
        return id;
    }
    return std::nullopt;
}

std::vector<BatchId> PollQueue::overdue(MonotonicTime now) const
{
    std::vector<BatchId> found;
    for (const Order *order : {&m_urgent, &m_usual}) {
        for (auto entry = order->cbegin(); entry != order->cend() && entry->first <= now; ++entry)
            found.push_back(entry->second);
    }
    return found;
}

} // namespace batchwatch::monitor
