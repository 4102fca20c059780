#include "results/filtercompletion.h"

#include "results/countries.h"
#include "results/filtertokens.h"
#include "results/filterwriting.h"
#include "results/folding.h"

#include <algorithm>
#include <optional>

namespace batchwatch::results {

namespace {

using namespace Qt::StringLiterals;
using PlaceKind = CompletionPlace::Kind;

/// A value as far as it is typed, without quotes and signs.
QString typedPart(QStringView raw)
{
    const QString text = u"tag:"_s + raw;
    const std::optional<FilterToken> token = FilterLexer(text).next();
    return token && !token->values.isEmpty() ? token->values.first().text : QString();
}

CompletionPlace placeInValues(QStringView text, const FilterToken &token, qsizetype cursor)
{
    if (!token.field)
        return {};
    for (const FilterValue &value : token.values) {
        const qsizetype end = value.position + value.length;
        if (cursor < value.position || cursor > end)
            continue;
        // An open quote runs to the end of the text; what stands behind the cursor was hardly meant.
        const qsizetype length = value.closed ? value.length : cursor - value.position;
        const QString typed = typedPart(text.sliced(value.position, cursor - value.position));
        return {PlaceKind::Value, *token.field, value.position, length, typed};
    }
    return {PlaceKind::Value, *token.field, cursor, 0, {}};
}

CompletionPlace placeInToken(QStringView text, const FilterToken &token, qsizetype cursor)
{
    const bool afterColon = token.kind == FilterToken::Kind::Field && cursor > token.position + token.text.size();
    if (afterColon)
        return placeInValues(text, token, cursor);
    const bool isName = token.kind == FilterToken::Kind::Field || token.kind == FilterToken::Kind::Or
        || (token.kind == FilterToken::Kind::Word && !token.quoted);
    const QStringView typed = text.sliced(token.position, cursor - token.position);
    if (!isName || !std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); }))
        return {};
    // A name that is there is replaced with its colon; the values stay.
    const qsizetype length = token.kind == FilterToken::Kind::Field ? token.text.size() + 1 : token.length;
    return {PlaceKind::Field, FilterField::Any, token.position, length, typed.toString()};
}

/// Between tokens. After a comma the list of values goes on.
CompletionPlace placeInGap(QStringView text, const std::optional<FilterToken> &before, qsizetype cursor)
{
    if (before && before->kind == FilterToken::Kind::Field && before->field && text[before->end() - 1] == u',')
        return {PlaceKind::Value, *before->field, cursor, 0, {}};
    return {PlaceKind::Field, FilterField::Any, cursor, 0, {}};
}

} // namespace

CompletionPlace completionPlace(QStringView text, qsizetype cursor)
{
    FilterLexer lexer(text);
    std::optional<FilterToken> before;
    while (std::optional<FilterToken> token = lexer.next()) {
        if (token->position >= cursor)
            break;
        const bool opens = token->kind == FilterToken::Kind::Open || token->kind == FilterToken::Kind::Minus;
        if (cursor <= token->end() && !opens)
            return placeInToken(text, *token, cursor);
        before = std::move(token);
    }
    return placeInGap(text, before, cursor);
}

bool isProposed(FilterField field, const QString &proposal, QStringView prefix)
{
    const QString typed = folded(prefix);
    if (typed.isEmpty())
        return true;
    const auto begins = [&typed](const QString &text) {
        if (folded(text).startsWith(typed))
            return true;
        const auto words = QStringView(text).split(u' ', Qt::SkipEmptyParts);
        return std::ranges::any_of(words, [&typed](QStringView word) { return folded(word).startsWith(typed); });
    };
    return begins(proposal) || (field == FilterField::Country && begins(countryName(proposal)));
}

CompletedFilter withCompletion(QStringView text, const CompletionPlace &place, const QString &proposal)
{
    QString written = proposal + u':';
    if (place.kind == PlaceKind::Value) {
        const bool exact = place.length > 0 && text[place.position] == u'=';
        written = filterValueText(place.field, proposal, exact ? ValueForm::Exact : ValueForm::Plain);
    }
    const QStringView behind = text.sliced(place.position + place.length);
    const auto ends = [](QChar c) { return c.isSpace() || c == u',' || c == u'|' || c == u')'; };
    const bool needsGap = place.kind == PlaceKind::Value && !behind.isEmpty() && !ends(behind.front());
    return {text.first(place.position) + written + (needsGap ? u" "_s : QString()) + behind, place.position + written.size()};
}

} // namespace batchwatch::results
