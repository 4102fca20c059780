#pragma once

#include "core/result.h"
#include "results/columns.h"
#include "results/resultsview.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace batchwatch::gui {

enum class CopyFormat : quint8 {
    Numbers, ///< the exact numbers, one a line
    Shown,   ///< what the grid shows, cells parted by tabs
    /// Exact values, cells parted by tabs, rows by line feeds. A value that holds a tab, a line break or a leading quote is quoted as
    /// spreadsheets read it, so that a cell stays a cell. The header has the names that exports use.
    Tsv,
    Csv,  ///< as the export writes it, with its header and its safety
    Json, ///< an array of what `results --json` gives a row
};
enum class CopyHeader : quint8 { Without, With };

/// What goes to the clipboard. Immutable, for any thread.
struct CopyOrder
{
    results::ResultsView view;
    QList<results::Column> columns; ///< of Shown, Tsv and Csv
    CopyFormat format = CopyFormat::Tsv;
    CopyHeader header = CopyHeader::With; ///< of Shown and Tsv
    QHash<BatchId, QString> labels;       ///< of Shown
};

enum class CopyFault : quint8 { Cancelled, TooLarge };
using CopyResult = Result<QString, CopyFault>;

/// Beyond this a clipboard is no good way, in bytes of a text.
inline constexpr qint64 mostCopied = 200'000'000;

/// Told now and then with the rows done; false cancels.
using CopyProgress = std::function<bool(qint64 rowsDone)>;

/// Empty when there are no rows. On any thread.
[[nodiscard]] CopyResult copyText(const CopyOrder &order, qint64 limit = mostCopied, const CopyProgress &progress = {});

} // namespace batchwatch::gui
