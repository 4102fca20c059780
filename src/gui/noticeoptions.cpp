#include "gui/noticeoptions.h"

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto soundKey = "notifications/sound"_L1;
constexpr auto trayKey = "notifications/stayInTray"_L1;

QString keyOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Finished: return u"notifications/finished"_s;
    case NoticeKind::Stalled: return u"notifications/stalled"_s;
    case NoticeKind::Failed: return u"notifications/notFound"_s;
    case NoticeKind::KeyNeeded: return u"notifications/keyNeeded"_s;
    }
    return {};
}

} // namespace

NoticeOptions NoticeOptions::load(const QSettings &settings)
{
    NoticeOptions options;
    for (const NoticeKind kind : noticeKinds) {
        if (!settings.value(keyOf(kind), true).toBool())
            options.kinds.remove(kind);
    }
    options.playsSound = settings.value(soundKey, false).toBool();
    options.staysInTray = settings.value(trayKey, false).toBool();
    return options;
}

void NoticeOptions::save(QSettings &settings) const
{
    for (const NoticeKind kind : noticeKinds)
        settings.setValue(keyOf(kind), kinds.contains(kind));
    settings.setValue(soundKey, playsSound);
    settings.setValue(trayKey, staysInTray);
}

} // namespace batchwatch::gui
