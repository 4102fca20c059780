#include "results/filteroutline.h"

namespace batchwatch::results {

namespace {

using TokenKind = FilterToken::Kind;

/// Which groups hold an "or" directly: the whole filter first, then one for each "(" in their order.
QList<bool> groupsWithAlternatives(const QList<FilterToken> &tokens)
{
    QList<bool> groups{false};
    QList<qsizetype> open{0};
    for (const FilterToken &token : tokens) {
        if (token.kind == TokenKind::Open) {
            open.append(groups.size());
            groups.append(false);
        } else if (token.kind == TokenKind::Close && open.size() > 1) {
            open.removeLast();
        } else if (token.kind == TokenKind::Or) {
            groups[open.last()] = true;
        }
    }
    return groups;
}

} // namespace

FilterOutline filterOutline(QStringView text)
{
    FilterOutline outline;
    FilterLexer lexer(text);
    while (std::optional<FilterToken> token = lexer.next())
        outline.tokens.append(*std::move(token));

    const QList<bool> alternatives = groupsWithAlternatives(outline.tokens);
    outline.hasAlternatives = alternatives.first();
    QList<bool> open{!outline.hasAlternatives}; // whether what stands in the group is joined to all else
    qsizetype group = 0;
    qsizetype start = -1; // of the minus signs before the token
    bool negated = false;
    for (qsizetype i = 0; i < outline.tokens.size(); ++i) {
        const FilterToken &token = outline.tokens[i];
        if (token.kind == TokenKind::Minus) {
            start = start < 0 ? token.position : start;
            negated = !negated;
            continue;
        }
        if (token.kind == TokenKind::Open) {
            const bool joined = !alternatives[++group]; // read for every group: the next one has the next flag
            open.append(joined && open.last() && !negated);
        } else if (token.kind == TokenKind::Close && open.size() > 1)
            open.removeLast();
        else if (token.kind == TokenKind::Field && token.field && open.last())
            outline.conditions.append({start < 0 ? token.position : start, i, negated});
        start = -1;
        negated = false;
    }
    return outline;
}

} // namespace batchwatch::results
