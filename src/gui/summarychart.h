#pragma once

#include "gui/report.h"
#include "gui/summaryplot.h"

#include <QCoreApplication>

namespace batchwatch::gui {

class PartsView;
class RankingView;

/// The charts of a report with Qt Charts. A part of the charts module.
class SummaryChart final : public SummaryPlot
{
    Q_DECLARE_TR_FUNCTIONS(SummaryChart)

public:
    explicit SummaryChart(QWidget *parent);

    void setReport(const Report &report) override;

private:
    PartsView *m_parts;
    RankingView *m_countries;
    RankingView *m_carriers;
};

} // namespace batchwatch::gui
