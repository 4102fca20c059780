#include "gui/batchproblems.h"

#include "app/errortext.h"
#include "gui/keychainnotice.h"
#include "gui/keymenu.h"
#include "gui/retentionwords.h"
#include "gui/timetext.h"

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using app::ErrorTexts;
using app::KeyEntry;
using app::KeyState;
using monitor::BatchReport;
using monitor::Phase;
using Remedy = Problem::Remedy;

namespace {

constexpr Milliseconds problemPatience{500};

QString problemSlot(int index)
{
    return index == 0 ? u"batch"_s : u"batch %1"_s.arg(index);
}

Problem failed(const BatchReport &report, const ApiError &error, MonotonicTime now)
{
    QString text = ErrorTexts::describe(error).toString();
    if (report.requestUnderWay)
        text += u' ' + BatchProblems::tr("Trying again now.");
    else if (report.nextPoll)
        text += u' ' + BatchProblems::tr("Next try in %1.").arg(TimeText::countdown(*report.nextPoll - now));
    const bool waits = report.nextPoll && error.kind != ErrorKind::RateLimited;
    if (report.phase == Phase::Paused)
        return {Meaning::Attention, text, Remedy::Resume};
    return {Meaning::Attention, text, waits ? Remedy::TryNow : Remedy::None};
}

/// Why a batch cannot be asked about with its key.
enum class Lack : quint8 { AnyKey, EarlierRun, Unknown, Reading, Unreadable, Lost, Forgotten, Refused };

Lack lackOf(const std::optional<KeyName> &key, const KeyEntry *entry)
{
    if (!key)
        return Lack::AnyKey;
    if (!entry)
        return *key == KeyName::thisRun() ? Lack::EarlierRun : Lack::Unknown;
    switch (entry->state) {
    case KeyState::Reading: return Lack::Reading;
    case KeyState::Unavailable: return entry->fault == keys::KeychainFault::NoEntry ? Lack::Lost : Lack::Unreadable;
    case KeyState::Forgotten: return Lack::Forgotten;
    case KeyState::Ready: break;
    }
    return Lack::Refused; // it is at hand
}

Remedy remedyOf(Lack lack, const KeyEntry *entry)
{
    switch (lack) {
    case Lack::AnyKey:
    case Lack::EarlierRun: return Remedy::Choose;
    case Lack::Unknown: return Remedy::Add;
    case Lack::Reading: return Remedy::Wait;
    case Lack::Unreadable: return Remedy::ReadAgain;
    case Lack::Lost:
    case Lack::Forgotten: return Remedy::Enter;
    case Lack::Refused: break;
    }
    return entry->isStored ? Remedy::Replace : Remedy::Choose;
}

QString waitsAlone(Lack lack, const QString &key, QString detail)
{
    switch (lack) {
    case Lack::AnyKey: return BatchProblems::tr("This batch needs an API key.");
    case Lack::EarlierRun: return BatchProblems::tr("The key of an earlier run is gone: it was kept in memory only.");
    case Lack::Unknown: return BatchProblems::tr("There is no key “%1” here.").arg(key);
    case Lack::Reading: return BatchProblems::tr("Reading the key “%1” from the keychain…").arg(key);
    case Lack::Unreadable: return BatchProblems::tr("The key “%1” could not be read.").arg(key);
    case Lack::Lost: return BatchProblems::tr("The keychain no longer holds the key “%1”.").arg(key);
    case Lack::Forgotten: return BatchProblems::tr("The key “%1” was kept for one run only.").arg(key);
    case Lack::Refused: break;
    }
    while (detail.endsWith(u'.'))
        detail.chop(1);
    return detail.isEmpty() ? BatchProblems::tr("The vendor refused the key “%1”.").arg(key)
                            : BatchProblems::tr("The vendor refused the key “%1”: %2.").arg(key, detail);
}

QString waitTogether(Lack lack, const QString &key, int n)
{
    switch (lack) {
    case Lack::AnyKey: return BatchProblems::tr("%n batches need an API key.", nullptr, n);
    case Lack::EarlierRun:
        return BatchProblems::tr("%n batches wait: the key of an earlier run is gone, it was kept in memory only.", nullptr, n);
    case Lack::Unknown: return BatchProblems::tr("%n batches wait: there is no key “%1” here.", nullptr, n).arg(key);
    case Lack::Reading: return BatchProblems::tr("Reading the key “%1” from the keychain…").arg(key);
    case Lack::Unreadable: return BatchProblems::tr("%n batches wait: the key “%1” could not be read.", nullptr, n).arg(key);
    case Lack::Lost: return BatchProblems::tr("%n batches wait: the keychain no longer holds the key “%1”.", nullptr, n).arg(key);
    case Lack::Forgotten: return BatchProblems::tr("%n batches wait: the key “%1” was kept for one run only.", nullptr, n).arg(key);
    case Lack::Refused: break;
    }
    return BatchProblems::tr("%n batches wait: the vendor refused the key “%1”.", nullptr, n).arg(key);
}

/// Batches that wait for the same key.
Problem waiting(const QList<BatchReport> &batches, const QList<KeyEntry> &keys)
{
    const BatchReport &first = batches.first();
    const KeyEntry *entry = app::findKey(keys, first.key);
    const Lack lack = lackOf(first.key, entry);
    const QString key = first.key ? first.key->toString() : QString();
    const QString detail = first.error ? first.error->detail : QString();
    QString text = batches.size() == 1 ? waitsAlone(lack, key, detail) : waitTogether(lack, key, int(batches.size()));
    if (lack == Lack::Unreadable && !KeychainNotice::isDue(keys)) // else it is said for all keys at once
        text += u' ' + ErrorTexts::describe(entry->fault.value_or(keys::KeychainFault::Failed)).toString();
    return {lack == Lack::Reading ? Meaning::Quiet : Meaning::Attention, text, remedyOf(lack, entry), first.key, batches};
}

Problem notFound(const QList<BatchReport> &batches)
{
    QString text = ErrorTexts::describe(ApiError{.kind = ErrorKind::NotFound}).toString();
    if (batches.size() > 1)
        text = BatchProblems::tr("%n batches do not exist, or were submitted with another key.", nullptr, int(batches.size()));
    return {Meaning::Bad, text, Remedy::Choose, batches.first().key, batches};
}

QList<Problem> problemOf(const BatchReport &report, const QList<KeyEntry> &keys, MonotonicTime now)
{
    switch (report.phase) {
    case Phase::KeyNeeded: return {waiting({report}, keys)};
    case Phase::NotFound: return {notFound({report})};
    case Phase::Gone: return {{Meaning::Attention, BatchProblems::tr("The vendor no longer has this batch. Its results are kept here.")}};
    case Phase::Finished: return {};
    default: break;
    }
    if (report.error)
        return {failed(report, *report.error, now)};
    if (report.phase == Phase::Stalled) {
        return {{Meaning::Attention,
            BatchProblems::tr("No progress for longer than this batch's own speed explains. It is still being polled.")}};
    }
    return {};
}

} // namespace

