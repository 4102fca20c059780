#include "gui/desktopnotifications.h"

#include "core/clock.h"
#include "core/leavebehind.h"
#include "gui/notificationworker.h"

namespace batchwatch::gui {

namespace {

constexpr Milliseconds farewell{500};

} // namespace

DesktopNotifications::DesktopNotifications(QObject *parent)
    : NotificationPort(parent),
      m_worker(std::make_unique<NotificationWorker>()),
      m_thread(std::make_unique<QThread>())
{
    m_thread->setObjectName(QStringLiteral("desktop"));
    connect(m_worker.get(), &NotificationWorker::activated, this, &NotificationPort::activated);
    connect(m_worker.get(), &NotificationWorker::closed, this, &NotificationPort::closed);
    m_worker->moveToThread(m_thread.get());
}

DesktopNotifications::~DesktopNotifications()
{
    if (!m_thread->isRunning())
        return;
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(farewell)))
        return;
    // A bus that does not answer: the program ends without it.
    static_cast<void>(m_worker.release());
    static_cast<void>(m_thread.release());
    endWithoutDestruction();
}

void DesktopNotifications::show(const Notification &notification)
{
    post([notification](NotificationWorker &worker) { worker.show(notification); });
}

void DesktopNotifications::withdraw(NoticeKind kind)
{
    if (m_thread->isRunning())
        post([kind](NotificationWorker &worker) { worker.withdraw(kind); });
}

void DesktopNotifications::setTaskbar(const TaskbarState &state)
{
    if (std::exchange(m_taskbar, state) == state)
        return;
    post([state](NotificationWorker &worker) { worker.setTaskbar(state); });
}

template<typename Job> void DesktopNotifications::post(Job job)
{
    if (!m_thread->isRunning())
        m_thread->start();
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get(), job = std::move(job)] { job(*worker); }, Qt::QueuedConnection);
}

} // namespace batchwatch::gui
