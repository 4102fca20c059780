#pragma once

#include "results/termmatcher.h"

#include <atomic>
#include <memory>

namespace batchwatch::results {

/// A filter made ready for columns. For one thread at a time.
class RowMatcher
{
public:
    explicit RowMatcher(const FilterNode &filter, WallTime now = {});
    ~RowMatcher();
    RowMatcher(RowMatcher &&) noexcept;
    RowMatcher &operator=(RowMatcher &&) noexcept;

    [[nodiscard]] bool matchesEverything() const { return m_isEverything; }
    /// A byte a row: 1 passes. Until the next call.
    [[nodiscard]] std::span<const quint8> match(const TableBatch &batch);
    [[nodiscard]] bool matches(const TableBatch &batch, std::size_t row);

private:
    struct Node;

    void match(Node &node, const TableBatch &batch, std::size_t depth);
    [[nodiscard]] static bool matches(Node &node, const TableBatch &batch, std::size_t row);
    [[nodiscard]] std::vector<quint8> &buffer(std::size_t depth);

    std::unique_ptr<Node> m_root;
    bool m_isEverything;
    std::vector<std::vector<quint8>> m_buffers; ///< one a depth of the tree
};

/// Whether other rows may pass at another time.
[[nodiscard]] bool dependsOnTime(const FilterNode &filter);

/// Whether every row that passes `now` passes `before`, as far as the shape of the filters tells: of one that only got longer, true.
[[nodiscard]] bool isNarrower(const FilterNode &now, const FilterNode &before);

} // namespace batchwatch::results
