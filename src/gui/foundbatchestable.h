#pragma once

#include "app/keymanager.h"
#include "gui/foundbatchesmodel.h"

#include <QTableView>

class QMenu;

namespace batchwatch::gui {

/// The table of found batches. Space chooses the selected rows or leaves them out; typing or F2 edits the label; double click, F2 or the
/// context menu chooses a key. "Return" is left to the dialog, unless a label is being edited.
class FoundBatchesTable : public QTableView
{
    Q_OBJECT

public:
    explicit FoundBatchesTable(QWidget *parent = nullptr);
    ~FoundBatchesTable() override;

    [[nodiscard]] FoundBatchesModel &found() const { return *m_found; }
    void setKeys(const QList<app::KeyEntry> &keys); ///< a column of keys is shown when there are several

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Delegate;

    void makeCurrent();
    void editLabel();
    void openMenu(const QPoint &globalPosition);
    void openKeyMenu(const QModelIndex &index);
    void addKeys(QMenu *menu, const QList<int> &rows);
    [[nodiscard]] QList<int> selectedRows() const;
    void fitColumns();
    [[nodiscard]] int widthOf(int column) const;
    [[nodiscard]] int widthOfOthers() const;
    [[nodiscard]] int widthOfIds(int characters) const;
    [[nodiscard]] int widthOfText(int characters) const;
    [[nodiscard]] int heightOf(int rows) const;

    FoundBatchesModel *m_found;
    Delegate *m_delegate;
    QList<app::KeyEntry> m_keys;
};

} // namespace batchwatch::gui
