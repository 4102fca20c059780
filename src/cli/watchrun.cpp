#include "cli/watchrun.h"

#include "app/enginecore.h"
#include "app/errortext.h"
#include "cli/keychaintask.h"
#include "cli/keychoice.h"
#include "demo/demovendor.h"
#include "keys/keyring.h"
#include "store/store.h"

#include <QCoreApplication>

namespace batchwatch::cli {

namespace {

QString labelFor(const BatchId &id, bool demo)
{
    if (!demo)
        return {};
    for (const demo::DemoEntry &entry : demo::DemoVendor::entries()) {
        if (entry.id == id)
            return entry.label;
    }
    return {};
}

} // namespace

WatchRun::WatchRun(
    const WatchOptions &options, const Session &session, app::EngineCore &engine, WatchOutput &output, Streams &streams, Services &services)
    : m_options(options),
      m_session(session),
      m_engine(engine),
      m_output(output),
      m_streams(streams),
      m_services(services)
{}

Result<ExitCode, Refusal> WatchRun::run()
{
    if (const auto checked = checkNamedKey(m_session, m_engine.keys()); !checked)
        return Failure<Refusal>(checked.error());
    const auto plans = sort();
    if (!plans)
        return Failure<Refusal>(plans.error());
    QList<KeyName> names;
    for (const Plan &plan : *plans) {
        if (!names.contains(plan.key))
            names.append(plan.key);
    }
    if (const ExitCode code = readSecrets(m_engine.keys(), names, m_streams, m_services); code != ExitCode::AllDone)
        return code;
    const QList<monitor::WatchRequest> requests = withSecrets(*plans);
    return requests.isEmpty() ? m_code : worse(m_code, poll(requests));
}

/// Those that are done already are told at once, without a request; the others are what is left to watch.
Result<QList<WatchRun::Plan>, Refusal> WatchRun::sort()
{
    QList<Plan> plans;
    QList<BatchFigures> done;
    for (const BatchId &id : m_options.ids) {
        const auto known = m_engine.store().batch(id);
        if (!known)
            return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(known.error()).toString()});
        if (*known && (*known)->counts && (*known)->status == BatchStatus::Completed) {
            done.append(figuresOf(**known));
            continue;
        }
        const auto plan = planFor(id, *known);
        if (!plan)
            return Failure<Refusal>(plan.error());
        plans.append(*plan);
    }
    for (const BatchFigures &batch : std::as_const(done))
        m_output.finished(batch);
    return plans;
}

/// A batch's own key goes before every other one that was not named: with another one the vendor would not know the batch.
Result<WatchRun::Plan, Refusal> WatchRun::planFor(const BatchId &id, const std::optional<store::BatchSummary> &known) const
{
    const monitor::WatchRequest request{id, labelFor(id, m_options.common.demo), {}};
    const BatchFigures figures = known ? figuresOf(*known) : BatchFigures{id, request.label, {}, {}};
    if (known && known->record.key && !m_session.namedKey() && m_engine.keys().entry(*known->record.key))
        return Plan{request, *known->record.key, figures};
    const auto key = chosenKey(m_session, m_services.keys);
    if (!key)
        return Failure<Refusal>(key.error());
    return Plan{{id, request.label, *key}, *key, figures};
}

/// What the keychain did not give a key for is given up; the others go on.
QList<monitor::WatchRequest> WatchRun::withSecrets(const QList<Plan> &plans)
{
    QList<monitor::WatchRequest> requests;
    for (const Plan &plan : plans) {
        if (!m_services.keys.find(plan.key) && !m_session.namedKey())
            standIn(plan.key);
        if (m_services.keys.find(plan.key)) {
            requests.append(plan.request);
            continue;
        }
        m_output.error(plan.figures, ApiError{.kind = ErrorKind::Store}, {}, missingSecretText(*m_engine.keys().entry(plan.key)));
        m_code = worse(m_code, ExitCode::FileError);
    }
    return requests;
}

/// The key of this run, when there is one, serves in place of a stored one whose secret cannot be had. The batch goes on naming its own.
void WatchRun::standIn(const KeyName &key)
{
    const auto ofThisRun = m_services.keys.find(KeyName::thisRun());
    const auto entry = m_engine.keys().entry(key);
    if (!ofThisRun || !entry)
        return;
    m_output.note(
        missingSecretText(*entry) + u' ' + QCoreApplication::translate("Cli", "The key that was given to this run is used instead."));
    m_services.keys.put(key, *ofThisRun);
}

/// Only these batches: whatever else is watched in the same data folder is left to the window.
ExitCode WatchRun::poll(const QList<monitor::WatchRequest> &requests)
{
    WatchTask task(m_engine.monitor(), requests, m_options.limits, m_output, m_services.clock, makeSystemAlarm);
    QObject::connect(&m_engine.monitor(), &monitor::Monitor::storeFailed, &task,
        [this](const store::StoreError &error) { m_output.note(app::ErrorTexts::describe(error).toString()); });
    return runToEnd(task, m_services.interrupts);
}

} // namespace batchwatch::cli