QList<Problem> problemsOf(const QList<BatchReport> &selected, const QList<KeyEntry> &keys, MonotonicTime now)
{
    if (selected.size() == 1)
        return problemOf(selected.first(), keys, now);
    QList<QList<BatchReport>> groups; // of one phase and one key
    for (const BatchReport &report : selected) {
        if (report.phase != Phase::KeyNeeded && report.phase != Phase::NotFound)
            continue;
        const auto group = std::find_if(groups.begin(), groups.end(), [&report](const QList<BatchReport> &candidate) {
            return candidate.first().key == report.key && candidate.first().phase == report.phase;
        });
        if (group == groups.end())
            groups.append({report});
        else
            group->append(report);
    }
    QList<Problem> problems;
    for (const QList<BatchReport> &group : std::as_const(groups))
        problems += group.first().phase == Phase::KeyNeeded ? waiting(group, keys) : notFound(group);
    return problems;
}

std::optional<Problem> retentionProblemOf(const BatchReport &report, const monitor::RetentionSettings &settings, WallTime now)
{
    const QString text = RetentionWords::ofBatch(report, settings, now);
    if (text.isEmpty())
        return {};
    switch (report.phase) {
    case Phase::KeyNeeded: // said apart, with what helps
    case Phase::Elsewhere: return Problem{Meaning::Attention, text};
    case Phase::Paused: return Problem{Meaning::Attention, text, Remedy::Resume};
    default: return Problem{Meaning::Attention, text, Remedy::PollNow};
    }
}

BatchProblems::BatchProblems(MessageBar &bar, const app::KeyDesk &keys, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_bar(bar),
      m_keys(keys),
      m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &BatchProblems::tell);
    connect(&m_patience, &QTimer::timeout, this, [this] { say(allProblems()); });
    connect(&m_keys, &app::KeyDesk::changed, this, [this] { m_soon.start(Milliseconds(0)); });
}

