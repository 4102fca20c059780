#pragma once

#include "gui/report.h"

#include <QWidget>

class QLabel;

namespace batchwatch::gui {

/// The key figures of a report side by side, written large.
class KeyFiguresRow : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFiguresRow(QWidget *parent = nullptr);

    void setFigures(const std::vector<KeyFigure> &figures);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Tile
    {
        QLabel *value;
        QLabel *name;
        QLabel *detail;
    };

    [[nodiscard]] Tile addTile();
    void applyLook(const Tile &tile);

    std::vector<Tile> m_tiles;
};

} // namespace batchwatch::gui
