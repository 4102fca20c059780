#include "gui/batchproblems.h"

#include "app/errortext.h"
#include "gui/timetext.h"
#include "keys/keyring.h"

namespace batchwatch::gui {

using monitor::BatchReport;
using monitor::Phase;
using Remedy = Problem::Remedy;

namespace {

QString slotName()
{
    return QStringLiteral("batch");
}

Problem missingKey(const BatchReport &report, const keys::KeyRing &keys)
{
    if (report.key && keys.find(*report.key)) // it is there, so it was refused
        return {Meaning::Attention, BatchProblems::tr("The API key “%1” was refused.").arg(report.key->toString()), Remedy::EnterKey};
    if (report.key == KeyName::thisRun())
        return {Meaning::Attention, BatchProblems::tr("The key of the last run is gone: it was kept in memory only."), Remedy::EnterKey};
    if (report.key)
        return {Meaning::Attention, BatchProblems::tr("No key called “%1” in this run.").arg(report.key->toString()), Remedy::EnterKey};
    return {Meaning::Attention, BatchProblems::tr("This batch needs an API key."), Remedy::EnterKey};
}

Problem failed(const BatchReport &report, const ApiError &error, MonotonicTime now)
{
    QString text = app::ErrorTexts::describe(error).toString();
    if (report.requestUnderWay)
        text += QLatin1Char(' ') + BatchProblems::tr("Trying again now.");
    else if (report.nextPoll)
        text += QLatin1Char(' ') + BatchProblems::tr("Next try in %1.").arg(TimeText::countdown(*report.nextPoll - now));
    const bool waits = report.nextPoll && error.kind != ErrorKind::RateLimited;
    if (report.phase == Phase::Paused)
        return {Meaning::Attention, text, Remedy::Resume};
    return {Meaning::Attention, text, waits ? Remedy::TryNow : Remedy::None};
}

} // namespace

std::optional<Problem> problemOf(const BatchReport &report, const keys::KeyRing &keys, MonotonicTime now)
{
    switch (report.phase) {
    case Phase::KeyNeeded:
        if (report.error)
            return Problem{Meaning::Attention, app::ErrorTexts::describe(*report.error).toString(), Remedy::EnterKey};
        return missingKey(report, keys);
    case Phase::NotFound:
        return Problem{Meaning::Bad, app::ErrorTexts::describe(ApiError{.kind = ErrorKind::NotFound}).toString(), Remedy::EnterKey};
    case Phase::Gone:
        return Problem{
            Meaning::Attention, BatchProblems::tr("The vendor no longer has this batch. Its results are kept here."), Remedy::None};
    case Phase::Finished: return {};
    default: break;
    }
    if (report.error)
        return failed(report, *report.error, now);
    if (report.phase == Phase::Stalled) {
        return Problem{Meaning::Attention,
            BatchProblems::tr("No progress for longer than this batch's own speed explains. It is still being polled."), Remedy::None};
    }
    return {};
}

BatchProblems::BatchProblems(MessageBar &bar, const keys::KeyRing &keys, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_bar(bar),
      m_keys(keys),
      m_clock(clock)
{}

void BatchProblems::setReports(const QList<BatchReport> &selected)
{
    m_report = selected.size() == 1 ? std::optional(selected.first()) : std::nullopt;
    tell();
}

void BatchProblems::updateTimes()
{
    if (m_report && m_report->error && m_report->nextPoll)
        tell();
}

void BatchProblems::tell()
{
    const std::optional<Problem> problem = m_report ? problemOf(*m_report, m_keys, m_clock.now()) : std::nullopt;
    if (!problem) {
        m_bar.clear(slotName());
        return;
    }
    Message message{.meaning = problem->meaning, .text = problem->text, .closable = false};
    offer(problem->remedy, m_report->id, message);
    m_bar.show(slotName(), message);
}

void BatchProblems::offer(Remedy remedy, const BatchId &id, Message &message)
{
    switch (remedy) {
    case Remedy::None: break;
    case Remedy::TryNow:
        message.actionText = tr("Try now");
        message.action = [this, id] { Q_EMIT tryAgainRequested(id); };
        break;
    case Remedy::Resume:
        message.actionText = tr("Resume");
        message.action = [this, id] { Q_EMIT resumeRequested(id); };
        break;
    case Remedy::EnterKey:
        message.actionText = tr("Enter key…");
        message.action = [this, id] { Q_EMIT keyRequested(id); };
        break;
    }
}

} // namespace batchwatch::gui
