#pragma once

#include "gui/printmodule.h"

#include <QObject>

namespace batchwatch::gui {

/// What QPluginLoader finds in the module.
class PrintPlugin final : public QObject, public PrintModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BATCHWATCH_PRINTING_IID)
    Q_INTERFACES(batchwatch::gui::PrintModule)

public:
    void print(const PrintOrder &order, QWidget *parent) const override;
};

} // namespace batchwatch::gui
