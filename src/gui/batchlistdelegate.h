#pragma once

#include <QStyledItemDelegate>

namespace batchwatch::gui {

/// A row of the batch list: icon of the phase and name, percentage or a word; below them, small, the key where there are several, the state
/// in words and the time left; a thin line of progress. A heading of a group: arrow, name, count.
class BatchListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// On the line of the name.
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Reports go on coming: what is being typed stays.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

    [[nodiscard]] static int rowHeight(const QFont &font);
    /// Of the widest word: the column stays as it is while states change.
    [[nodiscard]] static int stateWidth(const QFontMetrics &metrics);

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSmallLine(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect line) const;
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintState(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace batchwatch::gui
