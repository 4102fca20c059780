#include "gui/segmentedprogressbar.h"

#include <QPainter>
#include <QPainterPath>

namespace batchwatch::gui {

namespace {

constexpr int segmentsHeight = 12;

QColor trackColor(const QPalette &palette)
{
    QColor color = palette.color(QPalette::WindowText);
    color.setAlphaF(isDark(palette) ? 0.22F : 0.14F);
    return color;
}

} // namespace

QColor segmentColor(Segment segment, const QPalette &palette)
{
    switch (segment) {
    case Segment::Completed: return meaningColor(Meaning::Good, palette.color(QPalette::Window));
    case Segment::Failed: return meaningColor(Meaning::Bad, palette.color(QPalette::Window));
    case Segment::Pending: break;
    }
    return trackColor(palette);
}

SegmentedProgressBar::SegmentedProgressBar(QWidget *parent) : QProgressBar(parent)
{
    setRange(0, 100);
    setValue(0);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentedProgressBar::setFigures(const Figures &figures)
{
    m_figures = figures;
    setValue(figures.percent());
    update();
}

QSize SegmentedProgressBar::sizeHint() const
{
    return {240, segmentsHeight};
}

QSize SegmentedProgressBar::minimumSizeHint() const
{
    return {80, segmentsHeight};
}

void SegmentedProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const QRectF bar(0, (height() - segmentsHeight) / 2.0, width(), segmentsHeight);
    QPainterPath rounded;
    rounded.addRoundedRect(bar, segmentsHeight / 2.0, segmentsHeight / 2.0);
    painter.setClipPath(rounded);
    painter.fillRect(bar, segmentColor(Segment::Pending, palette()));
    if (m_figures.total <= 0)
        return;
    // Failed numbers are part of what is done, whichever way the vendor counts them.
    const qint64 done = std::clamp<qint64>(m_figures.done, 0, m_figures.total);
    const qint64 failed = std::clamp<qint64>(m_figures.failed, 0, done);
    const double scale = bar.width() / double(m_figures.total);
    const double completedEnd = double(done - failed) * scale;
    painter.fillRect(QRectF(bar.left(), bar.top(), completedEnd, bar.height()), segmentColor(Segment::Completed, palette()));
    if (failed > 0) {
        const QRectF part(completedEnd, bar.top(), std::max(double(failed) * scale, 2.0), bar.height());
        painter.fillRect(part, segmentColor(Segment::Failed, palette()));
        painter.fillRect(part, QBrush(QColor(255, 255, 255, 90), Qt::BDiagPattern)); // told apart without colour as well
    }
}

} // namespace batchwatch::gui
