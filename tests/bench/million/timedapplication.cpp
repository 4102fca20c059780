#include "timedapplication.h"

#include "../median.h"

#include <QEvent>
#include <QThread>

namespace batchwatch::bench {

TimedApplication &TimedApplication::self()
{
    return *static_cast<TimedApplication *>(QCoreApplication::instance());
}

bool TimedApplication::notify(QObject *receiver, QEvent *event)
{
    // Other threads come here too, and a handler that sends events is counted once.
    if (QThread::currentThread() != thread() || m_isHandling)
        return QApplication::notify(receiver, event);
    m_isHandling = true;
    const bool isPainting = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Paint;
    bool isAccepted = false;
    const double ms = milliseconds([&] { isAccepted = QApplication::notify(receiver, event); });
    m_isHandling = false;
    (isPainting ? m_held.painting : m_held.handling) += ms;
    return isAccepted;
}

} // namespace batchwatch::bench
