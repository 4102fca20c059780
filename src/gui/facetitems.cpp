#include "gui/facetitems.h"

#include "results/columns.h"
#include "results/folding.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>

namespace batchwatch::gui {

using results::ChosenValues;
using results::Column;
using results::FacetValue;
using results::FilterField;
using results::FilterValue;
using results::ValueChoice;

namespace {

/// Batches may share a label, which is all that a filter knows of them.
QList<FacetValue> mergedByValue(const QList<FacetValue> &values)
{
    QList<FacetValue> merged;
    QHash<QString, qsizetype> places;
    for (const FacetValue &value : values) {
        const auto place = places.constFind(value.value);
        if (place != places.cend()) {
            merged[*place].count += value.count;
        } else {
            places.insert(value.value, merged.size());
            merged.append(value);
        }
    }
    return merged;
}

/// What is chosen, as the results would write it. None: it is a part of a text, so no single value.
std::optional<QString> writtenValue(FilterField field, const FilterValue &typed)
{
    if (typed.wildStart || typed.wildEnd)
        return std::nullopt;
    const std::span<const results::FilterWord> words = results::filterWords(field);
    if (!words.empty()) {
        const quint8 mask = results::filterMask(field, typed.text);
        const auto word = std::ranges::find(words, mask, &results::FilterWord::mask);
        return word == words.end() ? std::nullopt : std::optional(QString(word->text));
    }
    if (field == FilterField::Country && typed.text.size() == 2)
        return typed.text.toUpper();
    return typed.whole || field == FilterField::Tag ? std::optional(typed.text) : std::nullopt;
}

class EntryList
{
public:
    EntryList(const FacetValues &values, const ChosenValues &chosen) : m_chosen(chosen)
    {
        for (const FacetValue &value : mergedByValue(values.all))
            m_known.insert(value.value, {value.value, value.shown, 0});
        for (const FacetValue &value : mergedByValue(values.shown))
            m_known.insert(value.value, value);
    }

    void append(const QString &value)
    {
        const auto known = m_known.find(value);
        if (known == m_known.end())
            return;
        m_entries.append({*known, m_chosen.of(value)});
        m_known.erase(known);
    }

    /// The chosen ones that no row has.
    void appendUnknown(const QList<FilterValue> &typed, ValueChoice choice)
    {
        for (const FilterValue &value : typed) {
            const ChosenValues one{m_chosen.field, {value}, {}};
            const std::optional<QString> written = writtenValue(m_chosen.field, value);
            const auto isListed = [&one](const FacetEntry &entry) { return one.of(entry.value.value) != ValueChoice::None; };
            if (written && std::ranges::none_of(m_entries, isListed))
                m_entries.append({{*written, results::shownFacetValue(m_chosen.field, *written), 0}, choice});
        }
    }

    /// Those that rows have take turns in their places, so that what the filter hides does not move.
    void sort()
    {
        QList<qsizetype> places;
        QList<FacetEntry> counted;
        for (qsizetype place = 0; place < m_entries.size(); ++place) {
            if (m_entries.at(place).value.count > 0) {
                places.append(place);
                counted.append(m_entries.at(place));
            }
        }
        std::ranges::stable_sort(counted, std::ranges::greater(), [](const FacetEntry &entry) { return entry.value.count; });
        for (qsizetype i = 0; i < places.size(); ++i)
            m_entries[places.at(i)] = counted.at(i);
    }

    [[nodiscard]] const QList<FacetEntry> &entries() const { return m_entries; }

private:
    const ChosenValues &m_chosen;
    QHash<QString, FacetValue> m_known; ///< and not listed yet
    QList<FacetEntry> m_entries;
};

bool isFound(const FacetEntry &entry, const QString &search)
{
    return results::folded(entry.value.shown).contains(search) || results::folded(entry.value.value).contains(search);
}

/// Which entries of a section are listed.
QList<FacetEntry> listedEntries(const FacetSection &section, const QString &search)
{
    QList<FacetEntry> listed;
    // One line that says that one value is missing takes the room of that value.
    const bool isShort = section.entries.size() <= firstFacetValues + 1;
    qsizetype place = 0;
    for (const FacetEntry &entry : section.entries) {
        const bool isOpen = !section.isFolded && (section.isWhole || isShort || place < firstFacetValues);
        ++place;
        if (search.isEmpty() ? isOpen || entry.choice != ValueChoice::None : isFound(entry, search))
            listed.append(entry);
    }
    return listed;
}

void appendSection(std::vector<FacetItem> *items, const FacetSection &section, const QString &search)
{
    using enum FacetItem::Kind;
    const QList<FacetEntry> listed = listedEntries(section, search);
    if (!section.offersChoice || section.entries.isEmpty() || (listed.isEmpty() && !search.isEmpty()))
        return;
    const bool isOpen = !section.isFolded || !search.isEmpty();
    items->push_back({Heading, section.field, {}, facetTitle(section.field), 0, 0, ValueChoice::None, isOpen});
    qint64 largest = 0;
    for (const FacetEntry &entry : section.entries)
        largest = std::max(largest, entry.value.count);
    for (const FacetEntry &entry : listed)
        items->push_back({Value, section.field, entry.value.value, entry.value.shown, entry.value.count, largest, entry.choice, false});
    if (!section.isFolded && search.isEmpty() && section.entries.size() > firstFacetValues + 1)
        items->push_back({More, section.field, {}, {}, section.entries.size(), 0, ValueChoice::None, section.isWhole});
}

} // namespace

QString facetTitle(FilterField field)
{
    switch (field) {
    case FilterField::Status: return results::headerText(Column::Status);
    case FilterField::WhatsApp: return results::headerText(Column::WhatsApp);
    case FilterField::Business: return results::headerText(Column::Business);
    case FilterField::Country: return results::headerText(Column::Country);
    case FilterField::Carrier: return results::headerText(Column::Carrier);
    case FilterField::Batch: return results::headerText(Column::Batch);
    case FilterField::Tag: return QCoreApplication::translate("Facets", "Tag");
    case FilterField::Any:
    case FilterField::Outcome:
    case FilterField::Number:
    case FilterField::Age: break;
    }
    return {};
}

QList<FacetEntry> facetEntries(const FacetValues &values, const ChosenValues &chosen, const QList<FacetEntry> &before)
{
    QList<FacetEntry> entries;
    if (chosen.included.isEmpty() && chosen.excluded.isEmpty()) {
        for (const FacetValue &value : mergedByValue(values.shown))
            entries.append({value, ValueChoice::None});
        return entries;
    }
    EntryList list(values, chosen);
    for (const FacetEntry &entry : before)
        list.append(entry.value.value);
    for (const FacetValue &value : values.shown)
        list.append(value.value);
    for (const FacetValue &value : values.all)
        list.append(value.value);
    list.sort();
    list.appendUnknown(chosen.included, ValueChoice::Included);
    list.appendUnknown(chosen.excluded, ValueChoice::Excluded);
    return list.entries();
}

bool offersChoice(const FacetValues &values, const QList<FacetEntry> &entries, qint64 totalRows)
{
    const bool anyChosen = std::ranges::any_of(entries, [](const FacetEntry &entry) { return entry.choice != ValueChoice::None; });
    return anyChosen || values.all.size() > 1 || (values.all.size() == 1 && values.all.first().count < totalRows);
}

std::vector<FacetItem> facetItems(const std::vector<FacetSection> &sections, QStringView search)
{
    const QString wanted = results::folded(search);
    std::vector<FacetItem> items;
    for (const FacetSection &section : sections)
        appendSection(&items, section, wanted);
    return items;
}

} // namespace batchwatch::gui
