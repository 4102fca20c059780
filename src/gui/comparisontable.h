#pragma once

#include "gui/linetable.h"

namespace batchwatch::gui {

/// The rows of a comparison, sorted by a click on a header (the third click restores their own order). Columns as wide as their usual
/// content. For a results::ComparisonModel.
class ComparisonTable : public LineTable
{
    Q_OBJECT

public:
    explicit ComparisonTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

private:
    [[nodiscard]] int widthOf(int column) const;
};

} // namespace batchwatch::gui
