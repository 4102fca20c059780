#include "results/tablequery.h"

#include "results/halves.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

void appendPassing(std::vector<RowRef> *out, std::vector<RowRef> *scratch, quint32 batch, std::span<const quint8> passes)
{
    scratch->resize(std::max(scratch->size(), passes.size() + 1));
    RowRef *const start = scratch->data();
    RowRef *next = start;
    for (std::size_t row = 0; row < passes.size(); ++row) {
        *next = {batch, quint32(row)};
        next += passes[row]; // without a branch, which would be guessed wrong half of the time
    }
    out->insert(out->end(), start, next);
}

void scan(const TableBatches &batches, std::size_t first, std::size_t last, const TableQuery &query, const std::atomic_bool *cancelled,
    std::vector<RowRef> *out)
{
    RowMatcher matcher(query.filter, query.now);
    std::vector<RowRef> &rows = *out;
    rows.reserve(std::size_t(totalRows(batches))); // memory is taken only as far as it is filled
    std::vector<RowRef> scratch;
    for (std::size_t batch = first; batch < last; ++batch) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            break;
        appendPassing(&rows, &scratch, quint32(batch), matcher.match(batches[batch]));
    }
}

std::vector<RowRef> scanAll(const TableBatches &batches, const TableQuery &query, SpareRows *spare, const std::atomic_bool *cancelled)
{
    std::vector<RowRef> found = spare->take();
    if (query.filter.kind == FilterNode::Kind::Everything) {
        appendAllRows(&found, batches, [](const TableBatch &batch) { return batch.rows().size(); });
        return found;
    }
    std::vector<RowRef> others = spare->take();
    const auto work = [&](std::size_t half, std::size_t first, std::size_t last) {
        scan(batches, first, last, query, cancelled, half == 0 ? &found : &others);
    };
    inHalves(batches.size(), std::size_t(totalRows(batches)), work);
    found.insert(found.end(), others.begin(), others.end());
    spare->give(std::move(others));
    return found;
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

bool isWorthNarrowing(const TableQuery &query, const TableQuery &before, std::size_t count, qsizetype totalRows)
{
    constexpr std::size_t costOfOne = 4; // of a row looked at alone, in rows of a scan
    return before.sort == query.sort && count * costOfOne < std::size_t(totalRows) && isNarrower(query.filter, before.filter);
}

std::optional<std::vector<RowRef>> runQuery(
    const TableBatches &batches, const TableQuery &query, SortMemory *memory, const EarlierRows *earlier, const std::atomic_bool *cancelled)
{
    if (earlier && isWorthNarrowing(query, earlier->query, earlier->rows.size(), totalRows(batches))) {
        RowMatcher matcher(query.filter, query.now);
        return narrow(batches, &matcher, earlier->rows, cancelled);
    }
    std::vector<RowRef> rows = scanAll(batches, query, &memory->spare, cancelled);
    if (cancelled && cancelled->load(std::memory_order_relaxed))
        return std::nullopt;
    sortRows(&rows, batches, query.sort, memory, cancelled);
    if (cancelled && cancelled->load(std::memory_order_relaxed))
        return std::nullopt;
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
