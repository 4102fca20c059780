#pragma once

#include "results/resultsmodel.h"

#include <QObject>

#include <optional>
#include <vector>

namespace batchwatch::gui {

class ResultsTable;

/// Takes selection, current cell and scroll position along when the model puts another choice or order of rows in the view's place.
class ViewKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    ViewKeeper(ResultsTable &table, results::ResultsModel &model, QObject *parent = nullptr);

private:
    void remember();
    void restore();
    void select(std::vector<int> places);

    ResultsTable &m_table;
    results::ResultsModel &m_model;
    std::vector<results::RowRef> m_rows; ///< the current one, if any, then the selected ones
    bool m_hasCurrent = false;
    int m_column = 0;
    int m_offset = 0; ///< of the current row from the upper edge, in pixels
};

} // namespace batchwatch::gui
