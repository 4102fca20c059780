#pragma once

#include "gui/notices.h"

#include <QObject>

namespace batchwatch::gui {

/// What the desktop is to show. Plain text.
struct Notification
{
    NoticeKind kind = NoticeKind::Finished; ///< there is one of each kind at most: a later one takes the place of the one before
    NoticeText text;
    bool hasSound = false;
};

/// What a taskbar shows of the work, where it can.
struct TaskbarState
{
    int count = 0;                  ///< of what the person has not seen; 0: no badge
    std::optional<double> progress; ///< 0 … 1; nullopt: no bar

    friend bool operator==(const TaskbarState &, const TaskbarState &) = default;
};

/// The way to the desktop. Nothing waits, and nothing tells of failure: a desktop that shows no notifications is none of the person's
/// problems.
class NotificationPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const Notification &notification) = 0;
    virtual void withdraw(NoticeKind kind) = 0;
    virtual void setTaskbar(const TaskbarState &state) = 0;

Q_SIGNALS:
    void activated(batchwatch::gui::NoticeKind kind, const QString &activationToken);
    void closed(batchwatch::gui::NoticeKind kind); ///< by the person, the desktop or time
};

} // namespace batchwatch::gui
