#include "gui/dialogstate.h"

#include <QFileInfo>
#include <QSettings>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto geometryKey = "/geometry"_L1;
constexpr auto folderKey = "/folder"_L1;

} // namespace

void DialogState::save(QSettings &settings, const QString &group) const
{
    settings.setValue(group + geometryKey, geometry);
    settings.setValue(group + folderKey, folder);
}

DialogState DialogState::restored(const QSettings &settings, const QString &group)
{
    const QString folder = settings.value(group + folderKey).toString();
    return {settings.value(group + geometryKey).toByteArray(), QFileInfo(folder).isDir() ? folder : QString()};
}

} // namespace batchwatch::gui
