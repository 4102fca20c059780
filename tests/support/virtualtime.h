#pragma once

#include "core/clock.h"

#include <map>
#include <vector>

namespace batchwatch::test {

/// Virtual time: alarms ring in due order while advance() runs. The wall clock may be set apart from the monotonic one.
class VirtualTime final : public Clock
{
public:
    [[nodiscard]] MonotonicTime now() const override { return m_now; }
    [[nodiscard]] WallTime wallNow() const override { return m_wall; }

    [[nodiscard]] AlarmFactory alarms();

    /// Lets time pass; each alarm due meanwhile rings at its own time, those that it sets included.
    void advance(Milliseconds span);
    /// To the next alarm, which rings. False when none is set.
    bool advanceToNextAlarm();
    [[nodiscard]] bool anyAlarmSet() const { return !m_due.empty(); }

    void setWall(WallTime wall) { m_wall = wall; }

    /// The machine sleeps. Both clocks go on; the alarms, as on every system, do not ring meanwhile: where timers stop with the machine
    /// they ring as much later, elsewhere at once when it wakes.
    enum class Timers { Stop, RunOn };
    void sleep(Milliseconds span, Timers timers);

private:
    class VirtualAlarm;

    MonotonicTime m_now{Milliseconds(1'000'000)};
    WallTime m_wall{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24)};
    std::multimap<MonotonicTime, VirtualAlarm *> m_due;
};

} // namespace batchwatch::test
