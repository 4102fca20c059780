#pragma once

#include <QTableView>

#include <limits>

namespace batchwatch::gui {

/// Changes of rows that do not show paint nothing, however many they are. From Qt 6.9 on a view paints itself as a whole when more than 200
/// cells changed, wherever they stand; a table finds the few that show without looking at the others. GUI thread.
inline void paintOnlyWhatShows([[maybe_unused]] QTableView *table)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 9, 0)
    table->setUpdateThreshold(std::numeric_limits<int>::max());
#endif
}

} // namespace batchwatch::gui
