#include "gui/printing.h"

#include <QCoreApplication>
#include <QPluginLoader>

namespace batchwatch::gui {

QString printingFile()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/" BATCHWATCH_PRINTING_FILE);
}

bool print(const PrintOrder &order, QWidget *parent, const QString &file)
{
    const auto *module = qobject_cast<PrintModule *>(QPluginLoader(file).instance());
    if (module != nullptr)
        module->print(order, parent);
    return module != nullptr;
}

} // namespace batchwatch::gui
