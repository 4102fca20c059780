#include "gui/reportsheet.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextOption>

#include <cmath>

namespace batchwatch::gui {

namespace {

constexpr double pointsInAnInch = 72.0;
constexpr double smallestFitted = 6.0;

QTextOption optionFor(const QString &text, bool atRight, QTextOption::WrapMode wrap)
{
    QTextOption option(
        Qt::AlignAbsolute | (atRight ? Qt::AlignRight : Qt::AlignLeft) | (wrap == QTextOption::NoWrap ? Qt::AlignVCenter : Qt::AlignTop));
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(wrap);
    return option;
}

bool isMirrored()
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

QTextOption paragraphOption(const QString &text)
{
    return optionFor(text, isMirrored(), QTextOption::WrapAtWordBoundaryOrAnywhere);
}

} // namespace

ReportSheet::ReportSheet(QPainter &painter, const QRectF &page)
    : m_painter(painter),
      m_page(page),
      m_point(painter.device()->logicalDpiY() / pointsInAnInch)
{}

QRectF ReportSheet::placed(const QRectF &box) const
{
    const double leading = box.left() * m_point;
    const double left = isMirrored() ? m_page.right() - leading - box.width() * m_point : m_page.left() + leading;
    return {left, m_page.top() + box.top() * m_point, box.width() * m_point, box.height() * m_point};
}

/// In pixels: at a printer's resolution a letter is as wide as it should be to a fraction of a point.
QFont ReportSheet::fontOf(const ReportType &type) const
{
    QFont font;
    font.setPixelSize(std::max(1, int(std::lround(type.size * m_point))));
    font.setBold(type.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double ReportSheet::widthOf(const QString &text, const ReportType &type) const
{
    return QFontMetricsF(fontOf(type)).horizontalAdvance(text) / m_point;
}

/// With the options that paragraph() draws with: else lines break elsewhere, and the last of them has no room.
double ReportSheet::paragraphHeight(const QString &text, const ReportType &type, double width) const
{
    m_painter.setFont(fontOf(type));
    return m_painter.boundingRect(QRectF(0, 0, width * m_point, 1e6), text, paragraphOption(text)).height() / m_point;
}

void ReportSheet::line(const QRectF &box, const QString &text, const ReportType &type, Edge edge) const
{
    const QFont font = fontOf(type);
    const QRectF place = placed(box);
    m_painter.setFont(font);
    m_painter.setPen(type.ink);
    const bool atRight = (edge == Edge::Trailing) != isMirrored();
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width() + 0.5);
    m_painter.drawText(place, shown, optionFor(text, atRight, QTextOption::NoWrap));
}

void ReportSheet::fittedLine(const QRectF &box, const QString &text, ReportType type) const
{
    const double wide = widthOf(text, type);
    if (wide > box.width())
        type.size = std::max(smallestFitted, 0.96 * type.size * box.width() / wide); // a little less: letters do not shrink evenly
    line(box, text, type);
}

void ReportSheet::paragraph(const QRectF &box, const QString &text, const ReportType &type) const
{
    m_painter.setFont(fontOf(type));
    m_painter.setPen(type.ink);
    m_painter.drawText(placed(box), text, paragraphOption(text));
}

void ReportSheet::area(const QRectF &box, const QColor &color) const
{
    m_painter.fillRect(placed(box), color);
}

} // namespace batchwatch::gui
