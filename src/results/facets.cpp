#include "results/facets.h"

#include "results/columns.h"
#include "results/countries.h"

#include <QCollator>

#include <algorithm>

namespace batchwatch::results {

namespace {

constexpr int codeCount = 1 << 16;

QString wordOf(FilterField field, quint8 mask)
{
    for (const FilterWord &word : filterWords(field)) {
        if (word.mask == mask)
            return word.text;
    }
    return {};
}

NumberResult sampleOf(NumberStatus status)
{
    return NumberResult{.status = status};
}

NumberResult sampleOf(Answer business)
{
    return NumberResult{.business = business};
}

QString shownCountry(const QString &code)
{
    const QString name = countryName(code);
    return name.isEmpty() ? visibleText(code) : QString(name % u" (" % code % u')');
}

void sortByCount(QList<FacetValue> *values)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(values->begin(), values->end(), [&collator](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : collator.compare(a.shown, b.shown) < 0;
    });
}

void addTexts(std::map<QString, qint64> *sums, const TextCodes &codes, const std::vector<quint32> &counts)
{
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0 && code != TextCodes::notKept)
            (*sums)[codes.text(TextCodes::Code(code))] += counts[code];
    }
}

} // namespace

FacetCounts::FacetCounts(const TableBatches &batches, std::span<const RowRef> rows) : m_rows(qint64(rows.size()))
{
    struct Columns
    {
        const NumberStates *states;
        const TextCodes::Code *carriers;
        const TextCodes::Code *countries;
        quint32 *carrierCounts;
        quint32 *countryCounts;
    };
    std::vector<Columns> columns;
    columns.reserve(batches.size());
    for (const TableBatch &batch : batches) {
        const ResultRows &of = batch.rows();
        auto [codes, isNew] = m_codes.try_emplace(of.texts().get());
        if (isNew) {
            codes->second = {std::vector<quint32>(codeCount, 0), std::vector<quint32>(codeCount, 0)};
            m_texts.push_back(of.texts());
        }
        columns.push_back({of.states().data(), of.carriers().data(), of.countries().data(), codes->second.carriers.data(),
            codes->second.countries.data()});
    }
    m_batches.resize(batches.size(), 0);
    for (const RowRef &row : rows) {
        const Columns &of = columns[row.batch];
        ++m_states[of.states[row.row]];
        ++of.carrierCounts[of.carriers[row.row]];
        ++of.countryCounts[of.countries[row.row]];
        ++m_batches[row.batch];
    }
    const auto longTexts = [](const auto &entry) {
        return entry.second.carriers[TextCodes::notKept] > 0 || entry.second.countries[TextCodes::notKept] > 0;
    };
    if (std::none_of(m_codes.begin(), m_codes.end(), longTexts))
        return;
    for (const RowRef &row : rows) {
        const ResultRows &of = batches[row.batch].rows();
        if (of.carriers()[row.row] == TextCodes::notKept)
            ++m_longCarriers[of.carrier(row.row)];
        if (of.countries()[row.row] == TextCodes::notKept)
            ++m_longCountries[of.country(row.row)];
    }
}

template<typename IndexOf> std::array<qint64, 4> FacetCounts::countStates(IndexOf indexOf) const
{
    std::array<qint64, 4> counts{};
    for (unsigned states = 0; states < m_states.size(); ++states)
        counts[std::size_t(indexOf(NumberStates(states)))] += m_states[states];
    return counts;
}

QList<FacetValue> FacetCounts::values(FilterField field, const TableBatches &batches) const
{
    QList<FacetValue> values;
    const auto add = [&values](const QString &value, const QString &shown, qint64 count) {
        if (count > 0)
            values.append({value, shown, count});
    };
    switch (field) {
    case FilterField::Outcome: {
        const auto counts = countStates(outcomeIn);
        for (const Outcome outcome : {Outcome::OnWhatsApp, Outcome::Business, Outcome::NotOnWhatsApp, Outcome::NotChecked})
            add(wordOf(field, maskOf(outcome)), outcomeText(outcome), counts[std::size_t(outcome)]);
        break;
    }
    case FilterField::WhatsApp: {
        const auto counts = countStates(outcomeIn);
        add(wordOf(field, maskOf(Outcome::OnWhatsApp, Outcome::Business)), outcomeText(Outcome::OnWhatsApp), counts[0] + counts[1]);
        add(wordOf(field, maskOf(Outcome::NotOnWhatsApp)), outcomeText(Outcome::NotOnWhatsApp), counts[2]);
        add(wordOf(field, maskOf(Outcome::NotChecked)), outcomeText(Outcome::NotChecked), counts[3]);
        break;
    }
    case FilterField::Status: {
        const auto counts = countStates(statusIn);
        for (const NumberStatus status : {NumberStatus::Completed, NumberStatus::Failed, NumberStatus::Pending, NumberStatus::Unknown})
            add(wordOf(field, maskOf(status)), shownText(sampleOf(status), Column::Status), counts[std::size_t(status)]);
        break;
    }
    case FilterField::Business: {
        const auto counts = countStates(businessIn);
        for (const Answer answer : {Answer::Yes, Answer::No, Answer::Absent}) {
            const QString shown = answer == Answer::Absent ? QCoreApplication::translate("Facets", "not known")
                                                           : shownText(sampleOf(answer), Column::Business);
            add(wordOf(field, maskOf(answer)), shown, counts[std::size_t(answer)]);
        }
        break;
    }
    case FilterField::Carrier: {
        std::map<QString, qint64> sums = m_longCarriers;
        for (const ResultTextsPtr &texts : m_texts) {
            if (texts)
                addTexts(&sums, texts->carriers, m_codes.at(texts.get()).carriers);
        }
        for (const auto &[carrier, count] : sums)
            add(carrier, carrier.isEmpty() ? QCoreApplication::translate("Facets", "none") : visibleText(carrier), count);
        break;
    }
    case FilterField::Country: {
        std::map<QString, qint64> sums = m_longCountries;
        for (const ResultTextsPtr &texts : m_texts) {
            if (texts)
                addTexts(&sums, texts->countries, m_codes.at(texts.get()).countries);
        }
        for (const auto &[country, count] : sums)
            add(country, country.isEmpty() ? QCoreApplication::translate("Facets", "none") : shownCountry(country), count);
        break;
    }
    case FilterField::Batch:
        for (std::size_t batch = 0; batch < m_batches.size() && batch < batches.size(); ++batch) {
            const BatchFacts &facts = batches[batch].facts;
            const QString value = facts.label.isEmpty() ? batches[batch].snapshot->id.toString() : facts.label;
            add(value, batches[batch].shownLabel, m_batches[batch]);
        }
        break;
    case FilterField::Tag: {
        std::map<QString, qint64> sums;
        for (std::size_t batch = 0; batch < m_batches.size() && batch < batches.size(); ++batch) {
            for (const QString &tag : batches[batch].facts.tags)
                sums[tag] += m_batches[batch];
        }
        for (const auto &[tag, count] : sums)
            add(tag, visibleText(tag), count);
        break;
    }
    case FilterField::Any:
    case FilterField::Number:
    case FilterField::Age: return {};
    }
    sortByCount(&values);
    return values;
}

} // namespace batchwatch::results
