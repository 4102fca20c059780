#include "gui/keycolors.h"

#include "gui/meaningcolors.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace batchwatch::gui {

namespace {

constexpr double swatchRadius = 3.0;
constexpr double swatchShare = 0.75; // of the icon's side: as heavy as the text beside it

class SwatchEngine final : public QIconEngine
{
public:
    explicit SwatchEngine(KeyColor color) : m_color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const double side = std::min(rect.width(), rect.height()) * swatchShare;
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        const QColor fill = KeyColors::color(m_color);
        QColor edge = fill.isValid() ? fill : meaningColor(Meaning::Quiet, palette);
        if (mode == QIcon::Selected)
            edge = palette.color(QPalette::HighlightedText);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setOpacity(mode == QIcon::Disabled ? 0.4 : 1.0);
        painter->setPen(QPen(edge, 1.0));
        painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), swatchRadius, swatchRadius);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return std::make_unique<SwatchEngine>(*this).release(); }

    bool isNull() override { return false; }

private:
    KeyColor m_color;
};

} // namespace

QString KeyColors::name(KeyColor color)
{
    switch (color) {
    case KeyColor::None: break;
    case KeyColor::Red: return tr("Red");
    case KeyColor::Orange: return tr("Orange");
    case KeyColor::Green: return tr("Green");
    case KeyColor::Teal: return tr("Teal");
    case KeyColor::Blue: return tr("Blue");
    case KeyColor::Violet: return tr("Violet");
    }
    return tr("No colour");
}

QColor KeyColors::color(KeyColor color)
{
    switch (color) {
    case KeyColor::None: break;
    case KeyColor::Red: return {0xd6, 0x45, 0x45};
    case KeyColor::Orange: return {0xc8, 0x6a, 0x12};
    case KeyColor::Green: return {0x3a, 0x8f, 0x45};
    case KeyColor::Teal: return {0x12, 0x8a, 0x91};
    case KeyColor::Blue: return {0x3b, 0x7a, 0xd6};
    case KeyColor::Violet: return {0x93, 0x5f, 0xd0};
    }
    return {};
}

QIcon KeyColors::swatch(KeyColor color)
{
    return QIcon(std::make_unique<SwatchEngine>(color).release()); // QIcon owns it
}

} // namespace batchwatch::gui
