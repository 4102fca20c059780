#pragma once

#include "results/filterexpression.h"
#include "results/resultsview.h"
#include "results/tablebatch.h"

#include <span>
#include <vector>

namespace batchwatch::results {

/// Where in the view numbers stand that have this form, ascending. A pass over the numbers of the batches and one over the view.
[[nodiscard]] std::vector<int> placesOfNumber(const TableBatches &batches, std::span<const RowRef> view, const NumberPattern &number);

/// Whether any row of any batch has it.
[[nodiscard]] bool hasNumber(const TableBatches &batches, const NumberPattern &number);

enum class SearchWay : quint8 { Forwards, Backwards };

/// Index into ascending places of the one after (or before) a row, going on from the other end. Places are not empty.
[[nodiscard]] std::size_t nextPlace(std::span<const int> places, int row, SearchWay way);

} // namespace batchwatch::results
