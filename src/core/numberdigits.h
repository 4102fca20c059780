#pragma once

#include <QStringView>

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

    [[nodiscard]] int size() const { return int(std::strlen(bytes.data())); }
    [[nodiscard]] std::string_view view() const { return {bytes.data(), std::size_t(size())}; }

    friend bool operator==(const NumberDigits &a, const NumberDigits &b) { return std::memcmp(a.bytes.data(), b.bytes.data(), 16) == 0; }
};

/// False when there are none, too many, or anything else among them.
template<typename Text> [[nodiscard]] bool toDigits(const Text &text, NumberDigits *out)
{
    const auto size = text.size();
    if (size == 0 || size > decltype(size)(NumberDigits::most))
        return false;
    NumberDigits digits;
    for (decltype(text.size()) i = 0; i < size; ++i) {
        const auto unit = [&] {
            if constexpr (std::is_same_v<Text, QStringView>)
                return char32_t(text[i].unicode());
            else
                return char32_t(static_cast<unsigned char>(text[i]));
        }();
        if (unit < U'0' || unit > U'9')
            return false;
        digits.bytes[std::size_t(i)] = char(unit);
    }
    *out = digits;
    return true;
}

/// The digits as a number; for sorting.
[[nodiscard]] inline quint64 valueOf(const NumberDigits &digits)
{
    quint64 value = 0;
    for (const char c : digits.bytes) {
        if (c == 0)
            break;
        value = value * 10 + quint64(c - '0');
    }
    return value;
}

} // namespace batchwatch
