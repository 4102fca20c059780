#include "gui/viewkeeper.h"

#include "gui/resultstable.h"

#include <QScrollBar>

#include <algorithm>

namespace batchwatch::gui {

namespace {

/// Qt handles a selection of more scattered pieces slowly, and nobody made one by hand.
constexpr qsizetype mostRanges = 1'000;

} // namespace

ViewKeeper::ViewKeeper(ResultsTable &table, results::ResultsModel &model, QObject *parent) : QObject(parent), m_table(table), m_model(model)
{
    connect(&model, &results::ResultsModel::viewAboutToChange, this, &ViewKeeper::remember);
    connect(&model, &results::ResultsModel::viewChanged, this, &ViewKeeper::restore);
}

void ViewKeeper::remember()
{
    m_rows.clear();
    const QModelIndex current = m_table.currentIndex();
    m_hasCurrent = current.isValid();
    if (m_hasCurrent) {
        m_rows.push_back(m_model.rowAt(current.row()));
        m_column = current.column();
        m_offset = m_table.rowViewportPosition(current.row());
    }
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_rows.push_back(m_model.rowAt(row));
    }
}

void ViewKeeper::restore()
{
    if (m_rows.empty())
        return;
    std::vector<int> places = m_model.placesOf(m_rows);
    m_rows.clear();
    if (m_hasCurrent) {
        const int place = places.front();
        places.erase(places.begin());
        if (place >= 0) {
            m_table.selectionModel()->setCurrentIndex(m_model.index(place, m_column), QItemSelectionModel::NoUpdate);
            const bool wasSeen = m_offset >= 0 && m_offset < m_table.viewport()->height();
            if (wasSeen)
                m_table.verticalScrollBar()->setValue(place - m_offset / std::max(1, m_table.rowHeight(place)));
        } else if (m_table.hasFocus()) {
            m_table.ensureCurrent();
        }
    }
    select(std::move(places));
}

void ViewKeeper::select(std::vector<int> places)
{
    std::erase(places, -1);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    QItemSelection selection;
    const int lastColumn = m_model.columnCount() - 1;
    for (std::size_t first = 0; first < places.size();) {
        std::size_t last = first;
        while (last + 1 < places.size() && places[last + 1] == places[last] + 1)
            ++last;
        selection.append(QItemSelectionRange(m_model.index(places[first], 0), m_model.index(places[last], lastColumn)));
        first = last + 1;
    }
    if (!selection.isEmpty() && selection.size() <= mostRanges)
        m_table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

} // namespace batchwatch::gui