void BatchProblems::setReports(const QList<BatchReport> &selected)
{
    m_reports = selected;
    tell();
}

void BatchProblems::setRetention(const monitor::RetentionSettings &settings)
{
    m_retention = settings;
    tell();
}

void BatchProblems::updateTimes()
{
    const bool counts = m_reports.size() == 1 && m_reports.first().error && m_reports.first().nextPoll;
    if (counts || urgency() != m_urgency)
        tell();
}

monitor::Urgency BatchProblems::urgency() const
{
    return m_reports.size() == 1 ? monitor::urgencyOf(m_reports.first(), m_retention, m_clock.wallNow()) : monitor::Urgency::None;
}

QList<Problem> BatchProblems::allProblems() const
{
    QList<Problem> problems = problemsOf(m_reports, m_keys.entries(), m_clock.now());
    if (m_reports.size() == 1) {
        if (const auto retention = retentionProblemOf(m_reports.first(), m_retention, m_clock.wallNow()))
            problems.append(*retention);
    }
    return problems;
}

void BatchProblems::tell()
{
    m_urgency = urgency();
    const QList<Problem> problems = allProblems();
    const bool asksKeychain
        = std::any_of(problems.begin(), problems.end(), [](const auto &problem) { return problem.remedy == Remedy::Wait; });
    // A message that comes and goes at once is a flicker; one in the place of another is not.
    if (!asksKeychain || m_shown > 0) {
        m_patience.stop();
        say(problems);
    } else if (!m_patience.isActive()) {
        m_patience.start(problemPatience);
    }
}

void BatchProblems::say(const QList<Problem> &problems)
{
    int shown = 0;
    for (const Problem &problem : problems) {
        m_bar.show(problemSlot(shown), messageOf(problem, shown));
        ++shown;
    }
    for (int index = shown; index < m_shown; ++index)
        m_bar.clear(problemSlot(index));
    m_shown = shown;
}

Message BatchProblems::messageOf(const Problem &problem, int index)
{
    Message message{.meaning = problem.meaning, .text = problem.text, .closable = false};
    const auto replace = [this, key = problem.key] { Q_EMIT replaceRequested(*key); };
    switch (problem.remedy) {
    case Remedy::None:
    case Remedy::Wait: break;
    case Remedy::TryNow:
        message.actionText = tr("Try now");
        message.action = [this] { Q_EMIT tryAgainRequested(m_reports.first().id); };
        break;
    case Remedy::PollNow:
        message.actionText = tr("Poll now");
        message.action = [this] { Q_EMIT tryAgainRequested(m_reports.first().id); };
        break;
    case Remedy::Resume:
        message.actionText = tr("Resume");
        message.action = [this] { Q_EMIT resumeRequested(m_reports.first().id); };
        break;
    case Remedy::Replace:
        message.actionText = tr("Replace key…");
        message.action = replace;
        break;
    case Remedy::Enter:
        message.actionText = tr("Enter key…");
        message.action = replace;
        break;
    case Remedy::ReadAgain:
        message.actionText = tr("Try again");
        message.action = [this] { Q_EMIT readAgainRequested(); };
        message.otherText = tr("Enter key…");
        message.other = replace;
        break;
    case Remedy::Add:
        message.actionText = tr("Add key…");
        message.action = [this, problem] { Q_EMIT addRequested({problem.batches, problem.key}); };
        break;
    case Remedy::Choose:
        message.actionText = problem.key ? tr("Try with another key…") : tr("Choose a key…");
        message.menu = menuFor(problem, index);
        break;
    }
    return message;
}

KeyMenu *BatchProblems::menuFor(const Problem &problem, int index)
{
    while (m_menus.size() <= index) {
        auto *menu = new KeyMenu(m_keys, KeyMenu::Offer::Others, &m_bar);
        connect(menu, &KeyMenu::chosen, this, [this, menu](const KeyName &key) { Q_EMIT useRequested({menu->batches(), key}); });
        connect(menu, &KeyMenu::addRequested, this, [this, menu] { Q_EMIT addRequested({menu->batches(), {}}); });
        m_menus.append(menu);
    }
    m_menus.at(index)->setBatches(problem.batches);
    return m_menus.at(index);
}

} // namespace batchwatch::gui
