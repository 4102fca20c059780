#include "results/numberfinder.h"

#include "results/digitscan.h"

#include <algorithm>

namespace batchwatch::results {

namespace {

quint64 valueOf(std::string_view digits)
{
    quint64 value = 0;
    for (const char c : digits)
        value = value * 10 + quint64(c - '0');
    return value;
}

/// "0049…" is kept as it was sent, and found like "+49…".
std::string_view withoutLeadingZeros(std::string_view digits)
{
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

} // namespace

NumberFinder::NumberFinder(const QList<NumberPattern> &patterns)
{
    for (const NumberPattern &pattern : patterns)
        add(pattern);
}

void NumberFinder::add(const NumberPattern &pattern)
{
    const std::string digits = pattern.digits.toStdString();
    if (digits.size() > NumberDigits::most) // none of the slots is that long
        return;
    if (!pattern.atStart && !pattern.atEnd) {
        m_scanned.push_back(digits);
        return;
    }
    auto group = std::find_if(m_anchored.begin(), m_anchored.end(), [&](const Anchored &known) {
        return known.atStart == pattern.atStart && known.atEnd == pattern.atEnd && known.length == digits.size();
    });
    if (group == m_anchored.end())
        group = m_anchored.insert(group, {pattern.atStart, pattern.atEnd, digits.size(), {}});
    group->values.insert(valueOf(digits));
}

void NumberFinder::scan(const ResultRows &rows, quint8 *passes) const
{
    for (const std::string &digits : m_scanned)
        scanForDigits(rows.digits(), digits, passes);
    if (m_anchored.empty())
        return;
    const auto slots = rows.digits();
    for (std::size_t row = 0; row < slots.size(); ++row) {
        if (passes[row] == 0 && slots[row].bytes[0] != 0)
            passes[row] = finds(slots[row].view()) ? 1 : 0;
    }
}

bool NumberFinder::finds(std::string_view digits) const
{
    const auto contains = [digits](const std::string &part) { return digits.find(part) != std::string_view::npos; };
    if (std::any_of(m_scanned.begin(), m_scanned.end(), contains))
        return true;
    const std::string_view significant = withoutLeadingZeros(digits);
    return std::any_of(m_anchored.begin(), m_anchored.end(), [&](const Anchored &group) {
        if (significant.size() < group.length || (group.atStart && group.atEnd && significant.size() != group.length))
            return false;
        const std::size_t start = group.atStart ? 0 : significant.size() - group.length;
        return group.values.contains(valueOf(significant.substr(start, group.length)));
    });
}

} // namespace batchwatch::results
