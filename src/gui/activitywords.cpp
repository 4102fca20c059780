#include "gui/activitywords.h"

#include "app/errortext.h"
#include "gui/linetable.h"
#include "gui/timetext.h"

#include <QLocale>

#include <array>

namespace batchwatch::gui {

namespace {

enum Groups : quint8 { Other = 0, Problem = 1, Request = 2, Command = 4 };

struct KindInfo
{
    Icon icon;
    Meaning meaning;
    quint8 groups;
    const char *word;
};

// In the order of ActivityKind.
constexpr std::array kinds{
    KindInfo{Icon::Info, Meaning::Quiet, Other, QT_TRANSLATE_NOOP("ActivityWords", "Opened")},
    KindInfo{Icon::Warning, Meaning::Attention, Problem, QT_TRANSLATE_NOOP("ActivityWords", "Recovered")},
    KindInfo{Icon::Failed, Meaning::Bad, Problem, QT_TRANSLATE_NOOP("ActivityWords", "Store failed")},
    KindInfo{Icon::Watch, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Watched")},
    KindInfo{Icon::StopWatching, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Not watched")},
    KindInfo{Icon::PollNow, Meaning::Quiet, Request, QT_TRANSLATE_NOOP("ActivityWords", "Reply")},
    KindInfo{Icon::Elsewhere, Meaning::Quiet, Request, QT_TRANSLATE_NOOP("ActivityWords", "Reply elsewhere")},
    KindInfo{Icon::Failed, Meaning::Bad, Problem | Request, QT_TRANSLATE_NOOP("ActivityWords", "Failed")},
    KindInfo{Icon::Waiting, Meaning::Attention, Problem | Request, QT_TRANSLATE_NOOP("ActivityWords", "Slowed down")},
    KindInfo{Icon::Waiting, Meaning::Attention, Problem, QT_TRANSLATE_NOOP("ActivityWords", "Waits")},
    KindInfo{Icon::Key, Meaning::Attention, Problem, QT_TRANSLATE_NOOP("ActivityWords", "Key needed")},
    KindInfo{Icon::Key, Meaning::Good, Other, QT_TRANSLATE_NOOP("ActivityWords", "Key at hand")},
    KindInfo{Icon::Stalled, Meaning::Attention, Problem, QT_TRANSLATE_NOOP("ActivityWords", "No progress")},
    KindInfo{Icon::Running, Meaning::Good, Other, QT_TRANSLATE_NOOP("ActivityWords", "Progress again")},
    KindInfo{Icon::Done, Meaning::Good, Other, QT_TRANSLATE_NOOP("ActivityWords", "Finished")},
    KindInfo{Icon::Gone, Meaning::Attention, Problem, QT_TRANSLATE_NOOP("ActivityWords", "Gone")},
    KindInfo{Icon::NotFound, Meaning::Bad, Problem, QT_TRANSLATE_NOOP("ActivityWords", "Not found")},
    KindInfo{Icon::Elsewhere, Meaning::Quiet, Other, QT_TRANSLATE_NOOP("ActivityWords", "Elsewhere")},
    KindInfo{Icon::Running, Meaning::Quiet, Other, QT_TRANSLATE_NOOP("ActivityWords", "Taken over")},
    KindInfo{Icon::Queued, Meaning::Attention, Problem, QT_TRANSLATE_NOOP("ActivityWords", "Late")},
    KindInfo{Icon::Running, Meaning::Quiet, Other, QT_TRANSLATE_NOOP("ActivityWords", "On time")},
    KindInfo{Icon::Paused, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Paused")},
    KindInfo{Icon::Resume, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Resumed")},
    KindInfo{Icon::Info, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Archived")},
    KindInfo{Icon::Info, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Unarchived")},
    KindInfo{Icon::Rename, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Renamed")},
    KindInfo{Icon::Rename, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Tagged")},
    KindInfo{Icon::Rename, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Note")},
    KindInfo{Icon::Key, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Key chosen")},
    KindInfo{Icon::Export, Meaning::Good, Other, QT_TRANSLATE_NOOP("ActivityWords", "Exported")},
    KindInfo{Icon::Failed, Meaning::Bad, Problem, QT_TRANSLATE_NOOP("ActivityWords", "Export failed")},
    KindInfo{Icon::Credits, Meaning::Quiet, Request, QT_TRANSLATE_NOOP("ActivityWords", "Balance")},
    KindInfo{Icon::Failed, Meaning::Bad, Problem | Request, QT_TRANSLATE_NOOP("ActivityWords", "Balance failed")},
    KindInfo{Icon::Key, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Key added")},
    KindInfo{Icon::Key, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Key removed")},
    KindInfo{Icon::Key, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Key replaced")},
    KindInfo{Icon::Key, Meaning::Quiet, Command, QT_TRANSLATE_NOOP("ActivityWords", "Default key")},
    KindInfo{Icon::Key, Meaning::Good, Other, QT_TRANSLATE_NOOP("ActivityWords", "Key read")},
    KindInfo{Icon::Key, Meaning::Attention, Problem, QT_TRANSLATE_NOOP("ActivityWords", "Key missing")},
};
static_assert(kinds.size() == std::size_t(ActivityKind::Last) + 1);

const KindInfo &infoOf(ActivityKind kind)
{
    return kinds.at(std::size_t(kind));
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

bool belongsTo(ActivityKind kind, ActivityGroup group)
{
    switch (group) {
    case ActivityGroup::All: break;
    case ActivityGroup::Problems: return (infoOf(kind).groups & Problem) != 0;
    case ActivityGroup::Requests: return (infoOf(kind).groups & Request) != 0;
    case ActivityGroup::Commands: return (infoOf(kind).groups & Command) != 0;
    }
    return true;
}

ActivityLook lookOf(ActivityKind kind)
{
    return {infoOf(kind).icon, infoOf(kind).meaning};
}

QString ActivityWords::kind(ActivityKind kind)
{
    return tr(infoOf(kind).word);
}

QString ActivityWords::group(ActivityGroup group)
{
    switch (group) {
    case ActivityGroup::All: break;
    case ActivityGroup::Problems: return tr("Problems");
    case ActivityGroup::Requests: return tr("Requests");
    case ActivityGroup::Commands: return tr("Commands");
    }
    return tr("All");
}

QString ActivityWords::subject(const Activity &activity)
{
    return activity.name.isEmpty() ? tr("Batchwatch") : activity.name;
}

QString ActivityWords::reply(const Activity &activity)
{
    QStringList parts{tr("%1 of %2 done").arg(number(activity.done), number(activity.total))};
    if (activity.amount != 0)
        parts += activity.amount > 0 ? tr("%1 more").arg(number(activity.amount)) : tr("%1 fewer").arg(number(-activity.amount));
    if (activity.failed > 0)
        parts += tr("%1 failed").arg(number(activity.failed));
    if (activity.wait)
        parts += tr("next in %1").arg(TimeText::countdown(*activity.wait));
    return parts.join(QStringLiteral(" · "));
}

QString ActivityWords::failure(const Activity &activity)
{
    const QString what = activity.error ? app::ErrorTexts::describe(*activity.error).what : QString();
    if (activity.wait)
        return tr("%1 Next try in %2.", "a sentence, and when").arg(what, TimeText::countdown(*activity.wait));
    return activity.batch ? tr("%1 It is not tried again by itself.", "a sentence").arg(what) : what;
}

QString ActivityWords::sentence(const Activity &activity)
{
    switch (activity.kind) {
    case ActivityKind::Reply:
    case ActivityKind::ReplyOfOther: return reply(activity);
    case ActivityKind::RequestFailed:
    case ActivityKind::SlowedDown:
    case ActivityKind::BalanceFailed: return failure(activity);
    case ActivityKind::StoreFailed:
    case ActivityKind::ExportFailed:
    case ActivityKind::KeyUnavailable: return activity.text;
    default: return activity.batch ? ofBatch(activity) : ofRest(activity);
    }
}

QString ActivityWords::ofBatch(const Activity &activity)
{
    switch (activity.kind) {
    case ActivityKind::Watched: return tr("Watched from now on.");
    case ActivityKind::NotWatched: return tr("No longer watched.");
    case ActivityKind::Waits: return tr("Another batch of its key was asked to slow down: this one waits as well.");
    case ActivityKind::KeyNeeded:
        return activity.text.isEmpty() ? tr("Waits for a key.") : tr("Waits for a valid key “%1”.").arg(activity.text);
    case ActivityKind::KeyAtHand: return tr("Has a key and goes on.");
    case ActivityKind::Stalled: return tr("No progress since %1.").arg(shortTime(activity.since.value_or(activity.at)));
    case ActivityKind::ProgressAgain: return tr("Makes progress again.");
    case ActivityKind::Finished: return tr("Completed.");
    case ActivityKind::Gone: return tr("No longer at the vendor; the results are kept.");
    case ActivityKind::NotFound: return tr("No such batch at the vendor, or submitted with another key.");
    case ActivityKind::Elsewhere: return tr("Polled by another window or command line.");
    case ActivityKind::TakenOver: return tr("Polled here from now on.");
    case ActivityKind::Late:
        return tr("Too many batches wait for their turn: polled every %1 instead of every %2.")
            .arg(TimeText::interval(activity.wait.value_or(Milliseconds(0))), TimeText::interval(activity.cadence));
    case ActivityKind::OnTime: return tr("Polled every %1 again.").arg(TimeText::interval(activity.cadence));
    case ActivityKind::Paused: return tr("Paused.");
    case ActivityKind::Resumed: return tr("Goes on.");
    case ActivityKind::Archived: return tr("Put into the archive.");
    case ActivityKind::Unarchived: return tr("Taken out of the archive.");
    case ActivityKind::Renamed: return tr("Now called %1.").arg(activity.text);
    case ActivityKind::Tagged: return activity.text.isEmpty() ? tr("Has no tags any more.") : tr("Tags: %1.").arg(activity.text);
    case ActivityKind::Noted: return tr("Its note was changed.");
    case ActivityKind::KeyChosen: return tr("Asked with the key “%1”.").arg(activity.text);
    case ActivityKind::Exported: return tr("%n row(s) written to %1", nullptr, int(activity.amount)).arg(activity.text);
    default: return {};
    }
}

QString ActivityWords::ofRest(const Activity &activity)
{
    switch (activity.kind) {
    case ActivityKind::Opened: return tr("Opened with %n batch(es).", nullptr, int(activity.amount));
    case ActivityKind::Recovered:
        return tr("The store was damaged: %n batch(es) recovered. The damaged file is kept as %1", nullptr, int(activity.amount))
            .arg(activity.text);
    case ActivityKind::Balance: return tr("%n credit(s).", nullptr, int(activity.amount));
    case ActivityKind::KeyAdded: return tr("The key was added.");
    case ActivityKind::KeyRemoved: return tr("The key was removed.");
    case ActivityKind::KeyReplaced: return tr("The key has another secret.");
    case ActivityKind::KeyDefault: return tr("Now the default key.");
    case ActivityKind::KeyRead: return tr("The keychain gave the key.");
    default: return {};
    }
}

} // namespace batchwatch::gui
