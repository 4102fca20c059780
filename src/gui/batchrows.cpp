#include "gui/batchrows.h"

#include "gui/batchwords.h"
#include "results/filter.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;

namespace {

constexpr quint64 last = std::numeric_limits<quint64>::max();

/// The C locale compares bytes; a person's list is never meant that way.
QLocale localeForPeople()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

Phase shownPhase(const BatchReport &report, const QList<app::KeyEntry> &keys)
{
    return report.phase == Phase::KeyNeeded ? asShown(report, keys).phase : report.phase;
}

quint64 fromDone(const BatchReport &report)
{
    return quint64(report.counts->fraction() * 1e9);
}

bool isEstimated(const BatchReport &report, Phase phase)
{
    return report.timeLeft && !monitor::isAtRest(phase);
}

} // namespace

BatchRows::BatchRows() : m_collator(localeForPeople())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void BatchRows::setReports(const QList<BatchReport> &reports)
{
    m_entries.clear();
    m_places.clear();
    m_free.clear();
    m_slots.clear();
    m_order.clear();
    m_keyUses.clear();
    m_entries.reserve(std::size_t(reports.size()));
    m_places.reserve(std::size_t(reports.size()));
    put(reports);
}

std::vector<quint32> BatchRows::put(const QList<BatchReport> &reports)
{
    std::vector<quint32> known;
    std::vector<quint32> moved;
    for (const BatchReport &report : reports) {
        const auto slot = slotOf(report.id);
        if (!slot) {
            moved.push_back(takeSlot(report));
            continue;
        }
        known.push_back(*slot);
        const Place before = m_places[*slot];
        const bool renamed = m_entries[*slot].report.label != report.label;
        take(*slot, report);
        if (renamed || m_places[*slot] != before)
            moved.push_back(*slot);
    }
    if (std::exchange(m_keysMoved, false) && m_arrangement.sort == BatchSort::Key)
        sortAll();
    else
        placeAgain(std::move(moved));
    return known;
}

bool BatchRows::remove(const BatchId &id)
{
    const auto slot = slotOf(id);
    if (!slot)
        return false;
    countKey(m_entries[*slot].report.key, -1);
    m_entries[*slot].added = 0;
    std::erase(m_order, *slot);
    m_slots.remove(id);
    m_free.push_back(*slot);
    return true;
}

void BatchRows::setKeys(const QList<app::KeyEntry> &keys)
{
    m_keys = keys;
    std::vector<quint32> changed;
    for (quint32 slot = 0; slot < m_entries.size(); ++slot) {
        const Entry &entry = m_entries[slot];
        if (entry.added == 0 || shownPhase(entry.report, keys) == entry.phase)
            continue;
        prepare(slot);
        changed.push_back(slot);
    }
    placeAgain(std::move(changed));
}

void BatchRows::arrange(const BatchArrangement &arrangement)
{
    const BatchArrangement before = std::exchange(m_arrangement, arrangement);
    if (before == arrangement)
        return;
    if (before.grouping == BatchGrouping::None) { // until then the old headings may be asked for
        m_groups.clear();
        m_groupIds.clear();
    }
    m_words.clear();
    const QStringList typed = arrangement.filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : typed) {
        if (QString folded = results::folded(word); !folded.isEmpty())
            m_words.append(std::move(folded));
    }
    for (const quint32 slot : m_order)
        match(slot);
    const bool sameOrder
        = before.sort == arrangement.sort && before.reversed == arrangement.reversed && before.grouping == arrangement.grouping;
    if (!sameOrder)
        sortAll();
}

void BatchRows::setCollapsed(quint32 group, bool collapsed)
{
    m_groups[group].collapsed = collapsed;
}

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

std::optional<quint32> BatchRows::slotOf(const BatchId &id) const
{
    const auto found = m_slots.constFind(id);
    return found != m_slots.cend() ? std::optional(*found) : std::nullopt;
}

std::vector<quint32> BatchRows::inOrderAdded() const
{
    std::vector<quint32> batches(m_slots.cbegin(), m_slots.cend());
    sortByAdded(&batches);
    return batches;
}

std::vector<quint32> BatchRows::inOrderAdded(const QSet<BatchId> &ids) const
{
    std::vector<quint32> batches;
    for (const BatchId &id : ids) {
        if (const auto slot = slotOf(id))
            batches.push_back(*slot);
    }
    sortByAdded(&batches);
    return batches;
}

void BatchRows::sortByAdded(std::vector<quint32> *batches) const
{
    std::sort(batches->begin(), batches->end(), [this](quint32 a, quint32 b) { return m_entries[a].added < m_entries[b].added; });
}

BatchTally BatchRows::tally() const
{
    BatchTally tally;
    const Entry *failed = nullptr;
    for (const Entry &entry : m_entries) {
        if (entry.added == 0)
            continue;
        const bool isArchived = entry.report.archivedAt.has_value();
        for (int share = 0; share < batchShares; ++share)
            tally.ofShare.at(std::size_t(share)) += belongsTo(BatchShare(share), entry.phase, isArchived) ? 1 : 0;
        if (isArchived)
            continue;
        ++tally.all;
        tally.paused += entry.phase == Phase::Paused ? 1 : 0;
        tally.problems += needsThePerson(entry.phase) ? 1 : 0;
        if (entry.report.error && (failed == nullptr || entry.added < failed->added))
            failed = &entry;
    }
    if (failed != nullptr)
        tally.failed = failed->report;
    return tally;
}

quint32 BatchRows::takeSlot(const BatchReport &report)
{
    quint32 slot = quint32(m_entries.size());
    if (m_free.empty()) {
        m_entries.push_back({.report = report});
        m_places.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_entries[slot] = {.report = report};
        m_places[slot] = {};
    }
    m_entries[slot].added = ++m_lastAdded;
    countKey(report.key, 1);
    prepare(slot);
    m_slots.insert(report.id, slot);
    return slot;
}

void BatchRows::take(quint32 slot, const BatchReport &report)
{
    Entry &entry = m_entries[slot];
    countKey(entry.report.key, -1);
    countKey(report.key, 1);
    if (entry.report.label != report.label) {
        entry.name.reset();
        m_places[slot].nameRank = 0;
    }
    entry.report = report;
    prepare(slot);
}

void BatchRows::prepare(quint32 slot)
{
    Entry &entry = m_entries[slot];
    entry.phase = shownPhase(entry.report, m_keys);
    entry.search = QString();
    match(slot);
    place(slot);
}

void BatchRows::match(quint32 slot)
{
    Entry &entry = m_entries[slot];
    bool &passes = m_places[slot].passes;
    passes = belongsTo(m_arrangement.share, entry.phase, entry.report.archivedAt.has_value());
    if (!passes || m_words.isEmpty())
        return;
    if (entry.search.isNull()) {
        BatchReport shown = entry.report;
        shown.phase = entry.phase;
        entry.search = BatchWords::searchText(shown);
    }
    passes = std::all_of(m_words.begin(), m_words.end(), [&entry](const QString &word) { return entry.search.contains(word); });
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
    place.value = !value ? last : m_arrangement.reversed ? last - 1 - *value : *value;
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
    std::sort(groups.begin(), groups.end(),
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

void BatchRows::countKey(const std::optional<KeyName> &key, int change)
{
    if (!key)
        return;
    if ((m_keyUses[*key] += change) == 0)
        m_keyUses.remove(*key);
    else if (!m_keyRanks.contains(*key))
        rankKeys();
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
