#include "gui/viewkeeper.h"

#include "gui/resultstable.h"

#include <QScrollBar>

#include <algorithm>

namespace batchwatch::gui {

namespace {

/// Qt handles a selection of more scattered pieces slowly, and nobody made one by hand.
constexpr qsizetype mostPieces = 1'000;

} // namespace

ViewKeeper::ViewKeeper(ResultsTable &table, results::ResultsModel &model, QObject *parent) : QObject(parent), m_table(table), m_model(model)
{
    connect(&model, &results::ResultsModel::viewAboutToChange, this, &ViewKeeper::remember);
    connect(&model, &results::ResultsModel::viewChanged, this, &ViewKeeper::restore);
    const auto noteSorting = [this] { m_sorting = m_model.sorting(); };
    connect(&model, &QAbstractItemModel::modelReset, this, noteSorting);
    connect(&model, &QAbstractItemModel::layoutChanged, this, noteSorting);
}

void ViewKeeper::remember()
{
    m_rows.clear();
    m_anchors.clear();
    const QModelIndex current = m_table.currentIndex();
    m_hasCurrent = current.isValid();
    if (m_hasCurrent) {
        m_rows.push_back(m_model.rowAt(current.row()));
        m_column = current.column();
        const int top = m_table.rowViewportPosition(current.row());
        if (top >= 0 && top < m_table.viewport()->height())
            m_anchors.push_back({0, top});
    }
    rememberPlace();
    m_firstSelected = m_rows.size();
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_rows.push_back(m_model.rowAt(row));
    }
}

void ViewKeeper::rememberPlace()
{
    const bool isAtStart = m_table.verticalScrollBar()->value() == 0;
    if (isAtStart || m_model.sorting() != m_sorting)
        return;
    for (int row = m_table.rowAt(0); row >= 0 && row < m_model.rowCount(); ++row) {
        const int top = m_table.rowViewportPosition(row);
        if (top >= m_table.viewport()->height())
            break;
        m_anchors.push_back({m_rows.size(), top});
        m_rows.push_back(m_model.rowAt(row));
    }
}

void ViewKeeper::restore()
{
    if (m_rows.empty())
        return;
    const std::vector<int> places = m_model.placesOf(m_rows);
    m_rows.clear();
    const int current = m_hasCurrent ? places.front() : -1;
    if (current >= 0)
        setCurrent(current);
    restorePlace(places);
    if (m_hasCurrent && current < 0 && m_table.hasFocus())
        m_table.ensureCurrent();
    select({places.begin() + std::ptrdiff_t(m_firstSelected), places.end()});
}

/// Qt would scroll to it.
void ViewKeeper::setCurrent(int row)
{
    const bool scrolls = m_table.hasAutoScroll();
    m_table.setAutoScroll(false);
    m_table.selectionModel()->setCurrentIndex(m_model.index(row, m_column), QItemSelectionModel::NoUpdate);
    m_table.setAutoScroll(scrolls);
}

void ViewKeeper::restorePlace(const std::vector<int> &places)
{
    const auto anchor = std::ranges::find_if(m_anchors, [&places](const Anchor &known) { return places[known.row] >= 0; });
    if (anchor != m_anchors.end())
        m_table.placeRow(places[anchor->row], anchor->top);
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
    if (!selection.isEmpty() && selection.size() <= mostPieces)
        m_table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

} // namespace batchwatch::gui
