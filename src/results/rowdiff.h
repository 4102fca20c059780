#pragma once

#include "results/resultsview.h"

#include <span>
#include <vector>

namespace batchwatch::results {

struct RowRange
{
    int first = 0;
    int count = 0;
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// How one list of distinct rows becomes another. Carried out in this order: removals, then what remains changes places, then insertions.
struct ViewChange
{
    std::vector<RowRange>
        removals;           ///< in rows of the list before; carried out from the last to the first, none changes the place of another
    bool reordered = false; ///< the rows in both lists stand in another order
    std::vector<RowRange> insertions; ///< in rows of the list after; carried out from the first to the last
    friend bool operator==(const ViewChange &, const ViewChange &) = default;
};

/// O(n). Rows are told apart by batch and row.
[[nodiscard]] ViewChange diffViews(std::span<const RowRef> before, std::span<const RowRef> after);

/// The rows of the list before that are in `after`, or are not, in their order.
[[nodiscard]] std::vector<RowRef> rowsAlsoIn(std::span<const RowRef> before, std::span<const RowRef> after);
[[nodiscard]] std::vector<RowRef> rowsNotIn(std::span<const RowRef> before, std::span<const RowRef> after);

/// Where each row of the list before stands in `after`; -1 when it is not there.
[[nodiscard]] std::vector<int> newPlaces(std::span<const RowRef> before, std::span<const RowRef> after);

/// What of a row changed, a bit a thing.
using ChangeBits = quint16;

struct ChangedRange
{
    RowRange rows;
    ChangeBits bits = 0; ///< of all its rows together
    friend bool operator==(const ChangedRange &, const ChangedRange &) = default;
};

/// Neighbouring rows that changed become one range; over `limit` ranges become one around all of them.
[[nodiscard]] std::vector<ChangedRange> changedRanges(std::span<const ChangeBits> changes, std::size_t limit);

} // namespace batchwatch::results
