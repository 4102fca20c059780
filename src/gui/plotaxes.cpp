#include "gui/plotaxes.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr std::array steps{second, 2 * second, 5 * second, 10 * second, 15 * second, 30 * second, minute, 2 * minute, 5 * minute,
    10 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 5 * day, 10 * day, 30 * day,
    90 * day, 365 * day};

/// The moment at which the local clock shows what a clock in UTC shows at `reading`.
QDateTime atLocalClock(qint64 reading)
{
    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(reading, Qt::UTC);
    return QDateTime(shown.date(), shown.time(), Qt::LocalTime);
}

QString timeLabel(const QDateTime &at, qint64 step)
{
    const QLocale locale;
    if (at.time() == QTime(0, 0))
        return locale.toString(at.date(), QLocale::ShortFormat);
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (step < minute && !format.contains(u's'))
        format.replace("mm"_L1, "mm:ss"_L1);
    else if (step >= minute)
        format.remove(":ss"_L1);
    return locale.toString(at.time(), format);
}

/// The smallest of 1, 2, 5, 10, 20 … that is not below `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1.0 - 1e-9))
            return factor * power;
    }
    return 10.0 * power;
}

} // namespace

QList<PlotTick> timeTicks(WallTime from, WallTime to, int most)
{
    const qint64 begin = from.time_since_epoch().count();
    const qint64 end = to.time_since_epoch().count();
    const auto fits = [&](qint64 step) { return (end - begin) / step < std::max(most, 1); };
    const auto found = std::find_if(steps.begin(), steps.end(), fits);
    const qint64 step = found == steps.end() ? (end - begin) / std::max(most, 1) : *found;
    const auto shownAt = [](qint64 at) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at);
        return at + local.offsetFromUtc() * second;
    };
    QList<PlotTick> ticks;
    for (qint64 reading = (shownAt(begin) + step - 1) / step * step; reading <= shownAt(end) && ticks.size() < most; reading += step) {
        const QDateTime at = atLocalClock(reading);
        const double value = double(at.toMSecsSinceEpoch());
        if (value >= double(begin) && value <= double(end) && (ticks.isEmpty() || value > ticks.last().value))
            ticks.append({value, timeLabel(at, step)});
    }
    return ticks;
}

QList<PlotTick> amountTicks(double highest, int most)
{
    const double step = highest > 0.0 ? roundStep(highest / std::max(most - 1, 1)) : 1.0;
    const int decimals = std::max(0, int(-std::floor(std::log10(step) + 1e-9)));
    QList<PlotTick> ticks;
    const int last = highest > 0.0 ? int(std::ceil(highest / step - 1e-9)) : 1;
    for (int i = 0; i <= last; ++i)
        ticks.append({i * step, QLocale().toString(i * step, 'f', decimals)});
    return ticks;
}

QList<PlotTick> percentTicks()
{
    QList<PlotTick> ticks;
    for (int percent = 0; percent <= 100; percent += 25)
        ticks.append({double(percent), QLocale().toString(percent)});
    return ticks;
}

} // namespace batchwatch::gui
