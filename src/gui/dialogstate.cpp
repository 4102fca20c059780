#include "gui/dialogstate.h"

#include <QFileInfo>
#include <QSettings>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto geometrySuffix = "/geometry"_L1;
constexpr auto folderSuffix = "/folder"_L1;

} // namespace

void DialogState::save(QSettings &settings, const QString &group) const
{
    settings.setValue(group + geometrySuffix, geometry);
    settings.setValue(group + folderSuffix, folder);
}

DialogState DialogState::restored(const QSettings &settings, const QString &group)
{
    const QString folder = settings.value(group + folderSuffix).toString();
    return {settings.value(group + geometrySuffix).toByteArray(), QFileInfo(folder).isDir() ? folder : QString()};
}

} // namespace batchwatch::gui
