#include "core/numberformat.h"

namespace batchwatch {

namespace {

constexpr QChar place = u'#';
constexpr qsizetype longest = 48;

} // namespace

std::optional<QString> formatOf(QStringView formatted, const NumberDigits &digits)
{
    if (formatted.size() > longest || formatted.contains(place))
        return std::nullopt;
    const std::string_view wanted = digits.view();
    std::size_t next = 0;
    QString format = formatted.toString();
    for (QChar &c : format) {
        if (c < u'0' || c > u'9')
            continue;
        if (next == wanted.size() || c != QLatin1Char(wanted[next]))
            return std::nullopt;
        ++next;
        c = place;
    }
    return next == wanted.size() ? std::optional(format) : std::nullopt;
}

QString formattedBy(const QString &format, const NumberDigits &digits)
{
    const char *next = digits.bytes.data();
    QString text = format;
    for (QChar &c : text) {
        if (c == place)
            c = QLatin1Char(*next++);
    }
    return text;
}

} // namespace batchwatch
