#include "results/termmatcher.h"

#include "core/numberformat.h"
#include "results/columns.h"
#include "results/countries.h"
#include "results/digitscan.h"
#include "results/folding.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool matchesPattern(const TextPattern &pattern, QStringView foldedText)
{
    switch (pattern.match) {
    case TextPattern::Match::Contains: return foldedText.contains(pattern.text);
    case TextPattern::Match::Whole: return foldedText == pattern.text;
    case TextPattern::Match::Prefix: return foldedText.startsWith(pattern.text);
    case TextPattern::Match::Suffix: break;
    }
    return foldedText.endsWith(pattern.text);
}

bool matchesAny(const QList<TextPattern> &patterns, QStringView foldedText)
{
    return std::any_of(
        patterns.begin(), patterns.end(), [foldedText](const TextPattern &pattern) { return matchesPattern(pattern, foldedText); });
}

std::string digitsIn(const QString &number)
{
    std::string digits;
    for (const QChar c : folded(number)) {
        if (c >= u'0' && c <= u'9')
            digits += char(c.unicode());
    }
    return digits;
}

} // namespace

TermMatcher::TermMatcher(const FilterTerm &term, WallTime now, std::shared_ptr<SearchText> searchText)
    : m_term(term),
      m_now(now),
      m_searchText(std::move(searchText)),
      m_numbers(term.numbers)
{
    if (term.field == FilterField::Any && !term.texts.isEmpty()) {
        m_word = term.texts.front().text;
        m_hasPlus = m_word.startsWith(u'+');
        const QStringView digits = QStringView(m_word).sliced(m_hasPlus ? 1 : 0);
        m_isNumber = isDigits(digits) && (m_hasPlus || !digits.isEmpty());
        if (m_isNumber)
            m_digits = digits.toString().toStdString();
    }
    prepareStates();
}

void TermMatcher::prepareStates()
{
    for (unsigned states = 0; states < m_states.size(); ++states) {
        m_states[states] = matchesStates(NumberStates(states)) ? 1 : 0;
        m_anyState = m_anyState || m_states[states] != 0;
    }
}

bool TermMatcher::matchesStates(NumberStates states)
{
    const auto holds = [this](auto value) { return (m_term.mask >> unsigned(value) & 1) != 0; };
    switch (m_term.field) {
    case FilterField::Any: return findsWord(m_searchText->viewOf(rowOfStates(states)), m_word);
    case FilterField::Outcome:
    case FilterField::WhatsApp: return holds(outcomeIn(states));
    case FilterField::Status: return holds(statusIn(states));
    case FilterField::Business: return holds(businessIn(states));
    case FilterField::Number:
    case FilterField::Carrier:
    case FilterField::Country:
    case FilterField::Batch:
    case FilterField::Tag:
    case FilterField::Age: break;
    }
    return false;
}

bool TermMatcher::matchesCarrier(const QString &carrier)
{
    switch (m_term.field) {
    case FilterField::Any: return findsWord(m_searchText->viewOfText(carrier), m_word);
    case FilterField::Carrier: return matchesAny(m_term.texts, folded(carrier));
    default: return false;
    }
}

bool TermMatcher::matchesCountry(const QString &country)
{
    if (m_term.field == FilterField::Any)
        return findsWord(m_searchText->viewOfCountry(country), m_word);
    if (m_term.field != FilterField::Country)
        return false;
    const QString code = folded(country);
    const QString name = folded(countryName(country));
    return std::any_of(m_term.texts.begin(), m_term.texts.end(), [&](const TextPattern &pattern) {
        const bool isName = !pattern.text.isEmpty() && matchesPattern(pattern, name);
        return isName || (pattern.match == TextPattern::Match::Whole && code == pattern.text);
    });
}

bool TermMatcher::matchesBatch(const TableBatch &batch) const
{
    switch (m_term.field) {
    case FilterField::Any: return batch.labelIsSearched && findsWord(batch.foldedLabel, m_word);
    case FilterField::Batch:
        return matchesAny(m_term.texts, batch.foldedLabel) || matchesAny(m_term.texts, folded(batch.snapshot->id.toString()));
    case FilterField::Tag:
        return batch.foldedTags.isEmpty() ? matchesAny(m_term.texts, QStringView())
                                          : std::any_of(batch.foldedTags.begin(), batch.foldedTags.end(),
                                              [this](const QString &tag) { return matchesAny(m_term.texts, tag); });
    default: return false;
    }
}

template<typename Matches> void TermMatcher::extend(Codes *codes, const TextCodes &texts, Matches matches)
{
    for (const std::size_t size = texts.size(); codes->known < size; ++codes->known) {
        if (!matches(texts.text(TextCodes::Code(codes->known))))
            continue;
        if (!codes->any())
            codes->matching.resize(std::size_t(TextCodes::notKept) + 1, 0);
        codes->matching[codes->known] = 1;
    }
}

