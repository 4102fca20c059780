#pragma once

#include "core/apierror.h"
#include "monitor/batchreport.h"
#include "store/batchrecord.h"

#include <QByteArray>

namespace batchwatch::cli {

/// What a line tells of a batch.
struct BatchFigures
{
    BatchId id;
    QString label;                     ///< may be empty
    QString status;                    ///< as the vendor sent it
    std::optional<BatchCounts> counts; ///< nullopt: never seen
};

[[nodiscard]] BatchFigures figuresOf(const monitor::BatchReport &report);
[[nodiscard]] BatchFigures figuresOf(const store::BatchSummary &summary);

/// The lines of `watch --json` and `batches --json`, with their line ends; names and order of the fields are part of the interface.
/// Where the rows disagree with the vendor's figures, both are given.
[[nodiscard]] QByteArray progressLine(const BatchFigures &batch, WallTime now, std::optional<Milliseconds> next);
[[nodiscard]] QByteArray errorLine(
    const BatchId &id, WallTime now, const ApiError &error, const QString &message, std::optional<Milliseconds> retry);
[[nodiscard]] QByteArray finishedLine(const BatchFigures &batch, WallTime now);
[[nodiscard]] QByteArray batchLine(const store::BatchSummary &summary);

/// One line for a person about a batch that is not watched any longer: stable, English.
[[nodiscard]] QString summaryText(const BatchFigures &batch);

/// "active", "paused" and so on: stable, English.
[[nodiscard]] QLatin1StringView wireName(store::WatchState state);

} // namespace batchwatch::cli
