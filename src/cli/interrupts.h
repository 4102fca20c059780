#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <optional>

namespace batchwatch::cli {

enum class Interrupt : quint8 { Interrupted, Terminated };

/// A person or the system wants the program to end. Commands that wait listen to `raised`, those that work ask pending() now and then.
class Interrupts : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void raise(Interrupt interrupt);
    [[nodiscard]] virtual std::optional<Interrupt> pending() const { return m_pending; }

Q_SIGNALS:
    void raised(batchwatch::cli::Interrupt interrupt);

private:
    std::optional<Interrupt> m_pending;
};

/// SIGINT and SIGTERM of this process through a pipe; a second one ends the program at once. SIGPIPE is ignored: a closed output is
/// seen by the write that fails. One a process.
class SignalInterrupts final : public Interrupts
{
    Q_OBJECT

public:
    SignalInterrupts();
    ~SignalInterrupts() override;

    [[nodiscard]] std::optional<Interrupt> pending() const override;

private:
    void readPipe();

    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace batchwatch::cli
