#include "gui/historywords.h"

#include "gui/batchwords.h"
#include "gui/linetable.h"

#include <QLocale>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString HistoryWords::requests(const HistoryFigures &figures)
{
    if (figures.requests == 0)
        return {};
    const QLocale locale;
    QStringList parts{tr("%Ln request(s)", nullptr, int(figures.requests))};
    if (figures.failures > 0)
        parts += tr("%1 failed").arg(locale.toString(figures.failures));
    parts += tr("typically %1 ms").arg(locale.toString(qint64(figures.medianLatency.count())));
    if (figures.requests > 1)
        parts += tr("from %1 to %2", "two times").arg(shortTime(figures.first), shortTime(figures.last));
    else
        parts += shortTime(figures.first);
    return joined(parts);
}

QString HistoryWords::outlook(const BatchReport &report, const HistoryFigures &figures)
{
    QStringList parts;
    if (report.phase == Phase::Stalled && report.progressAt)
        parts += tr("No progress since %1").arg(shortTime(*report.progressAt));
    const bool goesOn = !monitor::isAtRest(report.phase);
    if (goesOn && report.phase != Phase::Stalled && figures.perMinute) {
        const double perMinute = *figures.perMinute;
        parts += tr("%1 numbers a minute").arg(QLocale().toString(perMinute, 'f', perMinute < 10.0 ? 1 : 0));
    }
    if (const QString left = BatchWords::timeLeftRange(report); !left.isEmpty())
        parts += tr("%1 left", "about 2 min left").arg(left);
    return joined(parts);
}

} // namespace batchwatch::gui
