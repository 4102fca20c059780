#pragma once

#include "exports/byoutcome.h"
#include "exports/exporter.h"

namespace batchwatch::exports {

/// Where an exported file comes from.
struct SidecarFacts
{
    ExportedFile file;
    qint64 defusedCells = 0;
    std::optional<OutcomeGroup> group; ///< when the export was parted by outcome
};

/// "list.csv.json".
[[nodiscard]] QString sidecarPath(const QString &path);

/// One JSON object, indented for the eye, names stable and English: `program`, `version`, `exported_at` (UTC), `file` (its name), `size`,
/// `sha256` (`sha256sum` gives the same), `format`, `rows`, `rows_chosen` (all, filtered, selected), `filter`, `outcomes` (when parted by
/// them), `columns` (null where every field is in the file), `separator`, `byte_order_mark`, `formulas_defused`, `cells_defused` (of CSV
/// and TSV), and `batches`, each with `batch_id`, `label`, `status`, the counts as shown of the whole batch, and `rows_exported`.
[[nodiscard]] QByteArray sidecarText(
    const SidecarFacts &facts, const results::ResultsView &view, const ExportOptions &options, const Provenance &provenance);

/// Atomic, as the export is. Nothing when it was written.
[[nodiscard]] std::optional<ExportError> writeSidecar(
    const SidecarFacts &facts, const results::ResultsView &view, const ExportOptions &options, const Provenance &provenance);

} // namespace batchwatch::exports
