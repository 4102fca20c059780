#pragma once

#include "results/filterexpression.h"
#include "results/filtertokens.h"

#include <QList>
#include <QString>

namespace batchwatch::results {

/// Pure functions that change a filter as it is typed, for lists of values to tick and completion. What they do not change stays as typed.

enum class ValueChoice : quint8 { None, Included, Excluded };

/// What a filter asks of one field, as far as all else is joined to it by "and". Excluded is what a minus stands before.
struct ChosenValues
{
    FilterField field = FilterField::Any;
    QList<FilterValue> included;
    QList<FilterValue> excluded;

    /// Case, accents and the like make no difference; nor does whether the text must be the whole value. Wildcards choose no single value.
    [[nodiscard]] ValueChoice of(const QString &value) const;
};
[[nodiscard]] ChosenValues chosenValues(QStringView text, FilterField field);
/// The same of several fields, reading the text once: it may hold a pasted list of a hundred thousand numbers.
[[nodiscard]] QList<ChosenValues> chosenValues(QStringView text, std::span<const FilterField> fields);

/// The filter with this value included, excluded or neither. Included and excluded values of the field join those that are there:
/// "country:US,IN". Where alternatives ("or") stand at the top they are put in parentheses first. A filter that is wrong stays wrong.
[[nodiscard]] QString withValue(QStringView text, FilterField field, const QString &value, ValueChoice choice);

/// The filter without any condition on this field that all else is joined to by "and".
[[nodiscard]] QString withoutField(QStringView text, FilterField field);

/// What a pasted text becomes at the cursor: a list of numbers "number:…", or its values where "number:" stands already; line breaks of
/// anything else become spaces.
[[nodiscard]] QString pastedIntoFilter(QStringView text, qsizetype cursor, QStringView pasted);

} // namespace batchwatch::results
