#include "results/comparison.h"

#include "results/numberkeys.h"

#include <algorithm>
#include <bit>

namespace batchwatch::results {

namespace {

constexpr quint32 noRow = 0xffff'ffff;
constexpr std::size_t rowsBetweenLooks = 1 << 16; ///< at the stop token

/// Rows by key, each given out once, those of one key in their order: an open table with a chain for each key.
class RowsByKey
{
public:
    explicit RowsByKey(const std::vector<quint64> &keys)
        : m_shift(64 - int(std::bit_width(keys.size() * 2 + 1))),
          m_slots(std::size_t(1) << (64 - m_shift)),
          m_next(keys.size(), noRow)
    {
        for (std::size_t row = keys.size(); row-- > 0;) { // backwards, that the first stands first in its chain
            Slot &slot = slotOf(keys[row]);
            m_next[row] = slot.first;
            slot = {keys[row], quint32(row), true};
        }
    }

    /// The next row of this key; `noRow` when there is no more.
    [[nodiscard]] quint32 take(quint64 key)
    {
        Slot &slot = slotOf(key);
        const quint32 row = slot.first;
        if (row != noRow)
            slot.first = m_next[row];
        return row;
    }

private:
    struct Slot
    {
        quint64 key = 0;
        quint32 first = noRow;
        bool isUsed = false;
    };

    /// The one of the key, or the free one where it belongs. More than half of all are free.
    [[nodiscard]] Slot &slotOf(quint64 key)
    {
        std::size_t place = key * 0x9e37'79b9'7f4a'7c15 >> m_shift;
        while (m_slots[place].isUsed && m_slots[place].key != key)
            place = (place + 1) & (m_slots.size() - 1);
        return m_slots[place];
    }

    int m_shift;
    std::vector<Slot> m_slots;
    std::vector<quint32> m_next;
};

std::vector<quint64> keysOf(const ResultsView &view, NumberKeys *numbers, const std::stop_token &stop)
{
    std::vector<quint64> keys;
    keys.reserve(view.rows.size());
    for (const RowRef &ref : view.rows) {
        if (keys.size() % rowsBetweenLooks == 0 && stop.stop_requested())
            break;
        keys.push_back(numbers->keyOf(view.batches[ref.batch]->results, ref.row));
    }
    return keys;
}

/// For each row of `after` its row of `before`, or noRow. The usual case needs no table: both begin with the same numbers.
std::vector<quint32> partners(const std::vector<quint64> &before, const std::vector<quint64> &after, const std::stop_token &stop)
{
    std::vector<quint32> partners(after.size(), noRow);
    const auto alike = std::size_t(std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin());
    for (std::size_t row = 0; row < alike; ++row)
        partners[row] = quint32(row);
    RowsByKey rest(std::vector(before.begin() + std::ptrdiff_t(alike), before.end()));
    for (std::size_t row = alike; row < after.size(); ++row) {
        if (row % rowsBetweenLooks == 0 && stop.stop_requested())
            break;
        const quint32 found = rest.take(after[row]);
        partners[row] = found == noRow ? noRow : quint32(found + alike);
    }
    return partners;
}

/// Of all that one byte of states tells.
Changes changesOfStates(NumberStates before, NumberStates after)
{
    const Outcome was = outcomeIn(before);
    const Outcome is = outcomeIn(after);
    Changes changes;
    changes.setFlag(
        Change::StatusChanged, statusIn(before) != statusIn(after) || (was == Outcome::NotChecked) != (is == Outcome::NotChecked));
    if (was == Outcome::NotChecked || is == Outcome::NotChecked)
        return changes;
    changes.setFlag(Change::NewlyOnWhatsApp, was == Outcome::NotOnWhatsApp && is != Outcome::NotOnWhatsApp);
    changes.setFlag(Change::NoLongerOnWhatsApp, was != Outcome::NotOnWhatsApp && is == Outcome::NotOnWhatsApp);
    changes.setFlag(Change::BusinessChanged, (was == Outcome::Business) != (is == Outcome::Business));
    return changes;
}

/// Two rows of the same number. Codes are compared where both sides share them, texts where they do not.
class RowPair
{
public:
    RowPair(const ResultRows &before, qsizetype was, const ResultRows &after, qsizetype is)
        : m_before(before),
          m_after(after),
          m_was(was),
          m_is(is)
    {}

