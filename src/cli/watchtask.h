#pragma once

#include "cli/task.h"
#include "cli/watchoutput.h"
#include "monitor/monitor.h"

#include <map>

namespace batchwatch::cli {

enum class Rounds : quint8 { UntilDone, Once };

struct WatchLimits
{
    Rounds rounds = Rounds::UntilDone;
    std::optional<Milliseconds> timeout;
};

/// Follows batches until each has ended: finished, given up, or by the limits. Decides nothing about polling.
class WatchTask final : public Task
{
    Q_OBJECT

public:
    /// Everything passed in outlives the task.
    WatchTask(monitor::Monitor &monitor, QList<monitor::WatchRequest> requests, WatchLimits limits, WatchOutput &output, const Clock &clock,
        const AlarmFactory &alarms, QObject *parent = nullptr);

    void start() override;
    void interrupt(Interrupt interrupt) override;

private:
    struct Watched
    {
        bool ended = false;
        std::optional<WallTime> shown; ///< BatchReport::seenAt of the last progress
    };

    void onAnswered(const monitor::PollAnswer &answer);
    void onChanged(const monitor::BatchReport &report);
    void onTimeout();
    void showProgress(Watched &watched, const monitor::BatchReport &report, std::optional<Milliseconds> next);
    void showNews(Watched &watched, const monitor::BatchReport &report);
    void giveUp(const BatchFigures &batch, const ApiError &error, ExitCode code);
    void end(const BatchId &id, ExitCode code);
    void endIfAllDid();
    void endAll();
    [[nodiscard]] Watched *running(const BatchId &id);
    [[nodiscard]] BatchFigures figuresFor(const BatchId &id) const;

    monitor::Monitor &m_monitor;
    const QList<monitor::WatchRequest> m_requests;
    const WatchLimits m_limits;
    WatchOutput &m_output;
    const Clock &m_clock;
    std::unique_ptr<Alarm> m_timeout;
    std::unique_ptr<Alarm> m_second;
    std::map<BatchId, Watched> m_batches;
    ExitCode m_code = ExitCode::AllDone;
    bool m_over = false;
};

} // namespace batchwatch::cli
