#include "results/rowsort.h"

#include "core/numberformat.h"
#include "core/phonetext.h"
#include "results/halves.h"

#include <algorithm>
#include <bit>

namespace batchwatch::results {

namespace {

constexpr quint32 unknownRank = 0xffff'ffff; ///< rank of what is not known

/// Stable. `keyOf` gives less than `buckets`.
template<typename KeyOf> void countingSort(std::vector<RowRef> *rows, std::size_t buckets, KeyOf keyOf, SpareRows *spare)
{
    const std::size_t size = rows->size();
    std::array<std::vector<quint32>, 2> places; // by half
    inHalves(size, size, [&](std::size_t half, std::size_t first, std::size_t last) {
        std::vector<quint32> counts(buckets, 0);
        for (std::size_t i = first; i < last; ++i)
            ++counts[keyOf((*rows)[i])];
        places[half] = std::move(counts);
    });
    quint32 next = 0;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        for (std::vector<quint32> &ofHalf : places)
            next += std::exchange(ofHalf[bucket], next);
    }
    std::vector<RowRef> sorted = spare->take();
    sorted.resize(size);
    inHalves(size, size, [&](std::size_t half, std::size_t first, std::size_t last) {
        quint32 *const place = places[half].data();
        for (std::size_t i = first; i < last; ++i)
            sorted[place[keyOf((*rows)[i])]++] = (*rows)[i]; // found once more: that costs less than the memory to keep it in
    });
    rows->swap(sorted);
    spare->give(std::move(sorted));
}

/// As phonetext::isE164() of "+" and the digits.
bool isE164(const NumberDigits &digits)
{
    return digits.bytes[6] != 0;
}

/// Whether a format is "+" and places with nothing but what phonetext::squeezed() takes out between them.
bool isSpacedOut(const QString &format)
{
    const QString squeezed = phonetext::squeezed(format);
    return squeezed.startsWith(u'+')
        && std::all_of(squeezed.begin() + 1, squeezed.end(), [](QChar c) { return c == QLatin1Char(formatPlace); });
}

/// Stable, from this bit of what `keyOf` gives on. Digits in which all keys agree cost nothing.
template<typename Entry, typename KeyOf> void radixSort(std::vector<Entry> *entries, int firstBit, KeyOf keyOf)
{
    constexpr int bits = 11;
    constexpr quint64 mask = (quint64(1) << bits) - 1;
    quint64 differing = 0;
    for (const Entry &entry : *entries)
        differing |= keyOf(entry) ^ keyOf(entries->front());
    std::vector<Entry> other(entries->size());
    for (int shift = firstBit; shift < 64; shift += bits) {
        if ((differing >> shift & mask) == 0)
            continue;
        std::array<quint32, mask + 2> places{};
        for (const Entry &entry : *entries)
            ++places[(keyOf(entry) >> shift & mask) + 1];
        for (std::size_t i = 1; i < places.size(); ++i)
            places[i] += places[i - 1];
        for (const Entry &entry : *entries)
            other[places[keyOf(entry) >> shift & mask]++] = entry;
        entries->swap(other);
    }
}

/// Sorts numbers of rows by the keys and puts them in the keys' place.
void sortPositions(std::vector<quint64> *keys)
{
    const auto [least, greatest] = std::minmax_element(keys->begin(), keys->end());
    const quint64 base = *least;
    const int positionBits = std::bit_width(keys->size() - 1);
    if (std::bit_width(*greatest - base) + positionBits <= 64) { // both in one number are half as much to move
        for (std::size_t i = 0; i < keys->size(); ++i)
            (*keys)[i] = ((*keys)[i] - base) << positionBits | i;
        radixSort(keys, positionBits, [](quint64 key) { return key; });
        for (quint64 &key : *keys)
            key &= (quint64(1) << positionBits) - 1;
        return;
    }
    struct Keyed
    {
        quint64 key;
        quint64 position;
    };
    std::vector<Keyed> keyed(keys->size());
    for (std::size_t i = 0; i < keys->size(); ++i)
        keyed[i] = {(*keys)[i], i};
    radixSort(&keyed, 0, [](const Keyed &entry) { return entry.key; });
    std::transform(keyed.begin(), keyed.end(), keys->begin(), [](const Keyed &entry) { return entry.position; });
}

class ColumnSort
{
public:
    ColumnSort(const TableBatches &batches, SortMemory *memory, std::vector<RowRef> *rows, const std::atomic_bool *cancelled)
        : m_batches(batches),
          m_memory(memory),
          m_rows(rows),
          m_cancelled(cancelled)
    {}

