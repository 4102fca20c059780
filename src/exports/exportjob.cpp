#include "exports/exportjob.h"

#include <QElapsedTimer>
#include <QThreadPool>

namespace batchwatch::exports {

namespace {

constexpr qint64 reportEveryMs = 50;

} // namespace

class ExportJob::Private
{
public:
    explicit Private(ExportOrder o) : order(std::move(o)) {}

    void run(ExportJob *job);

    const ExportOrder order;
    std::atomic_bool cancelled = false;
    bool started = false;
    QThreadPool pool; // of its own, so that a long export keeps nobody waiting; declared last, it is waited for first
};

/// On the pool's thread. The job outlives it: its destructor waits. What is queued for a destroyed job is dropped by Qt.
void ExportJob::Private::run(ExportJob *job)
{
    QElapsedTimer sinceReport;
    sinceReport.start();
    const qint64 total = rowsOf(order);
    const ExportResult result = exportFiles(order, [&](qint64 done) {
        if (sinceReport.hasExpired(reportEveryMs)) {
            sinceReport.restart();
            QMetaObject::invokeMethod(
                job, [job, done, total] { Q_EMIT job->progressed(done, total); }, Qt::QueuedConnection);
        }
        return !cancelled.load(std::memory_order_relaxed);
    });
    QMetaObject::invokeMethod(
        job, [job, result] { Q_EMIT job->finished(result); }, Qt::QueuedConnection);
}

ExportJob::ExportJob(ExportOrder order, QObject *parent) : QObject(parent), d(std::make_unique<Private>(std::move(order)))
{
    d->pool.setMaxThreadCount(1);
}

ExportJob::ExportJob(results::ResultsView view, ExportOptions options, QString path, QObject *parent)
    : ExportJob({.view = std::move(view), .options = std::move(options), .path = std::move(path), .sidecar = {}}, parent)
{}

ExportJob::~ExportJob()
{
    cancel();
    d->pool.waitForDone();
}

void ExportJob::start()
{
    if (std::exchange(d->started, true))
        return;
    d->pool.start([this] { d->run(this); });
}

void ExportJob::cancel()
{
    d->cancelled.store(true, std::memory_order_relaxed);
}

} // namespace batchwatch::exports
