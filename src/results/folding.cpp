#include "results/folding.h"

#include "core/phonetext.h"
#include "results/searchtext.h"

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

bool isLatin(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
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

bool findsWord(QStringView haystack, const QString &word)
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

} // namespace batchwatch::results
