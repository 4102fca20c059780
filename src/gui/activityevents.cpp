#include "gui/activityevents.h"

#include "app/errortext.h"
#include "gui/batchwords.h"

#include <algorithm>

namespace batchwatch::gui {

using app::KeyEntry;
using app::KeyState;
using monitor::BatchReport;
using monitor::Phase;

namespace {

/// One comparison of two reports.
class Comparison
{
public:
    Comparison(const KnownBatch &known, const BatchReport &after, Moment moment)
        : m_before(known.report),
          m_after(after),
          m_stalledSince(known.stalledSince),
          m_moment(moment)
    {}

    [[nodiscard]] std::vector<Activity> activities()
    {
        compareLabels();
        compareAnswer();
        comparePhase();
        compareProgress();
        compareInterval();
        return std::move(m_found);
    }
    [[nodiscard]] std::optional<WallTime> stalledSince() const { return m_stalledSince; }

private:
    Activity &add(ActivityKind kind)
    {
        m_found.push_back({.kind = kind, .at = m_moment.wall, .batch = m_after.id, .name = m_after.displayName()});
        return m_found.back();
    }

    [[nodiscard]] std::optional<Milliseconds> untilNext() const
    {
        if (!m_after.nextPoll)
            return std::nullopt;
        return std::max(Milliseconds(0), *m_after.nextPoll - m_moment.now);
    }

    [[nodiscard]] bool entered(Phase phase) const { return m_after.phase == phase && m_before.phase != phase; }
    [[nodiscard]] bool left(Phase phase) const { return m_before.phase == phase && m_after.phase != phase; }

    void compareLabels()
    {
        if (m_after.label != m_before.label) {
            Activity &renamed = add(ActivityKind::Renamed);
            renamed.name = m_before.displayName();
            renamed.text = m_after.displayName();
        }
        if (m_after.tags != m_before.tags)
            add(ActivityKind::Tagged).text = BatchWords::tags(m_after);
        if (m_after.note != m_before.note)
            add(ActivityKind::Noted);
        if (m_after.key != m_before.key && m_after.key)
            add(ActivityKind::KeyChosen).text = m_after.key->toString();
        if (m_after.archivedAt.has_value() != m_before.archivedAt.has_value())
            add(m_after.archivedAt ? ActivityKind::Archived : ActivityKind::Unarchived);
    }

    void compareAnswer()
    {
        if (m_after.seenAt && m_after.seenAt != m_before.seenAt) {
            addReply();
        } else if (failed()) {
            const bool isLimited = m_after.error->kind == ErrorKind::RateLimited;
            Activity &failure = add(isLimited ? ActivityKind::SlowedDown : ActivityKind::RequestFailed);
            failure.error = std::make_shared<const ApiError>(*m_after.error);
            failure.wait = untilNext();
            failure.cadence = m_after.cadence;
        }
    }

    void addReply()
    {
        Activity &reply = add(m_after.phase == Phase::Elsewhere ? ActivityKind::ReplyOfOther : ActivityKind::Reply);
        if (m_after.counts) {
            reply.done = m_after.counts->done;
            reply.total = m_after.counts->total;
            reply.failed = m_after.counts->failed;
            reply.amount = reply.done - (m_before.counts ? m_before.counts->done : 0);
        }
        reply.wait = untilNext();
    }

    /// A request that the person's own command ended did not fail, and what was wrong before it is no news.
    [[nodiscard]] bool failed() const
    {
        if (!m_after.error)
            return false;
        if (m_after.error != m_before.error)
            return true;
        const bool hasEnded = m_before.requestUnderWay && !m_after.requestUnderWay;
        return hasEnded && (m_after.phase == Phase::Retrying || m_after.phase == Phase::RateLimited);
    }

