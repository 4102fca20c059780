#pragma once

#include "exports/exporter.h"

#include <QIODevice>

#include <memory>

namespace batchwatch::exports {

/// One format of export, row by row into a device. A function that returns false failed and is the last one called: by the device, or by
/// what failure() says.
class RowWriter
{
public:
    virtual ~RowWriter() = default;

    [[nodiscard]] virtual bool begin() = 0;
    [[nodiscard]] virtual bool add(const BatchId &batch, const NumberResult &number) = 0;
    /// The rows of a view from `first` on, as many as `count`; quicker than one by one where the format can.
    [[nodiscard]] virtual bool addRows(const results::ResultsView &view, std::size_t first, std::size_t count);
    /// Hands over all that is still buffered.
    [[nodiscard]] virtual bool end() = 0;

    [[nodiscard]] virtual qint64 defusedCells() const { return 0; }
    /// Set when something other than the device failed; without a path.
    [[nodiscard]] virtual std::optional<ExportError> failure() const { return {}; }
};

/// The text of a cell, the batch's id included.
[[nodiscard]] QString cellText(const BatchId &batch, const NumberResult &number, results::Column column);

/// The columns asked for, or all.
[[nodiscard]] QList<results::Column> exportedColumns(const ExportOptions &options);

/// Of CSV and TSV.
[[nodiscard]] char separatorOf(const ExportOptions &options);

} // namespace batchwatch::exports
