#include "results/filterwriting.h"

#include "results/filtervalues.h"
#include "results/folding.h"

#include <algorithm>
#include <utility>

namespace batchwatch::results {

namespace {

using namespace Qt::StringLiterals;

constexpr QChar quotationMark = u'"';

bool needsQuotes(QStringView value)
{
    const auto ends = [](QChar c) { return c.isSpace() || c == quotationMark || c == u',' || c == u'|' || c == u'(' || c == u')'; };
    return value.isEmpty() || value.startsWith(u'=') || value.startsWith(u'*') || value.endsWith(u'*')
        || std::any_of(value.begin(), value.end(), ends);
}

/// Whether country:value looks for this code, and not for names with such a part.
bool isPlainCode(const QString &value)
{
    FilterValue plain;
    plain.text = value;
    const std::optional<TextPattern> pattern = textPattern(FilterField::Country, plain);
    return pattern && pattern->match == TextPattern::Match::Whole && pattern->text == folded(value);
}

bool needsEqualsSign(FilterField field, const QString &value, ValueForm form)
{
    if (value.isEmpty())
        return false;
    switch (field) {
    case FilterField::Carrier:
    case FilterField::Batch: return form == ValueForm::Exact || folded(value).isEmpty();
    case FilterField::Tag: return folded(value).isEmpty();
    case FilterField::Country: return !isPlainCode(value);
    default: return false;
    }
}

QString numberText(const NumberPattern &number)
{
    if (number.atStart && number.atEnd)
        return (number.digits.size() < completeNumber ? u'=' : u'+') + number.digits;
    return (number.atStart ? QString() : u"*"_s) + number.digits + (number.atEnd ? QString() : u"*"_s);
}

} // namespace

QString quotedFilterText(QStringView text)
{
    QString out(quotationMark);
    for (const QChar c : text) {
        if (c == quotationMark || c == u'\\' || c == u'*')
            out += u'\\';
        out += c;
    }
    return out + quotationMark;
}

QString filterValueText(FilterField field, const QString &value, ValueForm form)
{
    const QString sign = needsEqualsSign(field, value, form) ? u"="_s : QString();
    return sign + (needsQuotes(value) ? quotedFilterText(value) : value);
}

QString numberFilter(const QList<NumberPattern> &numbers)
{
    QString text = filterFieldName(FilterField::Number);
    QChar separator = u':';
    for (const NumberPattern &number : numbers) {
        text += std::exchange(separator, QChar(u','));
        text += numberText(number);
    }
    return text;
}

} // namespace batchwatch::results
