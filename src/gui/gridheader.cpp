#include "gui/gridheader.h"

#include "gui/hairspaces.h"
#include "gui/resultsdelegate.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Column;
using results::SortBy;

namespace {

constexpr int placeGap = 3; ///< around the number of a key

} // namespace

std::vector<SortBy> withFurtherKey(std::vector<SortBy> sorting, Column column)
{
    const auto key = std::find_if(sorting.begin(), sorting.end(), [column](const SortBy &by) { return by.column == column; });
    if (key == sorting.end())
        sorting.push_back({column, Qt::AscendingOrder});
    else if (key->order == Qt::AscendingOrder)
        key->order = Qt::DescendingOrder;
    else
        sorting.erase(key);
    return sorting;
}

GridHeader::GridHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortIndicatorClearable(true);
    setSortIndicatorShown(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    connect(this, &QHeaderView::sortIndicatorChanged, this, [this](int section, Qt::SortOrder order) {
        if (!m_isShowing && !m_isAdding)
            take(section < 0 ? std::vector<SortBy>() : std::vector<SortBy>{{Column(section), order}});
    });
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        if (m_isAdding)
            setSorting(withFurtherKey(m_sorting, Column(section)));
    });
}

/// Qt knows one sorted column: the first.
void GridHeader::setSorting(const std::vector<SortBy> &sorting)
{
    m_isShowing = true;
    if (sorting.empty())
        setSortIndicator(-1, Qt::AscendingOrder);
    else
        setSortIndicator(int(sorting.front().column), sorting.front().order);
    m_isShowing = false;
    take(sorting);
}

void GridHeader::take(std::vector<SortBy> sorting)
{
    if (sorting == m_sorting)
        return;
    m_sorting = std::move(sorting);
    viewport()->update();
    Q_EMIT sortingChanged(m_sorting);
}

std::optional<int> GridHeader::placeOf(int section) const
{
    if (m_sorting.size() < 2)
        return {};
    const auto key = std::find_if(m_sorting.begin(), m_sorting.end(), [section](const SortBy &by) { return int(by.column) == section; });
    return key == m_sorting.end() ? std::nullopt : std::optional(int(key - m_sorting.begin()) + 1);
}

QFont GridHeader::placeFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    return small;
}

int GridHeader::placeWidth() const
{
    return QFontMetrics(placeFont()).horizontalAdvance(u'0') + 2 * placeGap;
}

/// The texts are never bold here, so no bold font has to be loaded to measure them, as Qt does for any header.
QSize GridHeader::sectionSizeFromContents(int section) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    fillOption(&option, section);
    const QSize size = style()->sizeFromContents(QStyle::CT_HeaderSection, &option, {}, this);
    return placeOf(section) ? size + QSize(placeWidth(), 0) : size;
}

void GridHeader::fillOption(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->textAlignment = QStyle::visualAlignment(option->direction, option->textAlignment); // as the cells do
    for (const SortBy &by : m_sorting) {
        if (int(by.column) == section)
            option->sortIndicator = by.order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
    }
    // A style has one margin for all headers; spaces at both ends keep the distance in any of them.
    const QString space = hairSpaces(option->fontMetrics, cellPadding);
    option->text = space + option->text + space;
}

/// The number of a key has its room between text and arrow: the text ends before it, in any style.
void GridHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    fillOption(option, section);
    if (!placeOf(section))
        return;
    QStyleOptionHeader whole = *option;
    whole.rect = QRect(0, 0, sectionSize(section), height());
    const int room = style()->subElementRect(QStyle::SE_HeaderLabel, &whole, this).width() - placeWidth();
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room);
    const QString gap = hairSpaces(option->fontMetrics, placeWidth());
    if (option->direction == Qt::LeftToRight && option->textAlignment.testFlag(Qt::AlignRight))
        option->text += gap;
    else if (option->direction == Qt::RightToLeft && option->textAlignment.testFlag(Qt::AlignLeft))
        option->text.prepend(gap);
}

void GridHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save(); // a style leaves its clip behind
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    const auto place = placeOf(section);
    if (!place)
        return;
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    fillOption(&option, section);
    const QRect arrow = style()->subElementRect(QStyle::SE_HeaderArrow, &option, this);
    const bool fromLeft = option.direction == Qt::LeftToRight;
    const QRect room(fromLeft ? arrow.left() - placeWidth() : arrow.right() + 1, rect.top(), placeWidth(), rect.height());
    painter->save();
    painter->setFont(placeFont());
    painter->setPen(option.palette.color(QPalette::ButtonText));
    painter->drawText(room, Qt::AlignCenter, locale().toString(*place));
    painter->restore();
}

void GridHeader::setFirstFrozen(bool frozen)
{
    m_freezes = frozen;
    viewport()->update();
}

std::optional<int> GridHeader::sectionOnTop() const
{
    if (!m_freezes || offset() == 0)
        return {};
    for (int visual = 0; visual < count(); ++visual) {
        const int section = logicalIndex(visual);
        if (!isSectionHidden(section))
            return 3 * sectionSize(section) < 2 * viewport()->width() ? std::optional(section) : std::nullopt;
    }
    return {};
}

QRect GridHeader::rectOnTop() const
{
    const auto section = sectionOnTop();
    if (!section)
        return {};
    const int width = sectionSize(*section);
    return {layoutDirection() == Qt::LeftToRight ? 0 : viewport()->width() - width, 0, width, viewport()->height()};
}

void GridHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const QRect top = rectOnTop();
    if (!event->region().intersects(top))
        return;
    QPainter painter(viewport());
    painter.fillRect(top, palette().color(QPalette::Button));
    paintSection(&painter, top, *sectionOnTop());
}

/// How far from the frozen section, as it is shown, its place among the others is; 0 anywhere else.
int GridHeader::toSection(const QPoint &position) const
{
    const QRect top = rectOnTop();
    return top.contains(position) ? sectionViewportPosition(*sectionOnTop()) - top.left() : 0;
}

/// Qt looks for sections where they stand without the freezing.
std::unique_ptr<QMouseEvent> GridHeader::moved(const QMouseEvent &event) const
{
    const QPointF place = event.position() + QPointF(m_pressedShift.value_or(toSection(event.position().toPoint())), 0);
    return std::make_unique<QMouseEvent>(
        event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers(), event.pointingDevice());
}

void GridHeader::mousePressEvent(QMouseEvent *event)
{
    const int shift = toSection(event->position().toPoint());
    m_pressedShift = shift;
    setSectionsMovable(shift == 0); // its place is not where it is seen
    QHeaderView::mousePressEvent(moved(*event).get());
}

void GridHeader::mouseMoveEvent(QMouseEvent *event)
{
    QHeaderView::mouseMoveEvent(moved(*event).get());
}

void GridHeader::mouseReleaseEvent(QMouseEvent *event)
{
    m_isAdding = event->modifiers().testFlag(Qt::ShiftModifier);
    QHeaderView::mouseReleaseEvent(moved(*event).get());
    m_pressedShift.reset();
    setSectionsMovable(true);
    if (std::exchange(m_isAdding, false))
        setSorting(std::vector<SortBy>(m_sorting)); // Qt put its arrow where the click was
}

void GridHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    QHeaderView::mouseDoubleClickEvent(moved(*event).get());
}

bool GridHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos() + QPoint(toSection(help->pos()), 0));
    if (section < 0)
        return false;
    const QString text
        = tr("Click to sort by “%1”; with Shift to sort by it within the columns chosen before.").arg(results::headerText(Column(section)));
    QToolTip::showText(help->globalPos(), "<qt>"_L1 % text.toHtmlEscaped() % "</qt>"_L1, viewport());
    return true;
}

} // namespace batchwatch::gui
