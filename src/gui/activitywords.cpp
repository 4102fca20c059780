#include "gui/activitywords.h"

#include "app/errortext.h"
#include "gui/linetable.h"
#include "gui/timetext.h"

#include <QLocale>

#include <array>

namespace batchwatch::gui {

namespace {

enum Groups : quint8 { InNoGroup = 0, IsProblem = 1, IsRequest = 2, IsCommand = 4 };

struct KindInfo
{
    Icon icon;
    Meaning meaning;
    quint8 groups;
    const char *word;
};

// In the order of ActivityKind.
constexpr std::array<KindInfo, std::size_t(ActivityKind::Last) + 1> kinds{{
    {Icon::Info, Meaning::Quiet, InNoGroup, QT_TRANSLATE_NOOP("ActivityWords", "Opened")},
    {Icon::Warning, Meaning::Attention, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "Recovered")},
    {Icon::Failed, Meaning::Bad, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "Store failed")},
    {Icon::Watch, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Watched")},
    {Icon::StopWatching, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Not watched")},
    {Icon::PollNow, Meaning::Quiet, IsRequest, QT_TRANSLATE_NOOP("ActivityWords", "Reply")},
    {Icon::Elsewhere, Meaning::Quiet, IsRequest, QT_TRANSLATE_NOOP("ActivityWords", "Reply elsewhere")},
    {Icon::Failed, Meaning::Bad, IsProblem | IsRequest, QT_TRANSLATE_NOOP("ActivityWords", "Failed")},
    {Icon::Waiting, Meaning::Attention, IsProblem | IsRequest, QT_TRANSLATE_NOOP("ActivityWords", "Slowed down")},
    {Icon::Waiting, Meaning::Attention, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "Waits")},
    {Icon::Key, Meaning::Attention, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "Key needed")},
    {Icon::Key, Meaning::Good, InNoGroup, QT_TRANSLATE_NOOP("ActivityWords", "Key at hand")},
    {Icon::Stalled, Meaning::Attention, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "No progress")},
    {Icon::Running, Meaning::Good, InNoGroup, QT_TRANSLATE_NOOP("ActivityWords", "Progress again")},
    {Icon::Done, Meaning::Good, InNoGroup, QT_TRANSLATE_NOOP("ActivityWords", "Finished")},
    {Icon::Gone, Meaning::Attention, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "Gone")},
    {Icon::NotFound, Meaning::Bad, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "Not found")},
    {Icon::Elsewhere, Meaning::Quiet, InNoGroup, QT_TRANSLATE_NOOP("ActivityWords", "Elsewhere")},
    {Icon::Running, Meaning::Quiet, InNoGroup, QT_TRANSLATE_NOOP("ActivityWords", "Taken over")},
    {Icon::Queued, Meaning::Attention, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "Late")},
    {Icon::Running, Meaning::Quiet, InNoGroup, QT_TRANSLATE_NOOP("ActivityWords", "On time")},
    {Icon::Paused, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Paused")},
    {Icon::Resume, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Resumed")},
    {Icon::Info, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Archived")},
    {Icon::Info, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Unarchived")},
    {Icon::Rename, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Renamed")},
    {Icon::Rename, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Tagged")},
    {Icon::Rename, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Note")},
    {Icon::Key, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Key chosen")},
    {Icon::Export, Meaning::Good, InNoGroup, QT_TRANSLATE_NOOP("ActivityWords", "Exported")},
    {Icon::Failed, Meaning::Bad, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "Export failed")},
    {Icon::Credits, Meaning::Quiet, IsRequest, QT_TRANSLATE_NOOP("ActivityWords", "Balance")},
    {Icon::Failed, Meaning::Bad, IsProblem | IsRequest, QT_TRANSLATE_NOOP("ActivityWords", "Balance failed")},
    {Icon::Key, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Key added")},
    {Icon::Key, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Key removed")},
    {Icon::Key, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Key replaced")},
    {Icon::Key, Meaning::Quiet, IsCommand, QT_TRANSLATE_NOOP("ActivityWords", "Default key")},
    {Icon::Key, Meaning::Good, InNoGroup, QT_TRANSLATE_NOOP("ActivityWords", "Key read")},
    {Icon::Key, Meaning::Attention, IsProblem, QT_TRANSLATE_NOOP("ActivityWords", "Key missing")},
}};
static_assert(kinds.back().word != nullptr, "each kind has its line");

const KindInfo &infoOf(ActivityKind kind)
{
    return kinds.at(std::size_t(kind));
}

QString amountText(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

bool belongsTo(ActivityKind kind, ActivityGroup group)
{
    switch (group) {
    case ActivityGroup::All: break;
    case ActivityGroup::Problems: return (infoOf(kind).groups & IsProblem) != 0;
    case ActivityGroup::Requests: return (infoOf(kind).groups & IsRequest) != 0;
    case ActivityGroup::Commands: return (infoOf(kind).groups & IsCommand) != 0;
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
    QStringList parts{tr("%1 of %2 done").arg(amountText(activity.done), amountText(activity.total))};
    if (activity.amount != 0)
        parts += activity.amount > 0 ? tr("%1 more").arg(amountText(activity.amount)) : tr("%1 fewer").arg(amountText(-activity.amount));
    if (activity.failed > 0)
        parts += tr("%1 failed").arg(amountText(activity.failed));
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
    case ActivityKind::Exported: return tr("%Ln row(s) written to %1", nullptr, int(activity.amount)).arg(activity.text);
    default: return {};
    }
}

QString ActivityWords::ofRest(const Activity &activity)
{
    switch (activity.kind) {
    case ActivityKind::Opened: return tr("Opened with %Ln batch(es).", nullptr, int(activity.amount));
    case ActivityKind::Recovered:
        return tr("The store was damaged: %Ln batch(es) recovered. The damaged file is kept as %1", nullptr, int(activity.amount))
            .arg(activity.text);
    case ActivityKind::Balance: return tr("%Ln credit(s).", nullptr, int(activity.amount));
    case ActivityKind::KeyAdded: return tr("The key was added.");
    case ActivityKind::KeyRemoved: return tr("The key was removed.");
    case ActivityKind::KeyReplaced: return tr("The key has another secret.");
    case ActivityKind::KeyDefault: return tr("Now the default key.");
    case ActivityKind::KeyRead: return tr("The keychain gave the key.");
    default: return {};
    }
}

} // namespace batchwatch::gui
