#pragma once

#include "results/filterexpression.h"
#include "results/filtertokens.h"

namespace batchwatch::results {

/// From here on digits are searched as a number that has a beginning and an end, and not just anywhere.
inline constexpr qsizetype completeNumber = 7;

/// Digits and phone punctuation, with a plus in front or none.
[[nodiscard]] bool isNumberText(QStringView text);

/// "+14155552671", "0014155552671", "0171 1234567", "4155552671" and parts of them; none when it is no number.
[[nodiscard]] std::optional<NumberPattern> numberPattern(QStringView text);
/// The same with the wildcards of the value.
[[nodiscard]] std::optional<NumberPattern> numberPattern(const FilterValue &value);

/// All numbers of a text that is a list of complete numbers and nothing else: one a line, or with commas, semicolons or tabs between them.
/// None when it is anything else.
[[nodiscard]] std::optional<QList<NumberPattern>> numberList(QStringView text);

/// ">10m", "<2h", ">=1d", "1h30m": without a sign it is the least age. Whether the very instant counts makes no difference to people.
[[nodiscard]] std::optional<AgeLimit> ageLimit(QStringView text);

/// For Carrier, Country, Batch and Tag. None: nothing is left to look for, so the value finds everything.
[[nodiscard]] std::optional<TextPattern> textPattern(FilterField field, const FilterValue &value);

} // namespace batchwatch::results
