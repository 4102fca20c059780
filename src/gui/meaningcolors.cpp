#include "gui/meaningcolors.h"

#include <QWidget>

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace batchwatch::gui {

namespace {

constexpr double wantedContrast = 4.5;

struct Variants
{
    QRgb onLight;
    QRgb onDark;
};

constexpr Variants variantsOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Good: return {qRgb(0x16, 0x6f, 0x3b), qRgb(0x5d, 0xc8, 0x86)};
    case Meaning::Attention: return {qRgb(0x8a, 0x53, 0x00), qRgb(0xe8, 0xb0, 0x4a)};
    case Meaning::Bad: return {qRgb(0xb3, 0x26, 0x1e), qRgb(0xff, 0x8f, 0x85)};
    case Meaning::Quiet: break;
    }
    return {qRgb(0x59, 0x60, 0x6b), qRgb(0xa9, 0xb0, 0xba)};
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor blend(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](double a, double b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()), mix(from.blueF(), to.blueF()));
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor meaningColor(Meaning meaning, const QColor &background)
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    const bool onDark = contrast(white, background) > contrast(black, background);
    const Variants variants = variantsOf(meaning);
    const QColor wanted(onDark ? variants.onDark : variants.onLight);
    for (double share = 0.0; share < 1.0; share += 0.1) {
        const QColor color = blend(wanted, onDark ? white : black, share);
        if (contrast(color, background) >= wantedContrast)
            return color;
    }
    return onDark ? white : black;
}

QColor meaningColor(Meaning meaning, const QPalette &palette)
{
    return meaningColor(meaning, palette.color(QPalette::Base));
}

QColor meaningWash(Meaning meaning, const QColor &background)
{
    return blend(background, meaningColor(meaning, background), meaning == Meaning::Quiet ? 0.06 : 0.10);
}

void setTextMeaning(QWidget &label, Meaning meaning, const QPalette &ground)
{
    QPalette colors = ground;
    colors.setColor(QPalette::WindowText, meaningColor(meaning, ground.color(QPalette::Window)));
    label.setPalette(colors);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

} // namespace batchwatch::gui
