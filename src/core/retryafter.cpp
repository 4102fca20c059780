#include "core/retryafter.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace batchwatch {

namespace {

constexpr Milliseconds longestWait = std::chrono::hours(24);

/// IMF-fixdate, RFC 850 and asctime. The week day is not checked against the date.
const std::array<QRegularExpression, 3> &httpDatePatterns()
{
    static const std::array patterns{
        QRegularExpression(QStringLiteral(R"(^\w{3}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$)")),
        QRegularExpression(QStringLiteral(R"(^\w{6,9}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$)")),
        QRegularExpression(QStringLiteral(R"(^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$)"))};
    return patterns;
}

int monthNumber(QStringView name)
{
    constexpr QStringView names = u"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    const qsizetype at = names.indexOf(name);
    return at < 0 || at % 4 != 0 ? 0 : int(at / 4) + 1;
}

/// Two digits are a year of this century unless that is more than 50 years ahead (RFC 9110, 5.6.7).
int fullYear(QStringView digits, int thisYear)
{
    const int year = digits.toInt();
    if (digits.size() != 2)
        return year;
    const int guess = thisYear - thisYear % 100 + year;
    return guess > thisYear + 50 ? guess - 100 : guess;
}

std::optional<Milliseconds> parseHttpDate(const QString &text, WallTime now)
{
    const QDate today = utcTime(now).date();
    for (const QRegularExpression &pattern : httpDatePatterns()) {
        const auto match = pattern.match(text);
        if (!match.hasMatch())
            continue;
        const QDate date(fullYear(match.capturedView(u"year"), today.year()), monthNumber(match.capturedView(u"month")),
            match.capturedView(u"day").trimmed().toInt());
        const QTime time = QTime::fromString(match.captured(u"time"), Qt::ISODate);
        if (!date.isValid() || !time.isValid())
            return std::nullopt;
        return Milliseconds(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch());
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
        return fits ? std::min<Milliseconds>(longestWait, std::chrono::seconds(std::min<qlonglong>(seconds, 1'000'000))) : longestWait;
    }
    const auto date = parseHttpDate(QString::fromLatin1(text), now);
    if (!date)
        return std::nullopt;
    return std::clamp(*date - now.time_since_epoch(), Milliseconds::zero(), longestWait);
}

} // namespace batchwatch
