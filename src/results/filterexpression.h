#pragma once

#include "core/result.h"
#include "results/filterfields.h"

#include <QList>
#include <QString>

#include <chrono>
#include <vector>

namespace batchwatch::results {

/// Digits of a phone number, ASCII, without plus and zeros in front. An end that is not anchored may have more digits before or after it.
struct NumberPattern
{
    QString digits;
    bool atStart = false;
    bool atEnd = false;

    friend bool operator==(const NumberPattern &, const NumberPattern &) = default;
};

/// A folded text (see folded()) and where it must stand. An empty text that is Whole finds what has none: no carrier, no tag.
struct TextPattern
{
    enum class Match : quint8 { Contains, Whole, Prefix, Suffix };
    QString text;
    Match match = Match::Contains;

    friend bool operator==(const TextPattern &, const TextPattern &) = default;
};

/// How long a number has been pending.
struct AgeLimit
{
    enum class Side : quint8 { Greater, Less };
    Side side = Side::Greater;
    std::chrono::milliseconds limit{0};

    friend bool operator==(const AgeLimit &, const AgeLimit &) = default;
};

/// One condition: any of its values suffices. What a field does not use is empty.
struct FilterTerm
{
    FilterField field = FilterField::Any;
    /// Outcome, Status, WhatsApp, Business: see FilterWord.
    quint8 mask = 0;
    /// Carrier, Batch (its label or its id), Tag. Country: Whole is the code, everything else the name. Any: the one folded word, which
    /// may stand anywhere in a column.
    QList<TextPattern> texts;
    /// Number. Any: when the word is a number of seven digits or more, the pattern that finds it in any form, as an alternative to `texts`.
    QList<NumberPattern> numbers;
    AgeLimit age;

    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

/// A tree without needless nodes: And and Or have two children or more and none of their own kind, Not has one that is no Not, and
/// Everything stands alone.
struct FilterNode
{
    enum class Kind : quint8 { Everything, Term, Not, And, Or };
    Kind kind = Kind::Everything;
    FilterTerm term;
    std::vector<FilterNode> children;

    friend bool operator==(const FilterNode &, const FilterNode &) = default;
};

enum class FilterFault : quint8 {
    UnknownField,
    MissingValue,
    UnknownValue,
    BadNumber,
    BadAge,
    UnclosedParenthesis,
    UnopenedParenthesis,
    DanglingOr,
    DanglingMinus,
    TooDeep,
    TooLong
};

struct FilterError
{
    FilterFault fault = FilterFault::UnknownField;
    qsizetype position = 0; ///< of what is wrong, in UTF-16 units of the input
    qsizetype length = 0;
    QString text;                         ///< what was meant, where a name or word is close: "country"
    FilterField field = FilterField::Any; ///< whose value is missing or wrong

    friend bool operator==(const FilterError &, const FilterError &) = default;
};

/// The language that docs/filter.md describes. Takes time linear in the length, whatever the text is; says the first thing that is wrong.
[[nodiscard]] Result<FilterNode, FilterError> parseFilter(QStringView text);

} // namespace batchwatch::results
