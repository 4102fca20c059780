#pragma once

#include "core/batchid.h"
#include "core/resultrows.h"

#include <memory>
#include <optional>

namespace batchwatch {

/// CONTRACT "Batch status". Unknown keeps being polled and is never called done.
enum class BatchStatus : quint8 { Processing, Completed, Unknown };

/// Counted from the rows that the last reply held.
struct RowCounts
{
    qint64 completed = 0;
    qint64 failed = 0;
    qint64 pending = 0; ///< includes unknown states
    qint64 rows = 0;

    friend bool operator==(const RowCounts &, const RowCounts &) = default;
};

/// What is shown of a batch: the server's figures as sent, progress by the contract's rule, and whether the rows say otherwise.
struct BatchCounts
{
    qint64 total = 0;
    qint64 completed = 0;
    qint64 failed = 0;
    qint64 pending = 0;
    qint64 done = 0; ///< total - pending, clamped to 0..total
    bool disagree = false;
    RowCounts counted;

    [[nodiscard]] double fraction() const { return total > 0 ? double(done) / double(total) : 0.0; }
    friend bool operator==(const BatchCounts &, const BatchCounts &) = default;
};

/// A batch as it stands: what the last reply said, with what earlier replies knew and it did not (see merge.h).
struct BatchSnapshot
{
    BatchId id;
    BatchStatus status = BatchStatus::Unknown;
    QString statusText; ///< as sent
    std::optional<qint64> total;
    std::optional<qint64> completed;
    std::optional<qint64> failed;
    std::optional<qint64> pending;
    ResultRows results{};
    QByteArray further; ///< JSON object of the batch's fields that the contract does not list; empty when there are none

    friend bool operator==(const BatchSnapshot &, const BatchSnapshot &) = default;
};

using SnapshotPtr = std::shared_ptr<const BatchSnapshot>;

[[nodiscard]] RowCounts countRows(const BatchSnapshot &snapshot);

/// CONTRACT "Where the reference contradicts itself". Figures that were not sent are taken from the others, then from
/// all rows that are known; of a completed batch nothing is pending then.
///
/// The rows disagree when their figures differ from the server's; while a batch is under way and sent only some of its rows,
/// when they exceed them.
[[nodiscard]] BatchCounts countsOf(const BatchSnapshot &snapshot);

} // namespace batchwatch
