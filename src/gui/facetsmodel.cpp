#include "gui/facetsmodel.h"

#include <QLocale>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::FilterField;
using results::RowRange;
using results::RowRef;
using results::ValueChoice;
using ItemKind = FacetItem::Kind;

namespace {

/// Over this many scattered ranges they are told as one.
constexpr std::size_t mostFacetRanges = 16;

} // namespace

FacetsModel::FacetsModel(QObject *parent) : QAbstractListModel(parent)
{
    for (const FilterField field : facetFields)
        m_sections.push_back({.field = field, .entries = {}});
}

void FacetsModel::setValues(const std::vector<FacetValues> &values, const QList<results::ChosenValues> &chosen, qint64 totalRows)
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        FacetSection &section = m_sections[i];
        section.entries = facetEntries(values[i], chosen[qsizetype(i)], section.entries);
        section.offersChoice = offersChoice(values[i], section.entries, totalRows);
    }
    showItems();
}

void FacetsModel::setSearch(const QString &search)
{
    m_search = search;
    showItems();
}

void FacetsModel::setFolded(FilterField field, bool folded)
{
    section(field).isFolded = folded;
    showItems();
}

void FacetsModel::setWhole(FilterField field, bool whole)
{
    section(field).isWhole = whole;
    showItems();
}

QSet<FilterField> FacetsModel::folded() const
{
    QSet<FilterField> fields;
    for (const FacetSection &section : m_sections) {
        if (section.isFolded)
            fields.insert(section.field);
    }
    return fields;
}

int FacetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant FacetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FacetItem &item = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return shownText(item);
    case Qt::ToolTipRole: return toolTip(item);
    case Qt::AccessibleTextRole: return spokenText(item);
    case KindRole: return int(item.kind);
    case CountRole: return item.count;
    case FractionRole: return item.largest > 0 ? double(item.count) / double(item.largest) : 0.0;
    case ChoiceRole: return int(item.choice);
    case OpenRole: return item.isOpen;
    default: return {};
    }
}

Qt::ItemFlags FacetsModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QString FacetsModel::shownText(const FacetItem &item) const
{
    if (item.kind != ItemKind::More)
        return item.shown;
    return item.isOpen ? tr("Show fewer") : tr("Show all (%1)").arg(QLocale().toString(item.count));
}

QString FacetsModel::spokenText(const FacetItem &item) const
{
    switch (item.kind) {
    case ItemKind::Heading: return item.isOpen ? item.shown : tr("%1, folded").arg(item.shown);
    case ItemKind::More: return tr("%1: %2", "section of a list: what a line does").arg(facetTitle(item.field), shownText(item));
    case ItemKind::Value: break;
    }
    const QString counted = tr("%1, %n number(s)", nullptr, int(item.count)).arg(item.shown);
    switch (item.choice) {
    case ValueChoice::Included: return tr("%1, included").arg(counted);
    case ValueChoice::Excluded: return tr("%1, excluded").arg(counted);
    case ValueChoice::None: break;
    }
    return counted;
}

QString FacetsModel::toolTip(const FacetItem &item) const
{
    if (item.kind != ItemKind::Value)
        return {};
    const QString value = tr("%1, %n number(s)", nullptr, int(item.count)).arg(item.shown);
    const QString include = item.choice == ValueChoice::Included ? tr("Click: no longer only these") : tr("Click: only these");
    const QString exclude
        = item.choice == ValueChoice::Excluded ? tr("Alt+click: no longer without these") : tr("Alt+click: all but these");
    return QStringList{value, include, exclude}.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

FacetSection &FacetsModel::section(FilterField field)
{
    return *std::ranges::find(m_sections, field, &FacetSection::field);
}

RowRef FacetsModel::keyOf(const FacetItem &item)
{
    const auto number = m_valueNumbers.constFind(item.value);
    const quint32 known = number != m_valueNumbers.cend() ? *number : quint32(m_valueNumbers.size());
    if (number == m_valueNumbers.cend())
        m_valueNumbers.insert(item.value, known);
    return {quint32(item.field) << 8 | quint32(item.kind), known};
}

/// From the lines shown to those that there are now.
void FacetsModel::showItems()
{
    const std::vector<FacetItem> after = facetItems(m_sections, m_search);
    if (after == m_items)
        return;
    Keys keys;
    keys.reserve(after.size());
    for (const FacetItem &item : after)
        keys.push_back(keyOf(item));
    const results::ViewChange change = results::diffViews(m_keys, keys);
    Q_EMIT aboutToChange();
    const Keys staying = change.reordered ? results::rowsAlsoIn(keys, m_keys) : Keys();
    for (auto range = change.removals.rbegin(); range != change.removals.rend(); ++range)
        removeRange(*range);
    if (change.reordered)
        permute(staying);
    for (const RowRange &range : change.insertions)
        insertRange(range, after, keys);
    replaceContents(after);
    Q_EMIT changed();
}

void FacetsModel::removeRange(const RowRange &range)
{
    beginRemoveRows({}, range.first, range.first + range.count - 1);
    m_items.erase(m_items.begin() + range.first, m_items.begin() + range.first + range.count);
    m_keys.erase(m_keys.begin() + range.first, m_keys.begin() + range.first + range.count);
    endRemoveRows();
}

void FacetsModel::permute(const Keys &after)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> places = results::newPlaces(m_keys, after);
    std::vector<FacetItem> items(m_items.size());
    for (std::size_t row = 0; row < items.size(); ++row)
        items[std::size_t(places[row])] = std::move(m_items[row]);
    m_items = std::move(items);
    m_keys = after;
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &persistent : from)
        to.append(index(places[std::size_t(persistent.row())]));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void FacetsModel::insertRange(const RowRange &range, const std::vector<FacetItem> &items, const Keys &keys)
{
    beginInsertRows({}, range.first, range.first + range.count - 1);
    const auto first = std::ptrdiff_t(range.first);
    const auto last = first + range.count;
    m_items.insert(m_items.begin() + first, items.begin() + first, items.begin() + last);
    m_keys.insert(m_keys.begin() + first, keys.begin() + first, keys.begin() + last);
    endInsertRows();
}

void FacetsModel::replaceContents(const std::vector<FacetItem> &items)
{
    std::vector<results::ChangeBits> changes(items.size(), 0);
    for (std::size_t row = 0; row < items.size(); ++row)
        changes[row] = items[row] == m_items[row] ? 0 : 1;
    m_items = items;
    for (const results::ChangedRange &range : results::changedRanges(changes, mostFacetRanges))
        Q_EMIT dataChanged(index(range.rows.first), index(range.rows.first + range.rows.count - 1));
}

} // namespace batchwatch::gui
