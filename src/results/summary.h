#pragma once

#include "results/resultsview.h"

#include <array>
#include <optional>

namespace batchwatch::results {

/// How many of how many.
struct Share
{
    qint64 part = 0;
    qint64 whole = 0;

    [[nodiscard]] std::optional<double> fraction() const { return whole > 0 ? std::optional(double(part) / double(whole)) : std::nullopt; }
    friend bool operator==(const Share &, const Share &) = default;
};

/// Of rows that have something in common.
struct RowTally
{
    qint64 numbers = 0;
    qint64 checked = 0;
    qint64 onWhatsApp = 0; ///< businesses included

    [[nodiscard]] Share onWhatsAppShare() const { return {onWhatsApp, checked}; }
    RowTally &operator+=(const RowTally &other);
    friend bool operator==(const RowTally &, const RowTally &) = default;
};

/// The texts of a column by how many numbers have them: most first, equals by name.
struct Ranking
{
    struct Entry
    {
        QString text; ///< as sent; of a country its code in upper case
        QString name; ///< to be shown: see visibleText() and countryName()
        RowTally tally;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    std::vector<Entry> top;
    qint64 otherTexts = 0; ///< how many texts are not among the first
    RowTally others;       ///< of them all
    RowTally notKnown;     ///< of numbers without a text

    friend bool operator==(const Ranking &, const Ranking &) = default;
};

/// Rows in figures. A number that was not checked is in no share (CONTRACT "Batch status").
struct ResultsSummary
{
    qint64 batches = 0; ///< that have rows
    qint64 rows = 0;
    std::array<qint64, 4> byOutcome{};
    std::array<qint64, 4> byStatus{};
    qint64 repeatedNumbers = 0; ///< numbers that are listed more than once, whichever batch in and however written: see NumberKeys
    qint64 repetitions = 0;     ///< rows that list a number again
    Ranking countries;
    Ranking carriers;

    [[nodiscard]] qint64 with(Outcome outcome) const { return byOutcome[std::size_t(outcome)]; }
    [[nodiscard]] qint64 with(NumberStatus status) const { return byStatus[std::size_t(status)]; }
    [[nodiscard]] qint64 checked() const { return rows - with(Outcome::NotChecked); }
    [[nodiscard]] qint64 onWhatsApp() const { return with(Outcome::OnWhatsApp) + with(Outcome::Business); }
    [[nodiscard]] Share onWhatsAppShare() const { return {onWhatsApp(), checked()}; }
    [[nodiscard]] Share businessShare() const { return {with(Outcome::Business), onWhatsApp()}; }
    friend bool operator==(const ResultsSummary &, const ResultsSummary &) = default;
};

/// Counts over the columns; a million rows take some hundred milliseconds at most. On any thread. `most` entries stand in each ranking.
[[nodiscard]] ResultsSummary summarize(const ResultsView &view, int most = 10);

} // namespace batchwatch::results