    [[nodiscard]] Changes changes() const
    {
        const NumberStates before = m_before.states()[std::size_t(m_was)];
        const NumberStates after = m_after.states()[std::size_t(m_is)];
        Changes changes = before == after ? Changes() : changesOfStates(before, after);
        if (statusIn(before) == NumberStatus::Unknown && statusIn(after) == NumberStatus::Unknown)
            changes.setFlag(Change::StatusChanged, m_before.statusText(m_was) != m_after.statusText(m_is));
        changes.setFlag(Change::CarrierChanged, differ(&ResultRows::carriers, &ResultRows::carrier));
        changes.setFlag(Change::CountryChanged, differ(&ResultRows::countries, &ResultRows::country));
        return changes ? changes : Changes(Change::Unchanged);
    }

private:
    template<typename Codes, typename Text> [[nodiscard]] bool differ(Codes codes, Text text) const
    {
        const TextCodes::Code was = (m_before.*codes)()[std::size_t(m_was)];
        const TextCodes::Code is = (m_after.*codes)()[std::size_t(m_is)];
        if (was == TextCodes::empty || is == TextCodes::empty)
            return false;
        if (m_before.texts() == m_after.texts() && was != TextCodes::notKept && is != TextCodes::notKept)
            return was != is;
        return (m_before.*text)(m_was) != (m_after.*text)(m_is);
    }

    const ResultRows &m_before;
    const ResultRows &m_after;
    qsizetype m_was;
    qsizetype m_is;
};

Changes changesBetween(const Comparison &comparison, const ComparedRow &row)
{
    if (!row.before)
        return Change::OnlyAfter;
    if (!row.after)
        return Change::OnlyBefore;
    return RowPair(comparison.rowsBefore(row), row.before->row, comparison.rowsAfter(row), row.after->row).changes();
}

/// Without what changed.
std::vector<ComparedRow> joined(const ResultsView &before, const ResultsView &after, const std::vector<quint32> &partners)
{
    std::vector<ComparedRow> rows(before.rows.size());
    rows.reserve(before.rows.size() + std::size_t(std::count(partners.begin(), partners.end(), noRow)));
    for (std::size_t row = 0; row < before.rows.size(); ++row)
        rows[row].before = before.rows[row];
    for (std::size_t row = 0; row < partners.size(); ++row) {
        if (partners[row] == noRow)
            rows.push_back({{}, after.rows[row], {}});
        else
            rows[partners[row]].after = after.rows[row];
    }
    return rows;
}

} // namespace

qsizetype Comparison::count(Change change) const
{
    return counts[std::size_t(std::countr_zero(unsigned(change)))];
}

std::optional<NumberResult> Comparison::numberBefore(const ComparedRow &row) const
{
    return row.before ? std::optional(rowsBefore(row).at(row.before->row)) : std::nullopt;
}

std::optional<NumberResult> Comparison::numberAfter(const ComparedRow &row) const
{
    return row.after ? std::optional(rowsAfter(row).at(row.after->row)) : std::nullopt;
}

Comparison compare(const ResultsView &before, const ResultsView &after, const std::stop_token &stop)
{
    NumberKeys numbers;
    const std::vector<quint64> keysBefore = keysOf(before, &numbers, stop);
    const std::vector<quint64> keysAfter = keysOf(after, &numbers, stop);
    if (stop.stop_requested())
        return {};
    Comparison comparison{.before = before.batches, .after = after.batches, .rows = {}};
    comparison.rows = joined(before, after, partners(keysBefore, keysAfter, stop));
    std::size_t done = 0;
    for (ComparedRow &row : comparison.rows) {
        if (done++ % rowsBetweenLooks == 0 && stop.stop_requested())
            break;
        row.changes = changesBetween(comparison, row);
        for (auto bits = unsigned(row.changes.toInt()); bits != 0; bits &= bits - 1)
            ++comparison.counts[std::size_t(std::countr_zero(bits))];
    }
    return comparison;
}

ResultsView viewOf(std::vector<SnapshotPtr> batches)
{
    std::vector<RowRef> rows = allRows(batches, [](const SnapshotPtr &batch) { return batch->results.size(); });
    return {std::move(batches), std::move(rows)};
}

} // namespace batchwatch::results
