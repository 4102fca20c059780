#include "gui/keyfiguresrow.h"

#include "gui/meaningcolors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace batchwatch::gui {

namespace {

constexpr double valueScale = 1.9;

} // namespace

KeyFiguresRow::KeyFiguresRow(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(16);
}

KeyFiguresRow::Tile KeyFiguresRow::addTile()
{
    const auto label = [this] {
        auto *made = new QLabel(this);
        made->setTextFormat(Qt::PlainText);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return made;
    };
    const Tile tile{label(), label(), label()};
    tile.detail->setWordWrap(true);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    for (QLabel *line : {tile.value, tile.name, tile.detail})
        column->addWidget(line);
    column->addStretch();
    static_cast<QHBoxLayout *>(layout())->addLayout(column, 1);
    return tile;
}

void KeyFiguresRow::setFigures(const std::vector<KeyFigure> &figures)
{
    while (m_tiles.size() < figures.size()) {
        m_tiles.push_back(addTile());
        applyLook(m_tiles.back());
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        m_tiles[i].value->setText(figures[i].value);
        m_tiles[i].name->setText(figures[i].name);
        m_tiles[i].detail->setText(figures[i].detail);
        m_tiles[i].value->setAccessibleName(figures[i].value + u' ' + figures[i].name);
    }
}

void KeyFiguresRow::applyLook(const Tile &tile)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * valueScale);
    large.setWeight(QFont::DemiBold);
    tile.value->setFont(large);
    QFont strong = font();
    strong.setBold(true);
    tile.name->setFont(strong);
    setTextMeaning(*tile.detail, Meaning::Quiet, palette());
}

void KeyFiguresRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        for (const Tile &tile : m_tiles)
            applyLook(tile);
    }
}

} // namespace batchwatch::gui
