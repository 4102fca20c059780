#pragma once

#include "gui/pollhistory.h"

#include <QWidget>

#include <functional>

namespace batchwatch::gui {

/// Progress and speed of a batch over time. Made by the charts module (charts.h), so all of it is virtual and nothing needs linking.
class HistoryPlot : public QWidget
{
public:
    using QWidget::QWidget;

    virtual void setHistory(const PlotHistory &history) = 0;
    /// A line across the plot at that time.
    virtual void mark(std::optional<WallTime> time) = 0;
    /// Told when the person clicks at a time, or goes from point to point with the arrow keys.
    virtual void setPicked(std::function<void(WallTime time)> picked) = 0;
};

} // namespace batchwatch::gui
