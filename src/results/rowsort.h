#pragma once

#include "results/columns.h"
#include "results/resultsview.h"
#include "results/sortkeys.h"
#include "results/sparerows.h"
#include "results/tablebatch.h"

#include <atomic>
#include <map>
#include <mutex>
#include <span>

namespace batchwatch::results {

struct SortBy
{
    Column column = Column::Number;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const SortBy &, const SortBy &) = default;
};

/// Ranks of the texts that rows share, kept from sort to sort: collating is what costs. Any thread.
class TextRanks
{
public:
    enum class Of : quint8 { Carriers, Countries };
    /// By code, for each set of texts of the batches; smaller first, empty last.
    using Ranks = std::map<const ResultTexts *, std::vector<quint32>>;
    [[nodiscard]] std::shared_ptr<const Ranks> ranks(Of of, const TableBatches &batches);

private:
    struct Kept
    {
        std::map<const ResultTexts *, std::size_t> sizes; ///< with which the ranks were made
        std::vector<ResultTextsPtr> texts;                ///< so that none is taken for another
        std::shared_ptr<const Ranks> ranks;
    };
    std::mutex m_mutex;
    std::array<Kept, 2> m_kept;
};

/// What sorts and queries of a table leave for the next ones. Any thread.
struct SortMemory
{
    TextRanks ranks;
    SpareRows spare;
};

/// Sorts by the first column, equal rows by the next, and rows that are equal in all stay as they stand. What is not known comes last in
/// both directions. By counting and radix: a million rows in milliseconds. Left in some order when `cancelled` was set meanwhile.
void sortRows(std::vector<RowRef> *rows, const TableBatches &batches, std::span<const SortBy> by, SortMemory *memory,
    const std::atomic_bool *cancelled = nullptr);

} // namespace batchwatch::results
