#pragma once

#include "exports/exporter.h"

#include <QStringList>

namespace batchwatch::exports {

/// The beginning of a file, exactly as it will be written: the writers of the export make it.
struct Preview
{
    QByteArray text;          ///< UTF-8, a byte order mark included; empty for a workbook
    QList<QStringList> cells; ///< of a workbook: the header, then the rows
    friend bool operator==(const Preview &, const Preview &) = default;
};

/// Of the view's first rows. Of a vendor's JSON the first rows of the view's first batch, whatever rows the view has.
[[nodiscard]] Preview previewRows(const results::ResultsView &view, const ExportOptions &options, qsizetype limit);

} // namespace batchwatch::exports
