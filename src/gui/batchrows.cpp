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

/// What a batch is sorted by, when that is a number; what is not known comes last in both directions.
std::optional<quint64> valueOf(const BatchReport &report, Phase phase, BatchSort sort)
{
    switch (sort) {
    case BatchSort::State: return quint64(urgencyOf(phase));
    case BatchSort::Progress: return report.counts ? std::optional(quint64(report.counts->fraction() * 1e9)) : std::nullopt;
    case BatchSort::TimeLeft:
        return report.timeLeft && !monitor::isAtRest(phase) ? std::optional(quint64(std::max<qint64>(0, report.timeLeft->count())))
                                                            : std::nullopt;
    case BatchSort::Added:
    case BatchSort::Name:
    case BatchSort::Key: break;
    }
    return 0;
}

bool isByText(BatchSort sort)
{
    return sort == BatchSort::Name || sort == BatchSort::Key;
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
    m_free.clear();
    m_slots.clear();
    m_order.clear();
    m_keyUses.clear();
    m_entries.reserve(std::size_t(reports.size()));
    put(reports);
}

std::vector<quint32> BatchRows::put(const QList<BatchReport> &reports)
{
    std::vector<quint32> known;
    std::vector<quint32> moved;
    for (const BatchReport &report : reports) {
        if (const auto slot = slotOf(report.id)) {
            known.push_back(*slot);
            const Entry &entry = m_entries[*slot];
            const bool passed = entry.passes;
            const quint64 value = entry.value;
            const quint32 group = entry.group;
            const bool sameText = !isByText(m_arrangement.sort) || (entry.report.label == report.label && entry.report.key == report.key);
            take(*slot, report);
            if (passed != entry.passes || value != entry.value || group != entry.group || !sameText)
                moved.push_back(*slot);
        } else {
            const quint32 fresh = takeSlot(report);
            moved.push_back(fresh);
        }
    }
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
    placeAgain({*slot});
    m_slots.remove(id);
    m_free.push_back(*slot);
    return true;
}

