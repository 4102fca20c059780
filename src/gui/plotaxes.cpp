#include "gui/plotaxes.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 oneSecond = 1'000;
constexpr qint64 oneMinute = 60 * oneSecond;
constexpr qint64 oneHour = 60 * oneMinute;
constexpr qint64 oneDay = 24 * oneHour;
constexpr std::array timeSteps{oneSecond, 2 * oneSecond, 5 * oneSecond, 10 * oneSecond, 15 * oneSecond, 30 * oneSecond, oneMinute,
    2 * oneMinute, 5 * oneMinute, 10 * oneMinute, 15 * oneMinute, 30 * oneMinute, oneHour, 2 * oneHour, 3 * oneHour, 6 * oneHour,
    12 * oneHour, oneDay, 2 * oneDay, 5 * oneDay, 10 * oneDay, 30 * oneDay, 90 * oneDay, 365 * oneDay};

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
    if (step < oneMinute && !format.contains(u's'))
        format.replace("mm"_L1, "mm:ss"_L1);
    else if (step >= oneMinute)
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
    const auto found = std::find_if(timeSteps.begin(), timeSteps.end(), fits);
    const qint64 step = found == timeSteps.end() ? (end - begin) / std::max(most, 1) : *found;
    const auto shownAt = [](qint64 at) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at);
        return at + local.offsetFromUtc() * oneSecond;
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
