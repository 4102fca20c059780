#include "results/filterexpression.h"

#include "results/filtervalues.h"
#include "results/folding.h"

#include <algorithm>
#include <utility>

namespace batchwatch::results {

namespace {

constexpr int deepest = 64;
constexpr int mostTerms = 1'000;          // a list of values is one term
constexpr qsizetype longest = 16'000'000; // a million numbers

FilterNode termNode(FilterTerm term)
{
    FilterNode node;
    node.kind = FilterNode::Kind::Term;
    node.term = std::move(term);
    return node;
}

FilterNode negation(FilterNode node)
{
    if (node.kind == FilterNode::Kind::Everything)
        return node; // of an empty word nothing is left to leave out
    if (node.kind == FilterNode::Kind::Not)
        return FilterNode(std::move(node.children.front()));
    FilterNode result;
    result.kind = FilterNode::Kind::Not;
    result.children.push_back(std::move(node));
    return result;
}

/// Puts `child` below `parent`, which is an And or an Or. What is empty says nothing.
void join(FilterNode *parent, FilterNode child)
{
    if (child.kind == FilterNode::Kind::Everything)
        return;
    if (child.kind == parent->kind)
        std::ranges::move(child.children, std::back_inserter(parent->children));
    else
        parent->children.push_back(std::move(child));
}

/// Without a level that joins one child or none.
FilterNode simplified(FilterNode node)
{
    if (node.children.empty())
        return {};
    if (node.children.size() == 1)
        return FilterNode(std::move(node.children.front()));
    return node;
}

/// Recursive descent over the tokens: or < and < minus. After the first error nothing more is read.
class Parser
{
public:
    explicit Parser(QStringView text) : m_lexer(text), m_token(m_lexer.next()) {}

    [[nodiscard]] Result<FilterNode, FilterError> parse()
    {
        FilterNode node = alternatives(0);
        if (!m_error && m_token)
            fail(FilterFault::UnopenedParenthesis, m_token->position, 1);
        if (m_error)
            return Failure(*m_error);
        return node;
    }

private:
    [[nodiscard]] bool isAt(FilterToken::Kind kind) const { return m_token && m_token->kind == kind; }
    [[nodiscard]] bool isAtEndOfPart() const
    {
        return m_error || !m_token || isAt(FilterToken::Kind::Close) || isAt(FilterToken::Kind::Or);
    }
    FilterToken take() { return *std::exchange(m_token, m_lexer.next()); }

    FilterNode alternatives(int depth);
    FilterNode conjunction(int depth);
    FilterNode unit(int depth);
    FilterNode group(int depth);

    FilterNode word(const FilterToken &token);
    FilterNode number(const FilterToken &token);
    FilterNode field(const FilterToken &token);
    bool readValues(const FilterToken &token, FilterTerm *term, bool *findsAll);
    bool readMask(const FilterValue &value, FilterTerm *term);
    bool readNumber(const FilterValue &value, FilterTerm *term);
    bool readAge(const FilterToken &token, FilterTerm *term);

    FilterNode fail(FilterFault fault, qsizetype position, qsizetype length, const QString &text = {}, FilterField field = FilterField::Any)
    {
        if (!m_error)
            m_error = FilterError{fault, position, length, text, field};
        return {};
    }
    bool failValue(FilterFault fault, const FilterValue &value, FilterField field, const QString &text = {})
    {
        fail(fault, value.position, value.length, text, field);
        return false;
    }

