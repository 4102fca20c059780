#pragma once

#include <QTableView>

namespace batchwatch::gui {

/// The table of batches: whole rows, no grid, a calm hover. The headings of groups fold by click, Enter, Space, Left and Right; they are
/// never selected, and passing over them leaves the selection.
class BatchListTable : public QTableView
{
    Q_OBJECT

public:
    explicit BatchListTable(QWidget *parent = nullptr);
    ~BatchListTable() override;

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void foldRequested(int row, bool folded);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void applySizes();
};

} // namespace batchwatch::gui
