#pragma once

#include "results/columns.h"

#include <QMenu>
#include <QSet>

namespace batchwatch::gui {

/// Which columns the grid shows: a check list that stays open while columns are picked, whether the first
/// stays while the others are scrolled, and a way back to the first set-up.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ColumnsMenu(QWidget *parent = nullptr);

    /// The last shown column cannot be unchecked. `batchColumnApplies`: more than one batch is shown.
    void setHidden(const QSet<results::Column> &hidden, bool batchColumnApplies);

    void setFrozen(bool frozen);

Q_SIGNALS:
    void freezeToggled(bool frozen);
    void columnToggled(batchwatch::results::Column column, bool shown);
    void resetRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool toggle(QAction *action);

    QHash<results::Column, QAction *> m_actions;
    QAction *m_freeze;
    bool m_pressed = false; ///< a button went down in the menu
};

} // namespace batchwatch::gui
