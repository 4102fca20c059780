#include "gui/filterproposals.h"

#include "results/columns.h"
#include "results/countries.h"
#include "results/filterwords.h"
#include "results/folding.h"

#include <QLocale>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::CompletionPlace;
using results::FilterField;

namespace {

constexpr qsizetype mostProposals = 500; // nobody reads on; a letter more makes them fewer

/// Of an enumerated field all words, also those that no row has; the first of each meaning.
QList<ValueCount> wordsOf(FilterField field, const QList<ValueCount> &counts)
{
    QList<ValueCount> words;
    quint8 seen = 0;
    for (const results::FilterWord &word : results::filterWords(field)) {
        if (seen & word.mask)
            continue;
        seen |= word.mask;
        ValueCount entry{QString(word.text), 0};
        for (const ValueCount &known : counts) {
            if (results::filterMask(field, known.value) == word.mask)
                entry.count += known.count;
        }
        words.append(entry);
    }
    return words;
}

QList<ValueCount> usualAges()
{
    return {{u">10m"_s}, {u">1h"_s}, {u">1d"_s}};
}

} // namespace

QList<FilterProposal> FilterProposals::at(const CompletionPlace &place, const FieldValues &fieldValues)
{
    if (place.kind == CompletionPlace::Kind::Nothing)
        return {};
    const QList<FilterProposal> found = place.kind == CompletionPlace::Kind::Field
        ? fields(place)
        : values(place, fieldValues ? fieldValues(place.field) : QList<ValueCount>());
    const bool typed = found.size() == 1 && place.kind == CompletionPlace::Kind::Value && !place.prefix.isEmpty()
        && results::folded(found.first().text) == results::folded(place.prefix);
    return typed ? QList<FilterProposal>() : found;
}

QList<FilterProposal> FilterProposals::fields(const CompletionPlace &place)
{
    QList<FilterProposal> found;
    for (const results::FilterFieldHelp &help : results::FilterWords::fields()) {
        const QString name = results::filterFieldName(help.field);
        if (results::isProposed(FilterField::Any, name, place.prefix))
            found.append({name, help.name, help.description});
    }
    return found;
}

QList<FilterProposal> FilterProposals::values(const CompletionPlace &place, QList<ValueCount> counts)
{
    if (!results::filterWords(place.field).empty())
        counts = wordsOf(place.field, counts);
    else if (place.field == FilterField::Age && counts.isEmpty())
        counts = usualAges();
    else
        std::ranges::stable_sort(counts, std::ranges::greater(), &ValueCount::count);
    QList<FilterProposal> found;
    for (const ValueCount &entry : counts) {
        if (found.size() < mostProposals && results::isProposed(place.field, entry.value, place.prefix))
            found.append({entry.value, label(place.field, entry.value), entry.count > 0 ? QLocale().toString(entry.count) : QString()});
    }
    return found;
}

QString FilterProposals::label(FilterField field, const QString &value)
{
    if (value.isEmpty())
        return tr("(none)");
    const QString name = field == FilterField::Country ? results::countryName(value) : QString();
    return results::visibleText(value) + (name.isEmpty() ? QString() : u" · "_s + name);
}

} // namespace batchwatch::gui
