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

QString shownOutcome(quint8 mask)
{
    for (const Outcome outcome : {Outcome::OnWhatsApp, Outcome::Business, Outcome::NotOnWhatsApp, Outcome::NotChecked}) {
        if ((mask & maskOf(outcome)) != 0)
            return outcomeText(outcome);
    }
    return {};
}

QString shownStatus(quint8 mask)
{
    for (const NumberStatus status : {NumberStatus::Completed, NumberStatus::Failed, NumberStatus::Pending, NumberStatus::Unknown}) {
        if (mask == maskOf(status))
            return shownText(NumberResult{.status = status}, Column::Status);
    }
    return {};
}

QString shownBusiness(quint8 mask)
{
    if (mask == maskOf(Answer::Absent))
        return QCoreApplication::translate("Facets", "not known");
    return shownText(NumberResult{.business = mask == maskOf(Answer::Yes) ? Answer::Yes : Answer::No}, Column::Business);
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

QString shownFacetValue(FilterField field, const QString &value)
{
    switch (field) {
    case FilterField::Outcome:
    case FilterField::WhatsApp: return shownOutcome(filterMask(field, value));
    case FilterField::Status: return shownStatus(filterMask(field, value));
    case FilterField::Business: return shownBusiness(filterMask(field, value));
    case FilterField::Country:
    case FilterField::Carrier:
        if (value.isEmpty())
            return QCoreApplication::translate("Facets", "none");
        return field == FilterField::Country ? shownCountry(value) : visibleText(value);
    case FilterField::Batch:
    case FilterField::Tag:
    case FilterField::Any:
    case FilterField::Number:
    case FilterField::Age: break;
    }
    return visibleText(value);
}

FacetCounts::FacetCounts(const TableBatches &batches, std::span<const RowRef> rows) : m_rows(qint64(rows.size()))
{
    count(batches, [rows](const auto &visit) {
        for (const RowRef &row : rows)
            visit(row.batch, row.row);
    });
}

FacetCounts::FacetCounts(const TableBatches &batches) : m_rows(totalRows(batches))
{
    count(batches, [&batches](const auto &visit) {
        for (quint32 batch = 0; batch < batches.size(); ++batch) {
            const auto rows = quint32(batches[batch].rows().size());
            for (quint32 row = 0; row < rows; ++row)
                visit(batch, row);
        }
    });
}

template<typename Rows> void FacetCounts::count(const TableBatches &batches, const Rows &visitRows)
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
    visitRows([this, &columns](quint32 batch, quint32 row) {
        const Columns &of = columns[batch];
        ++m_states[of.states[row]];
        ++of.carrierCounts[of.carriers[row]];
        ++of.countryCounts[of.countries[row]];
        ++m_batches[batch];
    });
    const auto longTexts
        = [](const auto &entry) { return entry.second.carriers[TextCodes::notKept] > 0 || entry.second.countries[TextCodes::notKept] > 0; };
    if (std::none_of(m_codes.begin(), m_codes.end(), longTexts))
        return;
    visitRows([this, &batches](quint32 batch, quint32 row) {
        const ResultRows &of = batches[batch].rows();
        if (of.carriers()[row] == TextCodes::notKept)
            ++m_longCarriers[of.carrier(row)];
        if (of.countries()[row] == TextCodes::notKept)
            ++m_longCountries[of.country(row)];
    });
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
    const auto add = [&values, field](const QString &value, qint64 count) {
        if (count > 0)
            values.append({value, shownFacetValue(field, value), count});
    };
    switch (field) {
    case FilterField::Outcome: {
        const auto counts = countStates(outcomeIn);
        for (const Outcome outcome : {Outcome::OnWhatsApp, Outcome::Business, Outcome::NotOnWhatsApp, Outcome::NotChecked})
            add(wordOf(field, maskOf(outcome)), counts[std::size_t(outcome)]);
        break;
    }
    case FilterField::WhatsApp: {
        const auto counts = countStates(outcomeIn);
        add(wordOf(field, maskOf(Outcome::OnWhatsApp, Outcome::Business)), counts[0] + counts[1]);
        add(wordOf(field, maskOf(Outcome::NotOnWhatsApp)), counts[2]);
        add(wordOf(field, maskOf(Outcome::NotChecked)), counts[3]);
        break;
    }
    case FilterField::Status: {
        const auto counts = countStates(statusIn);
        for (const NumberStatus status : {NumberStatus::Completed, NumberStatus::Failed, NumberStatus::Pending, NumberStatus::Unknown})
            add(wordOf(field, maskOf(status)), counts[std::size_t(status)]);
        break;
    }
    case FilterField::Business: {
        const auto counts = countStates(businessIn);
        for (const Answer answer : {Answer::Yes, Answer::No, Answer::Absent})
            add(wordOf(field, maskOf(answer)), counts[std::size_t(answer)]);
        break;
    }
    case FilterField::Carrier: {
        std::map<QString, qint64> sums = m_longCarriers;
        for (const ResultTextsPtr &texts : m_texts) {
            if (texts)
                addTexts(&sums, texts->carriers, m_codes.at(texts.get()).carriers);
        }
        for (const auto &[carrier, count] : sums)
            add(carrier, count);
        break;
    }
    case FilterField::Country: {
        std::map<QString, qint64> sums = m_longCountries;
        for (const ResultTextsPtr &texts : m_texts) {
            if (texts)
                addTexts(&sums, texts->countries, m_codes.at(texts.get()).countries);
        }
        for (const auto &[country, count] : sums)
            add(country, count);
        break;
    }
    case FilterField::Batch:
        for (std::size_t batch = 0; batch < m_batches.size() && batch < batches.size(); ++batch) {
            const BatchFacts &facts = batches[batch].facts;
            const QString value = facts.label.isEmpty() ? batches[batch].snapshot->id.toString() : facts.label;
            if (m_batches[batch] > 0)
                values.append({value, batches[batch].shownLabel, m_batches[batch]});
        }
        break;
    case FilterField::Tag: {
        std::map<QString, qint64> sums;
        for (std::size_t batch = 0; batch < m_batches.size() && batch < batches.size(); ++batch) {
            for (const QString &tag : batches[batch].facts.tags)
                sums[tag] += m_batches[batch];
        }
        for (const auto &[tag, count] : sums)
            add(tag, count);
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
