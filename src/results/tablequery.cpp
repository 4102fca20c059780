#include "results/tablequery.h"

#include <algorithm>
#include <future>
#include <thread>

namespace batchwatch::results {

namespace {

/// Numbers of batches that one thread looks at.
struct Share
{
    quint32 first;
    quint32 last; ///< one past it
};

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

std::vector<RowRef> scanShare(const TableBatches &batches, const TableQuery &query, const Share &share, const std::atomic_bool *cancelled)
{
    RowMatcher matcher(query.filter, query.now);
    std::vector<RowRef> rows;
    rows.reserve(std::size_t(totalRows(batches))); // memory is taken only as far as it is filled
    std::vector<RowRef> scratch;
    for (quint32 batch = share.first; batch < share.last; ++batch) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            break;
        appendPassing(&rows, &scratch, batch, matcher.match(batches[batch]));
    }
    return rows;
}

std::vector<RowRef> allRows(const TableBatches &batches)
{
    std::vector<RowRef> rows(std::size_t(totalRows(batches)));
    RowRef *next = rows.data();
    for (quint32 batch = 0; batch < batches.size(); ++batch) {
        const auto size = quint32(batches[batch].rows().size());
        for (quint32 row = 0; row < size; ++row)
            *next++ = {batch, row};
    }
    return rows;
}

/// Below, a second thread costs more than it saves.
constexpr qsizetype worthSharing = 200'000;

std::vector<RowRef> scanAll(const TableBatches &batches, const TableQuery &query, const std::atomic_bool *cancelled)
{
    const auto count = quint32(batches.size());
    if (query.filter.kind == FilterNode::Kind::Everything)
        return allRows(batches);
    if (totalRows(batches) < worthSharing || count < 2 || std::thread::hardware_concurrency() < 2)
        return scanShare(batches, query, {0, count}, cancelled);
    auto second = std::async(std::launch::async, [&] { return scanShare(batches, query, {count / 2, count}, cancelled); });
    std::vector<RowRef> rows = scanShare(batches, query, {0, count / 2}, cancelled);
    const std::vector<RowRef> others = second.get();
    rows.insert(rows.end(), others.begin(), others.end());
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
    if (canNarrow(batches, query, earlier)) {
        RowMatcher matcher(query.filter, query.now);
        return narrow(batches, &matcher, earlier->rows, cancelled);
    }
    std::vector<RowRef> rows = scanAll(batches, query, cancelled);
    if (cancelled && cancelled->load(std::memory_order_relaxed))
        return std::nullopt;
    sortRows(&rows, batches, query.sort, ranks);
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