    void comparePhase()
    {
        if (left(Phase::Paused) || (monitor::isAtRest(m_before.phase) && !monitor::isAtRest(m_after.phase)))
            add(ActivityKind::Resumed);
        if (left(Phase::Elsewhere) && !monitor::isAtRest(m_after.phase))
            add(ActivityKind::TakenOver);
        if (left(Phase::KeyNeeded) && !monitor::isAtRest(m_after.phase) && m_after.phase != Phase::Elsewhere)
            add(ActivityKind::KeyAtHand);
        if (m_after.phase == m_before.phase)
            return;
        switch (m_after.phase) {
        case Phase::RateLimited:
            if (!m_after.error)
                add(ActivityKind::Waits).wait = untilNext();
            break;
        case Phase::KeyNeeded: add(ActivityKind::KeyNeeded).text = m_after.key ? m_after.key->toString() : QString(); break;
        case Phase::Elsewhere: add(ActivityKind::Elsewhere); break;
        case Phase::Paused: add(ActivityKind::Paused); break;
        case Phase::Finished: add(ActivityKind::Finished); break;
        case Phase::Gone: add(ActivityKind::Gone); break;
        case Phase::NotFound: add(ActivityKind::NotFound); break;
        case Phase::Queued:
        case Phase::Running:
        case Phase::Stalled:
        case Phase::Retrying: break;
        }
    }

    void compareProgress()
    {
        const WallTime last = m_after.progressAt.value_or(m_after.addedAt);
        if (m_after.phase == Phase::Stalled && m_stalledSince != last) {
            m_stalledSince = last;
            add(ActivityKind::Stalled).since = last;
        } else if (m_stalledSince && (last != *m_stalledSince || monitor::isAtRest(m_after.phase))) {
            if (last != *m_stalledSince && m_after.phase != Phase::Finished)
                add(ActivityKind::ProgressAgain);
            m_stalledSince.reset();
        }
    }

    void compareInterval()
    {
        if (m_after.effectiveInterval && !m_before.effectiveInterval) {
            Activity &late = add(ActivityKind::Late);
            late.wait = m_after.effectiveInterval;
            late.cadence = m_after.cadence;
        } else if (!m_after.effectiveInterval && m_before.effectiveInterval && !monitor::isAtRest(m_after.phase)) {
            add(ActivityKind::OnTime).cadence = m_after.cadence;
        }
    }

    const BatchReport &m_before;
    const BatchReport &m_after;
    std::optional<WallTime> m_stalledSince;
    const Moment m_moment;
    std::vector<Activity> m_found;
};

Activity ofKey(ActivityKind kind, const KeyEntry &entry, WallTime at)
{
    Activity activity{.kind = kind, .at = at, .name = entry.record.name.toString()};
    if (kind == ActivityKind::KeyUnavailable && entry.fault)
        activity.text = app::ErrorTexts::describe(*entry.fault).toString();
    return activity;
}

} // namespace

KnownBatch knownFrom(BatchReport report)
{
    const bool isStalled = report.phase == Phase::Stalled;
    const std::optional<WallTime> since = isStalled ? std::optional(report.progressAt.value_or(report.addedAt)) : std::nullopt;
    report.snapshot.reset();
    return {std::move(report), since};
}

std::vector<Activity> activitiesOf(KnownBatch &known, const BatchReport &after, Moment moment)
{
    Comparison comparison(known, after, moment);
    std::vector<Activity> found = comparison.activities();
    const auto stalledSince = comparison.stalledSince();
    known.report = after;
    known.report.snapshot.reset();
    known.stalledSince = stalledSince;
    return found;
}

std::vector<Activity> activitiesOf(const QList<KeyEntry> &before, const QList<KeyEntry> &after, WallTime at)
{
    std::vector<Activity> found;
    for (const KeyEntry &entry : before) {
        if (app::findKey(after, entry.record.name) == nullptr)
            found.push_back(ofKey(ActivityKind::KeyRemoved, entry, at));
    }
    for (const KeyEntry &entry : after) {
        const KeyEntry *known = app::findKey(before, entry.record.name);
        if (known == nullptr)
            found.push_back(ofKey(ActivityKind::KeyAdded, entry, at));
        else if (known->record.fingerprint != entry.record.fingerprint)
            found.push_back(ofKey(ActivityKind::KeyReplaced, entry, at));
        const KeyState former = known == nullptr ? KeyState::Ready : known->state;
        if (entry.state != former && entry.state == KeyState::Ready)
            found.push_back(ofKey(ActivityKind::KeyRead, entry, at));
        if (entry.state != former && entry.state == KeyState::Unavailable)
            found.push_back(ofKey(ActivityKind::KeyUnavailable, entry, at));
        if (entry.record.isDefault && known != nullptr && !known->record.isDefault)
            found.push_back(ofKey(ActivityKind::KeyDefault, entry, at));
    }
    return found;
}

} // namespace batchwatch::gui
