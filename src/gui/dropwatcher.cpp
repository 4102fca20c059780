#include "gui/dropwatcher.h"

#include "gui/idsedit.h"

#include <QDropEvent>

namespace batchwatch::gui {

DropWatcher::DropWatcher(QWidget *window) : QObject(window), m_window(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    for (QWidget *child : window->findChildren<QWidget *>()) {
        if (child->acceptDrops() && child->window() == window)
            child->installEventFilter(this);
    }
}

bool DropWatcher::takes(const QObject *target, const QMimeData *data, const QObject *source) const
{
    const auto *origin = qobject_cast<const QWidget *>(source);
    if (!m_isEnabled || (origin != nullptr && origin->window() == m_window))
        return false;
    return target == m_window ? IdsEdit::canRead(*data) : IdsEdit::holdsFiles(*data);
}

bool DropWatcher::eventFilter(QObject *object, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(object, event);
    auto *drop = static_cast<QDropEvent *>(event); // the base of all three
    if (!takes(object, drop->mimeData(), drop->source()))
        return QObject::eventFilter(object, event);
    drop->setDropAction(Qt::CopyAction); // nothing is taken away from where it comes from
    drop->accept();
    if (type == QEvent::Drop)
        Q_EMIT dropped(drop->mimeData());
    return true;
}

} // namespace batchwatch::gui
