#pragma once

#include <QWidget>

namespace batchwatch::gui {

struct Report;

/// The charts of a report. Made by the charts module (charts.h), so all of it is virtual and nothing needs linking.
class SummaryPlot : public QWidget
{
public:
    using QWidget::QWidget;

    virtual void setReport(const Report &report) = 0;
};

} // namespace batchwatch::gui
