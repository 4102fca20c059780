#include "gui/linetable.h"

#include "gui/accessiblecells.h"
#include "gui/tablepainting.h"

#include <QDateTime>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPadding = 8;
constexpr int cellMargins = 24;

QString quotedCell(QString cell)
{
    const bool breaks = std::any_of(cell.cbegin(), cell.cend(), [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; });
    if (!breaks && !cell.startsWith(u'"'))
        return cell;
    cell.replace(u'"', "\"\""_L1);
    return u'"' % cell % u'"';
}

QString exactText(const QModelIndex &index)
{
    const QVariant exact = index.data(exactTextRole);
    return (exact.isValid() ? exact : index.data()).toString();
}

} // namespace

QString shortTime(WallTime time)
{
    const QDateTime at = localTime(time);
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains(u's'))
        format.replace("mm"_L1, "mm:ss"_L1);
    const QString clock = locale.toString(at.time(), format);
    return at.date() == QDate::currentDate() ? clock : locale.toString(at.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString exactTime(WallTime time)
{
    const QDateTime at = localTime(time);
    return at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate);
}

QString modelAsTsv(const QAbstractItemModel &model, const QList<int> &rows)
{
    const int columns = model.columnCount();
    QStringList lines;
    lines.reserve(rows.size() + 1);
    QStringList cells;
    for (int column = 0; column < columns; ++column)
        cells += quotedCell(model.headerData(column, Qt::Horizontal).toString());
    lines += cells.join(u'\t');
    for (const int row : rows) {
        cells.clear();
        for (int column = 0; column < columns; ++column)
            cells += quotedCell(exactText(model.index(row, column)));
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

LineTable::LineTable(Follow follow, QWidget *parent) : QTableView(parent), m_follow(follow)
{
    setShowGrid(false);
    setWordWrap(false);
    paintOnlyWhatShows(this);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    applyRowHeight();
}

LineTable::~LineTable()
{
    forgetAccessibleCells(*this);
}

void LineTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    for (const auto about : {&QAbstractItemModel::rowsAboutToBeInserted, &QAbstractItemModel::rowsAboutToBeRemoved})
        connect(model, about, this, &LineTable::keepPlace);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &LineTable::keepPlace);
}

void LineTable::fitColumn(int column, const QString &widest)
{
    const QString header = model()->headerData(column, Qt::Horizontal).toString();
    const int text = std::max(fontMetrics().horizontalAdvance(widest), fontMetrics().horizontalAdvance(header));
    setColumnWidth(column, text + cellMargins);
}

QList<int> LineTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows += index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void LineTable::keepPlace()
{
    if (m_isMoving)
        return;
    m_isMoving = true;
    m_wasAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    const int top = verticalScrollBar()->value();
    m_top = top > 0 ? QPersistentModelIndex(model()->index(top, 0)) : QPersistentModelIndex();
}

void LineTable::updateGeometries()
{
    QTableView::updateGeometries();
    if (!m_isMoving)
        return;
    m_isMoving = false;
    if (m_follow == Follow::End && m_wasAtEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (m_top.isValid())
        verticalScrollBar()->setValue(m_top.row());
    m_top = QPersistentModelIndex();
}

void LineTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else
        QTableView::keyPressEvent(event);
}

/// A screen reader asks for the current cell whenever the table has the focus.
void LineTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (model() != nullptr && !currentIndex().isValid() && model()->rowCount() > 0)
        selectionModel()->setCurrentIndex(model()->index(std::max(0, rowAt(0)), 0), QItemSelectionModel::NoUpdate);
}

void LineTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

void LineTable::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
}

} // namespace batchwatch::gui
