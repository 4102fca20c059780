#include "results/digitscan.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

using Block = quint8 __attribute__((vector_size(16)));

Block blockAt(const char *bytes)
{
    Block block;
    std::memcpy(&block, bytes, sizeof block);
    return block;
}

bool anyByte(Block block)
{
    quint64 halves[2];
    std::memcpy(halves, &block, sizeof block);
    return (halves[0] | halves[1]) != 0;
}

Block allOf(char c)
{
    return Block{} + quint8(c);
}

/// `slot` may be read `Length - 1` bytes past its end: a run that goes on there meets the zero byte that ends every slot.
template<int Length> bool beginsSomewhere(const char *slot, const Block *needle)
{
    Block found = blockAt(slot) == needle[0];
    if constexpr (Length > 1)
        found &= blockAt(slot + 1) == needle[1];
    if constexpr (Length > 2)
        found &= blockAt(slot + 2) == needle[2];
    if constexpr (Length > 3)
        found &= blockAt(slot + 3) == needle[3];
    return anyByte(found);
}

/// The first digits of the needle tell most slots apart; the few that have them are looked at whole.
template<int Length> void scan(std::span<const NumberDigits> slots, std::string_view needle, quint8 *passes)
{
    Block wanted[4];
    for (std::size_t i = 0; i < Length; ++i)
        wanted[i] = allOf(needle[i]);
    const bool isWhole = needle.size() <= Length;
    for (std::size_t row = 0; row < slots.size(); ++row) {
        if (beginsSomewhere<Length>(slots[row].bytes.data(), wanted)
            && (isWhole || slots[row].view().find(needle) != std::string_view::npos))
            passes[row] = 1;
    }
}

} // namespace

void scanForDigits(std::span<const NumberDigits> slots, std::string_view needle, quint8 *passes)
{
    if (slots.empty() || needle.empty())
        return;
    const auto body = slots.first(slots.size() - 1);
    switch (needle.size()) {
    case 1: scan<1>(body, needle, passes); break;
    case 2: scan<2>(body, needle, passes); break;
    case 3: scan<3>(body, needle, passes); break;
    default: scan<4>(body, needle, passes); break;
    }
    if (slots.back().view().find(needle) != std::string_view::npos) // nothing may be read past the last one
        passes[slots.size() - 1] = 1;
}

} // namespace batchwatch::results
