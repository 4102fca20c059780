// BatchRows: the order, and the groups.
#include "gui/batchrows.h"

#include "gui/batchwords.h"

#include <algorithm>
#include <limits>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;

namespace {

constexpr quint64 lastPlace = std::numeric_limits<quint64>::max();

quint64 fromDone(const BatchReport &report)
{
    return quint64(report.counts->fraction() * 1e9);
}

bool isEstimated(const BatchReport &report, Phase phase)
{
    return report.timeLeft && !monitor::isAtRest(phase);
}

} // namespace

std::vector<BatchRows::Row> BatchRows::rows()
{
    std::vector<Row> rows;
    rows.reserve(m_order.size() + m_groups.size());
    const bool grouped = m_arrangement.grouping != BatchGrouping::None;
    for (Group &group : m_groups)
        group.count = 0;
    std::optional<quint32> current;
    for (const quint32 slot : m_order) {
        const Place &place = m_places[slot];
        if (!place.passes)
            continue;
        if (grouped) {
            ++m_groups[place.group].count;
            if (current != place.group)
                rows.push_back({GroupRow, place.group});
            current = place.group;
        }
        if (!grouped || !m_groups[place.group].collapsed)
            rows.push_back({BatchRow, slot});
    }
    return rows;
}

/// What is not known comes last in both directions.
void BatchRows::place(quint32 slot)
{
    Entry &entry = m_entries[slot];
    const BatchReport &report = entry.report;
    std::optional<quint64> value = 0;
    switch (m_arrangement.sort) {
    case BatchSort::Added: value = entry.added; break;
    case BatchSort::State: value = quint64(urgencyOf(entry.phase)); break;
    case BatchSort::Name:
        if (!entry.name)
            entry.name = m_collator.sortKey(report.displayName());
        break;
    case BatchSort::Progress: value = report.counts ? std::optional(fromDone(report)) : std::nullopt; break;
    case BatchSort::TimeLeft:
        value = isEstimated(report, entry.phase) ? std::optional(quint64(std::max<qint64>(0, report.timeLeft->count()))) : std::nullopt;
        break;
    case BatchSort::Key: value = report.key ? std::optional(m_keyRanks.value(*report.key)) : std::nullopt; break;
    }
    Place &place = m_places[slot];
    place.added = entry.added;
    place.value = !value ? lastPlace : m_arrangement.reversed ? lastPlace - 1 - *value : *value;
    place.group = groupOf(entry);
}

void BatchRows::sortAll()
{
    for (const auto &[id, slot] : m_slots.asKeyValueRange())
        place(slot);
    placeAgain(std::vector<quint32>(m_slots.cbegin(), m_slots.cend()));
    if (m_arrangement.sort == BatchSort::Name)
        rankNames();
}

/// Comparing texts is dear: once they are in order, their places are compared.
void BatchRows::rankNames()
{
    std::vector<quint32> byName = m_order;
    if (m_arrangement.grouping != BatchGrouping::None || m_arrangement.reversed)
        std::sort(byName.begin(), byName.end(), [this](quint32 a, quint32 b) { return compareNames(a, b) < 0; });
    quint32 rank = 0;
    for (std::size_t i = 0; i < byName.size(); ++i) {
        const bool isNext = i == 0 || m_entries[byName[i - 1]].name->compare(*m_entries[byName[i]].name) != 0;
        rank += isNext ? 1 : 0;
        m_places[byName[i]].nameRank = rank;
    }
}

quint32 BatchRows::groupOf(const Entry &entry)
{
    QString name;
    bool isNamed = true; ///< the others come last
    switch (m_arrangement.grouping) {
    case BatchGrouping::None: return 0;
    case BatchGrouping::State: name = BatchWords::phase(entry.phase); break;
    case BatchGrouping::Key:
        isNamed = entry.report.key.has_value();
        name = isNamed ? entry.report.key->toString() : BatchWords::noKey();
        break;
    case BatchGrouping::Tags:
        isNamed = !entry.report.tags.isEmpty();
        name = isNamed ? BatchWords::tags(entry.report) : BatchWords::noTags();
        break;
    }
    if (const auto known = m_groupIds.constFind(name); known != m_groupIds.cend())
        return *known;
    const auto group = quint32(m_groups.size());
    const bool byState = m_arrangement.grouping == BatchGrouping::State;
    const int urgency = byState ? urgencyOf(entry.phase) : isNamed ? 0 : 1;
    m_groups.push_back({.name = name, .text = m_collator.sortKey(name), .urgency = urgency});
    m_groupIds.insert(name, group);
    orderGroups();
    return group;
}

/// A new group changes nothing in the order of the others.
void BatchRows::orderGroups()
{
    std::vector<Group *> groups;
    for (Group &group : m_groups)
        groups.push_back(&group);
    std::stable_sort(groups.begin(), groups.end(),
        [](const Group *a, const Group *b) { return a->urgency != b->urgency ? a->urgency < b->urgency : a->text < b->text; });
    for (std::size_t place = 0; place < groups.size(); ++place)
        groups[place]->place = int(place);
}

int BatchRows::compareNames(quint32 a, quint32 b) const
{
    const quint32 first = m_places[a].nameRank;
    const quint32 second = m_places[b].nameRank;
    if (first != 0 && second != 0)
        return first < second ? -1 : first > second ? 1 : 0;
    return m_entries[a].name->compare(*m_entries[b].name);
}

bool BatchRows::isBefore(quint32 a, quint32 b) const
{
    const Place &first = m_places[a];
    const Place &second = m_places[b];
    if (first.group != second.group)
        return m_groups[first.group].place < m_groups[second.group].place;
    if (first.value != second.value)
        return first.value < second.value;
    if (m_arrangement.sort == BatchSort::Name) {
        if (const int order = compareNames(a, b); order != 0)
            return m_arrangement.reversed ? order > 0 : order < 0;
    }
    return first.added < second.added;
}

/// Takes the changed ones out of the order and merges them in again: the others are not compared among themselves.
void BatchRows::placeAgain(std::vector<quint32> changed)
{
    if (changed.empty())
        return;
    std::vector<bool> isChanged(m_entries.size(), false);
    std::erase_if(changed, [&isChanged](quint32 slot) { // named twice
        const bool known = isChanged[slot];
        isChanged[slot] = true;
        return known;
    });
    std::erase_if(m_order, [&isChanged](quint32 slot) { return isChanged[slot]; });
    const auto before = [this](quint32 a, quint32 b) { return isBefore(a, b); };
    std::sort(changed.begin(), changed.end(), before);
    const auto middle = std::ptrdiff_t(m_order.size());
    m_order.insert(m_order.end(), changed.begin(), changed.end());
    std::inplace_merge(m_order.begin(), m_order.begin() + middle, m_order.end(), before);
}

void BatchRows::rankKeys()
{
    std::vector<std::pair<QCollatorSortKey, KeyName>> keys;
    for (const auto &[key, uses] : m_keyUses.asKeyValueRange())
        keys.emplace_back(m_collator.sortKey(key.toString()), key);
    std::sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_keysMoved = true;
    m_keyRanks.clear();
    for (std::size_t rank = 0; rank < keys.size(); ++rank)
        m_keyRanks.insert(keys[rank].second, rank);
}

} // namespace batchwatch::gui
