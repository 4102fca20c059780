#pragma once

#include "core/clock.h"
#include "gui/noticeoptions.h"
#include "gui/notificationport.h"

#include <map>

namespace batchwatch::gui {

/// Turns many notices into few notifications: what happens within a few seconds is told together, and while a notification of a kind is
/// still there it grows instead of getting a neighbour.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives the notifier.
    Notifier(NotificationPort &port, const Clock &clock, const AlarmFactory &alarms, QObject *parent = nullptr);

    void setOptions(const NoticeOptions &options);
    void tell(const Notice &notice);
    /// The batch is looked at, or gone: no longer worth a notification.
    void forget(const BatchId &id);

Q_SIGNALS:
    /// The person pressed a notification about these batches.
    void activated(const QList<batchwatch::BatchId> &ids, const QString &activationToken);

private:
    struct Group
    {
        QList<Notice> shown;   ///< in the notification that is there
        QList<Notice> waiting; ///< to be added to it
    };

    void send();
    void send(NoticeKind kind, Group &group);

    NotificationPort &m_port;
    const Clock &m_clock;
    std::unique_ptr<Alarm> m_soon;
    bool m_isCounting = false;
    NoticeOptions m_options;
    std::map<NoticeKind, Group> m_groups;
    std::optional<MonotonicTime> m_soundAt;
};

} // namespace batchwatch::gui
