#include "app/logging.h"

#include "core/redactor.h"

#include <QtGlobal>

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace batchwatch::app {

namespace {

// Qt hands a message handler no context of its own, so the redactor of the living guard stands here.
std::atomic<const Redactor *> activeRedactor{nullptr};

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const Redactor *redactor = activeRedactor.load();
    if (!redactor)
        return; // after the guard: better silent than unsafe
    const QByteArray line = redactor->redacted(qFormatLogMessage(type, context, message)).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

LogGuard::LogGuard(const Redactor &redactor)
{
    activeRedactor = &redactor;
    qInstallMessageHandler(writeRedacted);
}

LogGuard::~LogGuard()
{
    qInstallMessageHandler(nullptr);
    activeRedactor = nullptr;
}

} // namespace batchwatch::app
