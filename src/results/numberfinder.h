#pragma once

#include "core/resultrows.h"
#include "results/filterexpression.h"

#include <unordered_set>
#include <vector>

namespace batchwatch::results {

/// Finds numbers by any of many patterns: a list of thousands of numbers costs a look or two a row.
class NumberFinder
{
public:
    explicit NumberFinder(const QList<NumberPattern> &patterns);

    [[nodiscard]] bool isEmpty() const { return m_scanned.empty() && m_anchored.empty(); }
    /// Sets a byte to 1 for each row whose digits match; others stay as they are. Numbers kept aside are not looked at.
    void scan(const ResultRows &rows, quint8 *passes) const;
    /// The digits of a number, from the first to the last.
    [[nodiscard]] bool finds(std::string_view digits) const;

private:
    /// Patterns with the same ends and length: their digits as numbers.
    struct Anchored
    {
        bool atStart;
        bool atEnd;
        std::size_t length;
        std::unordered_set<quint64> values;
    };

    void add(const NumberPattern &pattern);

    std::vector<std::string> m_scanned; ///< without anchor
    std::vector<Anchored> m_anchored;
};

} // namespace batchwatch::results
