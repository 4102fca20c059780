#pragma once

#include "gui/exportdialog.h"
#include "results/resultsmodel.h"

namespace batchwatch {
class Redactor;
}

namespace batchwatch::gui {

class ResultsPanel;

/// What an export takes from the results as they are shown at this moment.
[[nodiscard]] ExportRowCounts countsOf(ResultsPanel &panel);
[[nodiscard]] results::ResultsView viewOf(ResultsPanel &panel, ExportRows rows, qsizetype most = results::ResultsModel::everyRow);

/// The filter in the words of the filter line, whatever language the window speaks; empty when all rows are taken.
[[nodiscard]] exports::Provenance provenanceOf(const ResultsPanel &panel, ExportRows rows, const Redactor &redactor, WallTime now);

} // namespace batchwatch::gui
