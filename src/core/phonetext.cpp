#include "core/phonetext.h"

#include <algorithm>

namespace batchwatch::phonetext {

namespace {

constexpr QChar narrowSpace(0x202f);

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isSeparator(QChar c)
{
    switch (c.unicode()) {
    case u'-':
    case u'.':
    case u'/':
    case u'(':
    case u')':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212: return true;
    default: return c.isSpace() || c.category() == QChar::Other_Format; // marks of direction, zero-width characters
    }
}

/// Length of the country code: 1 for zones 1 and 7, 2 for the two-digit codes of each zone, otherwise 3.
qsizetype countryCodeLength(QStringView digits)
{
    if (digits[0] == QLatin1Char('1') || digits[0] == QLatin1Char('7'))
        return 1;
    static constexpr char16_t twoDigit[] = u"20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 "
                                           u"60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";
    return QStringView(twoDigit).contains(digits.first(2)) ? 2 : 3;
}

} // namespace

bool isE164(QStringView text)
{
    return text.size() >= 8 && text.size() <= 16 && text.front() == QLatin1Char('+') && std::all_of(text.begin() + 1, text.end(), isDigit);
}

QString grouped(const QString &number)
{
    if (!isE164(number))
        return number;
    const QStringView digits = QStringView(number).sliced(1);
    const qsizetype code = countryCodeLength(digits);
    QString text = QLatin1Char('+') + digits.first(code).toString();
    QStringView rest = digits.sliced(code);
    // Threes, with a last group of two to four, so that no digit stands alone.
    while (!rest.isEmpty()) {
        const qsizetype take = rest.size() <= 4 ? rest.size() : 3;
        text += narrowSpace + rest.first(take).toString();
        rest = rest.sliced(take);
    }
    return text;
}

QString squeezed(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (!isSeparator(c))
            out += c;
    }
    return out;
}

} // namespace batchwatch::phonetext
