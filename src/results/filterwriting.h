#pragma once

#include "results/filterexpression.h"

namespace batchwatch::results {

/// How a value is written after "carrier:" and "batch:", where a plain text may stand anywhere: Exact puts "=" before it.
enum class ValueForm : quint8 { Plain, Exact };

/// The value as it stands after the colon, in quotes when it needs them.
[[nodiscard]] QString filterValueText(FilterField field, const QString &value, ValueForm form);

/// In quotes, whatever it holds.
[[nodiscard]] QString quotedFilterText(QStringView text);

/// "number:+14155552671,*2671".
[[nodiscard]] QString numberFilter(const QList<NumberPattern> &numbers);

} // namespace batchwatch::results
