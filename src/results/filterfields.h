#pragma once

#include "core/numberresult.h"

#include <QStringView>

#include <optional>
#include <span>

namespace batchwatch::results {

/// What a part of a filter looks into. Any: all columns that are searched.
enum class FilterField : quint8 { Any, Outcome, Number, Status, WhatsApp, Business, Carrier, Country, Batch, Tag, Age };

/// A set of values of an enum of core/numberresult.h, a bit each.
template<typename... Values> [[nodiscard]] constexpr quint8 maskOf(Values... values)
{
    return static_cast<quint8>(((1U << static_cast<unsigned>(values)) | ...));
}

/// A word that an enumerated field knows. The first word of a meaning is the one that is written.
struct FilterWord
{
    QLatin1StringView text;
    quint8 mask; ///< over Outcome, NumberStatus, Outcome and Answer for the fields Outcome, Status, WhatsApp and Business
};

/// As it is written before the colon, in lower case; empty for Any.
[[nodiscard]] QLatin1StringView filterFieldName(FilterField field);
/// By name or synonym, in any case. Any has no name.
[[nodiscard]] std::optional<FilterField> filterFieldByName(QStringView name);
/// In the order in which they are shown to people, without Any.
[[nodiscard]] std::span<const FilterField> filterFields();

/// The words of Outcome, Status, WhatsApp and Business; none for the others.
[[nodiscard]] std::span<const FilterWord> filterWords(FilterField field);
/// Case, spaces, dashes and underscores are forgiven; 0 when no word of the field is this one.
[[nodiscard]] quint8 filterMask(FilterField field, QStringView word);

/// The name of the field that is meant by a misspelt one; empty when none is close.
[[nodiscard]] QString nearestFieldName(QStringView typed);
/// The same of the words of an enumerated field.
[[nodiscard]] QString nearestFilterWord(FilterField field, QStringView typed);

} // namespace batchwatch::results
