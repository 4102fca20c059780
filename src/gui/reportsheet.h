#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;

namespace batchwatch::gui {

enum class Edge : quint8 { Leading, Trailing };

/// How a text is written on paper, in points.
struct ReportType
{
    double size = 9.0;
    bool bold = false;
    QColor ink = QColor(Qt::black);
};

/// A page to draw on in points from its top leading corner, whatever the device's pixels are. Mirrored where one reads from right to left.
/// Fonts and layout direction are the application's; on any thread.
class ReportSheet
{
public:
    /// `page` in the pixels of what `painter` draws on.
    ReportSheet(QPainter &painter, const QRectF &page);

    [[nodiscard]] double width() const { return m_page.width() / m_point; }
    [[nodiscard]] double height() const { return m_page.height() / m_point; }
    [[nodiscard]] double toPixels(double points) const { return points * m_point; }

    /// One line in the middle of the box's height, shortened with "…" where there is no room.
    void line(const QRectF &box, const QString &text, const ReportType &type, Edge edge = Edge::Leading) const;
    /// The same in smaller letters, as far as they can be read, rather than shortened.
    void fittedLine(const QRectF &box, const QString &text, ReportType type) const;
    /// As many lines as it takes: see paragraphHeight().
    void paragraph(const QRectF &box, const QString &text, const ReportType &type) const;
    void area(const QRectF &box, const QColor &color) const;

    [[nodiscard]] double widthOf(const QString &text, const ReportType &type) const;
    [[nodiscard]] static double lineHeight(const ReportType &type) { return type.size * 1.3; }
    [[nodiscard]] double paragraphHeight(const QString &text, const ReportType &type, double width) const;

private:
    [[nodiscard]] QFont fontOf(const ReportType &type) const;
    [[nodiscard]] QRectF placed(const QRectF &box) const;

    QPainter &m_painter;
    const QRectF m_page;
    const double m_point; ///< in pixels
};

} // namespace batchwatch::gui
