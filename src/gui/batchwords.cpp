#include "gui/batchwords.h"

#include "app/errortext.h"
#include "gui/batchrows.h"
#include "gui/timetext.h"
#include "results/columns.h"
#include "results/folding.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;

namespace {

constexpr int missedCadences = 3;

const QString &dot()
{
    static const QString text = QStringLiteral(" · ");
    return text;
}

} // namespace

bool needsThePerson(Phase phase)
{
    return phase == Phase::KeyNeeded || phase == Phase::NotFound || phase == Phase::Gone;
}

PhaseLook lookOf(Phase phase)
{
    switch (phase) {
    case Phase::Queued: return {Icon::Queued, Meaning::Quiet};
    case Phase::Running: return {Icon::Running, Meaning::Quiet};
    case Phase::Stalled: return {Icon::Stalled, Meaning::Attention};
    case Phase::Retrying: return {Icon::Retrying, Meaning::Attention};
    case Phase::RateLimited: return {Icon::Waiting, Meaning::Attention};
    case Phase::KeyNeeded: return {Icon::Key, Meaning::Attention};
    case Phase::Elsewhere: return {Icon::Elsewhere, Meaning::Quiet};
    case Phase::Paused: return {Icon::Paused, Meaning::Quiet};
    case Phase::Finished: return {Icon::Done, Meaning::Good};
    case Phase::Gone: return {Icon::Gone, Meaning::Attention};
    case Phase::NotFound: return {Icon::NotFound, Meaning::Bad};
    }
    return {Icon::Queued, Meaning::Quiet};
}

int Figures::percent() const
{
    return total > 0 ? int(std::clamp<qint64>(done, 0, total) * 100 / total) : 0;
}

Figures figuresOf(const QList<BatchReport> &reports)
{
    Figures sum;
    for (const BatchReport &report : reports) {
        if (!report.counts)
            continue;
        const BatchCounts &counts = *report.counts;
        sum.total += counts.total;
        sum.completed += counts.completed;
        sum.failed += counts.failed;
        sum.pending += counts.pending;
        sum.done += counts.done;
        sum.disagree = sum.disagree || counts.disagree;
        sum.counted.completed += counts.counted.completed;
        sum.counted.failed += counts.counted.failed;
        sum.counted.pending += counts.counted.pending;
        sum.counted.rows += counts.counted.rows;
        ++sum.batches;
    }
    return sum;
}

QString BatchWords::percentage(int percent)
{
    return tr("%1\u202f%", "a percentage; the space is a narrow no-break one").arg(QLocale().toString(percent));
}

QString BatchWords::shortState(const BatchReport &report)
{
    switch (report.phase) {
    case Phase::KeyNeeded: return shortKeyNeeded();
    case Phase::NotFound: return shortNotFound();
    default: break;
    }
    if (!report.counts)
        return report.phase == Phase::Queued ? shortQueued() : noFigures();
    return percentage(figuresOf({report}).percent());
}

QStringList BatchWords::shortStates()
{
    return {shortKeyNeeded(), shortNotFound(), shortQueued(), noFigures(), percentage(100)};
}

QString BatchWords::shortKeyNeeded()
{
    return tr("key?", "short for: key needed");
}

QString BatchWords::shortNotFound()
{
    return tr("not found", "short, for the list of batches");
}

QString BatchWords::shortQueued()
{
    return tr("waiting", "short, for the list of batches");
}

QString BatchWords::noFigures()
{
    return tr("–", "no figures known");
}

QString BatchWords::state(const BatchReport &report)
{
    return state(report, report.phase);
}

QString BatchWords::state(const BatchReport &report, Phase phase)
{
    if (phase == Phase::Running && report.status == BatchStatus::Unknown)
        return tr("status “%1”", "a status of the vendor's that is not documented").arg(results::visibleText(report.statusText));
    return BatchWords::phase(phase);
}

QString BatchWords::phase(Phase phase)
{
    switch (phase) {
    case Phase::Queued: return tr("waiting for the first answer");
    case Phase::Running: break;
    case Phase::Stalled: return tr("no progress for a while");
    case Phase::Retrying: return tr("last try failed");
    case Phase::RateLimited: return tr("asked to wait");
    case Phase::KeyNeeded: return tr("key needed");
    case Phase::Elsewhere: return tr("polled by another window");
    case Phase::Paused: return tr("paused");
    case Phase::Finished: return tr("completed");
    case Phase::Gone: return tr("no longer at the vendor");
    case Phase::NotFound: return tr("not found");
    }
    return tr("processing");
}

