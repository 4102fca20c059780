#include "gui/batchlistdelegate.h"

#include "gui/batchlistmodel.h"
#include "gui/batchwords.h"
#include "gui/itempainting.h"
#include "gui/keymenu.h"
#include "gui/timetext.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

namespace batchwatch::gui {

namespace {

constexpr int lineMargin = 8;
constexpr int linePadding = 6; ///< above and below
constexpr int stateSide = 16;
constexpr int lineHeight = 3;
constexpr double smallScale = 0.88;

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

QColor groundOf(const QStyleOptionViewItem &option)
{
    return option.palette.color(groupOf(option), isSelected(option) ? QPalette::Highlight : QPalette::Base);
}

QColor textOf(const QStyleOptionViewItem &option)
{
    return option.palette.color(groupOf(option), isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

QColor colorOf(Meaning meaning, const QStyleOptionViewItem &option)
{
    return isSelected(option) ? textOf(option) : meaningColor(meaning, groundOf(option));
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * smallScale);
    return font;
}

int smallHeight(const QFont &font)
{
    return QFontMetrics(smallFont(font)).height();
}

/// Name, small line and progress.
int blockHeight(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() + smallHeight(option.font) + 2 + lineHeight;
}

void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line, double fraction, Meaning meaning)
{
    QColor track = textOf(option);
    track.setAlphaF(0.15F);
    QRect done = line;
    done.setWidth(int(line.width() * fraction));
    painter.fillRect(mirrored(option, line), track);
    painter.fillRect(mirrored(option, done), colorOf(meaning, option));
}

} // namespace

void BatchListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    if (isSelected(ground))
        ground.state &= ~QStyle::State_HasFocus; // the selection tells; a frame would cut the row in two
    const QStyle *style = ground.widget != nullptr ? ground.widget->style() : QApplication::style();
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // by the text itself: "62 %" stays as it is
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    if (index.data(BatchListModel::FoldedRole).isValid())
        paintHeading(*painter, ground, index);
    else if (index.column() == BatchListModel::NameColumn)
        paintName(*painter, ground, index);
    else
        paintState(*painter, ground, index);
    painter->restore();
}

QSize BatchListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int name = option.fontMetrics.horizontalAdvance(index.data().toString()) + 3 * lineMargin + stateSide;
    const bool isName = index.column() == BatchListModel::NameColumn;
    return {isName ? name : stateWidth(option.fontMetrics), rowHeight(option.font)};
}

void BatchListDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = editor->sizeHint().height();
    const int left = option.rect.left() + 2 * lineMargin + stateSide - editor->fontMetrics().horizontalAdvance(QLatin1Char(' '));
    editor->setGeometry(
        mirrored(option, QRect(left, option.rect.top() + (option.rect.height() - height) / 2, option.rect.right() + 1 - left, height)));
}

void BatchListDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    if (line == nullptr || !line->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

int BatchListDelegate::rowHeight(const QFont &font)
{
    return QFontMetrics(font).height() + smallHeight(font) + 2 * linePadding + 2 + lineHeight;
}

int BatchListDelegate::stateWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &text : BatchWords::shortStates())
        width = std::max(width, metrics.horizontalAdvance(text));
    const QFontMetrics small(smallFont(QApplication::font()));
    width = std::max(width, small.horizontalAdvance(TimeText::timeLeft(std::chrono::hours(11) + std::chrono::minutes(50))));
    return width + 2 * lineMargin;
}

void BatchListDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect &cell = option.rect;
    painter.setPen(textOf(option));
    if (index.column() != BatchListModel::NameColumn) {
        painter.setPen(colorOf(Meaning::Quiet, option));
        return paintText(painter, option, cell.adjusted(lineMargin, 0, -lineMargin, 0), Qt::AlignRight, index.data().toString());
    }
    QStyleOption arrow;
    arrow.palette = option.palette;
    arrow.direction = option.direction;
    arrow.state = QStyle::State_Enabled | QStyle::State_Children
        | (index.data(BatchListModel::FoldedRole).toBool() ? QStyle::State_None : QStyle::State_Open);
    arrow.rect = mirrored(option, QRect(cell.left() + lineMargin, cell.top() + (cell.height() - stateSide) / 2, stateSide, stateSide));
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorBranch, &arrow, &painter, option.widget);
    const int left = cell.left() + 2 * lineMargin + stateSide;
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    paintText(painter, option, QRect(left, cell.top(), cell.right() + 1 - left, cell.height()), Qt::AlignLeft, index.data().toString());
}

void BatchListDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PhaseLook look = lookOf(monitor::Phase(index.data(BatchListModel::PhaseRole).toInt()));
    const QRect &cell = option.rect;
    const int top = cell.top() + (cell.height() - blockHeight(option)) / 2;
    const int textHeight = option.fontMetrics.height();
    const QRect iconRect(cell.left() + lineMargin, top + (textHeight - stateSide) / 2, stateSide, stateSide);
    painter.drawPixmap(
        mirrored(option, iconRect), iconPixmap(look.icon, colorOf(look.meaning, option), stateSide, painter.device()->devicePixelRatioF()));

    const int left = iconRect.right() + 1 + lineMargin;
    const QRect nameRect(left, top, cell.right() + 1 - left, textHeight);
    painter.setPen(textOf(option));
    paintText(painter, option, nameRect, Qt::AlignLeft, index.data().toString());
    const QRect smallRect(left, nameRect.bottom() + 1, nameRect.width(), smallHeight(option.font));
    const QVariant fraction = index.data(BatchListModel::FractionRole);
    if (fraction.isValid()) {
        const QRect line(left, smallRect.bottom() + 3, nameRect.width(), lineHeight);
        paintLine(painter, option, line, fraction.toDouble(), look.meaning == Meaning::Quiet ? Meaning::Good : look.meaning);
    }
    paintSmallLine(painter, option, index, smallRect);
}

/// The key, where there are several, and the state.
void BatchListDelegate::paintSmallLine(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect line) const
{
    painter.setFont(smallFont(option.font));
    painter.setPen(colorOf(Meaning::Quiet, option));
    QString text = index.data(BatchListModel::StateTextRole).toString();
    if (const QString key = index.data(BatchListModel::KeyRole).toString(); !key.isEmpty()) {
        const int side = option.fontMetrics.ascent() * 4 / 5;
        const QRect swatch(line.left(), line.top() + (line.height() - side) / 2, side, side);
        const QIcon icon = keyIcon(KeyColor(index.data(BatchListModel::KeyColorRole).toInt()));
        icon.paint(&painter, mirrored(option, swatch), Qt::AlignCenter, isSelected(option) ? QIcon::Selected : QIcon::Normal);
        line.setLeft(swatch.right() + 1 + lineMargin / 2);
        text = key + QStringLiteral(" · ") + text;
    }
    paintText(painter, option, line, Qt::AlignLeft, text);
}

void BatchListDelegate::paintState(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PhaseLook look = lookOf(monitor::Phase(index.data(BatchListModel::PhaseRole).toInt()));
    const bool isWarning = look.meaning == Meaning::Attention || look.meaning == Meaning::Bad;
    const QRect cell = option.rect.adjusted(lineMargin, 0, -lineMargin, 0);
    const int top = cell.top() + (cell.height() - blockHeight(option)) / 2;
    const QRect upper(cell.left(), top, cell.width(), option.fontMetrics.height());
    painter.setPen(isWarning ? colorOf(look.meaning, option) : textOf(option));
    paintText(painter, option, upper, Qt::AlignRight, index.data().toString());
    const QString left = index.data(BatchListModel::TimeLeftRole).toString();
    if (left.isEmpty())
        return;
    painter.setFont(smallFont(option.font));
    painter.setPen(colorOf(Meaning::Quiet, option));
    paintText(painter, option, QRect(cell.left(), upper.bottom() + 1, cell.width(), smallHeight(option.font)), Qt::AlignRight, left);
}

} // namespace batchwatch::gui
