#include "cli/watchtask.h"

#include <QCoreApplication>

#include <algorithm>

namespace batchwatch::cli {

using monitor::BatchReport;
using monitor::Monitor;
using monitor::Phase;

namespace {

constexpr Milliseconds second{1'000};

} // namespace

WatchTask::WatchTask(Monitor &monitor, QList<monitor::WatchRequest> requests, WatchLimits limits, WatchOutput &output, const Clock &clock,
    const AlarmFactory &alarms, QObject *parent)
    : Task(parent),
      m_monitor(monitor),
      m_requests(std::move(requests)),
      m_limits(limits),
      m_output(output),
      m_clock(clock),
      m_timeout(alarms()),
      m_second(alarms())
{
    for (const monitor::WatchRequest &request : m_requests)
        m_batches.emplace(request.id, Watched{});
    connect(&m_monitor, &Monitor::answered, this, &WatchTask::onAnswered);
    // Queued: an answer is told before the change that came of it, and one batch's end before what it did to others.
    connect(&m_monitor, &Monitor::changed, this, &WatchTask::onChanged, Qt::QueuedConnection);
    connect(m_timeout.get(), &Alarm::rang, this, &WatchTask::onTimeout);
    connect(m_second.get(), &Alarm::rang, this, [this] {
        m_output.tick();
        m_second->set(second);
    });
}

void WatchTask::start()
{
    if (m_limits.timeout)
        m_timeout->set(*m_limits.timeout);
    if (m_output.hasBar())
        m_second->set(second);
    m_monitor.watch(m_requests);
    for (const monitor::WatchRequest &request : m_requests) {
        if (const auto report = m_monitor.report(request.id))
            m_output.standing(*report);
        else // it could not be remembered, so it is not polled
            giveUp(figuresFor(request.id), ApiError{.kind = ErrorKind::Store}, ExitCode::FileError);
    }
}

void WatchTask::interrupt(Interrupt)
{
    m_code = worse(m_code, ExitCode::Interrupted);
    endAll();
}

void WatchTask::onAnswered(const monitor::PollAnswer &answer)
{
    Watched *watched = running(answer.report.id);
    if (!watched)
        return;
    const bool last = !answer.next || m_limits.rounds == Rounds::Once;
    const auto next = last ? std::nullopt : answer.next;
    const BatchFigures figures = figuresOf(answer.report);
    if (answer.error && last) {
        giveUp(figures, *answer.error, exitCodeFor(answer.error->kind));
        return;
    }
    if (answer.error) {
        m_output.error(figures, *answer.error, next);
        m_output.standing(answer.report);
        endIfAllDid();
        return;
    }
    showProgress(*watched, answer.report, next);
    if (answer.report.phase == Phase::Finished) {
        m_output.finished(figures);
        end(answer.report.id, ExitCode::AllDone);
    } else if (last) {
        m_output.left(figures);
        end(answer.report.id, ExitCode::GaveUp);
    }
    endIfAllDid();
}

/// What comes without an answer of this process: another one polls the batch, or another batch's answer stopped it.
void WatchTask::onChanged(const BatchReport &report)
{
    Watched *watched = running(report.id);
    if (!watched)
        return;
    const BatchFigures figures = figuresOf(report);
    switch (report.phase) {
    case Phase::Elsewhere:
        showNews(*watched, report);
        if (m_limits.rounds == Rounds::Once) {
            m_output.left(figures);
            end(report.id, ExitCode::GaveUp);
        }
        break;
    case Phase::Paused: // by another process, for good
        m_output.left(figures);
        end(report.id, ExitCode::GaveUp);
        break;
    case Phase::Finished:
        showNews(*watched, report);
        m_output.finished(figures);
        end(report.id, ExitCode::AllDone);
        break;
    case Phase::KeyNeeded: giveUp(figures, report.error.value_or(ApiError{.kind = ErrorKind::Unauthorized}), ExitCode::KeyRefused); break;
    case Phase::Gone:
    case Phase::NotFound: giveUp(figures, report.error.value_or(ApiError{.kind = ErrorKind::NotFound}), ExitCode::NoSuchBatch); break;
    default: m_output.standing(report); break;
    }
    endIfAllDid();
}

void WatchTask::onTimeout()
{
    const QString message = QCoreApplication::translate("Cli", "Not done after %1 s, the time that --timeout gave.")
                                .arg(double(m_limits.timeout->count()) / 1000.0);
    for (const monitor::WatchRequest &request : m_requests) {
        if (!running(request.id))
            continue;
        m_output.error(figuresFor(request.id), ApiError{.kind = ErrorKind::Timeout}, {}, message);
        end(request.id, ExitCode::GaveUp);
    }
}

void WatchTask::showProgress(Watched &watched, const BatchReport &report, std::optional<Milliseconds> next)
{
    watched.shown = report.seenAt;
    m_output.progress(report, next);
}

void WatchTask::showNews(Watched &watched, const BatchReport &report)
{
    if (report.snapshot && report.seenAt != watched.shown)
        showProgress(watched, report, {});
}

void WatchTask::giveUp(const BatchFigures &batch, const ApiError &error, ExitCode code)
{
    m_output.error(batch, error, {});
    end(batch.id, code);
}

void WatchTask::end(const BatchId &id, ExitCode code)
{
    m_batches[id].ended = true;
    m_code = worse(m_code, code);
    if (m_limits.rounds == Rounds::Once)
        m_monitor.release({id}); // not asked again while others are awaited
    endIfAllDid();
}

void WatchTask::endIfAllDid()
{
    const bool allDid = std::all_of(m_batches.cbegin(), m_batches.cend(), [](const auto &batch) { return batch.second.ended; });
    if (allDid || m_output.state() != Sink::State::Open)
        endAll();
}

void WatchTask::endAll()
{
    if (std::exchange(m_over, true))
        return;
    m_timeout->clear();
    m_second->clear();
    m_output.close();
    Q_EMIT ended(m_code);
}

WatchTask::Watched *WatchTask::running(const BatchId &id)
{
    const auto found = m_batches.find(id);
    return m_over || found == m_batches.end() || found->second.ended ? nullptr : &found->second;
}

BatchFigures WatchTask::figuresFor(const BatchId &id) const
{
    if (const auto report = m_monitor.report(id))
        return figuresOf(*report);
    return {id, {}, {}, {}};
}

} // namespace batchwatch::cli
