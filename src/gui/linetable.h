#pragma once

#include "core/clock.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <functional>

namespace batchwatch::gui {

/// What a cell is when it is copied or saved; a model that has no other text for that leaves it out.
inline constexpr int exactTextRole = Qt::UserRole;

[[nodiscard]] QString shortTime(WallTime time); ///< "14:05:07", with the date unless it is today's
[[nodiscard]] QString exactTime(WallTime time); ///< ISO 8601 with the offset from UTC

/// Cells parted by tabs, rows by line feeds, with a header. A cell that holds one of these is quoted as spreadsheets read it.
[[nodiscard]] QString modelAsTsv(const QAbstractItemModel &model, const QList<int> &rows);

/// A table of lines that come by themselves: rows of one line, selected as a whole, copied with Ctrl+C. What is looked at stays in its
/// place when lines come or go above it.
class LineTable : public QTableView
{
    Q_OBJECT

public:
    enum class Follow { Start, End }; ///< which end is looked at when nobody scrolls

    explicit LineTable(Follow follow, QWidget *parent = nullptr);
    ~LineTable() override;

    void setModel(QAbstractItemModel *model) override;
    /// Wide enough for a text in the column's cells, or for its header.
    void fitColumn(int column, const QString &widest);
    [[nodiscard]] QList<int> selectedRows() const; ///< from top to bottom

Q_SIGNALS:
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;

private:
    void keepPlace();
    void applyRowHeight();

    const Follow m_follow;
    bool m_isMoving = false;     ///< rows came or went, and the scroll bar does not know yet
    bool m_wasAtEnd = true;      ///< before
    QPersistentModelIndex m_top; ///< what stood first before; none: the first row
};

} // namespace batchwatch::gui