TermMatcher::Tables &TermMatcher::tablesOf(const ResultRows &rows)
{
    const ResultTexts *const texts = rows.texts().get();
    auto tables = std::find_if(m_tables.begin(), m_tables.end(), [texts](const Tables &known) { return known.texts == texts; });
    if (tables == m_tables.end())
        tables = m_tables.insert(tables, Tables{.texts = texts, .carriers = {}, .countries = {}, .odd = {}});
    extend(&tables->carriers, texts->carriers, [this](const QString &carrier) { return matchesCarrier(carrier); });
    extend(&tables->countries, texts->countries, [this](const QString &country) { return matchesCountry(country); });
    if (m_term.field == FilterField::Any) {
        extend(&tables->odd, texts->formats, [](const QString &format) {
            const QString rest = folded(format);
            return format != u'='
                && std::any_of(rest.begin(), rest.end(), [](QChar c) { return c != QLatin1Char(formatPlace) && c != u'+'; });
        });
    }
    return *tables;
}

bool TermMatcher::needsTexts(const ResultRows &rows, std::size_t row, const Tables &tables) const
{
    if (rows.hasAside(qsizetype(row)))
        return true;
    return m_term.field == FilterField::Any && (tables.odd.any() || m_hasPlus)
        && (tables.odd.match(rows.formats()[row]) || (m_hasPlus && !rows.hasPlus(qsizetype(row))));
}

void TermMatcher::match(const TableBatch &batch, quint8 *passes)
{
    const ResultRows &rows = batch.rows();
    const auto size = std::size_t(rows.size());
    if (size == 0)
        return;
    if (matchesBatch(batch)) {
        std::fill_n(passes, size, quint8(1));
        return;
    }
    if (m_term.field == FilterField::Age) {
        for (std::size_t row = 0; row < size; ++row)
            passes[row] = matches(batch, row) ? 1 : 0;
        return;
    }
    const Tables &tables = tablesOf(rows);
    if (m_anyState) {
        for (std::size_t row = 0; row < size; ++row)
            passes[row] = m_states[rows.states()[row]];
    }
    if (tables.carriers.any()) {
        for (std::size_t row = 0; row < size; ++row)
            passes[row] |= tables.carriers.matching[rows.carriers()[row]];
    }
    if (tables.countries.any()) {
        for (std::size_t row = 0; row < size; ++row)
            passes[row] |= tables.countries.matching[rows.countries()[row]];
    }
    if (m_isNumber && m_hasPlus)
        matchPlus(rows, passes);
    else if (m_isNumber)
        scanForDigits(rows.digits(), m_digits, passes);
    if (!m_numbers.isEmpty())
        m_numbers.scan(rows, passes);
    if (!rows.anyAside() && !tables.odd.any() && !m_hasPlus)
        return;
    for (std::size_t row = 0; row < size; ++row) {
        if (needsTexts(rows, row, tables))
            passes[row] = matchesTexts(batch, row) ? 1 : 0;
    }
}

/// "+1415" begins a number.
void TermMatcher::matchPlus(const ResultRows &rows, quint8 *passes) const
{
    const auto slots = rows.digits();
    for (std::size_t row = 0; row < slots.size(); ++row) {
        if (rows.hasPlus(qsizetype(row)) && slots[row].view().starts_with(m_digits))
            passes[row] = 1;
    }
}

bool TermMatcher::matches(const TableBatch &batch, std::size_t row)
{
    const ResultRows &rows = batch.rows();
    if (m_term.field == FilterField::Age) {
        const NumberStatus status = statusIn(rows.states()[row]);
        if (!batch.facts.addedAt || (status != NumberStatus::Pending && status != NumberStatus::Unknown))
            return false;
        const auto age = m_now - *batch.facts.addedAt;
        return m_term.age.side == AgeLimit::Side::Greater ? age >= m_term.age.limit : age <= m_term.age.limit;
    }
    if (matchesBatch(batch))
        return true;
    const Tables &tables = tablesOf(rows);
    if (needsTexts(rows, row, tables))
        return matchesTexts(batch, row);
    if (m_states[rows.states()[row]] != 0 || tables.carriers.match(rows.carriers()[row]) || tables.countries.match(rows.countries()[row]))
        return true;
    const std::string_view digits = rows.digits()[row].view();
    if (m_isNumber
        && (m_hasPlus ? rows.hasPlus(qsizetype(row)) && digits.starts_with(m_digits) : digits.find(m_digits) != std::string_view::npos))
        return true;
    return !digits.empty() && !m_numbers.isEmpty() && m_numbers.finds(digits);
}

bool TermMatcher::matchesTexts(const TableBatch &batch, std::size_t row)
{
    const NumberResult number = batch.rows().at(qsizetype(row));
    switch (m_term.field) {
    case FilterField::Any:
        if (findsWord(m_searchText->viewOf(number), m_word))
            return true;
        break;
    case FilterField::Carrier: return matchesCarrier(number.carrier);
    case FilterField::Country: return matchesCountry(number.country);
    case FilterField::Number: break;
    default: return m_states[batch.rows().states()[row]] != 0;
    }
    return !m_numbers.isEmpty() && m_numbers.finds(digitsIn(number.phoneNumber));
}

} // namespace batchwatch::results
