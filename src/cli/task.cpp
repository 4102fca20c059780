#include "cli/task.h"

#include <QEventLoop>

namespace batchwatch::cli {

ExitCode runToEnd(Task &task, Interrupts &interrupts)
{
    QEventLoop loop;
    QObject::connect(&interrupts, &Interrupts::raised, &task, &Task::interrupt);
    QObject::connect(
        &task, &Task::ended, &loop, [&loop](ExitCode code) { loop.exit(int(code)); }, Qt::QueuedConnection);
    task.start();
    return ExitCode(loop.exec());
}

} // namespace batchwatch::cli
