#pragma once

#include "core/batchsnapshot.h"

#include <QByteArray>

namespace batchwatch::wire {

/// The batch in the vendor's own JSON form, compact, UTF-8: what the store keeps and BatchParser reads back to an equal value.
/// Rows that are no longer reported carry `"batchwatch_no_longer_reported":true`. Further fields are written as they came.
[[nodiscard]] QByteArray writeSnapshot(const BatchSnapshot &snapshot);

/// One object of a row without a line end: `batch_id`, the contract's field names (only those known of the row),
/// `"batchwatch_no_longer_reported":true` when it is so, then any further fields as sent. The line of `results --json` and of a JSON Lines
/// export.
[[nodiscard]] QByteArray writeResult(const BatchId &batch, const NumberResult &number);
void appendResult(QByteArray *out, const BatchId &batch, const NumberResult &number);
/// What is known of a row, as members of an object that has begun, and its end. Of many rows RowLines is quicker.
void appendMembers(QByteArray *out, const NumberResult &number);

/// The further fields of a row for people: name and value as text, in the order sent.
[[nodiscard]] QList<std::pair<QString, QString>> furtherFields(const QByteArray &further);

} // namespace batchwatch::wire
