#include "gui/comparisonloader.h"

namespace batchwatch::gui {

struct ComparisonLoader::Order
{
    SnapshotPtr before;
    SnapshotPtr after;
    int answers = 0;
    std::stop_source stop;
    QObject context; ///< of the answers
};

ComparisonLoader::ComparisonLoader(ResultsReader read, QObject *parent) : QObject(parent), m_read(std::move(read))
{
    m_pool.setMaxThreadCount(1);
}

ComparisonLoader::~ComparisonLoader()
{
    cancel();
}

void ComparisonLoader::load(const BatchId &before, const BatchId &after)
{
    cancel();
    m_order = std::make_unique<Order>();
    Order *const order = m_order.get(); // lives as long as its context, without which nothing is answered
    m_read(before, &order->context, [this, order](const SnapshotPtr &results) { take(&order->before, results); });
    m_read(after, &order->context, [this, order](const SnapshotPtr &results) { take(&order->after, results); });
}

void ComparisonLoader::cancel()
{
    if (!m_order)
        return;
    ++m_number;
    m_order->stop.request_stop();
    m_order.reset();
}

void ComparisonLoader::take(SnapshotPtr *side, const SnapshotPtr &results)
{
    *side = results;
    if (++m_order->answers < 2)
        return;
    if (m_order->before && m_order->after)
        compare();
    else
        finish({});
}

void ComparisonLoader::compare()
{
    m_pool.start([this, number = m_number, before = m_order->before, after = m_order->after, stop = m_order->stop.get_token()] {
        const auto comparison
            = std::make_shared<const results::Comparison>(results::compare(results::viewOf({before}), results::viewOf({after}), stop));
        QMetaObject::invokeMethod(this, [this, number, comparison] {
            if (number == m_number)
                finish(comparison);
        });
    });
}

void ComparisonLoader::finish(const results::ComparisonPtr &comparison)
{
    ++m_number;
    m_order.reset();
    Q_EMIT loaded(comparison);
}

} // namespace batchwatch::gui
