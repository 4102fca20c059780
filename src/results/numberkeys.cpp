#include "results/numberkeys.h"

#include "results/folding.h"

namespace batchwatch::results {

namespace {

/// Above all keys of digits: those leave the highest four bits free.
constexpr quint64 textBit = quint64(1) << 63;

/// Eight characters in 32 bits: a digit plus one each, zero where there is none.
quint64 packed(const char *eight)
{
    constexpr quint64 lowBits = 0x0101'0101'0101'0101;
    quint64 chars = 0;
    std::memcpy(&chars, eight, sizeof chars);
    chars = (chars & (lowBits * 0xf)) + (chars >> 4 & lowBits); // '0' is 0x30: its bit 4 tells a digit from nothing
    chars = (chars | chars >> 4) & 0x00ff'00ff'00ff'00ff;
    chars = (chars | chars >> 8) & 0x0000'ffff'0000'ffff;
    return (chars | chars >> 16) & 0xffff'ffff;
}

quint64 keyOfDigits(const NumberDigits &digits)
{
    return packed(digits.bytes.data() + 8) << 32 | packed(digits.bytes.data());
}

/// "00" is how a phone dials the plus.
bool isDialled(const NumberDigits &digits)
{
    return digits.bytes[0] == '0' && digits.bytes[1] == '0' && digits.bytes[2] != 0;
}

NumberDigits withoutPrefix(const NumberDigits &digits)
{
    NumberDigits rest;
    std::memcpy(rest.bytes.data(), digits.bytes.data() + 2, NumberDigits::most - 1);
    return rest;
}

} // namespace

quint64 NumberKeys::keyOf(const ResultRows &rows, qsizetype row)
{
    const NumberDigits &digits = rows.digits()[std::size_t(row)];
    if (digits.bytes[0] == 0)
        return keyOfText(rows.phoneNumber(row));
    return keyOfDigits(isDialled(digits) && !rows.hasPlus(row) ? withoutPrefix(digits) : digits);
}

quint64 NumberKeys::keyOfText(QStringView number)
{
    const QString text = folded(number);
    QStringView rest = text;
    if (rest.startsWith(u'+'))
        rest = rest.sliced(1);
    else if (rest.startsWith(u"00"))
        rest = rest.sliced(2);
    if (NumberDigits digits; toDigits(rest, &digits))
        return keyOfDigits(digits);
    const auto known = m_texts.constFind(text);
    if (known != m_texts.cend())
        return *known;
    return *m_texts.insert(text, textBit | quint64(m_texts.size()));
}

} // namespace batchwatch::results
