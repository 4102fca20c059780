#pragma once

#include "core/batchsnapshot.h"
#include "core/clock.h"
#include "core/result.h"

#include <QByteArrayView>

#include <memory>

namespace batchwatch::wire {

/// Why a body is not a batch.
enum class ParseFault : quint8 {
    NotJson,    ///< truncated, HTML, empty, or not UTF-8
    NotABatch,  ///< JSON, but no object with a batch's fields
    WrongBatch, ///< a batch_id other than the one asked for
    TooDeep,    ///< nested deeper than maxDepth
    TooLarge,   ///< over maxBody or maxRows
};

/// Limits of DESIGN "Polling", after decompression.
inline constexpr qsizetype maxBody = 64 * 1024 * 1024;
inline constexpr std::size_t maxDepth = 32;
/// A thousand times what the vendor takes: a body of empty rows must not fill the memory.
inline constexpr qsizetype maxRows = 1'000'000;

struct ParsedBatch
{
    BatchSnapshot snapshot;
    std::optional<Milliseconds>
        wait; ///< `ratelimit_seconds`, when `ratelimit_remain` is absent or not above 0 (CONTRACT "The three calls")
};

/// Bytes to a batch, tolerant exactly as CONTRACT "Input that has been seen in the wild" says: numbers as strings, booleans as
/// "true"/1, null for absent, rows in any number and order, results absent. Rows that are no objects are skipped. Reads replies and stored
/// snapshots alike; of the latter also the mark of rows that are no longer reported (from a server it would only mark that row). Fields
/// that the contract does not list, and listed ones of a type that is of no use, end up in `further`, as sent. A batch_id that is absent or
/// null is taken for the expected one; one that differs is WrongBatch.
///
/// Keeps simdjson's buffers and the strings seen last from body to body: make one a thread and reuse it. Not thread-safe.
class BatchParser
{
public:
    /// Bodies whose parsers share `texts` merge and compare quickly.
    explicit BatchParser(ResultTextsPtr texts = std::make_shared<ResultTexts>());
    ~BatchParser();
    Q_DISABLE_COPY_MOVE(BatchParser)

    [[nodiscard]] Result<ParsedBatch, ParseFault> parse(QByteArrayView body, const BatchId &expected);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::wire
