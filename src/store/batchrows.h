#pragma once

#include "store/batchrecord.h"

#include <QSqlQuery>
#include <QVariantList>

#include <optional>

namespace batchwatch::store {

/// Between the values and the columns of the table `batches`.

/// What a statement selects for summaryOf(), in its order.
[[nodiscard]] QString summaryColumns();
/// Nothing when the row cannot be one of ours.
[[nodiscard]] std::optional<BatchSummary> summaryOf(const QSqlQuery &row);

/// Inserts or updates by id; takes the values of recordValues().
[[nodiscard]] QString upsertRecord();
[[nodiscard]] QVariantList recordValues(const BatchRecord &record);

/// Sets the figures of one batch; takes the values of figureValues(), which end with the id.
[[nodiscard]] QString updateFigures();
[[nodiscard]] QVariantList figureValues(const BatchSnapshot &snapshot);

} // namespace batchwatch::store
