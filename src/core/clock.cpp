#include "core/clock.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <cstdint>
#include <ctime>

namespace batchwatch {

namespace {

class SystemAlarm final : public Alarm
{
    Q_OBJECT

public:
    SystemAlarm()
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // a coarse timer may fire early, which would break the floor
        connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
    }

    void set(Milliseconds delay) override
    {
        // QTimer counts in int milliseconds: a longer wait rings in between and is set again by its owner.
        constexpr Milliseconds longest = std::chrono::hours(24);
        m_timer.start(std::clamp(delay, Milliseconds::zero(), longest));
    }

    void clear() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

} // namespace

MonotonicTime SystemClock::now() const
{
#ifdef CLOCK_BOOTTIME
    // The steady clock of Linux stops while the machine sleeps; an hour of sleep is an hour of a batch's progress nevertheless.
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return MonotonicTime(Milliseconds(std::int64_t(time.tv_sec) * 1'000 + time.tv_nsec / 1'000'000));
#endif
    return MonotonicTime(std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch()));
}

WallTime SystemClock::wallNow() const
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

std::unique_ptr<Alarm> makeSystemAlarm()
{
    return std::make_unique<SystemAlarm>();
}

RandomSource makeSystemRandom()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

QDateTime localTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QDateTime utcTime(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

} // namespace batchwatch

#include "clock.moc"
