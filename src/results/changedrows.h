#pragma once

#include "results/resulttable.h"

#include <map>
#include <vector>

namespace batchwatch::results {

/// Which rows changed since a person looked at them: a bit a row, kept only for batches that changed.
class ChangedRows
{
public:
    void clear();
    /// Marks what a newer snapshot changed, and takes marks along to where the rows stand now. A row that was not there before is no
    /// change. True when a mark came or went.
    bool take(quint32 batch, const ResultTable::Replacement &replacement);
    /// True when it was marked.
    bool unmark(const RowRef &row);

    [[nodiscard]] bool contains(const RowRef &row) const;
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    std::map<quint32, std::vector<bool>> m_marks;
    qint64 m_count = 0;
};

} // namespace batchwatch::results
