#include "results/filtertokens.h"

#include "core/phonetext.h"

#include <utility>

namespace batchwatch::results {

namespace {

constexpr QChar quote = u'"';
constexpr QChar backslash = u'\\';
constexpr QChar wildcard = u'*';

bool endsWord(QChar c)
{
    return c.isSpace() || c == quote || c == u'|' || c == u'(' || c == u')';
}

bool isEscapable(QChar c)
{
    return c == quote || c == backslash || c == wildcard;
}

} // namespace

bool isNumberPunctuation(QChar c)
{
    if (c.unicode() < 0x80)
        return c == u'-' || c == u'.' || c == u'/';
    return !c.isSpace() && phonetext::squeezed(QStringView(&c, 1)).isEmpty();
}

std::optional<FilterToken> FilterLexer::next()
{
    m_at = skipSpace(m_at);
    if (m_at >= m_text.size())
        return std::nullopt;
    if (const qsizetype end = numberEnd(m_at); end > m_at)
        return take(FilterToken::Kind::Number, end - m_at);
    switch (at(m_at).unicode()) {
    case u'(': return take(FilterToken::Kind::Open, 1);
    case u')': return take(FilterToken::Kind::Close, 1);
    case u'|': return take(FilterToken::Kind::Or, 1);
    case u'-': return take(FilterToken::Kind::Minus, 1);
    case u'"': return takeQuotedWord();
    default: break;
    }
    if (const qsizetype nameLength = fieldNameLength(m_at); nameLength > 0)
        return takeField(nameLength);
    const qsizetype length = wordEnd(m_at) - m_at;
    const bool isOr = m_text.sliced(m_at, length).compare(u"or", Qt::CaseInsensitive) == 0;
    FilterToken token = take(isOr ? FilterToken::Kind::Or : FilterToken::Kind::Word, length);
    while (token.text.size() > 1 && (token.text.endsWith(u',') || token.text.endsWith(u';')))
        token.text.chop(1); // what people write between words
    return token;
}

FilterToken FilterLexer::take(FilterToken::Kind kind, qsizetype length)
{
    FilterToken token;
    token.kind = kind;
    token.position = m_at;
    token.length = length;
    token.text = m_text.sliced(m_at, length).toString();
    m_at += length;
    return token;
}

FilterToken FilterLexer::takeQuotedWord()
{
    FilterValue value;
    value.position = m_at;
    takeQuoted(&value);
    FilterToken token;
    token.position = value.position;
    token.length = m_at - value.position;
    token.quoted = true;
    token.closed = value.closed;
    token.text = (value.wildStart ? QString(wildcard) : QString()) + value.text + (value.wildEnd ? QString(wildcard) : QString());
    return token;
}

FilterToken FilterLexer::takeField(qsizetype nameLength)
{
    FilterToken token = take(FilterToken::Kind::Field, nameLength);
    token.field = filterFieldByName(token.text);
    ++m_at; // the colon
    while (true) {
        const FilterValue value = takeValue(token.field == FilterField::Number);
        if (value.length > 0)
            token.values.append(value);
        const QChar separator = at(m_at);
        if (separator != u',' && separator != u'|')
            break;
        ++m_at;
        if (separator == u',' && listGoesOn(m_at))
            m_at = skipSpace(m_at);
    }
    token.length = m_at - token.position;
    return token;
}

/// "US, IN" is one list, though "US, -IN" or "US, wa:valid" is not.
bool FilterLexer::listGoesOn(qsizetype position) const
{
    const qsizetype start = skipSpace(position);
    if (start == position || start == m_text.size())
        return false;
    if (at(start) == quote)
        return true;
    const QStringView word = m_text.sliced(start, wordEnd(start) - start);
    return !word.isEmpty() && !word.startsWith(u'-') && word.compare(u"or", Qt::CaseInsensitive) != 0 && fieldNameLength(start) == 0;
}

FilterValue FilterLexer::takeValue(bool number)
{
    FilterValue value;
    value.position = m_at;
    value.whole = at(m_at) == u'=';
    if (value.whole)
        ++m_at;
    if (at(m_at) == quote) {
        takeQuoted(&value);
    } else {
        const qsizetype end = valueEnd(m_at, number);
        QStringView text = m_text.sliced(m_at, end - m_at);
        value.wildStart = text.startsWith(wildcard);
        text = text.sliced(value.wildStart ? 1 : 0);
        value.wildEnd = text.endsWith(wildcard);
        value.text = text.chopped(value.wildEnd ? 1 : 0).toString();
        m_at = end;
    }
    value.length = m_at - value.position;
    return value;
}

/// From quote to quote, or to the end of the text. A backslash takes quotes, wildcards and itself as they are.
void FilterLexer::takeQuoted(FilterValue *value)
{
    value->quoted = true;
    value->closed = false;
    for (++m_at; m_at < m_text.size() && !value->closed; ++m_at) {
        const QChar c = m_text[m_at];
        value->closed = c == quote;
        if (value->closed)
            continue;
        // A wildcard that something follows is not at the end.
        if (std::exchange(value->wildEnd, false))
            value->text += wildcard;
        if (c == backslash && isEscapable(at(m_at + 1)))
            value->text += m_text[++m_at];
        else if (c != wildcard)
            value->text += c;
        else if (value->text.isEmpty() && !value->wildStart)
            value->wildStart = true;
        else
            value->wildEnd = true;
    }
}

qsizetype FilterLexer::skipSpace(qsizetype position) const
{
    while (position < m_text.size() && m_text[position].isSpace())
        ++position;
    return position;
}

qsizetype FilterLexer::wordEnd(qsizetype position) const
{
    while (position < m_text.size() && !endsWord(m_text[position]))
        ++position;
    return position;
}

qsizetype FilterLexer::valueEnd(qsizetype position, bool number) const
{
    while (position < m_text.size()) {
        const QChar c = m_text[position];
        if (number && c == u'(') {
            const qsizetype end = numberParenthesisEnd(position, false);
            if (end < 0)
                return position;
            position = end;
        } else if (c == u',' || endsWord(c)) {
            return position;
        } else {
            ++position;
        }
    }
    return position;
}

/// Letters with a colon after them, unless it is an address such as https://example.com; 0: no field.
qsizetype FilterLexer::fieldNameLength(qsizetype position) const
{
    qsizetype end = position;
    while (end < m_text.size() && m_text[end].isLetter())
        ++end;
    const bool isField = end > position && at(end) == u':' && !m_text.sliced(end + 1).startsWith(u"//");
    return isField ? end - position : 0;
}

/// The end of "(415)", or of "(" and "(41" where the text ends while a number is being typed; -1: the parenthesis is none of a number.
qsizetype FilterLexer::numberParenthesisEnd(qsizetype position, bool withinNumber) const
{
    bool digits = false;
    bool plus = false;
    for (qsizetype i = position + 1; i < m_text.size(); ++i) {
        const QChar c = m_text[i];
        if (c == u')')
            return digits ? i + 1 : -1;
        if (c == u'+' && !plus && !digits)
            plus = true;
        else if (c.isDigit())
            digits = true;
        else if (!c.isSpace() && !isNumberPunctuation(c))
            return -1;
    }
    return withinNumber ? m_text.size() : -1;
}

/// Digits and punctuation up to white space. A plus after digits begins another number.
FilterLexer::NumberPart FilterLexer::numberPart(qsizetype position, bool withinNumber) const
{
    NumberPart part;
    bool digits = false;
    qsizetype i = position;
    while (i < m_text.size()) {
        const QChar c = m_text[i];
        if (c == u'(') {
            const qsizetype end = numberParenthesisEnd(i, withinNumber || digits || part.plus);
            if (end < 0)
                break;
            digits = true;
            i = end;
            continue;
        }
        if (endsWord(c) || (c == u'+' && digits))
            break;
        if (c == u'+')
            part.plus = true;
        else if (c.isDigit())
            digits = true;
        else if (!isNumberPunctuation(c))
            return {};
        ++i;
    }
    part.counts = digits || part.plus;
    part.end = i > position ? i : -1;
    return part;
}

/// The end of "+1 (415) 555-2671", which is one number however it is written; -1: none begins here.
qsizetype FilterLexer::numberEnd(qsizetype position) const
{
    const NumberPart first = at(position) == u'-' ? NumberPart() : numberPart(position, false);
    if (first.end < 0 || !first.counts)
        return -1;
    qsizetype end = first.end;
    qsizetype next = end;
    while (at(next).isSpace()) {
        next = skipSpace(next);
        const NumberPart part = numberPart(next, true);
        if (part.end < 0 || part.plus)
            break;
        next = part.end;
        // A dash between parts belongs to the number, also when the next digit is still to be typed.
        if (part.counts || skipSpace(next) == m_text.size())
            end = next;
    }
    return end;
}

} // namespace batchwatch::results
