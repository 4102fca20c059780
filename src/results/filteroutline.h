#pragma once

#include "results/filtertokens.h"

#include <QList>

namespace batchwatch::results {

/// A "field:values" that all else is joined to by "and".
struct FilterCondition
{
    qsizetype start = 0; ///< of the minus before it, or of the field
    qsizetype index = 0; ///< of its token
    bool negated = false;
};

/// Where the parts of a filter stand, for changing it without losing how it was typed.
struct FilterOutline
{
    QList<FilterToken> tokens;
    QList<FilterCondition> conditions; ///< in the order in which they stand, of all fields
    bool hasAlternatives = false;      ///< an "or" that is in no parentheses; then there are no conditions

    [[nodiscard]] const FilterToken &tokenOf(const FilterCondition &condition) const { return tokens[condition.index]; }
};
[[nodiscard]] FilterOutline filterOutline(QStringView text);

} // namespace batchwatch::results
