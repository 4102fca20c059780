#pragma once

#include "gui/notificationport.h"

#include <QThread>

#include <memory>

namespace batchwatch::gui {

class NotificationWorker;

/// The desktop's own notifications and taskbar, over D-Bus on a thread of its own that starts when there is something to show.
class DesktopNotifications : public NotificationPort
{
    Q_OBJECT

public:
    explicit DesktopNotifications(QObject *parent = nullptr);
    ~DesktopNotifications() override;

    void show(const Notification &notification) override;
    void withdraw(NoticeKind kind) override;
    void setTaskbar(const TaskbarState &state) override;

private:
    template<typename Job> void post(Job job);

    std::unique_ptr<NotificationWorker> m_worker;
    std::unique_ptr<QThread> m_thread;
    TaskbarState m_taskbar;
};

} // namespace batchwatch::gui
