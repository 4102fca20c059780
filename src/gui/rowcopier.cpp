#include "gui/rowcopier.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QThreadPool>

#include <atomic>

namespace batchwatch::gui {

namespace {

constexpr qint64 copyReportMs = 50;

} // namespace

/// One copy off the GUI thread.
struct RowCopier::Run
{
    CopyOrder order;
    std::atomic_bool cancelled = false;

    [[nodiscard]] qint64 rows() const { return qint64(order.view.rows.size()); }
};

class RowCopier::Private
{
public:
    explicit Private(const Limits &l) : limits(l) {}

    const Limits limits;
    std::shared_ptr<Run> run; ///< under way
    QThreadPool pool;         // of its own, so that a long copy keeps nobody waiting; waited for first
};

RowCopier::RowCopier(const Limits &limits, QObject *parent) : QObject(parent), d(std::make_unique<Private>(limits))
{
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &RowCopier::cancel);
}

RowCopier::~RowCopier()
{
    if (d->run)
        d->run->cancelled = true;
    d->pool.waitForDone();
}

bool RowCopier::isCopying() const
{
    return d->run != nullptr;
}

void RowCopier::copy(CopyOrder order)
{
    cancel();
    const auto rows = qint64(order.view.rows.size());
    if (rows <= d->limits.quickRows)
        return put(copyText(order, d->limits.mostBytes), rows);
    d->run = std::make_shared<Run>();
    d->run->order = std::move(order);
    Q_EMIT started(rows);
    // What is queued for a destroyed copier is dropped by Qt.
    d->pool.start([this, run = d->run, limit = d->limits.mostBytes] {
        QElapsedTimer sinceReport;
        sinceReport.start();
        const CopyResult result = copyText(run->order, limit, [&](qint64 done) {
            if (sinceReport.hasExpired(copyReportMs)) {
                sinceReport.restart();
                const auto tell = [this, run, done] {
                    if (run == d->run)
                        Q_EMIT progressed(done, run->rows());
                };
                QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
            }
            return !run->cancelled;
        });
        QMetaObject::invokeMethod(
            this, [this, run, result] { take(run, result); }, Qt::QueuedConnection);
    });
}

void RowCopier::cancel()
{
    if (!d->run)
        return;
    std::exchange(d->run, nullptr)->cancelled = true;
    Q_EMIT cancelled();
}

void RowCopier::take(const std::shared_ptr<Run> &run, const CopyResult &result)
{
    if (run != d->run)
        return;
    d->run.reset();
    put(result, run->rows());
}

void RowCopier::put(const CopyResult &result, qint64 rows)
{
    if (!result)
        return void(Q_EMIT tooLarge(rows));
    if (result->isEmpty())
        return;
    QGuiApplication::clipboard()->setText(*result);
    Q_EMIT finished(rows);
}

} // namespace batchwatch::gui
