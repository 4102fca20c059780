#include "core/numberformat.h"

namespace batchwatch {

namespace {

constexpr QChar place = QLatin1Char(formatPlace);
constexpr qsizetype longestFormat = 48;

} // namespace

std::optional<QString> formatOf(QStringView formatted, const NumberDigits &digits)
{
    if (formatted.size() > longestFormat || formatted.contains(place))
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

std::optional<std::string_view> formatOf(std::string_view formatted, const NumberDigits &digits, FormatRoom *room)
{
    if (formatted.size() > room->size())
        return std::nullopt;
    std::array<char, std::tuple_size_v<FormatRoom> + 1> found{};
    std::size_t count = 0;
    bool hasPlaces = false;
    for (std::size_t i = 0; i < formatted.size(); ++i) { // without branches: where digits stand is hard to guess
        const char c = formatted[i];
        const bool isDigit = static_cast<unsigned char>(c - '0') < 10;
        found[count] = c;
        count += isDigit ? 1 : 0;
        hasPlaces |= c == formatPlace;
        (*room)[i] = isDigit ? formatPlace : c;
    }
    found[count] = 0;
    if (hasPlaces || std::memcmp(found.data(), digits.bytes.data(), digits.bytes.size()) != 0)
        return std::nullopt;
    return std::string_view(room->data(), formatted.size());
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