    void by(const SortBy &sort)
    {
        if (isCancelled())
            return;
        switch (sort.column) {
        case Column::Outcome:
        case Column::Status:
        case Column::WhatsApp:
        case Column::Business: return byStates(sort);
        case Column::Carrier: return byText(sort, TextRanks::Of::Carriers);
        case Column::Country: return byText(sort, TextRanks::Of::Countries);
        case Column::Number:
        case Column::FormattedNumber: return byNumber(sort);
        case Column::Batch: break;
        }
        byBatch(sort);
    }

private:
    /// Few ranks, which are turned round for a descending order; what is not known stays last.
    template<typename RankOf> void byRank(const SortBy &sort, quint32 highest, RankOf rankOf)
    {
        const quint32 last = highest + 1;
        const bool descending = sort.order == Qt::DescendingOrder;
        const auto keyOf = [=](const RowRef &row) {
            const quint32 rank = rankOf(row);
            if (rank == unknownRank)
                return last;
            return descending ? highest - rank : rank;
        };
        countingSort(m_rows, std::size_t(last) + 1, keyOf, &m_memory->spare);
    }

    void byStates(const SortBy &sort)
    {
        std::array<quint32, 256> rankOf{};
        quint32 highest = 0;
        TextOrder none;
        for (unsigned states = 0; states < rankOf.size(); ++states) {
            const SortKey key = sortKeyOf(rowOfStates(NumberStates(states)), sort.column, {}, &none);
            rankOf[states] = key.kind == SortKey::Kind::Nothing ? unknownRank : quint32(key.value);
            highest = std::max(highest, quint32(key.value));
        }
        std::vector<const NumberStates *> states;
        for (const TableBatch &batch : m_batches)
            states.push_back(batch.rows().states().data());
        byRank(sort, highest, [&](const RowRef &row) { return rankOf[states[row.batch][row.row]]; });
    }

    void byText(const SortBy &sort, TextRanks::Of of)
    {
        const bool carriers = of == TextRanks::Of::Carriers;
        const auto textsAside = [&](const RowRef &row) {
            const ResultRows &rows = m_batches[row.batch].rows();
            const auto codes = carriers ? rows.carriers() : rows.countries();
            return codes[row.row] == TextCodes::notKept;
        };
        if (std::any_of(m_batches.begin(), m_batches.end(), [](const TableBatch &batch) { return batch.rows().anyAside(); })
            && std::any_of(m_rows->begin(), m_rows->end(), textsAside))
            return byKey(sort);
        const auto ranks = m_memory->ranks.ranks(of, m_batches);
        std::vector<std::pair<const TextCodes::Code *, const quint32 *>> columns;
        quint32 highest = 0;
        for (const auto &[texts, rankOf] : *ranks) {
            for (const quint32 rank : rankOf)
                highest = std::max(highest, rank == unknownRank ? 0 : rank);
        }
        for (const TableBatch &batch : m_batches) {
            const ResultRows &rows = batch.rows();
            const auto codes = carriers ? rows.carriers() : rows.countries();
            columns.emplace_back(codes.data(), rows.isEmpty() ? nullptr : ranks->at(rows.texts().get()).data());
        }
        byRank(sort, highest, [&](const RowRef &row) {
            const auto &[codes, rankOf] = columns[row.batch];
            return rankOf[codes[row.row]];
        });
    }

    void byBatch(const SortBy &sort)
    {
        TextOrder order;
        std::vector<quint32> ids;
        for (const TableBatch &batch : m_batches)
            ids.push_back(order.idOf(batch.shownLabel));
        quint32 highest = 0;
        for (quint32 &id : ids) {
            id = order.rankOf(id);
            highest = std::max(highest, id);
        }
        byRank(sort, highest, [&](const RowRef &row) { return ids[row.batch]; });
    }

    void byNumber(const SortBy &sort)
    {
        std::vector<quint64> places;
        places.reserve(m_rows->size());
        std::map<const ResultTexts *, std::vector<bool>> formats;
        for (const RowRef &row : *m_rows) {
            const ResultRows &rows = m_batches[row.batch].rows();
            const auto key = sort.column == Column::Number ? numberKey(rows, row.row) : formattedKey(rows, row.row, &formats);
            if (!key)
                return byKey(sort);
            places.push_back(placeOf(*key, sort.order, nullptr));
        }
        arrange(&places);
    }

