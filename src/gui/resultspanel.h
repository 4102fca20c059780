#pragma once

#include "gui/resultsemptystate.h"
#include "monitor/batchreport.h"
#include "results/resultsmodel.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QSettings;

namespace batchwatch::gui {

class GoToNumber;
class GridActions;
class GridColumns;
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
    void setReports(const QList<monitor::BatchReport> &reports);
    /// Newer reports of shown batches; others are ignored.
    void updateReports(const QList<monitor::BatchReport> &reports);
    void updateReport(const monitor::BatchReport &report) { updateReports({report}); }
    /// Nothing more will be read of the selected batches: what is missing cannot be.
    void showLoaded();
    [[nodiscard]] const QList<monitor::BatchReport> &reports() const { return m_reports; }

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
    void styleEmptyPage();

    void showReports(const QList<monitor::BatchReport> &reports);
    void showLoading();
    void showChange(const monitor::BatchReport &before, const monitor::BatchReport &report);
    void refresh(); ///< empty state, details and counts, after any change
    void refreshDetails();
    void publishCounts();
    void addToFilter(const QString &word);
    void takeStatusFilterOff();
    [[nodiscard]] bool filterKeyPressed(int key);

    results::ResultsModel m_model; // outlives the grid
    std::unique_ptr<Ui::ResultsPanel> m_ui;
    QList<monitor::BatchReport> m_reports;
    QList<monitor::BatchReport> m_awaited; ///< to be shown once their results are read
    QTimer m_patience;
    bool m_isLoading = false; ///< and said to be
    std::optional<NumberStatus> m_status;
    QAction *m_detailsAction;
    QAction *m_facetsAction;
    GridColumns *m_columns = nullptr;
    GridActions *m_actions = nullptr;
    GoToNumber *m_goToNumber = nullptr;
    SavedFiltersMenu *m_savedFilters = nullptr; ///< once there are settings
};

} // namespace batchwatch::gui
