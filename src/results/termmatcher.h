#pragma once

#include "results/filterexpression.h"
#include "results/numberfinder.h"
#include "results/searchtext.h"
#include "results/tablebatch.h"

#include <array>
#include <memory>
#include <vector>

namespace batchwatch::results {

/// One condition of a filter, made ready for columns: what states, carriers and countries match is looked up once a text, so that of a row
/// only codes and digits are looked at. Rows with texts aside are matched text by text. For one thread at a time.
class TermMatcher
{
public:
    /// `now` is for ages. The terms of a filter share the text that they search.
    TermMatcher(const FilterTerm &term, WallTime now, std::shared_ptr<SearchText> searchText);

    /// Sets a byte to 1 for each row that matches; they come zeroed.
    void match(const TableBatch &batch, quint8 *passes);
    [[nodiscard]] bool matches(const TableBatch &batch, std::size_t row);

private:
    /// Whether each code of a set of texts matches; codes that are not kept do not.
    struct Codes
    {
        std::vector<quint8> matching; ///< empty until one does: a filter may hold a thousand words
        std::size_t known = 0;        ///< codes looked at

        [[nodiscard]] bool any() const { return !matching.empty(); }
        [[nodiscard]] bool match(TextCodes::Code code) const { return any() && matching[code] != 0; }
    };
    struct Tables
    {
        const ResultTexts *texts = nullptr;
        Codes carriers;
        Codes countries;
        Codes odd; ///< formats that hold more than digits and a plus
    };

    void prepareStates();
    [[nodiscard]] Tables &tablesOf(const ResultRows &rows);
    template<typename Matches> void extend(Codes *codes, const TextCodes &texts, Matches matches);

    [[nodiscard]] bool matchesBatch(const TableBatch &batch) const;
    [[nodiscard]] bool matchesStates(NumberStates states);
    [[nodiscard]] bool matchesCarrier(const QString &carrier);
    [[nodiscard]] bool matchesCountry(const QString &country);
    /// A whole row, text by text.
    [[nodiscard]] bool matchesTexts(const TableBatch &batch, std::size_t row);
    [[nodiscard]] bool needsTexts(const ResultRows &rows, std::size_t row, const Tables &tables) const;
    void matchPlus(const ResultRows &rows, quint8 *passes) const;

    const FilterTerm m_term;
    const WallTime m_now;
    const std::shared_ptr<SearchText> m_searchText;
    QString m_word;       ///< of Any
    std::string m_digits; ///< of a word of digits, with a plus or without
    bool m_hasPlus = false;
    bool m_isNumber = false; ///< the word is digits, so that numbers are scanned for it
    std::array<quint8, 256> m_states{};
    bool m_anyState = false;
    NumberFinder m_numbers;
    std::vector<Tables> m_tables; ///< one or two
};

} // namespace batchwatch::results
