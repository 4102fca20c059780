#pragma once

#include <QStringView>
#include <QtAlgorithms>
#include <QtEndian>

#include <array>
#include <cstring>
#include <string_view>

namespace batchwatch {

/// The digits of a phone number in a slot of fixed size, ASCII, zeros behind them: what a filter scans sixteen bytes at a time. The last
/// byte is always zero, so that no run of digits goes on in the next slot.
struct NumberDigits
{
    static constexpr int most = 15; ///< ITU-T E.164

    std::array<char, 16> bytes{};

    /// The first and the last eight, the first digit in the lowest byte.
    [[nodiscard]] quint64 firstHalf() const { return qFromLittleEndian<quint64>(bytes.data()); }
    [[nodiscard]] quint64 lastHalf() const { return qFromLittleEndian<quint64>(bytes.data() + 8); }

    [[nodiscard]] int size() const
    {
        const quint64 last = lastHalf();
        return last != 0 ? 16 - int(qCountLeadingZeroBits(last)) / 8 : 8 - int(qCountLeadingZeroBits(firstHalf())) / 8;
    }
    [[nodiscard]] std::string_view view() const { return {bytes.data(), std::size_t(size())}; }

    friend bool operator==(const NumberDigits &a, const NumberDigits &b) { return std::memcmp(a.bytes.data(), b.bytes.data(), 16) == 0; }
};

/// Eight bytes of text at once: whether all are digits.
[[nodiscard]] constexpr bool areDigits(quint64 eight)
{
    constexpr quint64 high = 0xf0f0f0f0f0f0f0f0;
    constexpr quint64 zeros = 0x3030303030303030;
    return (eight & high) == zeros && ((eight + 0x0606060606060606) & high) == zeros;
}

/// False when there are none, too many, or anything else among them.
[[nodiscard]] inline bool toDigits(std::string_view text, NumberDigits *out)
{
    const std::size_t size = text.size();
    if (size == 0 || size > std::size_t(NumberDigits::most))
        return false;
    NumberDigits digits;
    if (size >= 8) { // two halves that overlap
        const auto first = qFromUnaligned<quint64>(text.data());
        const auto last = qFromUnaligned<quint64>(text.data() + size - 8);
        if (!areDigits(first) || !areDigits(last))
            return false;
        qToUnaligned(first, digits.bytes.data());
        qToUnaligned(last, digits.bytes.data() + size - 8);
    } else {
        for (std::size_t i = 0; i < size; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return false;
            digits.bytes[i] = text[i];
        }
    }
    *out = digits;
    return true;
}

[[nodiscard]] inline bool toDigits(QStringView text, NumberDigits *out)
{
    if (text.size() > NumberDigits::most)
        return false;
    std::array<char, NumberDigits::most> ascii{};
    for (qsizetype i = 0; i < text.size(); ++i)
        ascii[std::size_t(i)] = text[i].toLatin1(); // zero for what is not
    return toDigits(std::string_view(ascii.data(), std::size_t(text.size())), out);
}

/// Eight digits as a number, the first in the lowest byte and zero bytes for those in front; all eight at once.
[[nodiscard]] constexpr quint64 valueOfEight(quint64 digits)
{
    digits = (digits & 0x0f0f0f0f0f0f0f0f) * 2561 >> 8;
    digits = (digits & 0x00ff00ff00ff00ff) * 6553601 >> 16;
    return (digits & 0x0000ffff0000ffff) * 42949672960001 >> 32;
}

/// The digits as a number; for sorting.
[[nodiscard]] inline quint64 valueOf(const NumberDigits &digits)
{
    const quint64 first = digits.firstHalf();
    const quint64 last = digits.lastHalf();
    if (first == 0)
        return 0;
    const auto missing = [](quint64 half) { return int(qCountLeadingZeroBits(half)) / 8 * 8; };
    if (last == 0)
        return valueOfEight(first << missing(first));
    const int shift = missing(last); // never zero: the last byte is; all digits move to the end of the slot
    return valueOfEight(first << shift) * 100'000'000 + valueOfEight(last << shift | first >> (64 - shift));
}

} // namespace batchwatch
