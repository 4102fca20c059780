#include "gui/chartsmodule.h"

#include "gui/historychart.h"

namespace batchwatch::gui {

HistoryPlot *ChartsPlugin::makeHistoryPlot(QWidget *parent) const
{
    return new HistoryChart(parent);
}

} // namespace batchwatch::gui
