#include "results/tablequery.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

void appendAll(std::vector<RowRef> *out, quint32 batch, std::size_t size)
{
    for (std::size_t row = 0; row < size; ++row)
        out->push_back({batch, quint32(row)});
}

void appendPassing(std::vector<RowRef> *out, quint32 batch, std::span<const quint8> passes)
{
    const std::size_t start = out->size();
    out->resize(start + passes.size());
    RowRef *next = out->data() + start;
    for (std::size_t row = 0; row < passes.size(); ++row) {
        *next = {batch, quint32(row)};
        next += passes[row]; // without a branch, which would be guessed wrong half of the time
    }
    out->resize(std::size_t(next - out->data()));
}

std::optional<std::vector<RowRef>> scanAll(const TableBatches &batches, RowMatcher *matcher, const std::atomic_bool *cancelled)
{
    std::vector<RowRef> rows;
    rows.reserve(std::size_t(totalRows(batches)));
    for (quint32 batch = 0; batch < batches.size(); ++batch) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return std::nullopt;
        if (matcher->matchesEverything())
            appendAll(&rows, batch, std::size_t(batches[batch].rows().size()));
        else
            appendPassing(&rows, batch, matcher->match(batches[batch]));
    }
    return rows;
}

/// One row of many costs more to look at alone than in a scan.
constexpr std::size_t worthNarrowing = 4;

bool canNarrow(const TableBatches &batches, const TableQuery &query, const EarlierRows *earlier)
{
    return earlier && earlier->query.sort == query.sort && earlier->rows.size() * worthNarrowing < std::size_t(totalRows(batches))
        && isNarrower(query.filter, earlier->query.filter);
}

std::optional<std::vector<RowRef>> narrow(
    const TableBatches &batches, RowMatcher *matcher, const std::vector<RowRef> &earlier, const std::atomic_bool *cancelled)
{
    std::vector<RowRef> rows;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        if (i % 4'096 == 0 && cancelled && cancelled->load(std::memory_order_relaxed))
            return std::nullopt;
        if (matcher->matches(batches[earlier[i].batch], earlier[i].row))
            rows.push_back(earlier[i]);
    }
    return rows;
}

} // namespace

std::optional<std::vector<RowRef>> runQuery(
    const TableBatches &batches, const TableQuery &query, TextRanks *ranks, const EarlierRows *earlier, const std::atomic_bool *cancelled)
{
    RowMatcher matcher(query.filter, query.now);
    if (canNarrow(batches, query, earlier))
        return narrow(batches, &matcher, earlier->rows, cancelled);
    auto rows = scanAll(batches, &matcher, cancelled);
    if (rows && !(cancelled && cancelled->load(std::memory_order_relaxed)))
        sortRows(&*rows, batches, query.sort, ranks);
    return rows;
}

FilterNode both(const FilterNode &a, const FilterNode &b)
{
    using Kind = FilterNode::Kind;
    if (a.kind == Kind::Everything)
        return b;
    if (b.kind == Kind::Everything)
        return a;
    FilterNode joined{.kind = Kind::And, .term = {}, .children = {}};
    for (const FilterNode *part : {&a, &b}) {
        if (part->kind == Kind::And)
            joined.children.insert(joined.children.end(), part->children.begin(), part->children.end());
        else
            joined.children.push_back(*part);
    }
    return joined;
}

FilterNode statusFilter(NumberStatus status)
{
    const quint8 mask = status == NumberStatus::Pending ? maskOf(NumberStatus::Pending, NumberStatus::Unknown) : maskOf(status);
    return {.kind = FilterNode::Kind::Term, .term = {.field = FilterField::Status, .mask = mask}, .children = {}};
}

} // namespace batchwatch::results
