#include "keys/keyshape.h"

#include <QList>

#include <algorithm>
#include <array>

namespace batchwatch::keys {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView wrapping = u"\"'`“”„‟‘’‚‛«»‹›<>[](){},;";
constexpr QStringView foreign = u"\"'`<>[](){},;\\"; // to a key, of ASCII
constexpr qsizetype shortestKey = 16;                // that would be taken for one among other words
constexpr qsizetype shortestLine = 8;                // of a wrapped key
constexpr qsizetype shortestGroup = 4;

/// The words of which placeholders are made.
bool isPlaceholderWord(QStringView word)
{
    static constexpr std::array words{"your"_L1, "my"_L1, "the"_L1, "an"_L1, "insert"_L1, "enter"_L1, "put"_L1, "paste"_L1, "add"_L1,
        "replace"_L1, "with"_L1, "proweblook"_L1, "batchwatch"_L1, "api"_L1, "key"_L1, "apikey"_L1, "yourapikey"_L1, "here"_L1, "goes"_L1,
        "value"_L1, "placeholder"_L1};
    return std::any_of(
        words.cbegin(), words.cend(), [word](QLatin1StringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

bool isSeparator(QChar c)
{
    return c == u'_' || c == u'-' || c == u'.' || isBlank(c) || wrapping.contains(c) || QStringView(u"$%=:").contains(c);
}

bool isWordPlaceholder(QStringView text)
{
    bool hasWord = false;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && !isSeparator(text[end]))
            ++end;
        const QStringView word = text.sliced(begin, end - begin);
        if (!word.isEmpty() && !isPlaceholderWord(word))
            return false;
        hasWord = hasWord || !word.isEmpty();
        begin = end + 1;
    }
    return hasWord;
}

/// xxxxxxxx, ****-****, 00000000-0000-0000-0000-000000000000
bool isMask(QStringView text)
{
    constexpr QStringView fillers = u"xX*•●·.…?#0_";
    qsizetype count = 0;
    QChar filler;
    for (const QChar c : text) {
        if (c == u'-' || c == u' ')
            continue;
        if (!fillers.contains(c) || (count > 0 && c != filler))
            return false;
        filler = c;
        ++count;
    }
    return count >= 3;
}

QList<QStringView> split(QStringView text)
{
    QList<QStringView> pieces;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        if (end > begin)
            pieces.append(text.sliced(begin, end - begin));
        begin = end + 1;
    }
    return pieces;
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// No word of a language: it has digits, or capitals within.
bool looksRandom(QStringView piece)
{
    const QStringView rest = piece.sliced(1);
    const bool hasInnerCapital = std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isUpper(); })
        && std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isLower(); });
    return hasDigit(piece) || hasInnerCapital;
}

/// As wrapping and grouping leave them: all alike but the last, which is not longer.
bool areEvenlyCut(const QList<QStringView> &pieces)
{
    const qsizetype length = pieces.first().size();
    return std::all_of(pieces.cbegin(), pieces.cend() - 1, [length](QStringView piece) { return piece.size() == length; })
        && pieces.last().size() <= length;
}

} // namespace

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

QStringView withoutBlankEnds(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

QStringView withoutWrapping(QStringView text)
{
    const auto isAround = [](QChar c) { return isBlank(c) || wrapping.contains(c); };
    while (!text.isEmpty() && isAround(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isAround(text.back()))
        text.chop(1);
    return text;
}

bool isPlaceholder(QStringView text)
{
    if (text.size() > 80) // longer than any of them
        return false;
    if (text.startsWith(u'$') || (text.size() > 2 && text.startsWith(u'%') && text.endsWith(u'%')))
        return true; // a variable that a shell would have replaced
    return isMask(text) || isWordPlaceholder(text);
}

bool hasKeyCharacters(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c <= u'~' && !foreign.contains(c); });
}

Pieces piecesOf(QStringView text)
{
    const QList<QStringView> pieces = split(text);
    if (pieces.size() < 2)
        return Pieces::One;
    if (!std::all_of(pieces.cbegin(), pieces.cend(), hasKeyCharacters))
        return Pieces::Words;

    const auto isKey = [](QStringView piece) { return piece.size() >= shortestKey && looksRandom(piece); };
    const bool isWrapped = text.contains(u'\n') || text.contains(u'\r');
    const qsizetype shortest = isWrapped ? shortestLine : shortestGroup;
    const auto random = std::count_if(pieces.cbegin(), pieces.cend(), looksRandom);
    const bool areParts = areEvenlyCut(pieces) && pieces.first().size() >= shortest && random * 3 >= pieces.size() * 2;
    // Two whole lines of one length are more likely two keys than one that was cut in half.
    const bool areAllAlike = pieces.last().size() == pieces.first().size() && isKey(pieces.first());
    if (areParts && !areAllAlike)
        return Pieces::Parts;
    return std::all_of(pieces.cbegin(), pieces.cend(), isKey) ? Pieces::Keys : Pieces::Words;
}

QString withoutBlanks(QStringView text)
{
    QString rest;
    rest.reserve(text.size());
    for (const QChar c : text) {
        if (!isBlank(c))
            rest.append(c);
    }
    return rest;
}

} // namespace batchwatch::keys
