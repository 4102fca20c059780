#pragma once

#include "gui/icons.h"
#include "gui/meaningcolors.h"
#include "results/columns.h"

#include <QIcon>
#include <QStyledItemDelegate>

#include <map>
#include <tuple>

namespace batchwatch::gui {

/// Between a cell's edge and its content, beside the style's own margin.
inline constexpr int cellPadding = 5;

/// Of the icon beside the word of an outcome.
inline constexpr int outcomeIconSide = 16;

/// How an outcome is shown beside its word. A failed number is not checked, and asks for attention.
struct OutcomeLook
{
    Icon icon;
    Meaning meaning;
};

[[nodiscard]] OutcomeLook lookOf(Outcome outcome, NumberStatus status);

/// The font itself when its digits are of equal width, else the system's fixed one in its size.
[[nodiscard]] QFont fontWithEqualDigits(const QFont &font);

/// Paints a row of results: one line, the outcome with icon and word in its meaning's colour, numbers with digits of equal width, a
/// calm wash over the row under the pointer, a bar before one that changed. A cell that is cut tells its whole text in a tool tip, never
/// taken for HTML.
class ResultsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isCut(const QAbstractItemView &view, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void drawMark(QPainter &painter, const QStyleOptionViewItem &item) const;
    void drawContent(QPainter &painter, const QStyleOptionViewItem &item, const QStyle &style) const;
    void decorateOutcome(QStyleOptionViewItem *option, const QModelIndex &index) const;
    [[nodiscard]] QIcon cachedIcon(Icon icon, const QColor &color, qreal devicePixelRatio) const;

    int m_hoveredRow = -1;
    mutable std::map<std::tuple<Icon, QRgb, qreal>, QIcon> m_icons;
    mutable QFont m_digitFontFor;
    mutable QFont m_digitFont;
    mutable bool m_digitFontKnown = false;
};

} // namespace batchwatch::gui
