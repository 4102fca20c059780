#include "gui/accessiblecells.h"

#include <QAbstractItemView>
#include <QAccessible>

namespace batchwatch::gui {

void forgetAccessibleCells(QAbstractItemView &view)
{
    if (!QAccessible::isActive())
        return;
    if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(accessible));
}

} // namespace batchwatch::gui
