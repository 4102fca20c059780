#include "exports/defuse.h"

#include "core/phonetext.h"

namespace batchwatch::exports {

namespace {

bool startsFormula(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case 0xff1d: // full width
    case 0xff0b:
    case 0xff0d:
    case 0xff20:
    case 0x2212: return true; // minus sign
    default: return false;
    }
}

bool isLineBreakOrTab(QChar c)
{
    return c == u'\t' || c == u'\r' || c == u'\n';
}

/// What a spreadsheet may skip before it looks for a formula.
bool isSkipped(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

/// Quoting protects the text from the file's own separator, but not from one that only the reader takes for a separator.
bool beginsCellElsewhere(QChar c, char separator)
{
    return isLineBreakOrTab(c) || ((c == u',' || c == u';') && c != QLatin1Char(separator));
}

} // namespace

bool defuse(QString *text, char separator)
{
    if (text->isEmpty() || phonetext::isE164(*text))
        return false;
    bool changed = false;
    if (isLineBreakOrTab(text->front())) {
        text->prepend(u'\'');
        changed = true;
    }
    qsizetype cellStart = 0;
    bool atStart = true;
    for (qsizetype i = 0; i < text->size(); ++i) {
        const QChar c = text->at(i);
        if (beginsCellElsewhere(c, separator)) {
            atStart = true;
            cellStart = i + 1;
        } else if (atStart && startsFormula(c)) {
            text->insert(cellStart, u'\'');
            ++i;
            changed = true;
            atStart = false;
        } else if (atStart && !isSkipped(c) && !(cellStart > 0 && c == u'"')) {
            atStart = false;
        }
    }
    return changed;
}

} // namespace batchwatch::exports
