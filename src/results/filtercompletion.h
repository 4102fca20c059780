#pragma once

#include "results/filterfields.h"

#include <QString>

namespace batchwatch::results {

/// What is being typed at the cursor, and so what may be proposed.
struct CompletionPlace
{
    enum class Kind : quint8 { Nothing, Field, Value };
    Kind kind = Kind::Nothing;
    FilterField field = FilterField::Any; ///< Value: of this field
    qsizetype position = 0;               ///< of what a proposal replaces, in UTF-16 units
    qsizetype length = 0;
    QString prefix; ///< what is typed of it before the cursor, without quotes and signs; empty: nothing yet

    friend bool operator==(const CompletionPlace &, const CompletionPlace &) = default;
};
[[nodiscard]] CompletionPlace completionPlace(QStringView text, qsizetype cursor);

/// Whether a name or value is proposed for what is typed: folded, the beginning of it or of one of its words. A country is found by its
/// code and by its name.
[[nodiscard]] bool isProposed(FilterField field, const QString &proposal, QStringView prefix);

struct CompletedFilter
{
    QString text;
    qsizetype cursor = 0;

    friend bool operator==(const CompletedFilter &, const CompletedFilter &) = default;
};
/// The filter with the proposal, a field's name or a value, in its place, and where the cursor goes on.
[[nodiscard]] CompletedFilter withCompletion(QStringView text, const CompletionPlace &place, const QString &proposal);

} // namespace batchwatch::results
