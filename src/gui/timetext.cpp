#include "gui/timetext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace batchwatch::gui {

namespace {

using std::chrono::ceil;
using std::chrono::floor;
using std::chrono::round;
using Seconds = std::chrono::seconds;
using Minutes = std::chrono::minutes;
using Hours = std::chrono::hours;
using Days = std::chrono::days;

QString inDigits(std::int64_t value)
{
    return QLocale().toString(qlonglong(value));
}

} // namespace

QString TimeText::countdown(Milliseconds left)
{
    const auto seconds = std::max(ceil<Seconds>(left), Seconds(0)).count();
    const auto two = [](std::int64_t value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (seconds < 3'600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
    return QStringLiteral("%1:%2:%3").arg(seconds / 3'600).arg(two(seconds / 60 % 60), two(seconds % 60));
}

Milliseconds TimeText::untilCountdownChanges(Milliseconds left)
{
    const Milliseconds begun = left % Milliseconds(1'000);
    return left > Milliseconds(0) && begun > Milliseconds(0) ? begun : Milliseconds(1'000);
}

QString TimeText::age(Milliseconds age)
{
    if (age < Seconds(1)) // a clock that was set back included
        return tr("just now");
    if (age < Minutes(1))
        return tr("%1 s ago").arg(inDigits(floor<Seconds>(age).count()));
    if (age < Hours(1))
        return tr("%1 min ago").arg(inDigits(floor<Minutes>(age).count()));
    if (age < Hours(48))
        return tr("%1 h ago").arg(inDigits(floor<Hours>(age).count()));
    return tr("%n day(s) ago", nullptr, int(floor<Days>(age).count()));
}

QString TimeText::timeLeft(Milliseconds left)
{
    if (left < Seconds(10))
        return tr("a few seconds");
    if (left < Seconds(55))
        return tr("about %1 s").arg(inDigits((round<Seconds>(left).count() + 5) / 10 * 10));
    const auto minutes = round<Minutes>(left).count();
    if (minutes < 60)
        return tr("about %1 min").arg(inDigits(std::max<std::int64_t>(minutes, 1)));
    const auto tens = (minutes + 5) / 10 * 10;
    if (tens < 24 * 60 && tens % 60 != 0)
        return tr("about %1 h %2 min").arg(inDigits(tens / 60), inDigits(tens % 60));
    if (tens < 48 * 60)
        return tr("about %1 h").arg(inDigits(round<Hours>(Minutes(tens)).count()));
    return tr("about %n day(s)", nullptr, int(round<Days>(left).count()));
}

QString TimeText::interval(Milliseconds span)
{
    if (span < Seconds(90))
        return tr("%1 s", "a span of time").arg(inDigits(round<Seconds>(span).count()));
    const auto minutes = round<Minutes>(span).count();
    if (minutes < 60)
        return tr("%1 min", "a span of time").arg(inDigits(minutes));
    if (minutes % 60 != 0)
        return tr("%1 h %2 min", "a span of time").arg(inDigits(minutes / 60), inDigits(minutes % 60));
    return tr("%1 h", "a span of time").arg(inDigits(minutes / 60));
}

QString TimeText::moment(WallTime when, WallTime now)
{
    const QDateTime time = localTime(when);
    const QLocale locale;
    return time.date() == localTime(now).date() ? locale.toString(time.time(), QLocale::ShortFormat)
                                                : locale.toString(time, QLocale::ShortFormat);
}

} // namespace batchwatch::gui
