#pragma once

#include "core/batchsnapshot.h"
#include "core/bytecells.h"

#include <QByteArray>

#include <array>

namespace batchwatch::wire {

/// Writes rows of columns as JSON objects, the same bytes as writeResult() and writeSnapshot() make of a NumberResult: what repeats is
/// written once a text, and a row is a few copies. For one thread at a time.
class RowLines
{
public:
    RowLines();
    Q_DISABLE_COPY_MOVE(RowLines)

    /// `head` is the beginning of the object: "{", or "{" and members each with a comma behind it.
    void append(QByteArray *out, QByteArrayView head, const ResultRows &rows, qsizetype row);

private:
    using Texts = TextCells<ByteCell, FormatCell>;
    struct Make;

    [[nodiscard]] bool appendFromColumns(QByteArray *out, QByteArrayView head, const ResultRows &rows, std::size_t row);

    std::array<ByteCell, 256> m_states;
    TextCellsCache<ByteCell, FormatCell> m_texts;
    std::size_t m_longest = 0; ///< bytes of a member
};

} // namespace batchwatch::wire
