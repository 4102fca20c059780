#include "keys/keylabels.h"

#include <QRegularExpression>

#include <algorithm>

namespace batchwatch::keys {

using namespace Qt::StringLiterals;

namespace {

/// Every character of the longest key written as \u0041. No value is read any further, whatever is pasted.
constexpr qsizetype longestValue = 6 * Secret::longest + 1;

constexpr QStringView quotes = u"\"'`“”„‘’«»";
constexpr QStringView unquotedEnds = u"&#;,\"'`“”<>()[]}\\";

bool isCommand(QStringView text)
{
    return text.startsWith("curl"_L1) || text.contains(u"curl "_s);
}

/// `\"`, as JSON stands within the quotes of a shell, counts as the quote.
QStringView withoutBackslash(QStringView text)
{
    return text.startsWith(u'\\') ? text.sliced(1) : text;
}

/// Up to the quote that is not escaped, or to its own kind of escaped quote.
QStringView quotedValue(QStringView text, bool isEscaped)
{
    const QChar open = text.front();
    const auto closes = [open](QChar c) { return c == open || (open > u'~' && quotes.contains(c)); };
    qsizetype end = 1;
    while (end < text.size() && !closes(text[end])) {
        if (text[end] == u'\\' && !isEscaped)
            ++end;
        else if (text[end] == u'\\')
            break;
        ++end;
    }
    return text.sliced(1, std::min(end, text.size()) - 1);
}

QStringView unquotedValue(QStringView text)
{
    // Brackets around a placeholder belong to it.
    const qsizetype inner = text.startsWith(u'<') || text.startsWith(u'{') || text.startsWith(u'[') ? 2 : 0;
    qsizetype end = std::min(inner, text.size());
    while (end < text.size() && !text[end].isSpace() && !unquotedEnds.contains(text[end]))
        ++end;
    QStringView value = text.first(end);
    while (value.endsWith(u'.')) // of the sentence
        value.chop(1);
    return value;
}

/// \/ and \u0041 of JSON
QString unescaped(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isCode = false;
        if (text[i] == u'\\' && i + 1 < text.size())
            ++i;
        else {
            plain.append(text[i]);
            continue;
        }
        const uint code = text[i] == u'u' && i + 4 < text.size() ? text.sliced(i + 1, 4).toUInt(&isCode, 16) : 0;
        plain.append(isCode ? QChar(char16_t(code)) : text[i]);
        i += isCode ? 4 : 0;
    }
    return plain;
}

QString percentDecoded(QStringView text)
{
    if (!text.contains(u'%'))
        return text.toString();
    QByteArray encoded = text.toUtf8();
    QByteArray bytes = QByteArray::fromPercentEncoding(encoded);
    QString decoded = QString::fromUtf8(bytes);
    wipe(encoded);
    wipe(bytes);
    return decoded;
}

/// Of a label outside a curl line.
PasteNote noteFor(QStringView text, const QRegularExpressionMatch &label)
{
    if (!label.capturedView(u"quote").isEmpty())
        return PasteNote::FromJson;
    const qsizetype begin = label.capturedStart();
    if (begin > 0 && QStringView(u"?&#;").contains(text[begin - 1]))
        return PasteNote::FromUrl;
    const bool isAssigned = label.capturedView(u"sign") == u"=" || label.capturedView(u"name").contains(u'_');
    return isAssigned ? PasteNote::FromCommand : PasteNote::Unquoted;
}

} // namespace

std::vector<LabelledKey> labelledKeys(QStringView text)
{
    static const QRegularExpression pattern(
        uR"((?<name>api[ _-]?key)(?![\w-])(?<quote>\\?["'])?(?:\s{1,4}is)?\s{0,4}(?<sign>[=:])\s{0,4})"_s,
        QRegularExpression::CaseInsensitiveOption);
    const bool isInCommand = isCommand(text);
    std::vector<LabelledKey> found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch label = matches.next();
        const QStringView rest = text.sliced(label.capturedEnd()).left(longestValue);
        const QStringView value = withoutBackslash(rest);
        const bool isQuoted = !value.isEmpty() && quotes.contains(value.front());
        const PasteNote note = isInCommand ? PasteNote::FromCommand : noteFor(text, label);
        QString decoded = isQuoted                                         ? unescaped(quotedValue(value, value.size() < rest.size()))
            : note == PasteNote::FromUrl || note == PasteNote::FromCommand ? percentDecoded(unquotedValue(rest))
                                                                           : unquotedValue(rest).toString();
        if (!decoded.isEmpty())
            found.emplace_back(std::move(decoded), note);
    }
    return found;
}

QStringView withoutLabel(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(^(?:(?:here is|your|my|the|new|proweblook|batchwatch)[\s_-]{1,4}){0,5}(?:api[ _-]?)?key(?![\w-])(?:\s{1,4}is(?=[\s:]))?\s{0,4}:?\s*(?!=))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? text.sliced(match.capturedEnd()) : text;
}

} // namespace batchwatch::keys
