#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace batchwatch {

using Milliseconds = std::chrono::milliseconds;

/// Tag of the monotonic time line: never set, goes on while the machine sleeps, means nothing outside this boot.
struct MonotonicLine
{
    using rep = Milliseconds::rep;
    using period = Milliseconds::period;
    using duration = Milliseconds;
    using time_point = std::chrono::time_point<MonotonicLine>;
    static constexpr bool is_steady = true;
};

/// For intervals: cadence, back-off, time-outs.
using MonotonicTime = std::chrono::time_point<MonotonicLine, Milliseconds>;

/// For what a person reads and what outlives the process. May jump at any moment.
using WallTime = std::chrono::time_point<std::chrono::system_clock, Milliseconds>;

/// As the clock on this person's wall shows it, for texts.
[[nodiscard]] QDateTime localTime(WallTime time);
/// For files and JSON.
[[nodiscard]] QDateTime utcTime(WallTime time);

/// Both times, passed in so that tests can advance them. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual MonotonicTime now() const = 0;
    [[nodiscard]] virtual WallTime wallNow() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] MonotonicTime now() const override;
    [[nodiscard]] WallTime wallNow() const override;
};

/// A one-shot timer, passed in so that tests can let virtual time pass. Lives on the thread that made it.
class Alarm : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Replaces a pending alarm. `rang` is emitted once, not before `delay` has passed; later by the time that the machine slept, for the
    /// timers of some systems stop with it.
    virtual void set(Milliseconds delay) = 0;
    virtual void clear() = 0;

Q_SIGNALS:
    void rang();
};

using AlarmFactory = std::function<std::unique_ptr<Alarm>()>;

/// Alarms over QTimer.
[[nodiscard]] std::unique_ptr<Alarm> makeSystemAlarm();

/// A number in [0, 1), passed in so that tests can repeat a run.
using RandomSource = std::function<double()>;

[[nodiscard]] RandomSource makeSystemRandom();

} // namespace batchwatch
