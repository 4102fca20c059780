#include "gui/notices.h"

#include <QDateTime>
#include <QLocale>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;

namespace {

constexpr int namesShown = 3;
constexpr int longestToldName = 60;

/// What the phase says of the occurrence: something to tell, that it is over, or nothing.
enum class Sign : quint8 { Tells, Ends, SaysNothing };

struct Reading
{
    Sign sign = Sign::SaysNothing;
    NoticeKind kind = NoticeKind::Finished;
};

Reading readingOf(const BatchReport &report)
{
    switch (report.phase) {
    case Phase::Finished: return {Sign::Tells, NoticeKind::Finished};
    case Phase::Stalled: return {Sign::Tells, NoticeKind::Stalled};
    case Phase::Gone:
    case Phase::NotFound: return {Sign::Tells, NoticeKind::Failed};
    case Phase::KeyNeeded:
        // Refused by the vendor. A key that is missing here was taken away by the person, or is said by the keychain.
        return report.error ? Reading{Sign::Tells, NoticeKind::KeyNeeded} : Reading{};
    case Phase::Queued:
    case Phase::Running:
    case Phase::Paused: return {Sign::Ends};
    case Phase::Retrying:
    case Phase::RateLimited:
    case Phase::Elsewhere: break;
    }
    return {};
}

QString toldName(const QString &name)
{
    return name.size() <= longestToldName ? name : name.left(longestToldName - 1) + QChar(u'…');
}

} // namespace

void NoticeTracker::reset(const QList<BatchReport> &reports)
{
    m_told.clear();
    m_told.reserve(reports.size());
    for (const BatchReport &report : reports)
        static_cast<void>(take(report));
}

std::optional<NoticeKind> NoticeTracker::take(const BatchReport &report)
{
    const Reading reading = readingOf(report);
    const auto known = m_told.find(report.id);
    if (known == m_told.end()) {
        m_told.insert(report.id, reading.sign == Sign::Tells ? std::optional(reading.kind) : std::nullopt);
        return {};
    }
    if (reading.sign == Sign::Ends)
        known->reset();
    if (reading.sign != Sign::Tells || *known == reading.kind)
        return {};
    *known = reading.kind;
    return reading.kind;
}

QString NoticeWords::summary(NoticeKind kind, int count)
{
    switch (kind) {
    case NoticeKind::Finished: return count == 1 ? tr("Batch finished") : tr("%n batches finished", nullptr, count);
    case NoticeKind::Stalled: return count == 1 ? tr("Batch makes no progress") : tr("%n batches make no progress", nullptr, count);
    case NoticeKind::Failed:
        return count == 1 ? tr("Batch not found at the vendor") : tr("%n batches not found at the vendor", nullptr, count);
    case NoticeKind::KeyNeeded: return count == 1 ? tr("Batch needs another key") : tr("%n batches need another key", nullptr, count);
    }
    return {};
}

NoticeText NoticeWords::notification(NoticeKind kind, const QStringList &names)
{
    const int count = int(names.size());
    QStringList first;
    for (const QString &name : names.first(std::min(count, namesShown)))
        first += toldName(name);
    QString body = QLocale().createSeparatedList(first);
    if (count > namesShown)
        body = tr("%1 and %n more", nullptr, count - namesShown).arg(first.join(QStringLiteral(", ")));
    return {summary(kind, count), body};
}

QString NoticeWords::line(const Notice &notice)
{
    const QDateTime at = localTime(notice.at);
    const QLocale locale;
    const bool isToday = at.date() == QDate::currentDate();
    const QString time = isToday ? locale.toString(at.time(), QLocale::ShortFormat) : locale.toString(at, QLocale::ShortFormat);
    const QString name = toldName(notice.name);
    switch (notice.kind) {
    case NoticeKind::Finished: return tr("%1 · %2: finished").arg(time, name);
    case NoticeKind::Stalled: return tr("%1 · %2: no progress").arg(time, name);
    case NoticeKind::Failed: return tr("%1 · %2: not found").arg(time, name);
    case NoticeKind::KeyNeeded: return tr("%1 · %2: key refused").arg(time, name);
    }
    return {};
}

} // namespace batchwatch::gui