    /// As sortKeyOf() where digits alone decide. Of digits without a plus, which are texts, the value stands for the rank: among themselves
    /// that is their order.
    static std::optional<SortKey> numberKey(const ResultRows &rows, std::size_t row)
    {
        const NumberDigits &digits = rows.digits()[row];
        if (digits.bytes[0] == 0)
            return std::nullopt;
        if (!rows.hasPlus(qsizetype(row)))
            return SortKey{SortKey::Kind::Digits, valueOf(digits)};
        return isE164(digits) ? std::optional(SortKey{SortKey::Kind::Value, valueOf(digits)}) : std::nullopt;
    }

    static std::optional<SortKey> formattedKey(
        const ResultRows &rows, std::size_t row, std::map<const ResultTexts *, std::vector<bool>> *formats)
    {
        const TextCodes::Code format = rows.formats()[row];
        if (format == TextCodes::empty)
            return SortKey();
        if (format == ResultTexts::sameAsNumber)
            return numberKey(rows, row);
        if (format == TextCodes::notKept || !isE164(rows.digits()[row]))
            return std::nullopt;
        std::vector<bool> &ofTexts = (*formats)[rows.texts().get()];
        for (std::size_t code = ofTexts.size(); code <= format; ++code)
            ofTexts.push_back(isSpacedOut(rows.texts()->formats.text(TextCodes::Code(code))));
        return ofTexts[format] ? std::optional(SortKey{SortKey::Kind::Value, valueOf(rows.digits()[row])}) : std::nullopt;
    }

    /// Any column, row by row.
    void byKey(const SortBy &sort)
    {
        TextOrder texts;
        std::vector<SortKey> keys;
        keys.reserve(m_rows->size());
        for (const RowRef &row : *m_rows) {
            if (keys.size() % 4'096 == 0 && isCancelled())
                return;
            keys.push_back(sortKeyOf(m_batches[row.batch].rows().at(row.row), sort.column, {}, &texts));
        }
        std::vector<quint64> places;
        places.reserve(keys.size());
        for (const SortKey &key : keys)
            places.push_back(placeOf(key, sort.order, &texts));
        arrange(&places);
    }

    void arrange(std::vector<quint64> *places)
    {
        sortPositions(places);
        std::vector<RowRef> sorted = m_memory->spare.take();
        sorted.resize(m_rows->size());
        std::transform(places->begin(), places->end(), sorted.begin(), [this](quint64 position) { return (*m_rows)[position]; });
        m_rows->swap(sorted);
        m_memory->spare.give(std::move(sorted));
    }

    [[nodiscard]] bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }

    const TableBatches &m_batches;
    SortMemory *const m_memory;
    std::vector<RowRef> *const m_rows;
    const std::atomic_bool *const m_cancelled;
};

} // namespace

std::shared_ptr<const TextRanks::Ranks> TextRanks::ranks(Of of, const TableBatches &batches)
{
    const auto codesOf
        = [of](const ResultTexts &texts) -> const TextCodes & { return of == Of::Carriers ? texts.carriers : texts.countries; };
    const std::lock_guard lock(m_mutex);
    Kept now;
    for (const TableBatch &batch : batches) {
        const ResultTextsPtr &texts = batch.rows().texts();
        if (texts && now.sizes.emplace(texts.get(), codesOf(*texts).size()).second)
            now.texts.push_back(texts);
    }
    Kept &kept = m_kept[std::size_t(of)];
    if (kept.ranks && kept.sizes == now.sizes)
        return kept.ranks;
    TextOrder order;
    for (const ResultTextsPtr &texts : now.texts) {
        for (std::size_t code = 1; code < now.sizes[texts.get()]; ++code)
            static_cast<void>(order.idOf(codesOf(*texts).text(TextCodes::Code(code))));
    }
    auto ranks = std::make_shared<Ranks>();
    for (const ResultTextsPtr &texts : now.texts) {
        std::vector<quint32> &rankOf = (*ranks)[texts.get()];
        rankOf.push_back(unknownRank); // of the empty text
        for (std::size_t code = 1; code < now.sizes[texts.get()]; ++code)
            rankOf.push_back(order.rankOf(order.idOf(codesOf(*texts).text(TextCodes::Code(code)))));
    }
    now.ranks = ranks;
    kept = std::move(now);
    return kept.ranks;
}

void sortRows(std::vector<RowRef> *rows, const TableBatches &batches, std::span<const SortBy> by, SortMemory *memory,
    const std::atomic_bool *cancelled)
{
    if (rows->size() < 2)
        return;
    ColumnSort sort(batches, memory, rows, cancelled);
    for (auto column = by.rbegin(); column != by.rend(); ++column)
        sort.by(*column);
}

} // namespace batchwatch::results
