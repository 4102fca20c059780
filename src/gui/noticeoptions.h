#pragma once

#include "gui/notices.h"

#include <QSet>
#include <QSettings>

namespace batchwatch::gui {

/// What the person wants to be told, and how.
struct NoticeOptions
{
    QSet<NoticeKind> kinds{noticeKinds.begin(), noticeKinds.end()};
    bool playsSound = false;
    bool staysInTray = false; ///< closing the window leaves it running there

    [[nodiscard]] static NoticeOptions load(const QSettings &settings);
    void save(QSettings &settings) const;

    friend bool operator==(const NoticeOptions &, const NoticeOptions &) = default;
};

} // namespace batchwatch::gui
