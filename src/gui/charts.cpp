#include "gui/charts.h"

#include "gui/historyplot.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace batchwatch::gui {

QString chartsFile()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/" BATCHWATCH_CHARTS_FILE);
}

HistoryPlot *makeHistoryPlot(QWidget *parent, const QString &file)
{
    const auto *module = qobject_cast<ChartsModule *>(QPluginLoader(file).instance());
    return module == nullptr ? nullptr : module->makeHistoryPlot(parent);
}

} // namespace batchwatch::gui
