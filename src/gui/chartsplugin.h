#pragma once

#include "gui/chartsmodule.h"

#include <QObject>

namespace batchwatch::gui {

/// What QPluginLoader finds in the module.
class ChartsPlugin final : public QObject, public ChartsModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BATCHWATCH_CHARTS_IID)
    Q_INTERFACES(batchwatch::gui::ChartsModule)

public:
    [[nodiscard]] HistoryPlot *makeHistoryPlot(QWidget *parent) const override;
    [[nodiscard]] SummaryPlot *makeSummaryPlot(QWidget *parent) const override;
};

} // namespace batchwatch::gui
