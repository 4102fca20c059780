#pragma once

#include <QTableView>

namespace batchwatch::gui {

/// The table of keys: one row at a time, F2 renames in place. "Return" ends an editor and does nothing else: it presses no button of the
/// dialog.
class KeysTable : public QTableView
{
    Q_OBJECT

public:
    explicit KeysTable(QWidget *parent = nullptr);
    ~KeysTable() override;

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested(); ///< with the key for it

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitColumns();
    [[nodiscard]] int widthOf(int column) const;
    [[nodiscard]] int heightOf(int rows) const;
};

} // namespace batchwatch::gui
