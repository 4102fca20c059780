#pragma once

#include "results/comparison.h"

#include <QCoreApplication>

namespace batchwatch::results {

/// Columns of a comparison, in the order in which they are shown.
enum class ComparisonColumn : quint8 {
    Number,
    Change,
    OutcomeBefore,
    OutcomeAfter,
    CarrierBefore,
    CarrierAfter,
    Country,
    StatusBefore,
    StatusAfter,
};
inline constexpr int comparisonColumnCount = int(ComparisonColumn::StatusAfter) + 1;

/// Which kinds of change a row shows, in words, translated.
class ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)

public:
    [[nodiscard]] static QString of(Change change);    ///< "newly on WhatsApp"
    [[nodiscard]] static QString of(Changes changes);  ///< "newly on WhatsApp, carrier changed"
    [[nodiscard]] static QString label(Change change); ///< for a list of kinds: "Newly on WhatsApp"
    [[nodiscard]] static QString header(ComparisonColumn column);
};

/// English and stable: "newly_on_whatsapp".
[[nodiscard]] QLatin1StringView exactChange(Change change);
/// The same of several, parted by spaces.
[[nodiscard]] QString exactChanges(Changes changes);

/// What the eye sees; empty where there is no number on that side. The country is that of after, else before, and both when they differ.
[[nodiscard]] QString shownCell(const Comparison &comparison, const ComparedRow &row, ComparisonColumn column);
/// What leaves the program: exact number, the vendor's field texts.
[[nodiscard]] QString exactCell(const Comparison &comparison, const ComparedRow &row, ComparisonColumn column);

} // namespace batchwatch::results
