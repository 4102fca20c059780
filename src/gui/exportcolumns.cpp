#include "gui/exportcolumns.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace batchwatch::gui {

using results::Column;

ExportColumns::ExportColumns(QWidget *parent) : QListWidget(parent)
{
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, &ExportColumns::changed);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &ExportColumns::changed);
    connect(model(), &QAbstractItemModel::rowsInserted, this, &ExportColumns::changed);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, &ExportColumns::changed);
}

void ExportColumns::setShown(const QList<Column> &shown)
{
    clear();
    const auto add = [this](Column column, Qt::CheckState state) {
        auto *item = new QListWidgetItem(results::headerText(column), this);
        item->setData(Qt::UserRole, int(column));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(state);
    };
    for (const Column column : shown)
        add(column, Qt::Checked);
    for (const results::ColumnInfo &info : results::allColumns()) {
        if (!shown.contains(info.id))
            add(info.id, Qt::Unchecked);
    }
    setCurrentRow(0);
    updateGeometry();
}

QList<Column> ExportColumns::columns() const
{
    QList<Column> ticked;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            ticked += Column(item(row)->data(Qt::UserRole).toInt());
    }
    return ticked;
}

QSize ExportColumns::sizeHint() const
{
    const int width = sizeHintForColumn(0) + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    return {std::max(width, QListWidget::sizeHint().width()), sizeHintForRow(0) * count() + 2 * frameWidth()};
}

void ExportColumns::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (moves)
        move(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QListWidget::keyPressEvent(event);
}

void ExportColumns::move(int rows)
{
    const int from = currentRow();
    const int to = from + rows;
    if (from < 0 || to < 0 || to >= count())
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
}

} // namespace batchwatch::gui
