#pragma once

#include "core/numberresult.h"

#include <QString>

#include <array>
#include <string>

namespace batchwatch::results {

/// Makes the text that a filter searches: what is shown of a row and what is exact, folded, and the country's name. Keeps the folded words
/// of the states in the language at the time of its making. Ids of batches are not searched: their digits would match phone numbers.
class SearchText
{
public:
    static constexpr QChar separator{0x1f}; ///< between columns and between the words of a name: folded texts never hold it
    static constexpr QChar namesMark{0x1e}; ///< before the country's name
    static constexpr QChar codeMark{0x1d};  ///< before a code of the vendor's that no column shows: one or two letters do not find it

    SearchText();

    /// `batchLabel` is folded already, and empty when the batch is not to be searched.
    [[nodiscard]] QString of(const NumberResult &number, QStringView batchLabel = {}) { return viewOf(number, batchLabel).toString(); }
    /// The same without an allocation; until the next call.
    [[nodiscard]] QStringView viewOf(const NumberResult &number, QStringView batchLabel = {});

    /// What a single column adds to it; until the next call.
    [[nodiscard]] QStringView viewOfText(QStringView text);
    [[nodiscard]] QStringView viewOfCountry(QStringView code);

private:
    void append(QStringView text);
    void addState(QStringView text);
    void addCode(QStringView text);
    void addText(QStringView text);
    [[nodiscard]] const QString &foldedCountry(QStringView code);

    std::u16string m_buffer; // kept, so that a row costs no allocation
    std::array<QString, 4> m_outcomes;
    std::array<QString, 4> m_statuses;
    std::array<QString, 3> m_waStatuses;
    QString m_yes;
    QString m_no;
    std::array<QString, 26 * 26> m_countries; // null: not asked for yet
};

} // namespace batchwatch::results
