#include "results/facets.h"

#include "results/columns.h"
#include "results/countries.h"
#include "results/halves.h"

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

QString countryWithCode(const QString &code)
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
        return field == FilterField::Country ? countryWithCode(value) : visibleText(value);
    case FilterField::Batch:
    case FilterField::Tag:
    case FilterField::Any:
    case FilterField::Number:
    case FilterField::Age: break;
    }
    return visibleText(value);
}

FacetCounts::FacetCounts(const TableBatches &batches, std::span<const RowRef> rows)
{
    FacetCounts other;
    inHalves(rows.size(), rows.size(), [&](std::size_t half, std::size_t first, std::size_t last) {
        if (first < last || half == 0)
            (half == 0 ? *this : other).count(batches, rows.subspan(first, last - first));
    });
    m_rows = qint64(rows.size());
    add(other);
}

void FacetCounts::count(const TableBatches &batches, std::span<const RowRef> rows)
{
    count(batches, [rows](const auto &visit) {
        for (const RowRef &row : rows)
            visit(row.batch, row.row);
    });
}

/// Of other rows of the same batches.
void FacetCounts::add(const FacetCounts &other)
{
    const auto sum = [](auto &into, const auto &from) {
        for (std::size_t i = 0; i < from.size(); ++i)
            into[i] += from[i];
    };
    sum(m_states, other.m_states);
    sum(m_batches, other.m_batches);
    for (const auto &[texts, codes] : other.m_codes) {
        sum(m_codes.at(texts).carriers, codes.carriers);
        sum(m_codes.at(texts).countries, codes.countries);
    }
    for (const auto &[text, count] : other.m_longCarriers)
        m_longCarriers[text] += count;
    for (const auto &[text, count] : other.m_longCountries)
        m_longCountries[text] += count;
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

namespace {

using Counts = std::map<QString, qint64>; ///< by value, as the language writes it

/// Each word of the field that stands for one of these masks, with the counts that its mask covers.
Counts countWords(FilterField field, const std::array<qint64, 4> &counts, std::initializer_list<quint8> masks)
{
    Counts words;
    for (const quint8 mask : masks) {
        qint64 &count = words[wordOf(field, mask)];
        for (std::size_t value = 0; value < counts.size(); ++value)
            count += (mask >> value & 1) != 0 ? counts[value] : 0;
    }
    return words;
}

} // namespace

std::map<QString, qint64> FacetCounts::countStates(FilterField field) const
{
    switch (field) {
    case FilterField::Outcome:
        return countWords(field, countStates(outcomeIn),
            {maskOf(Outcome::OnWhatsApp), maskOf(Outcome::Business), maskOf(Outcome::NotOnWhatsApp), maskOf(Outcome::NotChecked)});
    case FilterField::WhatsApp:
        return countWords(field, countStates(outcomeIn),
            {maskOf(Outcome::OnWhatsApp, Outcome::Business), maskOf(Outcome::NotOnWhatsApp), maskOf(Outcome::NotChecked)});
    case FilterField::Status:
        return countWords(field, countStates(statusIn),
            {maskOf(NumberStatus::Completed), maskOf(NumberStatus::Failed), maskOf(NumberStatus::Pending), maskOf(NumberStatus::Unknown)});
    default: break;
    }
    return countWords(field, countStates(businessIn), {maskOf(Answer::Yes), maskOf(Answer::No), maskOf(Answer::Absent)});
}

std::map<QString, qint64> FacetCounts::countTexts(FilterField field) const
{
    const bool carriers = field == FilterField::Carrier;
    Counts sums = carriers ? m_longCarriers : m_longCountries;
    for (const ResultTextsPtr &texts : m_texts) {
        if (!texts)
            continue;
        const Codes &counts = m_codes.at(texts.get());
        addTexts(&sums, carriers ? texts->carriers : texts->countries, carriers ? counts.carriers : counts.countries);
    }
    return sums;
}

std::map<QString, qint64> FacetCounts::countTags(const TableBatches &batches) const
{
    Counts sums;
    for (std::size_t batch = 0; batch < m_batches.size() && batch < batches.size(); ++batch) {
        for (const QString &tag : batches[batch].facts.tags)
            sums[tag] += m_batches[batch];
    }
    return sums;
}

/// Two batches may have the same label.
QList<FacetValue> FacetCounts::batchValues(const TableBatches &batches) const
{
    QList<FacetValue> values;
    for (std::size_t batch = 0; batch < m_batches.size() && batch < batches.size(); ++batch) {
        const TableBatch &of = batches[batch];
        if (m_batches[batch] > 0)
            values.append({of.facts.label.isEmpty() ? of.snapshot->id.toString() : of.facts.label, of.shownLabel, m_batches[batch]});
    }
    return values;
}

QList<FacetValue> FacetCounts::values(FilterField field, const TableBatches &batches) const
{
    QList<FacetValue> values;
    const auto take = [&values, field](const Counts &counts) {
        for (const auto &[value, count] : counts) {
            if (count > 0)
                values.append({value, shownFacetValue(field, value), count});
        }
    };
    switch (field) {
    case FilterField::Outcome:
    case FilterField::WhatsApp:
    case FilterField::Status:
    case FilterField::Business: take(countStates(field)); break;
    case FilterField::Carrier:
    case FilterField::Country: take(countTexts(field)); break;
    case FilterField::Tag: take(countTags(batches)); break;
    case FilterField::Batch: values = batchValues(batches); break;
    case FilterField::Any:
    case FilterField::Number:
    case FilterField::Age: return {};
    }
    sortByCount(&values);
    return values;
}

} // namespace batchwatch::results
