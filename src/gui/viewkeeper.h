#pragma once

#include "results/resultsmodel.h"

#include <QObject>

#include <vector>

namespace batchwatch::gui {

class ResultsTable;

/// Takes selection, current cell and scroll position along when the model puts another choice or order of rows in the view's place: the
/// current row stays where it is in the window, and when it is out of sight, the first row in sight that is still there. Who looks at the
/// beginning sees the beginning, and an order that was asked for is shown from where the scroll bar stands.
class ViewKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    ViewKeeper(ResultsTable &table, results::ResultsModel &model, QObject *parent = nullptr);

private:
    struct Anchor
    {
        std::size_t row = 0; ///< of m_rows
        int top = 0;         ///< in the viewport
    };

    void remember();
    void rememberPlace();
    void restore();
    void restorePlace(const std::vector<int> &places);
    void setCurrent(int row);
    void select(std::vector<int> places);

    ResultsTable &m_table;
    results::ResultsModel &m_model;
    std::vector<results::RowRef> m_rows; ///< the current one, if any, those in sight, then the selected ones
    std::vector<Anchor> m_anchors;       ///< the first that is still there counts
    std::size_t m_firstSelected = 0;
    bool m_hasCurrent = false;
    int m_column = 0;
    std::vector<results::SortBy> m_sorting; ///< of the rows shown
};

} // namespace batchwatch::gui
