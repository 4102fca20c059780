#include "results/filtervalues.h"

#include "results/folding.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

constexpr qsizetype longestNumber = 15; // ITU-T E.164

struct Digits
{
    QString digits;
    bool international = false; ///< a plus or two zeros in front, which `digits` lacks
};

/// "+49 (0)171": the zero is for callers within the country.
bool isTrunkZero(QStringView text)
{
    return text.startsWith(u"(0)");
}

/// None when there is anything but digits, punctuation and one plus in front.
std::optional<Digits> readDigits(QStringView text)
{
    Digits read;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool abroad = read.international || read.digits.startsWith(u"00");
        if (abroad && !read.digits.isEmpty() && isTrunkZero(text.sliced(i)))
            i += 2;
        else if (c.isDigit())
            read.digits += QChar(u'0' + c.digitValue());
        else if (c == u'+' && !read.international && read.digits.isEmpty())
            read.international = true;
        else if (!c.isSpace() && c != u'(' && c != u')' && !isNumberPunctuation(c))
            return std::nullopt;
    }
    if (read.digits.isEmpty())
        return std::nullopt;
    if (!read.international && read.digits.size() >= completeNumber && read.digits.startsWith(u"00")) {
        read.international = true;
        read.digits.remove(0, 2);
    }
    return read;
}

bool isNational(const Digits &read)
{
    return !read.international && read.digits.size() > 1 && read.digits.startsWith(u'0') && read.digits[1] != u'0';
}

NumberPattern wildPattern(const Digits &read, bool wildStart, bool wildEnd)
{
    // A number as it is dialled within a country: what stands before the digits after its zero is not known.
    if (isNational(read) && !wildStart)
        return {read.digits.sliced(1), false, !wildEnd};
    return {read.digits, !wildStart, !wildEnd};
}

bool isListSeparator(QStringView text, qsizetype i)
{
    switch (text[i].unicode()) {
    case u'\n':
    case u'\r':
    case u'\t':
    case u',':
    case u';':
    case QChar::LineSeparator:
    case QChar::ParagraphSeparator: return true;
    default: return false;
    }
}

QStringView withoutQuotes(QStringView text)
{
    const bool quoted = text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"');
    return quoted ? text.sliced(1).chopped(1).trimmed() : text;
}

std::chrono::milliseconds unitOf(QChar c)
{
    using namespace std::chrono;
    switch (c.toLower().unicode()) {
    case u's': return seconds(1);
    case u'm': return minutes(1);
    case u'h': return hours(1);
    case u'd': return hours(24);
    default: return milliseconds(0);
    }
}

/// Cuts ">", ">=", "<" or "<=" off.
AgeLimit::Side takeSide(QStringView *text)
{
    if (text->isEmpty())
        return AgeLimit::Side::Greater;
    const QChar c = text->front();
    const bool less = c == u'<' || c == QChar(0x2264);
    if (less || c == u'>' || c == QChar(0x2265))
        *text = text->sliced(1);
    if ((c == u'<' || c == u'>') && text->startsWith(u'='))
        *text = text->sliced(1);
    return less ? AgeLimit::Side::Less : AgeLimit::Side::Greater;
}

/// Cuts "10m" off; none when it is no duration, or one that nobody lives to see.
std::optional<std::chrono::milliseconds> takeDuration(QStringView *text)
{
    constexpr qsizetype mostDigits = 6;
    qsizetype digits = 0;
    qint64 count = 0;
    while (digits < text->size() && text->at(digits).isDigit() && digits <= mostDigits)
        count = count * 10 + text->at(digits++).digitValue();
    if (digits == 0 || digits > mostDigits || digits == text->size())
        return std::nullopt;
    const std::chrono::milliseconds unit = unitOf(text->at(digits));
    if (unit.count() == 0)
        return std::nullopt;
    *text = text->sliced(digits + 1).trimmed();
    return count * unit;
}

bool isCountryCode(QStringView text)
{
    return text.size() == 2 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

TextPattern::Match matchOf(FilterField field, const FilterValue &value, QStringView text)
{
    using enum TextPattern::Match;
    if (value.wildStart)
        return value.wildEnd ? Contains : Suffix;
    if (value.wildEnd)
        return Prefix;
    return value.whole || field == FilterField::Tag || (field == FilterField::Country && isCountryCode(text)) ? Whole : Contains;
}

} // namespace

bool isNumberText(QStringView text)
{
    return readDigits(text).has_value();
}

std::optional<NumberPattern> numberPattern(QStringView text)
{
    std::optional<Digits> read = readDigits(text);
    if (!read)
        return std::nullopt;
    const bool complete = read->digits.size() >= completeNumber;
    if (read->international)
        return NumberPattern{read->digits, true, complete};
    if (complete && isNational(*read))
        read->digits.remove(0, 1);
    return NumberPattern{read->digits, false, complete};
}

std::optional<NumberPattern> numberPattern(const FilterValue &value)
{
    if (!value.wildStart && !value.wildEnd && !value.whole)
        return numberPattern(value.text);
    const std::optional<Digits> read = readDigits(value.text);
    if (!read || (read->international && value.wildStart))
        return std::nullopt;
    return wildPattern(*read, value.wildStart, value.wildEnd);
}

std::optional<QList<NumberPattern>> numberList(QStringView text)
{
    QList<NumberPattern> numbers;
    int separators = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool separated = i < text.size() && isListSeparator(text, i);
        const bool nextPlus = i > start && i < text.size() && text[i] == u'+' && text[i - 1].isSpace();
        if (i < text.size() && !separated && !nextPlus)
            continue;
        const QStringView piece = withoutQuotes(text.sliced(start, i - start).trimmed());
        start = separated ? i + 1 : i;
        if (piece.isEmpty())
            continue;
        if (piece.startsWith(u'-'))
            return std::nullopt; // all but this number
        const std::optional<NumberPattern> number = numberPattern(piece);
        if (!number || !number->atEnd || number->digits.size() > longestNumber)
            return std::nullopt;
        numbers.append(*number);
        separators += separated && text[i] != u'\n' && text[i] != u'\r' ? 1 : 0;
    }
    const bool isList = numbers.size() > 1 || (numbers.size() == 1 && separators > 0);
    return isList ? std::optional(numbers) : std::nullopt;
}

std::optional<AgeLimit> ageLimit(QStringView text)
{
    constexpr int mostParts = 4;
    AgeLimit age;
    text = text.trimmed();
    age.side = takeSide(&text);
    text = text.trimmed();
    for (int parts = 0; parts < mostParts; ++parts) {
        const auto duration = takeDuration(&text);
        if (!duration)
            return std::nullopt;
        age.limit += *duration;
        if (text.isEmpty())
            return age;
    }
    return std::nullopt;
}

std::optional<TextPattern> textPattern(FilterField field, const FilterValue &value)
{
    TextPattern pattern;
    pattern.text = folded(value.text);
    const bool wild = value.wildStart || value.wildEnd;
    if (!wild && pattern.text.isEmpty() && (value.whole || value.text.isEmpty())) {
        pattern.match = TextPattern::Match::Whole;
        return pattern;
    }
    if (pattern.text.isEmpty())
        return std::nullopt;
    pattern.match = matchOf(field, value, pattern.text);
    if (field == FilterField::Country && !value.whole && pattern.match == TextPattern::Match::Whole && pattern.text == u"uk")
        pattern.text = QStringLiteral("gb"); // what people call it
    return pattern;
}

} // namespace batchwatch::results
