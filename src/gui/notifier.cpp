#include "gui/notifier.h"

#include <algorithm>

namespace batchwatch::gui {

namespace {

constexpr Milliseconds gathering{2'000};
constexpr Milliseconds betweenSounds{30'000};

} // namespace

Notifier::Notifier(NotificationPort &port, const Clock &clock, const AlarmFactory &alarms, QObject *parent)
    : QObject(parent),
      m_port(port),
      m_clock(clock),
      m_soon(alarms())
{
    connect(m_soon.get(), &Alarm::rang, this, qOverload<>(&Notifier::send));
    connect(&m_port, &NotificationPort::closed, this, [this](NoticeKind kind) { m_groups[kind].shown.clear(); });
    connect(&m_port, &NotificationPort::activated, this, [this](NoticeKind kind, const QString &token) {
        QList<BatchId> ids;
        for (const Notice &notice : std::as_const(m_groups[kind].shown))
            ids += notice.id;
        Q_EMIT activated(ids, token);
    });
}

void Notifier::setOptions(const NoticeOptions &options)
{
    m_options = options;
    for (const NoticeKind kind : noticeKinds) {
        if (options.kinds.contains(kind))
            continue;
        if (!std::exchange(m_groups[kind], {}).shown.isEmpty())
            m_port.withdraw(kind);
    }
}

void Notifier::tell(const Notice &notice)
{
    if (!m_options.kinds.contains(notice.kind))
        return;
    forget(notice.id); // what it was before is not so any more
    m_groups[notice.kind].waiting.append(notice);
    if (!std::exchange(m_isCounting, true))
        m_soon->set(gathering);
}

void Notifier::forget(const BatchId &id)
{
    const auto isIt = [&id](const Notice &notice) { return notice.id == id; };
    for (auto &[kind, group] : m_groups) {
        group.waiting.removeIf(isIt);
        if (group.shown.removeIf(isIt) > 0 && group.shown.isEmpty() && group.waiting.isEmpty())
            m_port.withdraw(kind);
    }
}

void Notifier::send()
{
    m_isCounting = false;
    for (auto &[kind, group] : m_groups) {
        if (!group.waiting.isEmpty())
            send(kind, group);
    }
}

void Notifier::send(NoticeKind kind, Group &group)
{
    group.shown += std::exchange(group.waiting, {});
    QStringList names;
    for (const Notice &notice : std::as_const(group.shown))
        names += notice.name;
    const bool isQuiet = m_soundAt && m_clock.now() - *m_soundAt < betweenSounds;
    const bool hasSound = m_options.playsSound && kind == NoticeKind::Finished && !isQuiet;
    if (hasSound)
        m_soundAt = m_clock.now();
    m_port.show({.kind = kind, .text = NoticeWords::notification(kind, names), .hasSound = hasSound});
}

} // namespace batchwatch::gui
