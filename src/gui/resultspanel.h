#pragma once

#include "gui/resultsemptystate.h"
#include "gui/shownreports.h"
#include "results/resultsmodel.h"

#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QSettings;

namespace batchwatch::gui {

class GoToNumber;
class GridActions;
class GridColumns;
class OutcomeBar;
class RowCopier;
class SavedFiltersMenu;

namespace Ui {
class ResultsPanel;
}

/// The results of the selected batches: filter line, facets, columns, grid, and the details of the current row. What a person set up
/// (selection, current cell, scroll position, filter, columns) survives every reply. An empty grid says why and what to do.
class ResultsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPanel(QWidget *parent = nullptr);
    ~ResultsPanel() override;

    /// More numbers are not listed: they would fill the memory, and nobody reads them.
    static constexpr qint64 mostNumbers = 5'000'000;

    /// The selected batches. The grid resets only when the set differs from the one shown. Until the results of all are read from the
    /// store, what was shown stays; "Loading…" stands in its place when that takes long.
    void setReports(const QList<monitor::BatchReport> &reports) { m_shown.select(reports); }
    /// Newer reports of shown batches; others are ignored.
    void updateReports(const QList<monitor::BatchReport> &reports) { m_shown.update(reports); }
    void updateReport(const monitor::BatchReport &report) { updateReports({report}); }
    /// Nothing more will be read of the selected batches: what is missing cannot be.
    void showLoaded() { m_shown.endReading(); }
    [[nodiscard]] const QList<monitor::BatchReport> &reports() const { return m_shown.all(); }

    void setStatusFilter(std::optional<NumberStatus> status);
    [[nodiscard]] ResultsFilterState filter() const; ///< that the rows passed: not a text that is wrong
    void clearFilter();
    void focusFilter();

    [[nodiscard]] results::ResultsModel &model() { return m_model; }
    /// Visible ones, in the order of the grid.
    [[nodiscard]] QList<results::Column> shownColumns() const;
    [[nodiscard]] std::vector<int> selectedRows() const; ///< ascending
    [[nodiscard]] qint64 selectedCount() const;

    /// For the window's menus: Copy, Copy numbers, Copy with header, Copy as.
    [[nodiscard]] QList<QAction *> copyActions() const;
    [[nodiscard]] QAction *goToNumberAction() const;
    [[nodiscard]] RowCopier &copier();
    [[nodiscard]] QAction *detailsAction() const { return m_detailsAction; }
    [[nodiscard]] QAction *facetsAction() const { return m_facetsAction; }

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void countsChanged(qint64 shown, qint64 total, qint64 selected);
    /// Perhaps other rows than before, other names of batches or another filter; a mere selection of rows is none of this.
    void contentChanged();
    /// The person took the status filter off here.
    void statusFilterCleared();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpBar();
    void setUpFilter();
    void setUpFacets();
    void setUpGrid();
    void setUpTabOrder();
    void styleEmptyPage();

    void showReports();
    void showInGridsPlace(const std::optional<ResultsEmptyState> &state); ///< none: the grid
    void showChange(const monitor::BatchReport &before, const monitor::BatchReport &report);
    void refresh(); ///< empty state, details and counts, after any change
    void refreshDetails();
    void publishCounts();
    void filterBy(results::FilterField field, const QString &value);
    void takeStatusFilterOff();
    [[nodiscard]] bool filterKeyPressed(int key);

    results::ResultsModel m_model; // outlives the grid
    std::unique_ptr<Ui::ResultsPanel> m_ui;
    ShownReports m_shown{mostNumbers};
    std::optional<NumberStatus> m_status;
    QAction *m_detailsAction;
    QAction *m_facetsAction;
    GridColumns *m_columns = nullptr;
    GridActions *m_actions = nullptr;
    GoToNumber *m_goToNumber = nullptr;
    OutcomeBar *m_outcomes = nullptr;
    SavedFiltersMenu *m_savedFilters = nullptr; ///< once there are settings
};

} // namespace batchwatch::gui
