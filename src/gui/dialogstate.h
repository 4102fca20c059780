#pragma once

#include <QByteArray>
#include <QString>

class QSettings;

namespace batchwatch::gui {

/// What a window that is opened again and again goes on with, also after a restart.
struct DialogState
{
    QByteArray geometry;
    QString folder; ///< where its last file went; empty: nowhere yet

    /// Under `group` in the settings.
    void save(QSettings &settings, const QString &group) const;
    /// Without a folder that is not there any more.
    [[nodiscard]] static DialogState restored(const QSettings &settings, const QString &group);
};

} // namespace batchwatch::gui
