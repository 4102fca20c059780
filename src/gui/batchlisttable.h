#pragma once

#include <QTableView>

namespace batchwatch::gui {

/// The table of batches: whole rows, no grid, a calm hover.
class BatchListTable : public QTableView
{
    Q_OBJECT

public:
    explicit BatchListTable(QWidget *parent = nullptr);
    ~BatchListTable() override;

    void setModel(QAbstractItemModel *model) override;

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void applySizes();
};

} // namespace batchwatch::gui
