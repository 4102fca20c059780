#include "gui/columnsmenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace batchwatch::gui {

ColumnsMenu::ColumnsMenu(QWidget *parent) : QMenu(tr("Columns"), parent)
{
    for (const results::ColumnInfo &info : results::allColumns()) {
        QAction *action = addAction(results::headerText(info.id));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column = info.id](bool shown) { Q_EMIT columnToggled(column, shown); });
        m_actions.insert(info.id, action);
    }
    addSeparator();
    m_freeze = addAction(tr("Freeze first column"));
    m_freeze->setCheckable(true);
    connect(m_freeze, &QAction::triggered, this, &ColumnsMenu::freezeToggled);
    addSeparator();
    connect(addAction(tr("Reset columns")), &QAction::triggered, this, &ColumnsMenu::resetRequested);
}

void ColumnsMenu::setHidden(const QSet<results::Column> &hidden, bool batchColumnApplies)
{
    const auto isShown
        = [&](results::Column column) { return !hidden.contains(column) && (column != results::Column::Batch || batchColumnApplies); };
    const auto shown = std::count_if(m_actions.keyBegin(), m_actions.keyEnd(), isShown);
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        it.value()->setChecked(!hidden.contains(it.key()));
        const bool applies = it.key() != results::Column::Batch || batchColumnApplies;
        it.value()->setEnabled(applies && (shown > 1 || !isShown(it.key())));
    }
}

void ColumnsMenu::setFrozen(bool frozen)
{
    m_freeze->setChecked(frozen);
}

bool ColumnsMenu::toggle(QAction *action)
{
    if (!action || !action->isCheckable())
        return false;
    if (action->isEnabled())
        action->trigger();
    return true;
}

void ColumnsMenu::mousePressEvent(QMouseEvent *event)
{
    m_pressed = rect().contains(event->position().toPoint());
    QMenu::mousePressEvent(event);
}

/// The release of the press that opened the menu picks nothing.
void ColumnsMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_pressed, false) || !toggle(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void ColumnsMenu::keyPressEvent(QKeyEvent *event)
{
    const bool picks = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!picks || !toggle(activeAction()))
        QMenu::keyPressEvent(event);
}

} // namespace batchwatch::gui
