#pragma once

#include "gui/exportdialog.h"

namespace batchwatch::gui {

class ResultsPanel;

/// What an export takes from the results as they are shown at this moment.
[[nodiscard]] ExportRowCounts countsOf(ResultsPanel &panel);
[[nodiscard]] results::ResultsView viewOf(ResultsPanel &panel, ExportRows rows);

/// The filter in the words of the filter line, whatever language the window speaks; empty when all rows are taken.
[[nodiscard]] exports::Provenance provenanceOf(const ResultsPanel &panel, ExportRows rows, WallTime now);

} // namespace batchwatch::gui
