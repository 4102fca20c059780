#include "results/summary.h"

#include "results/columns.h"
#include "results/countries.h"
#include "results/numberkeys.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace batchwatch::results {

namespace {

using Tallies = QHash<QString, RowTally>;

/// What a row of these states adds to a tally.
std::array<RowTally, 256> tallyOfStates()
{
    std::array<RowTally, 256> tallies;
    for (unsigned states = 0; states < tallies.size(); ++states) {
        const Outcome outcome = outcomeIn(NumberStates(states));
        const bool onWhatsApp = outcome == Outcome::OnWhatsApp || outcome == Outcome::Business;
        tallies[states] = {1, outcome != Outcome::NotChecked ? 1 : 0, onWhatsApp ? 1 : 0};
    }
    return tallies;
}

/// Counts the texts of a column by their codes, and those that have none by themselves.
class TextCounter
{
public:
    explicit TextCounter(const TextCodes &codes) : m_codes(codes), m_byCode(codes.size()) {}

    template<typename MakeText> void add(TextCodes::Code code, const RowTally &tally, MakeText text)
    {
        if (code == TextCodes::notKept)
            m_notKept[text()] += tally;
        else
            m_byCode[code] += tally;
    }

    void addTo(Tallies *tallies) const
    {
        for (std::size_t code = 0; code < m_byCode.size(); ++code) {
            if (m_byCode[code].numbers > 0)
                (*tallies)[m_codes.text(TextCodes::Code(code))] += m_byCode[code];
        }
        for (auto entry = m_notKept.cbegin(); entry != m_notKept.cend(); ++entry)
            (*tallies)[entry.key()] += entry.value();
    }

private:
    const TextCodes &m_codes;
    std::vector<RowTally> m_byCode;
    Tallies m_notKept;
};

/// Of all batches that share their texts.
struct TextCounters
{
    explicit TextCounters(const ResultTexts &texts) : countries(texts.countries), carriers(texts.carriers) {}

    TextCounter countries;
    TextCounter carriers;
};

/// Numbers as keys to be sorted: what Compare takes for the same number is the same here.
class Repetitions
{
public:
    void reserve(std::size_t rows) { m_keys.reserve(rows); }

    void add(const ResultRows &rows, qsizetype row)
    {
        const bool isEmpty = rows.digits()[std::size_t(row)].bytes.front() == 0 && rows.phoneNumber(row).isEmpty();
        if (!isEmpty)
            m_keys.push_back(m_numbers.keyOf(rows, row));
    }

    void count(ResultsSummary *summary)
    {
        std::sort(m_keys.begin(), m_keys.end());
        for (auto first = m_keys.cbegin(); first != m_keys.cend();) {
            const auto last = std::find_if(first, m_keys.cend(), [key = *first](quint64 other) { return other != key; });
            summary->repeatedNumbers += last - first > 1 ? 1 : 0;
            summary->repetitions += last - first - 1;
            first = last;
        }
    }

private:
    NumberKeys m_numbers;
    std::vector<quint64> m_keys;
};

bool isBefore(const Ranking::Entry &a, const Ranking::Entry &b)
{
    if (a.tally.numbers != b.tally.numbers)
        return a.tally.numbers > b.tally.numbers;
    const int byName = a.name.compare(b.name, Qt::CaseInsensitive);
    return byName != 0 ? byName < 0 : a.text < b.text;
}

template<typename NameOf> Ranking rankingOf(Tallies tallies, int most, NameOf nameOf)
{
    Ranking ranking;
    ranking.notKnown = tallies.take(QString());
    for (auto entry = tallies.cbegin(); entry != tallies.cend(); ++entry)
        ranking.top.push_back({entry.key(), nameOf(entry.key()), entry.value()});
    std::sort(ranking.top.begin(), ranking.top.end(), isBefore);
    const auto rest = std::min(ranking.top.size(), std::size_t(std::max(most, 0)));
    for (std::size_t i = rest; i < ranking.top.size(); ++i)
        ranking.others += ranking.top[i].tally;
    ranking.otherTexts = qint64(ranking.top.size() - rest);
    ranking.top.resize(rest);
    return ranking;
}

QString shownCountry(const QString &code)
{
    const QString name = countryName(code);
    return name.isEmpty() ? visibleText(code) : name;
}

/// One pass over the rows of a view.
class Counting
{
public:
    explicit Counting(const ResultsView &view) : m_view(view), m_batches(view.batches.size()) { m_repetitions.reserve(view.rows.size()); }

    [[nodiscard]] ResultsSummary summary(int most)
    {
        for (const RowRef &ref : m_view.rows)
            add(ref);
        ResultsSummary summary;
        summary.rows = qint64(m_view.rows.size());
        summary.batches = std::count_if(m_batches.begin(), m_batches.end(), [](const Batch &batch) { return batch.texts != nullptr; });
        for (unsigned states = 0; states < m_byStates.size(); ++states) {
            summary.byOutcome[std::size_t(outcomeIn(NumberStates(states)))] += m_byStates[states];
            summary.byStatus[std::size_t(statusIn(NumberStates(states)))] += m_byStates[states];
        }
        m_repetitions.count(&summary);
        rank(&summary, most);
        return summary;
    }

private:
    struct Batch
    {
        const ResultRows *rows = nullptr;
        TextCounters *texts = nullptr; ///< null: no row of it was met
    };

    void add(const RowRef &ref)
    {
        Batch &batch = m_batches[ref.batch];
        if (batch.texts == nullptr)
            meet(ref.batch);
        const ResultRows &rows = *batch.rows;
        const NumberStates states = rows.states()[ref.row];
        const RowTally &tally = m_tallyOfStates[states];
        ++m_byStates[states];
        batch.texts->countries.add(rows.countries()[ref.row], tally, [&] { return rows.country(ref.row); });
        batch.texts->carriers.add(rows.carriers()[ref.row], tally, [&] { return rows.carrier(ref.row); });
        m_repetitions.add(rows, ref.row);
    }

    void meet(quint32 index)
    {
        const ResultRows &rows = m_view.batches[index]->results;
        std::unique_ptr<TextCounters> &texts = m_texts[rows.texts().get()];
        if (!texts)
            texts = std::make_unique<TextCounters>(*rows.texts());
        m_batches[index] = {&rows, texts.get()};
    }

    void rank(ResultsSummary *summary, int most) const
    {
        Tallies asSent;
        Tallies carriers;
        for (const auto &[key, texts] : m_texts) {
            texts->countries.addTo(&asSent);
            texts->carriers.addTo(&carriers);
        }
        Tallies countries;
        for (auto country = asSent.cbegin(); country != asSent.cend(); ++country)
            countries[country.key().toUpper()] += country.value();
        summary->countries = rankingOf(std::move(countries), most, shownCountry);
        summary->carriers = rankingOf(std::move(carriers), most, [](const QString &carrier) { return visibleText(carrier); });
    }

    const ResultsView &m_view;
    const std::array<RowTally, 256> m_tallyOfStates = tallyOfStates();
    std::array<qint64, 256> m_byStates{};
    std::vector<Batch> m_batches;
    std::map<const ResultTexts *, std::unique_ptr<TextCounters>> m_texts;
    Repetitions m_repetitions;
};

} // namespace

RowTally &RowTally::operator+=(const RowTally &other)
{
    numbers += other.numbers;
    checked += other.checked;
    onWhatsApp += other.onWhatsApp;
    return *this;
}

ResultsSummary summarize(const ResultsView &view, int most)
{
    return Counting(view).summary(most);
}

} // namespace batchwatch::results
