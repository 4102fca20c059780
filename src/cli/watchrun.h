#pragma once

#include "cli/watchcommand.h"

namespace batchwatch::app {
class EngineCore;
}

namespace batchwatch::cli {

/// One run of `watch`, from the open store to the exit code: which batches are left, their keys, and the polling.
class WatchRun
{
public:
    /// Everything passed in outlives the run.
    WatchRun(const WatchOptions &options, const Session &session, app::EngineCore &engine, WatchOutput &output, Streams &streams,
        Services &services);

    [[nodiscard]] Result<ExitCode, Refusal> run();

private:
    /// A batch that is not done, and the key that serves it.
    struct Plan
    {
        monitor::WatchRequest request;
        KeyName key;
        BatchFigures figures;
    };

    [[nodiscard]] Result<QList<Plan>, Refusal> sort();
    [[nodiscard]] Result<Plan, Refusal> planFor(const BatchId &id, const std::optional<store::BatchSummary> &known) const;
    [[nodiscard]] QList<monitor::WatchRequest> withSecrets(const QList<Plan> &plans);
    void standIn(const KeyName &key);
    [[nodiscard]] ExitCode poll(const QList<monitor::WatchRequest> &requests);

    const WatchOptions &m_options;
    const Session &m_session;
    app::EngineCore &m_engine;
    WatchOutput &m_output;
    Streams &m_streams;
    Services &m_services;
    ExitCode m_code = ExitCode::AllDone;
};

} // namespace batchwatch::cli
