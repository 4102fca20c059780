#include "gui/legendbutton.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace batchwatch::gui {

namespace {

constexpr int keySide = 10;
constexpr int legendPadding = 6;
constexpr double legendRadius = 4.0;

} // namespace

LegendButton::LegendButton(QWidget *parent) : QPushButton(parent)
{
    setFlat(true);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LegendButton::setSegment(Segment segment, const QString &word)
{
    m_segment = segment;
    m_word = word;
}

void LegendButton::setCount(qint64 count, qint64 largest)
{
    if (largest != m_largest) {
        m_largest = largest;
        updateGeometry();
    }
    setText(textFor(count));
}

QSize LegendButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(textFor(m_largest)) + keySide + 3 * legendPadding, fontMetrics().height() + legendPadding};
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const QRect key(legendPadding, (height() - keySide) / 2, keySide, keySide);
    const QRect words(key.right() + 1 + legendPadding, 0, width() - key.right() - 1 - legendPadding, height());
    const auto mirrored = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    painter.setPen(Qt::NoPen);
    paintKey(painter, mirrored(key));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const Qt::Alignment alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(mirrored(words), int(alignment) | Qt::TextSingleLine, text());
}

void LegendButton::paintGround(QPainter &painter)
{
    QColor wash = palette().color(QPalette::WindowText);
    if (isChecked() || isDown()) {
        QColor edge = wash;
        edge.setAlphaF(0.45F);
        wash.setAlphaF(0.12F);
        painter.setPen(edge);
    } else if (isEnabled() && underMouse()) {
        wash.setAlphaF(0.06F);
        painter.setPen(Qt::NoPen);
    } else {
        wash.setAlphaF(0.0F);
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(wash);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), legendRadius, legendRadius);
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(1, 1, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void LegendButton::paintKey(QPainter &painter, const QRect &rect)
{
    painter.setOpacity(isEnabled() ? 1.0 : 0.4);
    painter.setBrush(segmentColor(m_segment, palette()));
    painter.drawRoundedRect(rect, 3, 3);
    if (m_segment == Segment::Failed) {
        painter.setBrush(QBrush(QColor(255, 255, 255, 90), Qt::BDiagPattern));
        painter.drawRoundedRect(rect, 3, 3);
    }
    painter.setOpacity(1.0);
}

QString LegendButton::textFor(qint64 count) const
{
    return tr("%1 %2", "completed 600").arg(m_word, QLocale().toString(count));
}

} // namespace batchwatch::gui
