#include "gui/returnkey.h"

#include <QKeyEvent>

namespace batchwatch::gui {

bool isReturn(const QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<const QKeyEvent *>(event) : nullptr;
    return key != nullptr && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
}

} // namespace batchwatch::gui
