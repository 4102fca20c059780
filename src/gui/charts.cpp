#include "gui/charts.h"

#include "gui/chartsmodule.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace batchwatch::gui {

namespace {

const ChartsModule *moduleIn(const QString &file)
{
    return qobject_cast<ChartsModule *>(QPluginLoader(file).instance());
}

} // namespace

QString chartsFile()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/" BATCHWATCH_CHARTS_FILE);
}

HistoryPlot *makeHistoryPlot(QWidget *parent, const QString &file)
{
    const ChartsModule *module = moduleIn(file);
    return module == nullptr ? nullptr : module->makeHistoryPlot(parent);
}

SummaryPlot *makeSummaryPlot(QWidget *parent, const QString &file)
{
    const ChartsModule *module = moduleIn(file);
    return module == nullptr ? nullptr : module->makeSummaryPlot(parent);
}

} // namespace batchwatch::gui
