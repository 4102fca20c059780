#pragma once

#include "results/rowsort.h"

#include <QHeaderView>

#include <memory>
#include <optional>

namespace batchwatch::gui {

/// The grid's header: its texts stand above those of the cells, and it sorts by several columns. A click sorts by one column, turns the
/// order, then takes it off; with Shift the column becomes a further key, is turned, then leaves the others. Where there are several keys
/// a small number beside each arrow says which comes first. Sections are results::allColumns().
class GridHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit GridHeader(QWidget *parent);

    [[nodiscard]] const std::vector<results::SortBy> &sorting() const { return m_sorting; }
    void setSorting(const std::vector<results::SortBy> &sorting);

    /// From 1, where the column is one of several keys.
    [[nodiscard]] std::optional<int> placeOf(int section) const;

    /// The first shown section stays in its place while the others are scrolled, unless it took most of the room.
    void setFirstFrozen(bool frozen);
    /// The frozen section while it stands over others, and where.
    [[nodiscard]] std::optional<int> sectionOnTop() const;
    [[nodiscard]] QRect rectOnTop() const;

Q_SIGNALS:
    void sortingChanged(const std::vector<batchwatch::results::SortBy> &sorting);

protected:
    QSize sectionSizeFromContents(int section) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void take(std::vector<results::SortBy> sorting);
    void fillOption(QStyleOptionHeader *option, int section) const;
    [[nodiscard]] QFont placeFont() const;
    [[nodiscard]] int placeWidth() const;

    [[nodiscard]] int toSection(const QPoint &position) const;
    [[nodiscard]] std::unique_ptr<QMouseEvent> moved(const QMouseEvent &event) const;

    std::vector<results::SortBy> m_sorting;
    bool m_freezes = false;
    std::optional<int> m_pressedShift; ///< of a button that went down in the frozen section
    bool m_isAdding = false;           ///< a click with Shift is under way
    bool m_isShowing = false;          ///< the arrow follows what is sorted by
};

/// What a click with Shift makes of the keys.
[[nodiscard]] std::vector<results::SortBy> withFurtherKey(std::vector<results::SortBy> sorting, results::Column column);

} // namespace batchwatch::gui
