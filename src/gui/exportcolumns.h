#pragma once

#include "results/columns.h"

#include <QListWidget>

namespace batchwatch::gui {

/// Which columns a file has, and in which order: ticked ones, from top to bottom. Dragging, Alt+Up and Alt+Down move a column.
class ExportColumns : public QListWidget
{
    Q_OBJECT

public:
    explicit ExportColumns(QWidget *parent = nullptr);

    /// `shown` ticked and in this order, the others after them.
    void setShown(const QList<results::Column> &shown);
    [[nodiscard]] QList<results::Column> columns() const;

    QSize sizeHint() const override; ///< all columns at once

Q_SIGNALS:
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void move(int rows);
};

} // namespace batchwatch::gui
