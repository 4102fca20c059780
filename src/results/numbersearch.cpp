#include "results/numbersearch.h"

#include "results/rowmatcher.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

FilterNode filterFor(const NumberPattern &number)
{
    FilterNode filter;
    filter.kind = FilterNode::Kind::Term;
    filter.term.field = FilterField::Number;
    filter.term.numbers = {number};
    return filter;
}

} // namespace

std::vector<int> placesOfNumber(const TableBatches &batches, std::span<const RowRef> view, const NumberPattern &number)
{
    RowMatcher matcher(filterFor(number));
    std::vector<std::vector<quint8>> matches;
    matches.reserve(batches.size());
    for (const TableBatch &batch : batches) {
        const std::span<const quint8> ofBatch = matcher.match(batch);
        matches.emplace_back(ofBatch.begin(), ofBatch.end());
    }
    std::vector<int> places;
    for (std::size_t i = 0; i < view.size(); ++i) {
        if (matches[view[i].batch][view[i].row] != 0)
            places.push_back(int(i));
    }
    return places;
}

bool hasNumber(const TableBatches &batches, const NumberPattern &number)
{
    RowMatcher matcher(filterFor(number));
    return std::ranges::any_of(batches, [&matcher](const TableBatch &batch) {
        const std::span<const quint8> matches = matcher.match(batch);
        return std::ranges::find(matches, 1) != matches.end();
    });
}

std::size_t nextPlace(std::span<const int> places, int row, SearchWay way)
{
    if (way == SearchWay::Forwards) {
        const auto next = std::ranges::upper_bound(places, row);
        return next == places.end() ? 0 : std::size_t(next - places.begin());
    }
    const auto from = std::ranges::lower_bound(places, row);
    return from == places.begin() ? places.size() - 1 : std::size_t(from - places.begin()) - 1;
}

} // namespace batchwatch::results
