#pragma once

#include "results/resultsview.h"

#include <mutex>
#include <utility>

namespace batchwatch::results {

/// Lists of rows that nobody needs any more, for the next ones: to touch fresh memory for a million rows costs more than to sort them. Any
/// thread.
class SpareRows
{
public:
    /// Empty, with room where there was a spare.
    [[nodiscard]] std::vector<RowRef> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_spare.empty())
            return {};
        std::vector<RowRef> rows = std::move(m_spare.back());
        m_spare.pop_back();
        return rows;
    }

    void give(std::vector<RowRef> rows)
    {
        rows.clear();
        const std::lock_guard lock(m_mutex);
        if (rows.capacity() >= worthKeeping && m_spare.size() < most)
            m_spare.push_back(std::move(rows));
    }

    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_spare.clear();
    }

private:
    static constexpr std::size_t worthKeeping = 50'000;
    static constexpr std::size_t most = 2; ///< a query finds rows in one and sorts them into another

    std::mutex m_mutex;
    std::vector<std::vector<RowRef>> m_spare;
};

} // namespace batchwatch::results
