#include "results/resulttable.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

ChangeBits changesOf(const NumberResult &before, const NumberResult &now)
{
    ChangeBits bits = 0;
    const auto note = [&bits](bool changed, ChangeBits bit) { bits |= changed ? bit : 0; };
    const bool outcome = outcomeOf(before) != outcomeOf(now);
    note(outcome, changeBit(Column::Outcome));
    note(before.status != now.status || before.statusText != now.statusText, changeBit(Column::Status));
    note(outcome || before.waStatus != now.waStatus || before.waStatusText != now.waStatusText || before.registered != now.registered,
        changeBit(Column::WhatsApp));
    note(before.business != now.business, changeBit(Column::Business));
    note(before.formattedNumber != now.formattedNumber, changeBit(Column::FormattedNumber));
    note(before.carrier != now.carrier, changeBit(Column::Carrier));
    note(before.country != now.country, changeBit(Column::Country));
    note(before.noLongerReported != now.noLongerReported, noLongerReportedChanged);
    note(before.further != now.further, otherFieldsChanged);
    return bits;
}

/// New row of each old one, by number and occurrence as in mergeSnapshots(); vanished ones past the end.
std::vector<quint32> matchRows(const ResultRows &before, const ResultRows &now)
{
    std::vector<quint32> places(std::size_t(before.size()));
    qsizetype same = 0;
    const qsizetype common = std::min(before.size(), now.size());
    for (; same < common && before.sameNumber(same, now, same); ++same)
        places[std::size_t(same)] = quint32(same);
    if (same == before.size())
        return places;

    QHash<QString, int> occurrences;
    QHash<std::pair<QString, int>, quint32> rows;
    for (qsizetype row = same; row < now.size(); ++row) {
        const QString number = now.phoneNumber(row);
        rows.insert({number, occurrences[number]++}, quint32(row));
    }
    occurrences.clear();
    for (qsizetype row = same; row < before.size(); ++row) {
        const QString number = before.phoneNumber(row);
        places[std::size_t(row)] = rows.value({number, occurrences[number]++}, quint32(now.size() + row));
    }
    return places;
}

} // namespace

void ResultTable::setBatches(const std::vector<SnapshotPtr> &snapshots)
{
    auto batches = std::make_shared<TableBatches>();
    batches->reserve(snapshots.size());
    m_indexes.clear();
    m_memory->spare.forget();
    for (const SnapshotPtr &snapshot : snapshots) {
        m_indexes.insert(snapshot->id, quint32(batches->size()));
        batches->push_back(makeTableBatch(snapshot, m_facts.value(snapshot->id), snapshots.size() > 1));
    }
    m_batches = std::move(batches);
    m_totalRows = results::totalRows(*m_batches);
}

/// What somebody works on is left to him.
TableBatches &ResultTable::changing()
{
    if (m_batches.use_count() > 1)
        m_batches = std::make_shared<TableBatches>(*m_batches);
    return *m_batches;
}

std::vector<SnapshotPtr> ResultTable::snapshots() const
{
    std::vector<SnapshotPtr> snapshots;
    for (const TableBatch &batch : *m_batches)
        snapshots.push_back(batch.snapshot);
    return snapshots;
}

std::optional<quint32> ResultTable::indexOf(const BatchId &id) const
{
    const auto found = m_indexes.constFind(id);
    return found == m_indexes.cend() ? std::nullopt : std::optional(*found);
}

ResultTable::Replacement ResultTable::replace(quint32 batch, const SnapshotPtr &snapshot)
{
    const SnapshotPtr before = std::exchange(changing()[batch].snapshot, snapshot);
    m_vanished = before;
    m_totalRows += snapshot->results.size() - before->results.size();
    const ResultRows &old = before->results;
    const ResultRows &now = snapshot->results;
    Replacement out{.newRowOfOld = matchRows(old, now),
        .changes = std::vector<ChangeBits>(std::size_t(now.size()), 0),
        .keepsPlaces = old.size() <= now.size()};
    for (std::size_t row = 0; row < out.newRowOfOld.size(); ++row) {
        const quint32 place = out.newRowOfOld[row];
        out.keepsPlaces = out.keepsPlaces && place == row;
        if (place < now.size() && !old.sameRow(qsizetype(row), now, place))
            out.changes[place] = changesOf(old.at(qsizetype(row)), now.at(place));
    }
    out.keepsRows = out.keepsPlaces && old.size() == now.size();
    return out;
}

NumberResult ResultTable::at(const RowRef &row) const
{
    const ResultRows &rows = batch(row.batch).rows();
    return row.row < rows.size() ? rows.at(row.row) : m_vanished->results.at(row.row - rows.size());
}

bool ResultTable::setFacts(const BatchId &id, const BatchFacts &facts)
{
    if (m_facts.value(id) == facts)
        return false;
    m_facts.insert(id, facts);
    if (const auto shown = indexOf(id)) {
        TableBatches &batches = changing();
        batches[*shown] = makeTableBatch(batches[*shown].snapshot, facts, batches.size() > 1);
    }
    return true;
}

bool ResultTable::setFilter(const FilterNode &filter)
{
    if (m_filter == filter)
        return false;
    m_filter = filter;
    return true;
}

bool ResultTable::setStatusFilter(std::optional<NumberStatus> status)
{
    return std::exchange(m_status, status) != status;
}

bool ResultTable::setSort(const std::vector<SortBy> &sort)
{
    if (m_sort == sort)
        return false;
    m_sort = sort;
    return true;
}

TableQuery ResultTable::query(WallTime now) const
{
    return {m_status ? both(m_filter, statusFilter(*m_status)) : m_filter, m_sort, now};
}

std::vector<RowRef> ResultTable::view(WallTime now)
{
    return *runQuery(*m_batches, query(now), m_memory.get());
}

std::vector<RowRef> ResultTable::allRows(qsizetype most) const
{
    return results::allRows(
        *m_batches, [](const TableBatch &batch) { return batch.rows().size(); }, std::size_t(most));
}

} // namespace batchwatch::results
