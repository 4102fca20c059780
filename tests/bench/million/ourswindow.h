#pragma once

#include "ours.h"

#include <QTableView>
#include <QWidget>

namespace batchwatch::gui {
class ResultsPanel;
}

// What the benchmark knows of Batchwatch's widgets, as ours.h has the rest.

namespace batchwatch::bench {

/// The grid of the window, with its own cells and with what takes selection, current cell and scroll position along. `table` outlives it.
[[nodiscard]] std::unique_ptr<QTableView> windowGrid(const OursTable &table);

/// The right-hand side of the window as a person has it with all batches selected, on the (perhaps invisible) screen: filter line with its
/// proposals, buttons of outcomes, facets with their counts, grid, details.
class OursPanel
{
public:
    explicit OursPanel(const std::vector<OursBatch> &batches);
    ~OursPanel();
    Q_DISABLE_COPY_MOVE(OursPanel)

    [[nodiscard]] qsizetype shownRows() const;

    /// Lets everything come to rest, as it does between two keys.
    void rest();
    /// Presses a key in the filter line. The caller knows that other rows pass then.
    void press(QChar key);
    void clearFilter();
    /// Handles events until the grid has painted the rows that pass now. False when it does not.
    [[nodiscard]] bool awaitPainted();

private:
    class PaintWatcher;

    std::unique_ptr<gui::ResultsPanel> m_panel;
    QWidget *m_line;
    std::unique_ptr<PaintWatcher> m_watcher;
};

} // namespace batchwatch::bench
