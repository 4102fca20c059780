#include "gui/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

// The resources sit in a static library: without this call the linker drops them. Must be outside any namespace.
static void initializeResources()
{
    Q_INIT_RESOURCE(batchwatch);
}

namespace batchwatch::gui {

namespace {

constexpr std::array files{
    "eye",
    "eye-off",
    "refresh-cw",
    "pause",
    "play",
    "download",
    "clock",
    "loader-circle",
    "hourglass",
    "rotate-cw",
    "timer",
    "key-round",
    "app-window",
    "circle-pause",
    "circle-check",
    "cloud-off",
    "search-x",
    "info",
    "triangle-alert",
    "circle-x",
    "x",
    "copy",
    "search",
    "columns-3",
    "briefcase",
    "message-circle",
    "circle-slash",
    "circle-dashed",
    "history",
    "flask-conical",
    "coins",
    "tag",
    "panel-bottom",
    "log-out",
    "ellipsis",
    "bookmark",
    "list-filter",
};
static_assert(files.size() == std::size_t(Icon::Last) + 1);

QLatin1StringView fileOf(Icon icon)
{
    return QLatin1StringView(files.at(std::size_t(icon)));
}

QPixmap render(Icon icon, const QColor &color, QSize pixels)
{
    static const bool initialized = (initializeResources(), true);
    Q_UNUSED(initialized)
    const QString key
        = QStringLiteral("lucide/%1/%2/%3x%4").arg(fileOf(icon), color.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/batchwatch/icons/lucide/%1.svg").arg(fileOf(icon)));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\""); // as heavy as the text beside it
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    const int side = std::min(pixels.width(), pixels.height());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LucideEngine final : public QIconEngine
{
public:
    LucideEngine(Icon icon, std::optional<Meaning> meaning) : m_icon(icon), m_meaning(meaning) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : qreal(1.0);
        painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return render(m_icon, color(mode), size); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override { return pixmap(size, mode, state); }

    QIconEngine *clone() const override { return std::make_unique<LucideEngine>(*this).release(); }

    QString key() const override { return QStringLiteral("lucide"); }

    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_meaning ? meaningColor(*m_meaning, palette.color(QPalette::Active, QPalette::Window))
                         : palette.color(QPalette::Active, QPalette::WindowText);
    }

    Icon m_icon;
    std::optional<Meaning> m_meaning;
};

} // namespace

QIcon icon(Icon icon, std::optional<Meaning> meaning)
{
    return QIcon(std::make_unique<LucideEngine>(icon, meaning).release()); // QIcon owns it
}

QPixmap iconPixmap(Icon icon, const QColor &color, int side, qreal devicePixelRatio)
{
    const int pixels = qRound(side * devicePixelRatio);
    QPixmap pixmap = render(icon, color, QSize(pixels, pixels));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon()
{
    initializeResources();
    return QIcon(QStringLiteral(":/batchwatch/icons/batchwatch.svg"));
}

} // namespace batchwatch::gui
