#include "core/batchidscanner.h"

#include <array>
#include <cstring>
#include <optional>

namespace batchwatch {

namespace {

/// Small enough for the processor's cache.
constexpr qsizetype pieceSize = 256 * 1024;

/// As far from its first dash as an id, cut by soft line breaks, and what matters around it may reach.
constexpr qsizetype reach = 64;

constexpr qsizetype digitsBeforeDash = 8;
constexpr std::array<int, 4> groupsBehindDash{4, 4, 4, 12};

enum CharClass : quint8 { Other, Letter, HexDigit };

constexpr std::array<CharClass, 256> makeClasses()
{
    std::array<CharClass, 256> classes{};
    for (int c = '0'; c <= '9'; ++c)
        classes[std::size_t(c)] = HexDigit;
    for (int c = 'a'; c <= 'z'; ++c)
        classes[std::size_t(c)] = classes[std::size_t(c - 'a' + 'A')] = c <= 'f' ? HexDigit : Letter;
    return classes;
}

constexpr auto classes = makeClasses();

CharClass classOf(char c)
{
    return classes[quint8(c)];
}

bool isHex(char c)
{
    return classOf(c) == HexDigit;
}

bool isUpperHex(char c)
{
    return isHex(c) && (c < 'a' || c > 'f');
}

int valueOf(char digit)
{
    return digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}

/// The text around a dash.
struct Window
{
    const char *begin;
    const char *end;

    /// What stands `distance` bytes before `p`; nothing, as far as a text goes, is a space.
    [[nodiscard]] char before(const char *p, int distance) const { return p - begin >= distance ? p[-distance] : ' '; }
    [[nodiscard]] char at(const char *p) const { return p < end ? *p : ' '; }
    [[nodiscard]] bool isHexBefore(const char *p, int count) const
    {
        for (int i = 1; i <= count; ++i) {
            if (!isHex(before(p, i)))
                return false;
        }
        return true;
    }

    [[nodiscard]] const char *backOverSoftBreaks(const char *p) const
    {
        while (before(p, 1) == '\n') {
            const int length = before(p, 2) == '\r' ? 3 : 2;
            if (before(p, length) != '=')
                break;
            p -= length;
        }
        return p;
    }
    [[nodiscard]] const char *overSoftBreaks(const char *p) const
    {
        while (at(p) == '=') {
            const char *const lineEnd = at(p + 1) == '\r' ? p + 2 : p + 1;
            if (at(lineEnd) != '\n')
                break;
            p = lineEnd + 1;
        }
        return p;
    }
};

/// "ESC[1;32m" before an id in a coloured log.
bool endsColor(const Window &text, const char *p)
{
    int distance = 2;
    for (char c = text.before(p, distance); (c >= '0' && c <= '9') || c == ';'; c = text.before(p, distance))
        ++distance;
    return text.before(p, 1) == 'm' && text.before(p, distance) == '[' && text.before(p, distance + 1) == '\x1b';
}

/// True when the letter or digit before `p` is the last of an escape sequence, not of a word.
bool endsEscape(const Window &text, const char *p)
{
    const char last = text.before(p, 1);
    if (text.before(p, 2) == '\\' && (last == 'n' || last == 'r' || last == 't'))
        return true;
    if (text.isHexBefore(p, 2) && text.before(p, 3) == '%')
        return true;
    if (isUpperHex(last) && isUpperHex(text.before(p, 2)) && text.before(p, 3) == '=')
        return true;
    if (text.isHexBefore(p, 4) && text.before(p, 5) == 'u' && text.before(p, 6) == '\\')
        return true;
    return endsColor(text, p);
}

bool mayBegin(const Window &text, const char *p)
{
    const char last = text.before(p, 1);
    if (classOf(last) != Other)
        return endsEscape(text, p);
    return last != '-' || !text.isHexBefore(p - 1, 4);
}

bool mayEnd(const Window &text, const char *p)
{
    if (classOf(text.at(p)) != Other)
        return false;
    return text.at(p) != '-' || !(isHex(text.at(p + 1)) && isHex(text.at(p + 2)) && isHex(text.at(p + 3)) && isHex(text.at(p + 4)));
}

/// The digits of an id, as they are read.
struct Digits
{
    std::array<char, 16> bytes{};
    int count = 0;

    void add(char digit)
    {
        bytes[std::size_t(count / 2)] = char(bytes[std::size_t(count / 2)] << 4 | valueOf(digit));
        ++count;
    }
};

/// The eight digits before a dash, if an id may begin with them.
bool readBefore(const Window &text, const char *dash, Digits *digits)
{
    std::array<char, digitsBeforeDash> found{};
    const char *p = dash;
    for (std::size_t i = found.size(); i-- > 0;) {
        p = text.backOverSoftBreaks(p);
        found[i] = text.before(p, 1);
        if (!isHex(found[i]))
            return false;
        --p;
    }
    for (const char digit : found)
        digits->add(digit);
    return mayBegin(text, p);
}

/// The four groups from the first dash on; where they end, or null.
const char *readBehind(const Window &text, const char *dash, Digits *digits)
{
    const char *p = dash;
    for (const int length : groupsBehindDash) {
        p = text.overSoftBreaks(p);
        if (text.at(p) != '-')
            return nullptr;
        ++p;
        for (int i = 0; i < length; ++i, ++p) {
            p = text.overSoftBreaks(p);
            if (!isHex(text.at(p)))
                return nullptr;
            digits->add(*p);
        }
    }
    return mayEnd(text, p) ? p : nullptr;
}

} // namespace

void BatchIdScanner::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(bytes.size(), pieceSize));
        bytes = bytes.sliced(piece.size());
        m_buffer.append(piece);
        scanUntil(m_buffer.size() - reach);
        if (m_next > reach) {
            m_buffer.remove(0, m_next - reach);
            m_next = reach;
        }
    }
}

void BatchIdScanner::finish()
{
    scanUntil(m_buffer.size());
    m_buffer.clear();
    m_next = 0;
}

/// An id is recognised by its first dash: there are fewer of them than of anything else in it.
void BatchIdScanner::scanUntil(qsizetype limit)
{
    const char *const data = m_buffer.constData();
    while (m_next < limit) {
        const auto *dash = static_cast<const char *>(std::memchr(data + m_next, '-', std::size_t(limit - m_next)));
        if (dash == nullptr) {
            m_next = limit;
            return;
        }
        const qsizetype at = dash - data;
        const bool isWorthALook = at > 0 && (isHex(dash[-1]) || dash[-1] == '\n'); // or a soft line break
        m_next = isWorthALook ? takeAt(at) : at + 1;
    }
}

/// Where to go on.
qsizetype BatchIdScanner::takeAt(qsizetype dash)
{
    const char *const data = m_buffer.constData();
    const Window text{data + std::max<qsizetype>(0, dash - reach), data + std::min(m_buffer.size(), dash + reach)};
    Digits digits;
    if (!readBefore(text, data + dash, &digits))
        return dash + 1;
    const char *const end = readBehind(text, data + dash, &digits);
    if (end == nullptr)
        return dash + 1;
    const BatchId id(QUuid::fromRfc4122(QByteArrayView(digits.bytes)));
    if (!m_seen.contains(id)) {
        m_seen.insert(id);
        m_found.append(id);
    }
    return end - data;
}

} // namespace batchwatch
