#include "results/filter.h"

#include "core/phonetext.h"
#include "results/resultrow.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

/// A text of letters and marks that are not plain ASCII.
QString foldedSlowly(QStringView text)
{
    const QString plain = phonetext::squeezed(text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded());
    QString out;
    out.reserve(plain.size());
    for (const QChar c : plain) {
        if (c.isDigit())
            out += QChar(u'0' + c.digitValue());
        else if (c.unicode() == 0xdf) // Qt's folding takes one character to one
            out += QStringLiteral("ss");
        else if (!c.isMark() && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            out += c;
    }
    return out;
}

bool isPhonePunctuation(QChar c)
{
    return c == u'+' || phonetext::squeezed(QStringView(&c, 1)).isEmpty();
}

bool isPartOfNumber(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit() || c == u'+'; })
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit() || isPhonePunctuation(c); });
}

/// Cuts the next word off: up to white space, or from quote to quote.
QStringView takeWord(QStringView *text, bool *quoted)
{
    *text = text->trimmed();
    *quoted = text->startsWith(u'"');
    if (*quoted) {
        const qsizetype end = text->indexOf(u'"', 1);
        const QStringView word = end < 0 ? text->sliced(1) : text->sliced(1, end - 1);
        *text = end < 0 ? QStringView() : text->sliced(end + 1);
        return word;
    }
    qsizetype end = 0;
    while (end < text->size() && !text->at(end).isSpace() && text->at(end) != u'"')
        ++end;
    const QStringView word = text->first(end);
    *text = text->sliced(end);
    return word;
}

bool isLatin(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

/// One or two letters occur in half of all texts ("us" in "business"): they must begin a column or a word of the country's name. In other
/// scripts two characters may be a word; within names of countries they must begin one, too.
bool occurs(QStringView haystack, const QString &word)
{
    if (word.size() < 3 && isLatin(word))
        return haystack.startsWith(word) || haystack.contains(QString(SearchText::separator + word));
    const qsizetype names = haystack.indexOf(SearchText::namesMark);
    if (word.size() >= 3 || names < 0)
        return haystack.contains(word);
    if (haystack.first(names).contains(word))
        return true;
    return haystack.sliced(names).contains(QString(SearchText::separator + word));
}

} // namespace

QString folded(QStringView text)
{
    std::u16string out;
    appendFolded(&out, text);
    return QString::fromStdU16String(out);
}

QStringList foldedWords(QStringView text)
{
    QStringList words;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts))
        words += folded(word);
    words.removeAll(QString());
    return words;
}

/// Most texts are plain ASCII, and thousands of them are folded while a reply comes in.
void appendFolded(std::u16string *out, QStringView text)
{
    const std::size_t start = out->size();
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u > 0x7e) {
            out->resize(start);
            out->append(foldedSlowly(text).toStdU16String());
            return;
        }
        if (u > 0x20 && u != u'-' && u != u'.' && u != u'/' && u != u'(' && u != u')')
            out->push_back(u >= u'A' && u <= u'Z' ? char16_t(u + 0x20) : u);
    }
}

Filter Filter::parse(QStringView text)
{
    Filter filter;
    bool joinsNumber = false;
    while (!(text = text.trimmed()).isEmpty()) {
        bool quoted = false;
        const QStringView raw = takeWord(&text, &quoted);
        const QString word = folded(raw);
        if (word.isEmpty())
            continue;
        const bool number = !quoted && isPartOfNumber(raw);
        if (number && joinsNumber && !word.startsWith(u'+'))
            filter.m_words.last() += word;
        else
            filter.m_words.append(word);
        joinsNumber = number;
    }
    return filter;
}

bool Filter::matches(QStringView haystack) const
{
    return std::all_of(m_words.begin(), m_words.end(), [haystack](const QString &word) { return occurs(haystack, word); });
}

} // namespace batchwatch::results
