#pragma once

#include <QStyledItemDelegate>

namespace batchwatch::gui {

/// Paints cells of a comparison: outcomes with icon and word in their meaning's colour, numbers with digits of equal width. A cell that is
/// cut tells its whole text in a tool tip, never taken for HTML.
class ComparisonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace batchwatch::gui
