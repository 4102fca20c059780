#include "results/queryrunner.h"

#include <QThreadPool>

namespace batchwatch::results {

class QueryRunner::Private
{
public:
    std::shared_ptr<std::atomic_bool> cancelled; ///< of the query under way; null when there is none
    QThreadPool pool;                            ///< declared last, it is waited for first
};

QueryRunner::QueryRunner(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->pool.setMaxThreadCount(1);
}

QueryRunner::~QueryRunner()
{
    cancel();
    d->pool.waitForDone();
}

void QueryRunner::start(std::shared_ptr<const TableBatches> batches, const TableQuery &query, std::shared_ptr<SortMemory> memory,
    std::shared_ptr<const EarlierRows> earlier, Facets facets)
{
    cancel();
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    d->cancelled = cancelled;
    d->pool.start([this, batches = std::move(batches), query, memory = std::move(memory), earlier = std::move(earlier), facets, cancelled] {
        auto rows = runQuery(*batches, query, memory.get(), earlier.get(), cancelled.get());
        if (!rows)
            return;
        auto answer = std::make_shared<QueryAnswer>();
        if (facets == Facets::Counted)
            answer->facets = FacetCounts(*batches, *rows);
        answer->query = query;
        answer->rows = *std::move(rows);
        QMetaObject::invokeMethod(
            this,
            [this, answer, cancelled] {
                if (cancelled->load())
                    return;
                d->cancelled.reset();
                Q_EMIT answered(answer);
            },
            Qt::QueuedConnection);
    });
}

void QueryRunner::cancel()
{
    if (d->cancelled)
        d->cancelled->store(true);
    d->cancelled.reset();
}

bool QueryRunner::isRunning() const
{
    return d->cancelled != nullptr;
}

} // namespace batchwatch::results
