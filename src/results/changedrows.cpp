#include "results/changedrows.h"

#include <algorithm>

namespace batchwatch::results {

void ChangedRows::clear()
{
    m_marks.clear();
    m_count = 0;
}

bool ChangedRows::take(quint32 batch, const ResultTable::Replacement &replacement)
{
    const auto known = m_marks.find(batch);
    const bool anyChange = std::ranges::any_of(replacement.changes, [](ChangeBits bits) { return bits != 0; });
    if (!anyChange && (known == m_marks.end() || replacement.keepsRows))
        return false;
    std::vector<bool> marks(replacement.changes.size());
    if (known != m_marks.end()) {
        for (std::size_t row = 0; row < known->second.size(); ++row) {
            const quint32 place = replacement.newRowOfOld[row];
            if (known->second[row] && place < marks.size())
                marks[place] = true;
        }
        m_count -= std::ranges::count(known->second, true);
    }
    for (std::size_t row = 0; row < marks.size(); ++row) {
        if (replacement.changes[row] != 0)
            marks[row] = true;
    }
    m_count += std::ranges::count(marks, true);
    m_marks[batch] = std::move(marks);
    return true;
}

bool ChangedRows::unmark(const RowRef &row)
{
    if (!contains(row))
        return false;
    m_marks[row.batch][row.row] = false;
    --m_count;
    return true;
}

bool ChangedRows::contains(const RowRef &row) const
{
    if (m_count == 0)
        return false;
    const auto marks = m_marks.find(row.batch);
    return marks != m_marks.end() && row.row < marks->second.size() && marks->second[row.row];
}

} // namespace batchwatch::results
