#pragma once

#include "results/filterfields.h"
#include "results/resultsview.h"
#include "results/tablebatch.h"

#include <QList>

#include <array>
#include <map>

namespace batchwatch::results {

/// A value of a field and how many rows have it.
struct FacetValue
{
    QString value; ///< as the filter language writes it: "US", "T-Mobile", "valid", a batch's label or id, empty for none
    QString shown; ///< for people, in their language
    qint64 count = 0;

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

/// A value as FacetValue::shown has it. A batch has its own label instead.
[[nodiscard]] QString shownFacetValue(FilterField field, const QString &value);

/// How often each state, carrier, country and batch occurs among rows. Counted in one pass, by code.
class FacetCounts
{
public:
    FacetCounts() = default;
    FacetCounts(const TableBatches &batches, std::span<const RowRef> rows);
    /// Of all rows.
    explicit FacetCounts(const TableBatches &batches);

    /// The values of Status, WhatsApp, Business, Outcome, Country, Carrier, Batch or Tag that occur, most frequent first, equal ones in the
    /// order of the language. None for other fields.
    [[nodiscard]] QList<FacetValue> values(FilterField field, const TableBatches &batches) const;
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    struct Codes
    {
        std::vector<quint32> carriers;
        std::vector<quint32> countries;
    };

    void count(const TableBatches &batches, std::span<const RowRef> rows);
    template<typename Rows> void count(const TableBatches &batches, const Rows &visitRows);
    void add(const FacetCounts &other);
    [[nodiscard]] std::map<QString, qint64> countStates(FilterField field) const;
    [[nodiscard]] std::map<QString, qint64> countTexts(FilterField field) const;
    [[nodiscard]] std::map<QString, qint64> countTags(const TableBatches &batches) const;
    [[nodiscard]] QList<FacetValue> batchValues(const TableBatches &batches) const;
    template<typename IndexOf> [[nodiscard]] std::array<qint64, 4> countStates(IndexOf indexOf) const;

    qint64 m_rows = 0;
    std::array<quint32, 256> m_states{};
    std::map<const ResultTexts *, Codes> m_codes;
    std::vector<ResultTextsPtr> m_texts; ///< of m_codes
    std::vector<quint32> m_batches;
    std::map<QString, qint64> m_longCarriers; ///< texts that no code has
    std::map<QString, qint64> m_longCountries;
};

} // namespace batchwatch::results
