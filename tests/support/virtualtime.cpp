#include "support/virtualtime.h"

namespace batchwatch::test {

class VirtualTime::VirtualAlarm final : public Alarm
{
    Q_OBJECT

public:
    explicit VirtualAlarm(VirtualTime &time) : m_time(time) {}
    ~VirtualAlarm() override { clear(); }

    void set(Milliseconds delay) override
    {
        clear();
        m_time.m_due.emplace(m_time.m_now + std::max(delay, Milliseconds::zero()), this);
    }

    void clear() override
    {
        std::erase_if(m_time.m_due, [this](const auto &entry) { return entry.second == this; });
    }

private:
    VirtualTime &m_time;
};

AlarmFactory VirtualTime::alarms()
{
    return [this] { return std::make_unique<VirtualAlarm>(*this); };
}

void VirtualTime::advance(Milliseconds span)
{
    const MonotonicTime end = m_now + span;
    while (!m_due.empty() && m_due.cbegin()->first <= end)
        advanceToNextAlarm();
    m_wall += end - m_now;
    m_now = end;
}

void VirtualTime::sleep(Milliseconds span, Timers timers)
{
    m_now += span;
    m_wall += span;
    if (timers == Timers::RunOn)
        return;
    std::multimap<MonotonicTime, VirtualAlarm *> later;
    for (const auto &[due, alarm] : m_due)
        later.emplace(due + span, alarm);
    m_due = std::move(later);
}

bool VirtualTime::advanceToNextAlarm()
{
    if (m_due.empty())
        return false;
    const auto [when, alarm] = *m_due.cbegin();
    m_due.erase(m_due.cbegin());
    if (when > m_now) {
        m_wall += when - m_now;
        m_now = when;
    }
    Q_EMIT alarm->rang();
    return true;
}

} // namespace batchwatch::test

#include "virtualtime.moc"
