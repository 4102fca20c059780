#include "gui/legendbutton.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace batchwatch::gui {

namespace {

constexpr int keySide = 10;

} // namespace

LegendButton::LegendButton(QWidget *parent) : QPushButton(parent)
{
    setFlat(true);
    setCheckable(true);
    setIconSize({keySide, keySide});
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LegendButton::setSegment(Segment segment, const QString &word)
{
    m_segment = segment;
    m_word = word;
    renderKey();
}

void LegendButton::setCount(qint64 count, qint64 largest)
{
    setText(textFor(largest));
    setMinimumWidth(0);
    setMinimumWidth(sizeHint().width());
    setText(textFor(count));
}

void LegendButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renderKey();
}

void LegendButton::renderKey()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap key((QSizeF(keySide, keySide) * ratio).toSize());
    key.setDevicePixelRatio(ratio);
    key.fill(Qt::transparent);
    QPainter painter(&key);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(segmentColor(m_segment, palette()));
    painter.drawRoundedRect(QRectF(0, 0, keySide, keySide), 3, 3);
    if (m_segment == Segment::Failed) {
        painter.setBrush(QBrush(QColor(255, 255, 255, 90), Qt::BDiagPattern));
        painter.drawRoundedRect(QRectF(0, 0, keySide, keySide), 3, 3);
    }
    painter.end();
    setIcon(QIcon(key));
}

QString LegendButton::textFor(qint64 count) const
{
    return tr("%1 %2", "completed 600").arg(m_word, QLocale().toString(count));
}

} // namespace batchwatch::gui
