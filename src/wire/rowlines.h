#pragma once

#include "core/batchsnapshot.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace batchwatch::wire {

/// Writes rows of columns as JSON objects, the same bytes as writeResult() and writeSnapshot() make of a NumberResult: what repeats is
/// written once a text, and a row is a few copies. For one thread at a time.
class RowLines
{
public:
    RowLines();
    ~RowLines();
    Q_DISABLE_COPY_MOVE(RowLines)

    /// `head` is the beginning of the object: "{", or "{" and members each with a comma behind it.
    void append(QByteArray *out, QByteArrayView head, const ResultRows &rows, qsizetype row);

private:
    struct Texts;

    [[nodiscard]] Texts &textsOf(const ResultRows &rows);
    [[nodiscard]] bool appendFromColumns(QByteArray *out, QByteArrayView head, const ResultRows &rows, std::size_t row);

    std::array<std::string, 256> m_states;
    std::vector<std::unique_ptr<Texts>> m_texts; ///< one or two
    Texts *m_last = nullptr;
};

} // namespace batchwatch::wire