    FilterLexer m_lexer;
    std::optional<FilterToken> m_token;
    std::optional<FilterError> m_error;
    int m_terms = 0;
};

FilterNode Parser::alternatives(int depth)
{
    FilterNode either;
    either.kind = FilterNode::Kind::Or;
    std::optional<FilterToken> open; // the "or" that still lacks its right side
    while (!m_error) {
        const bool nothing = isAtEndOfPart();
        if (nothing && isAt(FilterToken::Kind::Or))
            return fail(FilterFault::DanglingOr, m_token->position, m_token->length);
        if (nothing && open)
            return fail(FilterFault::DanglingOr, open->position, open->length);
        join(&either, conjunction(depth));
        if (!isAt(FilterToken::Kind::Or))
            break;
        open = take();
    }
    return simplified(std::move(either));
}

FilterNode Parser::conjunction(int depth)
{
    FilterNode all;
    all.kind = FilterNode::Kind::And;
    while (!isAtEndOfPart())
        join(&all, unit(depth));
    return simplified(std::move(all));
}

FilterNode Parser::unit(int depth)
{
    bool negated = false;
    while (isAt(FilterToken::Kind::Minus)) {
        const FilterToken minus = take();
        negated = !negated;
        if (isAtEndOfPart() || m_token->position > minus.end())
            return fail(FilterFault::DanglingMinus, minus.position, minus.length);
    }
    if (++m_terms > mostTerms)
        return fail(FilterFault::TooLong, m_token->position, m_token->length);
    FilterNode node;
    if (isAt(FilterToken::Kind::Open)) {
        node = group(depth + 1);
    } else {
        const FilterToken token = take();
        switch (token.kind) {
        case FilterToken::Kind::Word: node = word(token); break;
        case FilterToken::Kind::Number: node = number(token); break;
        default: node = field(token); break;
        }
    }
    return negated ? negation(std::move(node)) : node;
}

FilterNode Parser::group(int depth)
{
    const FilterToken open = take();
    if (depth > deepest)
        return fail(FilterFault::TooDeep, open.position, open.length);
    FilterNode node = alternatives(depth);
    if (m_error)
        return {};
    if (!isAt(FilterToken::Kind::Close))
        return fail(FilterFault::UnclosedParenthesis, open.position, open.length);
    take();
    return node;
}

FilterNode anywhere(const QString &text, QStringView asTyped)
{
    if (text.isEmpty())
        return {};
    FilterTerm term;
    term.texts.append({text, TextPattern::Match::Contains});
    const auto pattern = numberPattern(asTyped);
    if (pattern && pattern->atEnd)
        term.numbers.append(*pattern);
    return termNode(term);
}

FilterNode Parser::number(const FilterToken &token)
{
    return anywhere(folded(token.text), token.text);
}

FilterNode Parser::word(const FilterToken &token)
{
    const bool wildStart = token.text.startsWith(u'*');
    const bool wildEnd = token.text.endsWith(u'*') && token.text.size() > 1;
    if (!token.quoted && (wildStart || wildEnd)) {
        // "+1415*" cannot mean a text with a star.
        FilterValue value;
        value.text = token.text.sliced(wildStart ? 1 : 0).chopped(wildEnd ? 1 : 0);
        value.wildStart = wildStart;
        value.wildEnd = wildEnd;
        if (const auto pattern = numberPattern(value)) {
            FilterTerm term;
            term.field = FilterField::Number;
            term.numbers.append(*pattern);
            return termNode(term);
        }
    }
    return anywhere(folded(token.text), token.text);
}

/// "carrier:*": all that have one.
std::optional<FilterNode> anyText(const FilterToken &token)
{
    const auto isWildAlone = [](const FilterValue &value) { return value.text.isEmpty() && (value.wildStart || value.wildEnd); };
    const bool isText = token.field == FilterField::Carrier || token.field == FilterField::Country || token.field == FilterField::Batch
        || token.field == FilterField::Tag;
    if (!isText || std::ranges::none_of(token.values, isWildAlone))
        return std::nullopt;
    FilterTerm none;
    none.field = *token.field;
    none.texts.append({QString(), TextPattern::Match::Whole});
    return negation(termNode(std::move(none)));
}

FilterNode Parser::field(const FilterToken &token)
{
    if (!token.field)
        return fail(FilterFault::UnknownField, token.position, token.text.size(), nearestFieldName(token.text));
    if (token.values.isEmpty())
        return fail(FilterFault::MissingValue, token.position, token.length, {}, *token.field);
    if (std::optional<FilterNode> any = anyText(token))
        return *std::move(any);
    FilterTerm term;
    term.field = *token.field;
    bool findsAll = false;
    if (!readValues(token, &term, &findsAll) || findsAll)
        return {};
    return termNode(std::move(term));
}

/// False when a value is wrong. A value of which nothing is left when folded finds all, and so does its term.
bool Parser::readValues(const FilterToken &token, FilterTerm *term, bool *findsAll)
{
    for (const FilterValue &value : token.values) {
        const bool empty = value.text.isEmpty() && !value.wildStart && !(value.quoted && value.closed);
        if (empty)
            return failValue(FilterFault::MissingValue, value, term->field);
        bool right = true;
        switch (term->field) {
        case FilterField::Age: return readAge(token, term);
        case FilterField::Number: right = readNumber(value, term); break;
        case FilterField::Outcome:
        case FilterField::Status:
        case FilterField::WhatsApp:
        case FilterField::Business: right = readMask(value, term); break;
        default:
            if (const std::optional<TextPattern> pattern = textPattern(term->field, value))
                term->texts.append(*pattern);
            else
                *findsAll = true;
        }
        if (!right)
            return false;
    }
    return true;
}

bool Parser::readMask(const FilterValue &value, FilterTerm *term)
{
    const bool wild = value.wildStart || value.wildEnd;
    const quint8 mask = wild ? quint8(0) : filterMask(term->field, value.text);
    if (mask == 0)
        return failValue(FilterFault::UnknownValue, value, term->field, nearestFilterWord(term->field, value.text));
    term->mask = quint8(term->mask | mask);
    return true;
}

bool Parser::readNumber(const FilterValue &value, FilterTerm *term)
{
    const std::optional<NumberPattern> pattern = numberPattern(value);
    if (!pattern)
        return failValue(FilterFault::BadNumber, value, term->field);
    term->numbers.append(*pattern);
    return true;
}

/// One age only: of two, "longer than either" would say nothing.
bool Parser::readAge(const FilterToken &token, FilterTerm *term)
{
    const FilterValue &first = token.values.first();
    const bool plain = !first.wildStart && !first.wildEnd && !first.whole;
    const std::optional<AgeLimit> age = plain ? ageLimit(first.text) : std::nullopt;
    if (!age)
        return failValue(FilterFault::BadAge, first, term->field);
    if (token.values.size() > 1)
        return failValue(FilterFault::BadAge, token.values[1], term->field);
    term->age = *age;
    return true;
}

} // namespace

Result<FilterNode, FilterError> parseFilter(QStringView text)
{
    if (text.size() > longest)
        return Failure(FilterError{FilterFault::TooLong, longest, text.size() - longest, {}, FilterField::Any});
    if (std::optional<QList<NumberPattern>> numbers = numberList(text)) {
        FilterTerm term;
        term.field = FilterField::Number;
        term.numbers = *std::move(numbers);
        return termNode(std::move(term));
    }
    return Parser(text).parse();
}

} // namespace batchwatch::results
