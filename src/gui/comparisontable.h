#pragma once

#include "gui/linetable.h"

namespace batchwatch::gui {

/// The rows of a comparison, sorted by a click on a header (the third click restores their own order) or from the menu of a cell. Columns
/// as wide as their usual content. For a results::ComparisonModel.
class ComparisonTable : public LineTable
{
    Q_OBJECT

public:
    explicit ComparisonTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showMenu(const QPoint &globalPosition, const QModelIndex &index);
    [[nodiscard]] int widthOf(int column) const;
};

} // namespace batchwatch::gui
