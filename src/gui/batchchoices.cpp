#include "gui/batchchoices.h"

#include "gui/timetext.h"
#include "results/columns.h"

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;

WallTime ageMarkOf(const BatchReport &report)
{
    return report.finishedAt.value_or(report.addedAt);
}

bool BatchChoices::hasResults(const BatchReport &report)
{
    return report.counts && report.counts->counted.rows > 0;
}

BatchChoices::Entry BatchChoices::entryOf(const BatchReport &report)
{
    return {report.id, report.displayName(), report.addedAt, ageMarkOf(report), report.seenAt};
}

bool BatchChoices::isNewer(const Entry &a, const Entry &b)
{
    return a.addedAt != b.addedAt ? a.addedAt > b.addedAt : b.id < a.id;
}

void BatchChoices::setReports(const QList<BatchReport> &reports)
{
    beginResetModel();
    m_entries.clear();
    for (const BatchReport &report : reports) {
        if (hasResults(report))
            m_entries.push_back(entryOf(report));
    }
    std::sort(m_entries.begin(), m_entries.end(), isNewer);
    endResetModel();
}

bool BatchChoices::take(const BatchReport &report)
{
    if (!hasResults(report))
        return false;
    const Entry entry = entryOf(report);
    const int row = rowOf(report.id);
    if (row < 0 || m_entries[std::size_t(row)].addedAt != entry.addedAt) {
        remove(report.id);
        const auto place = std::lower_bound(m_entries.begin(), m_entries.end(), entry, isNewer);
        const int at = int(place - m_entries.begin());
        beginInsertRows({}, at, at);
        m_entries.insert(place, entry);
        endInsertRows();
        return true;
    }
    Entry &known = m_entries[std::size_t(row)];
    const bool isNewer = known.seenAt != entry.seenAt;
    const bool looksOther = known.name != entry.name || known.mark != entry.mark;
    known = entry;
    if (looksOther)
        Q_EMIT dataChanged(index(row), index(row));
    return isNewer;
}

void BatchChoices::remove(const BatchId &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

int BatchChoices::rowOf(const BatchId &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&id](const Entry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

int BatchChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant BatchChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QString(results::visibleText(entry.name) % QStringView(u" \u00b7 ") % TimeText::moment(entry.mark, m_clock.wallNow()));
    case Qt::ToolTipRole: return entry.id.toString();
    default: return {};
    }
}

} // namespace batchwatch::gui
