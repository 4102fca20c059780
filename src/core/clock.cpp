#include "core/clock.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

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

} // namespace batchwatch

#include "clock.moc"