QString BatchWords::status(const BatchReport &report, MonotonicTime now, WallTime wallNow)
{
    const bool isStalled = report.phase == Phase::Stalled && report.progressAt;
    QStringList parts{isStalled ? tr("no progress since %1", "a time").arg(TimeText::moment(*report.progressAt, wallNow)) : state(report)};
    if (report.requestUnderWay)
        parts += tr("asking now");
    else if (report.nextPoll && report.phase == Phase::Retrying)
        parts += tr("next try in %1").arg(TimeText::countdown(*report.nextPoll - now));
    else if (report.nextPoll)
        parts += tr("next poll in %1").arg(TimeText::countdown(*report.nextPoll - now));
    if (report.effectiveInterval)
        parts += tr("polling every %1 instead of %2", "two spans of time: too many batches wait for their turn")
                     .arg(TimeText::interval(*report.effectiveInterval), TimeText::interval(report.cadence));
    if (const QString left = timeLeftRange(report); !left.isEmpty())
        parts += tr("%1 left", "about 2 min left").arg(left);
    return parts.join(dot());
}

QString BatchWords::timeLeft(const BatchReport &report)
{
    const bool goesOn = !monitor::isAtRest(report.phase) && report.phase != Phase::KeyNeeded;
    return report.timeLeft && goesOn ? TimeText::timeLeft(*report.timeLeft) : QString();
}

QString BatchWords::timeLeftRange(const BatchReport &report)
{
    const QString about = timeLeft(report);
    if (about.isEmpty() || !report.timeLeftRange || !report.timeLeftRange->isUncertain())
        return about;
    const QString shortest = TimeText::timeLeft(report.timeLeftRange->shortest);
    const QString longest = TimeText::timeLeft(report.timeLeftRange->longest);
    return shortest == longest ? about : tr("%1 to %2", "two spans of time, each rounded").arg(shortest, longest);
}

QString BatchWords::searchText(const BatchReport &report, Phase phase)
{
    std::u16string text; // one for all parts: thousands are made at the first keystroke
    const auto append = [&text](QStringView part) {
        results::appendFolded(&text, part);
        text.push_back(u'\x1f'); // a folded text never holds it
    };
    append(report.label);
    append(report.id.toString());
    if (report.key)
        append(report.key->toString());
    append(tags(report));
    append(report.note);
    append(state(report, phase));
    return QString::fromStdU16String(text);
}

QString BatchWords::summary(const QList<BatchReport> &reports)
{
    std::map<QString, int> counted;
    for (const BatchReport &report : reports)
        ++counted[state(report)];
    QList<std::pair<QString, int>> sorted(counted.begin(), counted.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList parts;
    for (const auto &[words, count] : std::as_const(sorted))
        parts += tr("%1 %2", "2 processing").arg(QLocale().toString(count), words);
    return parts.join(dot());
}

QString BatchWords::watched(const BatchTally &tally)
{
    if (tally.all == 0)
        return {};
    const QLocale locale;
    QStringList parts{tr("%1 watched").arg(locale.toString(tally.all))};
    if (tally.paused > 0)
        parts += tr("%1 paused").arg(locale.toString(tally.paused));
    if (tally.problems > 0)
        parts += tr("%1 with problems").arg(locale.toString(tally.problems));
    if (tally.failed)
        parts += tr("last error: %1 – %2", "batch, what happened")
                     .arg(tally.failed->displayName(), app::ErrorTexts::describe(*tally.failed->error).what);
    return parts.join(dot());
}

QString BatchWords::tags(const BatchReport &report)
{
    return report.tags.join(QStringLiteral(", "));
}

QString BatchWords::noTags()
{
    return tr("without tags");
}

QString BatchWords::noKey()
{
    return tr("without a key");
}

QString BatchWords::key(const BatchReport &report)
{
    return report.key ? tr("key: %1").arg(report.key->toString()) : QString();
}

BatchReport asShown(BatchReport report, const QList<app::KeyEntry> &keys)
{
    if (report.phase != Phase::KeyNeeded)
        return report;
    const app::KeyEntry *key = app::findKey(keys, report.key);
    if (key != nullptr && key->state == app::KeyState::Reading)
        report.phase = report.counts ? Phase::Running : Phase::Queued;
    return report;
}

QList<BatchReport> asShown(QList<BatchReport> reports, const QList<app::KeyEntry> &keys)
{
    for (BatchReport &report : reports)
        report = asShown(std::move(report), keys);
    return reports;
}

KeyColor keyColorOf(const BatchReport &report, const QList<app::KeyEntry> &keys)
{
    const app::KeyEntry *key = app::findKey(keys, report.key);
    return key != nullptr ? key->record.color : KeyColor::None;
}

Age ageOf(const BatchReport &report, WallTime now)
{
    if (!report.seenAt)
        return {};
    const Milliseconds age = now - *report.seenAt;
    const bool watchedClosely = !monitor::isAtRest(report.phase) && report.cadence > Milliseconds(0);
    return {TimeText::age(age), watchedClosely && age > missedCadences * report.cadence};
}

} // namespace batchwatch::gui
