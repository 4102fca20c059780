#include "gui/chartsplugin.h"

#include "gui/historychart.h"
#include "gui/summarychart.h"

namespace batchwatch::gui {

HistoryPlot *ChartsPlugin::makeHistoryPlot(QWidget *parent) const
{
    return new HistoryChart(parent);
}

SummaryPlot *ChartsPlugin::makeSummaryPlot(QWidget *parent) const
{
    return new SummaryChart(parent);
}

} // namespace batchwatch::gui
