#pragma once

#include "results/resultsview.h"

#include <QFlags>

#include <array>
#include <optional>
#include <stop_token>

namespace batchwatch::results {

/// What became of a number from one set of results to another. Only what is known on both sides changes: a number that was not checked, or
/// has no carrier, says nothing about the other side.
enum class Change : quint16 {
    NewlyOnWhatsApp = 1 << 0,    ///< checked before, and not on WhatsApp then
    NoLongerOnWhatsApp = 1 << 1, ///< checked, and not on WhatsApp now
    BusinessChanged = 1 << 2,    ///< became a business account, or is none any more
    CarrierChanged = 1 << 3,
    CountryChanged = 1 << 4,
    StatusChanged = 1 << 5, ///< another status, or an answer on one side only
    OnlyBefore = 1 << 6,
    OnlyAfter = 1 << 7,
    Unchanged = 1 << 8, ///< none of the above
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

/// In the order in which they are listed.
inline constexpr std::array allChanges{Change::NewlyOnWhatsApp, Change::NoLongerOnWhatsApp, Change::BusinessChanged, Change::CarrierChanged,
    Change::CountryChanged, Change::StatusChanged, Change::OnlyBefore, Change::OnlyAfter, Change::Unchanged};

/// Every kind but Unchanged.
inline constexpr Changes anyDifference = Changes::fromInt((1 << 8) - 1);

struct ComparedRow
{
    std::optional<RowRef> before; ///< into Comparison::before
    std::optional<RowRef> after;  ///< into Comparison::after
    Changes changes;              ///< never none

    friend bool operator==(const ComparedRow &, const ComparedRow &) = default;
};

/// Two sets of results side by side, number by number: the rows of `before` in their order, then what only `after` has. Immutable once it
/// is made; may be read on any thread.
struct Comparison
{
    std::vector<SnapshotPtr> before;
    std::vector<SnapshotPtr> after;
    std::vector<ComparedRow> rows;
    std::array<qsizetype, allChanges.size()> counts{}; ///< of rows, in the order of allChanges; a row may count in several

    [[nodiscard]] qsizetype count(Change change) const;
    [[nodiscard]] qsizetype differences() const { return qsizetype(rows.size()) - count(Change::Unchanged); }
    [[nodiscard]] const ResultRows &rowsBefore(const ComparedRow &row) const { return before[row.before->batch]->results; }
    [[nodiscard]] const ResultRows &rowsAfter(const ComparedRow &row) const { return after[row.after->batch]->results; }
    /// nullopt: not there.
    [[nodiscard]] std::optional<NumberResult> numberBefore(const ComparedRow &row) const;
    [[nodiscard]] std::optional<NumberResult> numberAfter(const ComparedRow &row) const;
};

using ComparisonPtr = std::shared_ptr<const Comparison>;

/// Joins the rows by phone number, see NumberKeys; of numbers that occur more than once the first is joined with the first, the second with
/// the second. A second for some ten million rows; once stopped, what comes back is not whole.
[[nodiscard]] Comparison compare(const ResultsView &before, const ResultsView &after, const std::stop_token &stop = {});

/// All rows of these batches.
[[nodiscard]] ResultsView viewOf(std::vector<SnapshotPtr> batches);

} // namespace batchwatch::results
