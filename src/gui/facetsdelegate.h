#pragma once

#include <QStyledItemDelegate>

namespace batchwatch::gui {

/// A line of the facets: a mark for included or excluded, the value, its count at the other end, and below them a bar. A heading: arrow and
/// title.
class FacetsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintValue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMore(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace batchwatch::gui
