#pragma once

#include <QtPlugin>

class QWidget;

namespace batchwatch::gui {

class HistoryPlot;
class SummaryPlot;

/// The root of the charts module, as the program sees it.
class ChartsModule
{
public:
    virtual ~ChartsModule() = default;
    [[nodiscard]] virtual HistoryPlot *makeHistoryPlot(QWidget *parent) const = 0;
    [[nodiscard]] virtual SummaryPlot *makeSummaryPlot(QWidget *parent) const = 0;
};

} // namespace batchwatch::gui

// Another build's module is refused: the two share the layout of these classes.
#define BATCHWATCH_CHARTS_IID "org.batchwatch.Charts/" BATCHWATCH_VERSION
Q_DECLARE_INTERFACE(batchwatch::gui::ChartsModule, BATCHWATCH_CHARTS_IID)
