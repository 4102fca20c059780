#include "results/filtertext.h"

#include "results/filtercompletion.h"
#include "results/filteroutline.h"
#include "results/filtervalues.h"
#include "results/filterwriting.h"

#include <algorithm>
#include <functional>

namespace batchwatch::results {

namespace {

using namespace Qt::StringLiterals;

constexpr QChar comma = u',';
using IsRemoved = std::function<bool(const FilterValue &)>;

/// The value as the lexer reads it.
FilterValue readBack(FilterField field, const QString &value)
{
    const QString text = QString(filterFieldName(field)) + u':' + filterValueText(field, value, ValueForm::Exact);
    const std::optional<FilterToken> token = FilterLexer(text).next();
    return token && !token->values.isEmpty() ? token->values.first() : FilterValue();
}

/// Whether what is typed chooses this one value, and not a part of all texts.
bool isSameValue(FilterField field, const FilterValue &typed, const FilterValue &value)
{
    if (!filterWords(field).empty()) {
        const quint8 mask = filterMask(field, typed.text);
        return mask != 0 && mask == filterMask(field, value.text);
    }
    if (field == FilterField::Number)
        return numberPattern(typed) && numberPattern(typed) == numberPattern(value);
    if (field == FilterField::Age)
        return ageLimit(typed.text) && ageLimit(typed.text) == ageLimit(value.text);
    std::optional<TextPattern> pattern = textPattern(field, typed);
    if (pattern && pattern->match == TextPattern::Match::Contains && !typed.wildStart)
        pattern->match = TextPattern::Match::Whole;
    return pattern && pattern == textPattern(field, value);
}

/// A quote that was opened and runs to the end of the text.
bool isUnfinished(const FilterToken &token)
{
    return !token.closed || (!token.values.isEmpty() && !token.values.last().closed);
}

/// The text so that something may follow it: an open quote closed, a number without the punctuation that a digit was to follow.
QString finished(QString text, const FilterOutline &outline)
{
    const FilterToken &last = outline.tokens.last();
    if (isUnfinished(last)) {
        qsizetype backslashes = 0;
        while (text[text.size() - 1 - backslashes] == u'\\')
            ++backslashes;
        return text + (backslashes % 2 ? u"\\\""_s : u"\""_s);
    }
    if (last.kind != FilterToken::Kind::Number)
        return text;
    const bool openParenthesis = last.text.lastIndexOf(u'(') > last.text.lastIndexOf(u')');
    if (openParenthesis)
        return text.first(last.position) + quotedFilterText(last.text);
    text.truncate(last.end());
    while (!text.back().isDigit() && text.back() != u'+' && text.back() != u')')
        text.chop(1);
    return text;
}

QStringView withoutSpaceInFront(QStringView text)
{
    const auto *const start = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    return text.sliced(start - text.begin());
}

/// With one gap between, and none at an end of the text or of a group.
QString joinedTexts(QString left, QStringView right)
{
    if (right.trimmed().isEmpty())
        right = {};
    const bool begins = left.isEmpty() || left.back().isSpace() || left.endsWith(u'(');
    if (begins)
        right = withoutSpaceInFront(right);
    const bool ends = right.isEmpty() || right.startsWith(u')');
    while (ends && !left.isEmpty() && left.back().isSpace())
        left.chop(1);
    const bool gap = begins || ends || right.front().isSpace();
    return left + (gap ? QString() : u" "_s) + right;
}

/// What stands after a condition that goes. A number would join one that stands before it.
QString textBehind(const QString &text, const FilterOutline &outline, qsizetype index, bool isNumberBefore)
{
    const qsizetype end = outline.tokens[index].end();
    QString behind = text.sliced(end);
    do
        ++index;
    while (index < outline.tokens.size() && outline.tokens[index].kind == FilterToken::Kind::Minus);
    if (!isNumberBefore || index == outline.tokens.size())
        return behind;
    const FilterToken &number = outline.tokens[index];
    if (number.kind == FilterToken::Kind::Number && !number.text.startsWith(u'+'))
        behind.replace(number.position - end, number.length, quotedFilterText(number.text));
    return behind;
}

QString withoutCondition(const QString &text, const FilterOutline &outline, const FilterCondition &condition)
{
    QString before = text.first(condition.start);
    qsizetype previous = condition.index - 1;
    while (previous >= 0 && outline.tokens[previous].position >= condition.start)
        --previous;
    bool isNumberBefore = false;
    if (previous >= 0) {
        const FilterToken &token = outline.tokens[previous];
        isNumberBefore = token.kind == FilterToken::Kind::Number;
        // "tag:a, tag:b c": without the second, "c" must not become a value of the first.
        const qsizetype valuesEnd = token.values.isEmpty() ? token.end() : token.values.last().position + token.values.last().length;
        before.remove(valuesEnd, token.end() - valuesEnd);
    }
    return joinedTexts(before, textBehind(text, outline, condition.index, isNumberBefore));
}

QString withoutValues(const QString &text, const FilterToken &token, const QList<FilterValue> &kept)
{
    QStringList values;
    for (const FilterValue &value : kept)
        values << text.sliced(value.position, value.length);
    return text.first(token.position) + token.text + u':' + values.join(comma) + text.sliced(token.end());
}

QString withoutFound(QString text, FilterField field, const IsRemoved &isRemoved)
{
    while (true) {
        const FilterOutline outline = filterOutline(text);
        const auto hasOne = [&](const FilterCondition &condition) {
            const FilterToken &token = outline.tokenOf(condition);
            return token.field == field && std::ranges::any_of(token.values, isRemoved);
        };
        const auto found = std::ranges::find_if(outline.conditions, hasOne);
        if (found == outline.conditions.end())
            return text;
        const FilterToken &token = outline.tokenOf(*found);
        QList<FilterValue> kept = token.values;
        kept.removeIf(isRemoved);
        text = kept.isEmpty() ? withoutCondition(text, outline, *found) : withoutValues(text, token, kept);
    }
}

/// Puts a condition behind the last one, so that the words that are being typed stay at the end; or before all.
QString withCondition(const QString &text, const FilterOutline &outline, const QString &condition)
{
    qsizetype place = 0;
    for (const FilterCondition &other : outline.conditions) {
        const FilterToken &token = outline.tokenOf(other);
        if (!isUnfinished(token))
            place = token.end();
    }
    const QString before = place > 0 ? QString(text.first(place) + u' ') : QString();
    return joinedTexts(QString(before + condition), text.sliced(place));
}

QString withAddedValue(const QString &text, FilterField field, const QString &value, bool negated)
{
    const FilterOutline outline = filterOutline(text);
    for (const FilterCondition &condition : outline.conditions) {
        const FilterToken &token = outline.tokenOf(condition);
        if (token.field != field || condition.negated != negated)
            continue;
        if (isUnfinished(token)) {
            const FilterValue &last = token.values.last();
            const QString before = last.text.isEmpty() ? text.first(last.position) : QString(finished(text, outline) + comma);
            return before + value;
        }
        const qsizetype colon = token.position + token.text.size();
        const qsizetype place = token.values.isEmpty() ? colon + 1 : token.values.last().position + token.values.last().length;
        const QString separator = token.values.isEmpty() ? QString() : QString(comma);
        return text.first(place) + separator + value + text.sliced(place);
    }
    return withCondition(text, outline, (negated ? u"-"_s : QString()) + filterFieldName(field) + u':' + value);
}

/// A list of numbers is a filter only as long as nothing else stands beside it.
QString withNumbersNamed(QStringView text)
{
    const std::optional<QList<NumberPattern>> numbers = numberList(text);
    return numbers ? numberFilter(*numbers) : text.toString();
}

bool isAny(const FilterValue & /*value*/)
{
    return true;
}

} // namespace

ValueChoice ChosenValues::of(const QString &value) const
{
    const FilterValue wanted = readBack(field, value);
    const auto isWanted = [this, &wanted](const FilterValue &typed) { return isSameValue(field, typed, wanted); };
    if (std::ranges::any_of(excluded, isWanted))
        return ValueChoice::Excluded;
    return std::ranges::any_of(included, isWanted) ? ValueChoice::Included : ValueChoice::None;
}

ChosenValues chosenValues(QStringView text, FilterField field)
{
    return chosenValues(text, std::span(&field, 1)).first();
}

QList<ChosenValues> chosenValues(QStringView text, std::span<const FilterField> fields)
{
    const FilterOutline outline = filterOutline(withNumbersNamed(text));
    QList<ChosenValues> all;
    for (const FilterField field : fields) {
        ChosenValues &chosen = all.emplaceBack(ChosenValues{field, {}, {}});
        for (const FilterCondition &condition : outline.conditions) {
            const FilterToken &token = outline.tokenOf(condition);
            if (token.field == field)
                (condition.negated ? chosen.excluded : chosen.included).append(token.values);
        }
    }
    return all;
}

QString withValue(QStringView text, FilterField field, const QString &value, ValueChoice choice)
{
    QString result = withNumbersNamed(text);
    if (const FilterOutline outline = filterOutline(result); outline.hasAlternatives && choice != ValueChoice::None)
        result = u'(' + finished(result, outline) + u')';
    const FilterValue wanted = readBack(field, value);
    result = withoutFound(result, field, [field, &wanted](const FilterValue &typed) { return isSameValue(field, typed, wanted); });
    if (choice == ValueChoice::None)
        return result;
    if (field == FilterField::Age)
        result = withoutField(result, field); // it has one value only
    return withAddedValue(result, field, filterValueText(field, value, ValueForm::Exact), choice == ValueChoice::Excluded);
}

QString withoutField(QStringView text, FilterField field)
{
    return withoutFound(withNumbersNamed(text), field, isAny);
}

QString pastedIntoFilter(QStringView text, qsizetype cursor, QStringView pasted)
{
    const std::optional<QList<NumberPattern>> numbers = numberList(pasted);
    if (!numbers) {
        QString plain = pasted.trimmed().toString();
        std::ranges::replace_if(
            plain, [](QChar c) { return c.isSpace() && c != u' ' && c.category() != QChar::Separator_Space; }, u' ');
        return plain;
    }
    const QString written = numberFilter(*numbers);
    const CompletionPlace place = completionPlace(text, cursor);
    if (place.kind == CompletionPlace::Kind::Value && place.field == FilterField::Number && place.length == 0)
        return written.sliced(written.indexOf(u':') + 1);
    const QStringView before = text.first(cursor);
    const QStringView behind = text.sliced(cursor);
    const bool begins = before.isEmpty() || before.back().isSpace() || before.endsWith(u'(') || before.endsWith(u'-');
    const bool ends = behind.isEmpty() || behind.front().isSpace() || behind.startsWith(u')');
    return (begins ? QString() : u" "_s) + written + (ends ? QString() : u" "_s);
}

} // namespace batchwatch::results
