#include "results/resulttable.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

ChangeBits changesOf(const NumberResult &before, const NumberResult &now)
{
    if (before == now)
        return 0;
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

template<typename Step> void ResultTable::forEachRow(quint32 batch, Step step)
{
    for (quint32 row = 0; row < m_batches[batch].rows.size(); ++row)
        step(batch, row);
}

template<typename Step> void ResultTable::forEachRow(Step step)
{
    for (quint32 batch = 0; batch < m_batches.size(); ++batch)
        forEachRow(batch, step);
}

void ResultTable::setBatches(const std::vector<SnapshotPtr> &snapshots)
{
    m_snapshots = snapshots;
    m_texts = TextOrder();
    m_batches.clear();
    m_batches.resize(snapshots.size());
    for (quint32 batch = 0; batch < m_batches.size(); ++batch) {
        m_batches[batch].rows.resize(std::size_t(snapshots[batch]->results.size()));
        nameBatch(batch);
    }
    forEachRow([this](quint32 batch, quint32 row) { prepareRow(batch, row); });
}

std::optional<quint32> ResultTable::indexOf(const BatchId &id) const
{
    const auto found
        = std::find_if(m_snapshots.begin(), m_snapshots.end(), [&id](const SnapshotPtr &snapshot) { return snapshot->id == id; });
    return found == m_snapshots.end() ? std::nullopt : std::optional(quint32(found - m_snapshots.begin()));
}

qsizetype ResultTable::totalRows() const
{
    qsizetype total = 0;
    for (const SnapshotPtr &snapshot : m_snapshots)
        total += snapshot->results.size();
    return total;
}

ResultTable::Replacement ResultTable::replace(quint32 batch, const SnapshotPtr &snapshot)
{
    const SnapshotPtr before = std::exchange(m_snapshots[batch], snapshot);
    m_vanished = before;
    const auto &now = snapshot->results;
    Replacement out{matchRows(before->results, now), std::vector<ChangeBits>(std::size_t(now.size()), 0)};

    Rows oldRows = std::exchange(m_batches[batch].rows, Rows(std::size_t(now.size())));
    std::vector<bool> prepared(std::size_t(now.size()), false);
    for (std::size_t old = 0; old < oldRows.size(); ++old) {
        const quint32 row = out.newRowOfOld[old];
        if (row >= now.size())
            continue;
        out.changes[row] = changesOf(before->results.at(qsizetype(old)), now.at(row));
        if (out.changes[row] == 0) {
            m_batches[batch].rows[row] = std::move(oldRows[old]);
            prepared[row] = true;
        }
    }
    for (std::size_t row = 0; row < prepared.size(); ++row) {
        if (!prepared[row])
            prepareRow(batch, quint32(row));
    }
    return out;
}

NumberResult ResultTable::at(const RowRef &row) const
{
    const auto &results = m_snapshots[row.batch]->results;
    return row.row < results.size() ? results.at(row.row) : m_vanished->results.at(row.row - results.size());
}

bool ResultTable::setLabel(const BatchId &id, const QString &label)
{
    if (m_labels.value(id) == label)
        return false;
    m_labels.insert(id, label);
    if (const auto shown = indexOf(id)) {
        nameBatch(*shown);
        forEachRow(*shown, [this](quint32 batch, quint32 row) {
            m_batches[batch].rows[row].searchText.clear();
            prepareRow(batch, row);
        });
    }
    return true;
}

bool ResultTable::setFilter(const Filter &filter)
{
    if (std::exchange(m_filter, filter) == filter)
        return false;
    forEachRow([this](quint32 batch, quint32 row) {
        ResultRow &prepared = m_batches[batch].rows[row];
        if (!m_filter.isEmpty() && prepared.searchText.isNull())
            prepared.searchText = m_searchText.of(at({batch, row}), m_batches[batch].searchedLabel);
        prepareMatch(batch, row);
    });
    return true;
}

bool ResultTable::setStatusFilter(std::optional<NumberStatus> status)
{
    return std::exchange(m_status, status) != status;
}

bool ResultTable::setSort(std::optional<Column> column, Qt::SortOrder order)
{
    const bool sameColumn = std::exchange(m_sortColumn, column) == column;
    const bool sameOrder = std::exchange(m_sortOrder, order) == order;
    if (!sameColumn) {
        m_texts = TextOrder();
        forEachRow([this](quint32 batch, quint32 row) { prepareSortKey(batch, row); });
    }
    return !sameColumn || !sameOrder;
}

std::vector<RowRef> ResultTable::view()
{
    std::vector<RowRef> rows;
    rows.reserve(std::size_t(totalRows()));
    for (quint32 batch = 0; batch < m_batches.size(); ++batch) {
        for (quint32 row = 0; row < m_batches[batch].rows.size(); ++row) {
            if (m_batches[batch].rows[row].matches && statusPasses(at({batch, row}).status))
                rows.push_back({batch, row});
        }
    }
    return m_sortColumn ? sorted(rows) : rows;
}

std::vector<RowRef> ResultTable::allRows() const
{
    std::vector<RowRef> rows;
    rows.reserve(std::size_t(totalRows()));
    for (quint32 batch = 0; batch < m_snapshots.size(); ++batch) {
        for (quint32 row = 0; row < m_snapshots[batch]->results.size(); ++row)
            rows.push_back({batch, row});
    }
    return rows;
}

void ResultTable::nameBatch(quint32 batch)
{
    const BatchId &id = m_snapshots[batch]->id;
    const QString label = m_labels.value(id);
    m_batches[batch].label = label.isEmpty() ? id.abbreviated() : visibleText(label);
    // One batch alone is no way to tell rows apart, and its name would only match all of them.
    m_batches[batch].searchedLabel = m_snapshots.size() > 1 ? folded(label) : QString();
}

void ResultTable::prepareRow(quint32 batch, quint32 row)
{
    prepareMatch(batch, row);
    prepareSortKey(batch, row);
}

/// Texts are kept by setFilter() alone: a person who types will type on, while of a reply each row is looked at once.
void ResultTable::prepareMatch(quint32 batch, quint32 row)
{
    ResultRow &prepared = m_batches[batch].rows[row];
    if (m_filter.isEmpty())
        prepared.matches = true;
    else if (!prepared.searchText.isNull())
        prepared.matches = m_filter.matches(prepared.searchText);
    else
        prepared.matches = m_filter.matches(m_searchText.viewOf(at({batch, row}), m_batches[batch].searchedLabel));
}

void ResultTable::prepareSortKey(quint32 batch, quint32 row)
{
    if (m_sortColumn)
        m_batches[batch].rows[row].sortKey = sortKeyOf(at({batch, row}), *m_sortColumn, m_batches[batch].label, &m_texts);
}

bool ResultTable::statusPasses(NumberStatus status) const
{
    return !m_status || *m_status == status || (*m_status == NumberStatus::Pending && status == NumberStatus::Unknown);
}

std::vector<RowRef> ResultTable::sorted(const std::vector<RowRef> &rows)
{
    struct Placed
    {
        quint64 place;
        RowRef row;
    };
    std::vector<Placed> placed;
    placed.reserve(rows.size());
    for (const RowRef &row : rows)
        placed.push_back({placeOf(m_batches[row.batch].rows[row.row].sortKey, m_sortOrder, &m_texts), row});
    std::stable_sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) { return a.place < b.place; });
    std::vector<RowRef> out;
    out.reserve(rows.size());
    for (const Placed &entry : placed)
        out.push_back(entry.row);
    return out;
}

} // namespace batchwatch::results
