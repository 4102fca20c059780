#pragma once

#include <QStyledItemDelegate>

namespace batchwatch::gui {

/// A row of the batch list: icon of the phase, name over a thin line of progress, percentage or a word; a small line for the key where
/// there are several.
class BatchListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    [[nodiscard]] static int rowHeight(const QFont &font, bool showsKey);
    /// Of the widest word: the column stays as it is while states change.
    [[nodiscard]] static int stateWidth(const QFontMetrics &metrics);

private:
    void paintKey(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &line) const;
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintState(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace batchwatch::gui
