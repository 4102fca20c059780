#include "gui/retentionwords.h"

#include <QDateTime>
#include <QLocale>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::RetentionSettings;
using monitor::Urgency;

namespace {

QString longDate(WallTime time)
{
    return QLocale().toString(localTime(time).date(), QLocale::LongFormat);
}

} // namespace

QString RetentionWords::ofBatch(const BatchReport &report, const RetentionSettings &settings, WallTime now)
{
    const QString date = longDate(monitor::deletedBy(report, settings));
    const int kept = int(settings.kept.count());
    QString text;
    switch (monitor::urgencyOf(report, settings, now)) {
    case Urgency::None: return {};
    case Urgency::Soon: text = tr("ProWebLook deletes this batch's data after %n day(s), by %1.", nullptr, kept).arg(date); break;
    case Urgency::Past:
        text = tr("ProWebLook deletes data after %n day(s): that of this batch may be gone since %1.", nullptr, kept).arg(date);
    }
    text += QLatin1Char(' ');
    if (!report.counts)
        return text + tr("No result is here yet.");
    const QLocale locale;
    const RowCounts &rows = report.counts->counted;
    return text
        + tr("%1 of %2 results are here.").arg(locale.toString(rows.completed + rows.failed), locale.toString(report.counts->total));
}

QString RetentionWords::inList(const BatchReport &report, const RetentionSettings &settings, WallTime now)
{
    switch (monitor::urgencyOf(report, settings, now)) {
    case Urgency::None: break;
    case Urgency::Soon: {
        const auto days = std::chrono::ceil<std::chrono::days>(monitor::deletedBy(report, settings) - now);
        return tr("deleted at the vendor within %n day(s)", nullptr, int(days.count()));
    }
    case Urgency::Past: return tr("perhaps deleted at the vendor");
    }
    return {};
}

QString RetentionWords::ofMany(int batches, const RetentionSettings &settings)
{
    const QString days = tr("%n day(s)", nullptr, int(settings.warning.count()));
    return tr("The vendor deletes %n batch(es) within %1, and not all their results are here.", "the second is a number of days", batches)
        .arg(days);
}

} // namespace batchwatch::gui