void BatchRows::setKeys(const QList<app::KeyEntry> &keys)
{
    m_keys = keys;
    std::vector<quint32> changed;
    for (quint32 slot = 0; slot < m_entries.size(); ++slot) {
        Entry &entry = m_entries[slot];
        if (entry.added == 0 || shownPhase(entry.report, keys) == entry.phase)
            continue;
        prepare(entry);
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
    prepareAll();
}

void BatchRows::setCollapsed(quint32 group, bool collapsed)
{
    m_groups[group].collapsed = collapsed;
}

std::vector<BatchRows::Row> BatchRows::rows() const
{
    std::vector<Row> rows;
    rows.reserve(m_order.size() + m_groups.size());
    const bool grouped = m_arrangement.grouping != BatchGrouping::None;
    std::optional<quint32> current;
    for (const quint32 slot : m_order) {
        const quint32 group = m_entries[slot].group;
        if (grouped && current != group)
            rows.push_back({GroupRow, group});
        current = group;
        if (!grouped || !m_groups[group].collapsed)
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
        ++tally.all;
        tally.paused += entry.phase == Phase::Paused ? 1 : 0;
        tally.problems += needsThePerson(entry.phase) ? 1 : 0;
        for (int share = 0; share < batchShares; ++share)
            tally.ofShare.at(std::size_t(share)) += belongsTo(BatchShare(share), entry.phase) ? 1 : 0;
        if (entry.report.error && (failed == nullptr || entry.added < failed->added))
            failed = &entry;
    }
    if (failed != nullptr)
        tally.failed = failed->report;
    return tally;
}

quint32 BatchRows::takeSlot(const BatchReport &report)
{
    Entry fresh{.report = report, .added = ++m_lastAdded};
    countKey(report.key, 1);
    prepare(fresh);
    quint32 slot = quint32(m_entries.size());
    if (m_free.empty()) {
        m_entries.push_back(std::move(fresh));
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_entries[slot] = std::move(fresh);
    }
    m_slots.insert(report.id, slot);
    return slot;
}

void BatchRows::take(quint32 slot, const BatchReport &report)
{
    Entry &entry = m_entries[slot];
    countKey(entry.report.key, -1);
    countKey(report.key, 1);
    if (entry.report.label != report.label || entry.report.key != report.key)
        entry.text.reset();
    entry.report = report;
    prepare(entry);
}

void BatchRows::prepare(Entry &entry)
{
    entry.phase = shownPhase(entry.report, m_keys);
    entry.search = QString();
    match(entry);
    place(entry);
}

void BatchRows::prepareAll()
{
    std::vector<quint32> all;
    for (quint32 slot = 0; slot < m_entries.size(); ++slot) {
        Entry &entry = m_entries[slot];
        if (entry.added == 0)
            continue;
        entry.text.reset();
        match(entry);
        place(entry);
        all.push_back(slot);
    }
    placeAgain(std::move(all));
}

void BatchRows::match(Entry &entry)
{
    entry.passes = belongsTo(m_arrangement.share, entry.phase);
    if (!entry.passes || m_words.isEmpty())
        return;
    if (entry.search.isNull()) {
        BatchReport shown = entry.report;
        shown.phase = entry.phase;
        entry.search = BatchWords::searchText(shown);
    }
    entry.passes = std::all_of(m_words.begin(), m_words.end(), [&entry](const QString &word) { return entry.search.contains(word); });
}

void BatchRows::place(Entry &entry)
{
    const auto value = valueOf(entry.report, entry.phase, m_arrangement.sort);
    entry.value = !value ? last : m_arrangement.reversed ? last - 1 - *value : *value;
    entry.group = groupOf(entry);
    if (isByText(m_arrangement.sort) && !entry.text) {
        const bool byName = m_arrangement.sort == BatchSort::Name;
        entry.text = m_collator.sortKey(byName ? entry.report.displayName() : entry.report.key ? entry.report.key->toString() : QString());
    }
}

quint32 BatchRows::groupOf(const Entry &entry)
{
    QString name;
    switch (m_arrangement.grouping) {
    case BatchGrouping::None: return 0;
    case BatchGrouping::State: name = BatchWords::phase(entry.phase); break;
    case BatchGrouping::Key: name = entry.report.key ? entry.report.key->toString() : BatchWords::noKey(); break;
    }
    if (const auto known = m_groupIds.constFind(name); known != m_groupIds.cend())
        return *known;
    const auto group = quint32(m_groups.size());
    const bool byState = m_arrangement.grouping == BatchGrouping::State;
    const int urgency = byState ? urgencyOf(entry.phase) : entry.report.key ? 0 : 1;
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

bool BatchRows::isBefore(quint32 a, quint32 b) const
{
    const Entry &first = m_entries[a];
    const Entry &second = m_entries[b];
    if (first.group != second.group)
        return m_groups[first.group].place < m_groups[second.group].place;
    if (first.value != second.value)
        return first.value < second.value;
    if (isByText(m_arrangement.sort)) {
        if (const int order = first.text->compare(*second.text); order != 0)
            return m_arrangement.reversed ? order > 0 : order < 0;
    }
    const bool reversed = m_arrangement.reversed && m_arrangement.sort == BatchSort::Added;
    return reversed ? first.added > second.added : first.added < second.added;
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
    std::erase_if(changed, [this](quint32 slot) { return m_entries[slot].added == 0 || !m_entries[slot].passes; });
    const auto before = [this](quint32 a, quint32 b) { return isBefore(a, b); };
    std::sort(changed.begin(), changed.end(), before);
    const auto middle = std::ptrdiff_t(m_order.size());
    m_order.insert(m_order.end(), changed.begin(), changed.end());
    std::inplace_merge(m_order.begin(), m_order.begin() + middle, m_order.end(), before);
    for (Group &group : m_groups)
        group.count = 0;
    if (m_groups.empty())
        return;
    for (const quint32 slot : m_order)
        ++m_groups[m_entries[slot].group].count;
}

void BatchRows::countKey(const std::optional<KeyName> &key, int change)
{
    if (key && (m_keyUses[*key] += change) == 0)
        m_keyUses.remove(*key);
}

} // namespace batchwatch::gui
