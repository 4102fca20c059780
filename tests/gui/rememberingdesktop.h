#pragma once

#include "gui/notificationport.h"

#include <QList>

namespace batchwatch::test {

/// A desktop that remembers what it was asked to show.
class RememberingDesktop : public gui::NotificationPort
{
public:
    QList<gui::Notification> shown;
    QList<gui::NoticeKind> withdrawn;

    void show(const gui::Notification &notification) override { shown += notification; }
    void withdraw(gui::NoticeKind kind) override { withdrawn += kind; }
    void setTaskbar(const gui::TaskbarState &) override {}
};

} // namespace batchwatch::test
