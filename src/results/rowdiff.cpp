#include "results/rowdiff.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

/// Place of each row in a list, by batch and row, without hashing.
class Places
{
public:
    explicit Places(std::span<const RowRef> rows)
    {
        std::vector<quint32> sizes;
        for (const RowRef &row : rows) {
            if (row.batch >= sizes.size())
                sizes.resize(row.batch + 1, 0);
            sizes[row.batch] = std::max(sizes[row.batch], row.row + 1);
        }
        m_places.reserve(sizes.size());
        for (const quint32 size : sizes)
            m_places.emplace_back(size, -1);
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_places[rows[i].batch][rows[i].row] = int(i);
    }

    [[nodiscard]] int of(const RowRef &row) const
    {
        if (row.batch >= m_places.size() || row.row >= m_places[row.batch].size())
            return -1;
        return m_places[row.batch][row.row];
    }
    [[nodiscard]] bool hold(const RowRef &row) const { return of(row) >= 0; }

private:
    std::vector<std::vector<int>> m_places;
};

std::vector<RowRange> rangesNotIn(std::span<const RowRef> rows, const Places &others)
{
    std::vector<RowRange> ranges;
    bool open = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool missing = !others.hold(rows[i]);
        if (missing && open)
            ++ranges.back().count;
        else if (missing)
            ranges.push_back({int(i), 1});
        open = missing;
    }
    return ranges;
}

template<typename Predicate> std::vector<RowRef> rowsWhere(std::span<const RowRef> rows, Predicate predicate)
{
    std::vector<RowRef> out;
    out.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(out), predicate);
    return out;
}

} // namespace

ViewChange diffViews(std::span<const RowRef> before, std::span<const RowRef> after)
{
    const Places placesAfter(after);
    ViewChange change;
    change.removals = rangesNotIn(before, placesAfter);
    change.insertions = rangesNotIn(after, Places(before));
    int last = -1;
    for (const RowRef &row : before) {
        const int place = placesAfter.of(row);
        if (place < 0)
            continue;
        change.reordered = change.reordered || place < last;
        last = place;
    }
    return change;
}

std::vector<RowRef> rowsAlsoIn(std::span<const RowRef> before, std::span<const RowRef> after)
{
    const Places places(after);
    return rowsWhere(before, [&](const RowRef &row) { return places.hold(row); });
}

std::vector<RowRef> rowsNotIn(std::span<const RowRef> before, std::span<const RowRef> after)
{
    const Places places(after);
    return rowsWhere(before, [&](const RowRef &row) { return !places.hold(row); });
}

std::vector<int> newPlaces(std::span<const RowRef> before, std::span<const RowRef> after)
{
    const Places places(after);
    std::vector<int> out;
    out.reserve(before.size());
    for (const RowRef &row : before)
        out.push_back(places.of(row));
    return out;
}

std::vector<ChangedRange> changedRanges(std::span<const ChangeBits> changes, std::size_t limit)
{
    std::vector<ChangedRange> ranges;
    bool open = false;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const bool changed = changes[i] != 0;
        if (changed && !open)
            ranges.push_back({{int(i), 0}, 0});
        if (changed) {
            ++ranges.back().rows.count;
            ranges.back().bits |= changes[i];
        }
        open = changed;
    }
    if (ranges.size() <= limit)
        return ranges;
    ChangedRange all{{ranges.front().rows.first, 0}, 0};
    all.rows.count = ranges.back().rows.first + ranges.back().rows.count - all.rows.first;
    for (const ChangedRange &range : ranges)
        all.bits |= range.bits;
    return {all};
}

} // namespace batchwatch::results
