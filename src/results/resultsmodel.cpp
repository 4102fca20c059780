#include "results/resultsmodel.h"

#include "results/countries.h"
#include "results/resulttable.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

/// Over this many scattered ranges one signal a range costs a view more than moving rows in bulk.
constexpr std::size_t mostRanges = 32;

QString richText(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines) {
        if (!line.isEmpty())
            escaped.append(line.toHtmlEscaped());
    }
    return escaped.isEmpty() ? QString() : QString(u"<qt>" + escaped.join(QStringLiteral("<br/>")) + u"</qt>");
}

QString statusToolTip(const NumberResult &number)
{
    QStringList lines;
    if (number.status == NumberStatus::Unknown)
        lines.append(visibleText(number.statusText));
    if (number.noLongerReported)
        lines.append(ResultsModel::tr("no longer reported by the vendor"));
    return richText(lines);
}

Qt::Alignment alignmentOf(Column column)
{
    return (columnInfo(column).rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

/// First and last column that a change touches, and the roles; no roles means all of them.
struct ChangeScope
{
    int firstColumn = 0;
    int lastColumn = 0;
    QList<int> roles;
};

ChangeScope scopeOf(ChangeBits bits)
{
    const int last = int(allColumns().size()) - 1;
    if (bits & (noLongerReportedChanged | otherFieldsChanged))
        return {0, last, {}};
    ChangeScope scope{last, 0, {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, ResultsModel::ExactTextRole}};
    for (const ColumnInfo &column : allColumns()) {
        if (bits & changeBit(column.id)) {
            scope.firstColumn = std::min(scope.firstColumn, int(column.id));
            scope.lastColumn = std::max(scope.lastColumn, int(column.id));
        }
    }
    if (bits & changeBit(Column::Outcome))
        scope.roles.append(ResultsModel::OutcomeRole);
    if (bits & changeBit(Column::Status))
        scope.roles.append(ResultsModel::NumberStatusRole);
    return scope;
}

} // namespace

class ResultsModel::Private
{
public:
    explicit Private(ResultsModel *model) : q(model) {}

    void showView(std::vector<RowRef> after);
    void updateBatch(quint32 batch, const SnapshotPtr &snapshot);
    void announceChanges(quint32 batch, const std::vector<ChangeBits> &changes);
    void announceCounts(qsizetype totalBefore, std::size_t shownBefore);

    [[nodiscard]] QString shown(const RowRef &row, Column column) const;
    [[nodiscard]] QString exact(const RowRef &row, Column column) const;
    [[nodiscard]] QString toolTip(const RowRef &row, Column column) const;
    [[nodiscard]] QString accessible(const RowRef &row, Column column) const;

    ResultsModel *const q;
    ResultTable table;
    std::vector<RowRef> view;

private:
    void showByRange(const ViewChange &change, const std::vector<RowRef> &after);
    void showInBulk(const std::vector<RowRef> &after);
    void remove(const RowRange &range);
    void insert(int at, std::span<const RowRef> rows);
    void permute(const std::vector<RowRef> &after);
};

void ResultsModel::Private::showView(std::vector<RowRef> after)
{
    if (after == view)
        return;
    const ViewChange change = diffViews(view, after);
    if (change.removals.size() + change.insertions.size() > mostRanges)
        showInBulk(after);
    else
        showByRange(change, after);
}

void ResultsModel::Private::showByRange(const ViewChange &change, const std::vector<RowRef> &after)
{
    const std::vector<RowRef> remaining = change.reordered ? rowsAlsoIn(after, view) : std::vector<RowRef>();
    for (auto range = change.removals.rbegin(); range != change.removals.rend(); ++range)
        remove(*range);
    if (change.reordered)
        permute(remaining);
    for (const RowRange &range : change.insertions)
        insert(range.first, std::span(after).subspan(std::size_t(range.first), std::size_t(range.count)));
}

/// The rows that leave go to the end and are removed at once; those that come are appended at once and go to their places. Four signals
/// however scattered the rows are, and unlike a reset they keep selection and current cell.
void ResultsModel::Private::showInBulk(const std::vector<RowRef> &after)
{
    const std::vector<RowRef> leaving = rowsNotIn(view, after);
    const std::vector<RowRef> arriving = rowsNotIn(after, view);
    std::vector<RowRef> order = rowsAlsoIn(after, view);
    const int remaining = int(order.size());
    order.insert(order.end(), leaving.begin(), leaving.end());
    permute(order);
    if (!leaving.empty())
        remove({remaining, int(leaving.size())});
    if (!arriving.empty())
        insert(remaining, arriving);
    permute(after);
}

void ResultsModel::Private::remove(const RowRange &range)
{
    q->beginRemoveRows({}, range.first, range.first + range.count - 1);
    view.erase(view.begin() + range.first, view.begin() + range.first + range.count);
    q->endRemoveRows();
}

void ResultsModel::Private::insert(int at, std::span<const RowRef> rows)
{
    q->beginInsertRows({}, at, at + int(rows.size()) - 1);
    view.insert(view.begin() + at, rows.begin(), rows.end());
    q->endInsertRows();
}

void ResultsModel::Private::permute(const std::vector<RowRef> &after)
{
    if (after == view)
        return;
    Q_EMIT q->layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> places = newPlaces(view, after);
    view = after;
    const QModelIndexList from = q->persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to.append(q->index(places[std::size_t(index.row())], index.column()));
    q->changePersistentIndexList(from, to);
    Q_EMIT q->layoutChanged({}, VerticalSortHint);
}

void ResultsModel::Private::updateBatch(quint32 batch, const SnapshotPtr &snapshot)
{
    if (table.snapshots()[batch] == snapshot)
        return;
    const qsizetype total = table.totalRows();
    const std::size_t shownRows = view.size();
    const ResultTable::Replacement replacement = table.replace(batch, snapshot);
    for (RowRef &row : view) {
        if (row.batch == batch)
            row.row = replacement.newRowOfOld[row.row];
    }
    showView(table.view());
    table.forgetVanished();
    announceChanges(batch, replacement.changes);
    announceCounts(total, shownRows);
}

void ResultsModel::Private::announceChanges(quint32 batch, const std::vector<ChangeBits> &changes)
{
    if (std::none_of(changes.begin(), changes.end(), [](ChangeBits bits) { return bits != 0; }))
        return;
    std::vector<ChangeBits> ofView(view.size(), 0);
    for (std::size_t i = 0; i < view.size(); ++i) {
        if (view[i].batch == batch)
            ofView[i] = changes[view[i].row];
    }
    for (const ChangedRange &range : changedRanges(ofView, mostRanges)) {
        const ChangeScope scope = scopeOf(range.bits);
        const int last = range.rows.first + range.rows.count - 1;
        Q_EMIT q->dataChanged(q->index(range.rows.first, scope.firstColumn), q->index(last, scope.lastColumn), scope.roles);
    }
}

void ResultsModel::Private::announceCounts(qsizetype totalBefore, std::size_t shownBefore)
{
    if (table.totalRows() != totalBefore || view.size() != shownBefore)
        Q_EMIT q->countsChanged();
}

QString ResultsModel::Private::shown(const RowRef &row, Column column) const
{
    return column == Column::Batch ? table.labelOf(row.batch) : shownText(table.at(row), column);
}

QString ResultsModel::Private::exact(const RowRef &row, Column column) const
{
    return column == Column::Batch ? table.snapshots()[row.batch]->id.toString() : exactText(table.at(row), column);
}

/// Only where there is more to say than the cell shows, or where a narrow column may cut it.
QString ResultsModel::Private::toolTip(const RowRef &row, Column column) const
{
    const NumberResult number = table.at(row);
    switch (column) {
    case Column::Outcome:
    case Column::Business: return {};
    case Column::Status: return statusToolTip(number);
    case Column::Country: return richText({countryName(number.country)});
    case Column::Batch: {
        const QString id = exact(row, column);
        const QString label = shown(row, column);
        return label == table.snapshots()[row.batch]->id.abbreviated() ? richText({id}) : richText({label, id});
    }
    case Column::Number:
    case Column::WhatsApp:
    case Column::FormattedNumber:
    case Column::Carrier: break;
    }
    return richText({visibleText(exactText(number, column))});
}

/// The value alone: assistive technology reads the column's header from the table by itself. A number as it is copied, without spaces.
QString ResultsModel::Private::accessible(const RowRef &row, Column column) const
{
    return column == Column::Number ? exact(row, column) : shown(row, column);
}

ResultsModel::ResultsModel(QObject *parent) : QAbstractTableModel(parent), d(std::make_unique<Private>(this)) {}

ResultsModel::~ResultsModel() = default;

void ResultsModel::setBatches(const std::vector<SnapshotPtr> &snapshots)
{
    const auto sameId = [](const SnapshotPtr &a, const SnapshotPtr &b) { return a->id == b->id; };
    const auto &shown = d->table.snapshots();
    if (std::equal(shown.begin(), shown.end(), snapshots.begin(), snapshots.end(), sameId)) {
        for (quint32 batch = 0; batch < snapshots.size(); ++batch)
            d->updateBatch(batch, snapshots[batch]);
        return;
    }
    const qsizetype total = d->table.totalRows();
    const std::size_t shownRows = d->view.size();
    beginResetModel();
    d->table.setBatches(snapshots);
    d->view = d->table.view();
    endResetModel();
    d->announceCounts(total, shownRows);
}

void ResultsModel::updateBatch(const SnapshotPtr &snapshot)
{
    if (const auto batch = d->table.indexOf(snapshot->id))
        d->updateBatch(*batch, snapshot);
}

void ResultsModel::setBatchLabel(const BatchId &id, const QString &label)
{
    const std::size_t shownRows = d->view.size();
    if (!d->table.setLabel(id, label))
        return;
    const auto batch = d->table.indexOf(id);
    if (!batch)
        return;
    d->showView(d->table.view());
    std::vector<ChangeBits> changes(std::size_t(d->table.snapshots()[*batch]->results.size()), changeBit(Column::Batch));
    d->announceChanges(*batch, changes);
    d->announceCounts(d->table.totalRows(), shownRows);
}

void ResultsModel::setFilterText(const QString &text)
{
    const std::size_t shownRows = d->view.size();
    if (!d->table.setFilter(Filter::parse(text)))
        return;
    d->showView(d->table.view());
    d->announceCounts(d->table.totalRows(), shownRows);
}

void ResultsModel::setStatusFilter(std::optional<NumberStatus> status)
{
    const std::size_t shownRows = d->view.size();
    if (!d->table.setStatusFilter(status))
        return;
    d->showView(d->table.view());
    d->announceCounts(d->table.totalRows(), shownRows);
}

qsizetype ResultsModel::totalRows() const
{
    return d->table.totalRows();
}

ResultsView ResultsModel::shownView() const
{
    return {d->table.snapshots(), d->view};
}

ResultsView ResultsModel::allView() const
{
    return {d->table.snapshots(), d->table.allRows()};
}

ResultsView ResultsModel::viewOf(const std::vector<int> &modelRows) const
{
    ResultsView out{d->table.snapshots(), {}};
    out.rows.reserve(modelRows.size());
    for (const int row : modelRows)
        out.rows.push_back(d->view[std::size_t(row)]);
    return out;
}

NumberResult ResultsModel::numberAt(int modelRow) const
{
    return d->table.at(d->view[std::size_t(modelRow)]);
}

const BatchId &ResultsModel::batchAt(int modelRow) const
{
    return d->table.snapshots()[d->view[std::size_t(modelRow)].batch]->id;
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->view.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(allColumns().size());
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RowRef &row = d->view[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return d->shown(row, column);
    case Qt::ToolTipRole: return d->toolTip(row, column);
    case Qt::TextAlignmentRole: return int(alignmentOf(column));
    case Qt::AccessibleTextRole: return d->accessible(row, column);
    case ExactTextRole: return d->exact(row, column);
    case OutcomeRole: return int(outcomeOf(d->table.at(row)));
    case NumberStatusRole: return int(d->table.at(row).status);
    case NoLongerReportedRole: return d->table.at(row).noLongerReported;
    default: return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole: return headerText(Column(section));
    case Qt::TextAlignmentRole: return int(alignmentOf(Column(section)));
    case Qt::InitialSortOrderRole: return int(Qt::AscendingOrder);
    default: return {};
    }
}

void ResultsModel::sort(int column, Qt::SortOrder order)
{
    const bool known = column >= 0 && column < columnCount();
    if (d->table.setSort(known ? std::optional(Column(column)) : std::nullopt, order))
        d->showView(d->table.view());
}

} // namespace batchwatch::results
