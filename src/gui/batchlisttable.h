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
    /// Whether rows have a second line for the key's name.
    void setShowsKeys(bool shows);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void applySizes();

    bool m_showsKeys = false;
};

} // namespace batchwatch::gui
