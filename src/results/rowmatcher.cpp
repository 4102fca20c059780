#include "results/rowmatcher.h"

#include <algorithm>

namespace batchwatch::results {

struct RowMatcher::Node
{
    Node(const FilterNode &filter, WallTime now, const std::shared_ptr<SearchText> &searchText) : kind(filter.kind)
    {
        if (kind == FilterNode::Kind::Term)
            term = std::make_unique<TermMatcher>(filter.term, now, searchText);
        for (const FilterNode &child : filter.children)
            children.push_back(std::make_unique<Node>(child, now, searchText));
    }

    FilterNode::Kind kind;
    std::unique_ptr<TermMatcher> term;
    std::vector<std::unique_ptr<Node>> children;
};

RowMatcher::RowMatcher(const FilterNode &filter, WallTime now)
    : m_root(std::make_unique<Node>(filter, now, std::make_shared<SearchText>())),
      m_isEverything(filter.kind == FilterNode::Kind::Everything)
{}

RowMatcher::~RowMatcher() = default;
RowMatcher::RowMatcher(RowMatcher &&) noexcept = default;
RowMatcher &RowMatcher::operator=(RowMatcher &&) noexcept = default;

std::vector<quint8> &RowMatcher::buffer(std::size_t depth)
{
    while (m_buffers.size() <= depth)
        m_buffers.emplace_back();
    return m_buffers[depth];
}

std::span<const quint8> RowMatcher::match(const TableBatch &batch)
{
    buffer(0).assign(std::size_t(batch.rows().size()), 0);
    match(*m_root, batch, 0);
    return m_buffers[0];
}

/// The result stands in the buffer of this depth, which comes zeroed.
void RowMatcher::match(Node &node, const TableBatch &batch, std::size_t depth)
{
    const auto size = std::size_t(batch.rows().size());
    switch (node.kind) {
    case FilterNode::Kind::Everything: std::fill_n(m_buffers[depth].data(), size, quint8(1)); return;
    case FilterNode::Kind::Term: node.term->match(batch, m_buffers[depth].data()); return;
    case FilterNode::Kind::Not:
        match(*node.children.front(), batch, depth);
        for (quint8 &passes : m_buffers[depth])
            passes ^= 1;
        return;
    case FilterNode::Kind::And:
    case FilterNode::Kind::Or: break;
    }
    match(*node.children.front(), batch, depth);
    for (std::size_t child = 1; child < node.children.size(); ++child) {
        buffer(depth + 1).assign(size, 0);
        match(*node.children[child], batch, depth + 1);
        quint8 *const joined = m_buffers[depth].data();
        const quint8 *const other = m_buffers[depth + 1].data();
        if (node.kind == FilterNode::Kind::And) {
            for (std::size_t row = 0; row < size; ++row)
                joined[row] &= other[row];
        } else {
            for (std::size_t row = 0; row < size; ++row)
                joined[row] |= other[row];
        }
    }
}

bool RowMatcher::matches(const TableBatch &batch, std::size_t row)
{
    return matches(*m_root, batch, row);
}

bool RowMatcher::matches(Node &node, const TableBatch &batch, std::size_t row)
{
    const auto passes = [&](const std::unique_ptr<Node> &child) { return matches(*child, batch, row); };
    switch (node.kind) {
    case FilterNode::Kind::Everything: return true;
    case FilterNode::Kind::Term: return node.term->matches(batch, row);
    case FilterNode::Kind::Not: return !passes(node.children.front());
    case FilterNode::Kind::And: return std::all_of(node.children.begin(), node.children.end(), passes);
    case FilterNode::Kind::Or: break;
    }
    return std::any_of(node.children.begin(), node.children.end(), passes);
}

namespace {

/// One and two letters are found in other places than longer words.
bool isLongerWord(const FilterTerm &now, const FilterTerm &before)
{
    return now.field == FilterField::Any && before.field == FilterField::Any && now.numbers.isEmpty() && before.numbers.isEmpty()
        && now.texts.size() == 1 && before.texts.size() == 1 && before.texts.front().text.size() > 2
        && now.texts.front().text.contains(before.texts.front().text);
}

} // namespace

bool dependsOnTime(const FilterNode &filter)
{
    return (filter.kind == FilterNode::Kind::Term && filter.term.field == FilterField::Age)
        || std::any_of(filter.children.begin(), filter.children.end(), dependsOnTime);
}

bool isNarrower(const FilterNode &now, const FilterNode &before)
{
    using Kind = FilterNode::Kind;
    if (before.kind == Kind::Everything || (now == before && !dependsOnTime(now)))
        return true;
    if (before.kind == Kind::And) {
        return std::all_of(
            before.children.begin(), before.children.end(), [&now](const FilterNode &part) { return isNarrower(now, part); });
    }
    if (now.kind == Kind::And) {
        return std::any_of(
            now.children.begin(), now.children.end(), [&before](const FilterNode &part) { return isNarrower(part, before); });
    }
    return now.kind == Kind::Term && before.kind == Kind::Term && isLongerWord(now.term, before.term);
}

} // namespace batchwatch::results
