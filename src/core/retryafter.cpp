#include "core/retryafter.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace batchwatch {

namespace {

constexpr Milliseconds longest = std::chrono::hours(24);

std::optional<QDateTime> parseHttpDate(const QString &text)
{
    const QLocale c = QLocale::c();
    // IMF-fixdate, RFC 850 and asctime, in this order. The week day is not checked against the date.
    for (const auto &format : {QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"), QStringLiteral("dddd, dd-MMM-yy hh:mm:ss 'GMT'"),
             QStringLiteral("ddd MMM d hh:mm:ss yyyy")}) {
        QDateTime date = c.toDateTime(text.simplified(), format);
        if (!date.isValid())
            continue;
        date = QDateTime(date.date(), date.time(), Qt::UTC);
        if (date.date().year() < 1970) // two-digit years are read as 19xx
            date = date.addYears(100);
        return date;
    }
    return std::nullopt;
}

} // namespace

std::optional<Milliseconds> parseRetryAfter(QByteArrayView header, WallTime now)
{
    const QByteArrayView text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qlonglong seconds = text.toLongLong(&fits);
        return fits ? std::min<Milliseconds>(longest, std::chrono::seconds(std::min<qlonglong>(seconds, 1'000'000))) : longest;
    }
    const auto date = parseHttpDate(QString::fromLatin1(text));
    if (!date)
        return std::nullopt;
    const Milliseconds wait = Milliseconds(date->toMSecsSinceEpoch()) - now.time_since_epoch();
    return std::clamp(wait, Milliseconds::zero(), longest);
}

} // namespace batchwatch
