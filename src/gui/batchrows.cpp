#include "gui/batchrows.h"

#include "gui/batchwords.h"
#include "results/folding.h"

#include <QLocale>

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;

namespace {

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
    m_left.clear();
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
    m_left.insert(id, std::exchange(m_entries[*slot].added, 0));
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
    m_words = results::foldedWords(arrangement.filter);
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
    const quint64 before = m_left.take(report.id);
    m_entries[slot].added = before > 0 ? before : ++m_lastAdded;
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
    if (entry.search.isNull())
        entry.search = BatchWords::searchText(entry.report, entry.phase);
    passes = std::all_of(m_words.begin(), m_words.end(), [&entry](const QString &word) { return entry.search.contains(word); });
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

} // namespace batchwatch::gui
