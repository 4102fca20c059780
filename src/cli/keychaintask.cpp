#include "cli/keychaintask.h"

#include "cli/keychoice.h"
#include "keys/keyring.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace batchwatch::cli {

namespace {

constexpr Milliseconds patience{3'000};

} // namespace

KeychainTask::KeychainTask(Begin begin, Sink &err) : m_begin(std::move(begin)), m_err(err), m_slow(makeSystemAlarm())
{
    connect(m_slow.get(), &Alarm::rang, this, [this] {
        say(m_err, QCoreApplication::translate("Cli", "Waiting for the keychain. It may be asking you something in another window."));
    });
}

void KeychainTask::start()
{
    m_slow->set(patience);
    m_begin(*this);
}

void KeychainTask::interrupt(Interrupt)
{
    end(ExitCode::Interrupted);
}

void KeychainTask::finish()
{
    end(ExitCode::AllDone);
}

void KeychainTask::end(ExitCode code)
{
    if (std::exchange(m_over, true))
        return;
    m_slow->clear();
    Q_EMIT ended(code);
}

ExitCode readSecrets(app::KeyManager &keys, const QList<KeyName> &names, Streams &streams, Services &services)
{
    const bool allAtHand
        = std::all_of(names.begin(), names.end(), [&services](const KeyName &name) { return services.keys.find(name).has_value(); });
    if (allAtHand)
        return ExitCode::AllDone;
    const auto isReading = [&keys](const KeyName &name) {
        const auto entry = keys.entry(name);
        return entry && entry->state == app::KeyState::Reading;
    };
    KeychainTask task(
        [&](KeychainTask &self) {
            QObject::connect(&keys, &app::KeyManager::changed, &self, [&] {
                if (std::none_of(names.begin(), names.end(), isReading))
                    self.finish();
            });
            keys.readSecrets(names);
        },
        streams.err);
    return runToEnd(task, services.interrupts);
}

Result<void, Refusal> changeKeys(const std::function<void(const app::KeyDone &)> &change, Streams &streams, Services &services)
{
    std::optional<Result<void, app::KeyFailure>> outcome;
    KeychainTask task(
        [&](KeychainTask &self) {
            // After an interrupt the keychain may still answer.
            change([&outcome, waiting = QPointer(&self)](const Result<void, app::KeyFailure> &result) {
                if (!waiting)
                    return;
                outcome = result;
                waiting->finish();
            });
        },
        streams.err);
    const ExitCode code = runToEnd(task, services.interrupts);
    if (!outcome)
        return Failure<Refusal>({code, {}});
    if (!*outcome)
        return Failure<Refusal>(refusalFor(outcome->error()));
    return {};
}

} // namespace batchwatch::cli
