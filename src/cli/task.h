#pragma once

#include "cli/exitcode.h"
#include "cli/interrupts.h"

namespace batchwatch::cli {

/// Work of a command that waits for the world. Tells its end once, not before start() has returned to the event loop.
class Task : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    /// Ends early; `ended` follows.
    virtual void interrupt(Interrupt interrupt) = 0;

Q_SIGNALS:
    void ended(batchwatch::cli::ExitCode code);
};

/// Runs the task in the program's one event loop: main() has no other, and a command waits at most once.
[[nodiscard]] ExitCode runToEnd(Task &task, Interrupts &interrupts);

} // namespace batchwatch::cli
