#pragma once

#include "results/columns.h"
#include "results/resultsview.h"

#include <QList>
#include <QString>

namespace batchwatch::gui {

enum class CopyHeader : quint8 { Without, With };

/// The rows for the clipboard: exact values, cells parted by tabs, rows by line feeds. A value that holds a tab, a line break or a leading
/// quote is quoted as spreadsheets read it, so that a cell stays a cell. The header has the names that exports use.
[[nodiscard]] QString rowsAsTsv(const results::ResultsView &view, const QList<results::Column> &columns, CopyHeader header);

/// The exact numbers, one a line.
[[nodiscard]] QString numbersOf(const results::ResultsView &view);

/// A cell as it leaves the program; the batch by its full id.
[[nodiscard]] QString exactCell(const results::ResultsView &view, std::size_t row, results::Column column);

} // namespace batchwatch::gui
