#include "results/filterfields.h"

#include "results/folding.h"

#include <QList>

#include <algorithm>
#include <array>

namespace batchwatch::results {

namespace {

using namespace Qt::StringLiterals;

struct FieldName
{
    QLatin1StringView text;
    FilterField field;
};

/// The first name of a field is the one that is written.
constexpr std::array fieldNames{
    FieldName{"number"_L1, FilterField::Number}, FieldName{"nr"_L1, FilterField::Number},                                    //
    FieldName{"is"_L1, FilterField::Outcome}, FieldName{"outcome"_L1, FilterField::Outcome},                                 //
    FieldName{"status"_L1, FilterField::Status},                                                                             //
    FieldName{"wa"_L1, FilterField::WhatsApp}, FieldName{"whatsapp"_L1, FilterField::WhatsApp},                              //
    FieldName{"business"_L1, FilterField::Business}, FieldName{"biz"_L1, FilterField::Business},                             //
    FieldName{"carrier"_L1, FilterField::Carrier}, FieldName{"op"_L1, FilterField::Carrier},                                 //
    FieldName{"country"_L1, FilterField::Country}, FieldName{"cc"_L1, FilterField::Country},                                 //
    FieldName{"batch"_L1, FilterField::Batch}, FieldName{"tag"_L1, FilterField::Tag}, FieldName{"age"_L1, FilterField::Age}, //
};

constexpr std::array shownFields{FilterField::Country, FilterField::WhatsApp, FilterField::Status, FilterField::Business,
    FilterField::Outcome, FilterField::Carrier, FilterField::Number, FilterField::Batch, FilterField::Tag, FilterField::Age};

constexpr std::array outcomeWords{FilterWord{"on-whatsapp"_L1, maskOf(Outcome::OnWhatsApp)},
    FilterWord{"business"_L1, maskOf(Outcome::Business)}, FilterWord{"not-on-whatsapp"_L1, maskOf(Outcome::NotOnWhatsApp)},
    FilterWord{"not-checked"_L1, maskOf(Outcome::NotChecked)}};

constexpr std::array statusWords{FilterWord{"completed"_L1, maskOf(NumberStatus::Completed)},
    FilterWord{"done"_L1, maskOf(NumberStatus::Completed)}, FilterWord{"pending"_L1, maskOf(NumberStatus::Pending)},
    FilterWord{"failed"_L1, maskOf(NumberStatus::Failed)}, FilterWord{"unknown"_L1, maskOf(NumberStatus::Unknown)}};

constexpr std::array waWords{FilterWord{"valid"_L1, maskOf(Outcome::OnWhatsApp, Outcome::Business)},
    FilterWord{"yes"_L1, maskOf(Outcome::OnWhatsApp, Outcome::Business)}, FilterWord{"invalid"_L1, maskOf(Outcome::NotOnWhatsApp)},
    FilterWord{"no"_L1, maskOf(Outcome::NotOnWhatsApp)}, FilterWord{"unknown"_L1, maskOf(Outcome::NotChecked)}};

constexpr std::array businessWords{
    FilterWord{"yes"_L1, maskOf(Answer::Yes)}, FilterWord{"no"_L1, maskOf(Answer::No)}, FilterWord{"unknown"_L1, maskOf(Answer::Absent)}};

QString comparable(QStringView word)
{
    return folded(word).remove(u'_');
}

/// How many letters must be put in, taken out or changed to make one of the other.
qsizetype editDistance(QStringView a, QStringView b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.last();
}

constexpr qsizetype longestMisspelling = 24;
constexpr qsizetype farthestMisspelling = 2;

/// Of two as near the first. Half of the letters must be right, however short the words are.
template<typename Entry> const Entry *nearest(std::span<const Entry> entries, const QString &typed)
{
    const Entry *best = nullptr;
    qsizetype distance = farthestMisspelling + 1;
    if (typed.size() > longestMisspelling)
        return best;
    for (const Entry &entry : entries) {
        const QString known = comparable(QString(entry.text));
        const qsizetype here = editDistance(typed, known);
        if (here < distance && here * 2 <= std::min(typed.size(), known.size())) {
            best = &entry;
            distance = here;
        }
    }
    return best;
}

} // namespace

QLatin1StringView filterFieldName(FilterField field)
{
    const auto *const found = std::ranges::find(fieldNames, field, &FieldName::field);
    return found == fieldNames.end() ? QLatin1StringView() : found->text;
}

std::optional<FilterField> filterFieldByName(QStringView name)
{
    for (const FieldName &known : fieldNames) {
        if (name.compare(known.text, Qt::CaseInsensitive) == 0)
            return known.field;
    }
    return std::nullopt;
}

std::span<const FilterField> filterFields()
{
    return shownFields;
}

std::span<const FilterWord> filterWords(FilterField field)
{
    switch (field) {
    case FilterField::Outcome: return outcomeWords;
    case FilterField::Status: return statusWords;
    case FilterField::WhatsApp: return waWords;
    case FilterField::Business: return businessWords;
    case FilterField::Any:
    case FilterField::Number:
    case FilterField::Carrier:
    case FilterField::Country:
    case FilterField::Batch:
    case FilterField::Tag:
    case FilterField::Age: return {};
    }
    Q_UNREACHABLE();
}

quint8 filterMask(FilterField field, QStringView word)
{
    const QString typed = comparable(word);
    for (const FilterWord &known : filterWords(field)) {
        if (typed == comparable(QString(known.text)))
            return known.mask;
    }
    return 0;
}

QString nearestFieldName(QStringView typed)
{
    const FieldName *const found = nearest(std::span<const FieldName>(fieldNames), comparable(typed));
    return found ? QString(filterFieldName(found->field)) : QString();
}

QString nearestFilterWord(FilterField field, QStringView typed)
{
    const FilterWord *const found = nearest(filterWords(field), comparable(typed));
    return found ? QString(found->text) : QString();
}

} // namespace batchwatch::results
