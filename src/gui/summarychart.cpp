#include "gui/summarychart.h"

#include "gui/barsviews.h"

#include <QVBoxLayout>

namespace batchwatch::gui {

namespace {

constexpr int leastChartWidth = 96; ///< in characters: in less room the charts leave out their words

} // namespace

SummaryChart::SummaryChart(QWidget *parent)
    : SummaryPlot(parent),
      m_parts(new PartsView(tr("Outcomes"), this)),
      m_countries(new RankingView(tr("Countries"), this)),
      m_carriers(new RankingView(tr("Carriers"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_parts);
    auto *rankings = new QHBoxLayout;
    rankings->addWidget(m_countries, 1);
    rankings->addWidget(m_carriers, 1);
    layout->addLayout(rankings, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * leastChartWidth);
}

void SummaryChart::setReport(const Report &report)
{
    m_parts->setParts(report.parts);
    m_countries->setBars(report.countries.bars);
    m_carriers->setBars(report.carriers.bars);
}

} // namespace batchwatch::gui
