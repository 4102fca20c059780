#pragma once

#include "results/facets.h"
#include "results/filtertext.h"

#include <QList>

#include <array>
#include <vector>

namespace batchwatch::gui {

/// Pure functions that make the lines of the list of facets.

/// What has a section, in this order.
inline constexpr std::array facetFields{results::FilterField::Status, results::FilterField::WhatsApp, results::FilterField::Business,
    results::FilterField::Country, results::FilterField::Carrier, results::FilterField::Batch, results::FilterField::Tag};

[[nodiscard]] QString facetTitle(results::FilterField field);

/// The values of a field as the results have them.
struct FacetValues
{
    QList<results::FacetValue> shown; ///< of the rows that pass the filter, most frequent first
    QList<results::FacetValue> all;   ///< of all rows

    friend bool operator==(const FacetValues &, const FacetValues &) = default;
};

/// A value as it is listed.
struct FacetEntry
{
    results::FacetValue value;
    results::ValueChoice choice = results::ValueChoice::None;
};

/// The values that are shown, most frequent first. While the filter chooses some of a field, those that it hides are listed as well, to
/// join them, and stay where they were in `before`, so that what is clicked does not move away from under the pointer. A chosen one is
/// listed though no row has it.
[[nodiscard]] QList<FacetEntry> facetEntries(
    const FacetValues &values, const results::ChosenValues &chosen, const QList<FacetEntry> &before);

struct FacetSection
{
    results::FilterField field = results::FilterField::Any;
    QList<FacetEntry> entries;
    bool offersChoice = false; ///< among all rows
    bool isFolded = false;
    bool isWhole = false; ///< beyond the first few values
};

/// There are two values at least, one that not all rows have, or one that is chosen: else there is nothing to choose.
[[nodiscard]] bool offersChoice(const FacetValues &values, const QList<FacetEntry> &entries, qint64 totalRows);

/// A line of the list.
struct FacetItem
{
    enum class Kind : quint8 { Heading, Value, More };
    Kind kind = Kind::Heading;
    results::FilterField field = results::FilterField::Any;
    QString value; ///< as the filter language writes it
    QString shown;
    qint64 count = 0;   ///< More: of all values
    qint64 largest = 0; ///< of the section
    results::ValueChoice choice = results::ValueChoice::None;
    bool isOpen = false; ///< Heading: not folded. More: all are listed

    friend bool operator==(const FacetItem &, const FacetItem &) = default;
};

/// A section lists this many values until all are asked for.
inline constexpr qsizetype firstFacetValues = 8;

/// Folded sections and the rest of long ones keep what is chosen in sight. A search looks into all of them.
[[nodiscard]] std::vector<FacetItem> facetItems(const std::vector<FacetSection> &sections, QStringView search);

} // namespace batchwatch::gui
