#pragma once

#include "core/batchid.h"
#include "results/comparison.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace batchwatch::gui {

/// Asks for the stored results of a batch; null when there are none. The answer is dropped when `context` is gone.
using ResultsReader = std::function<void(const BatchId &id, QObject *context, const std::function<void(const SnapshotPtr &results)> &done)>;

/// Reads the results of two batches and compares them on a thread of a pool. A newer order takes the place of the one under way.
class ComparisonLoader : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonLoader(ResultsReader read, QObject *parent = nullptr);
    ~ComparisonLoader() override; ///< cancels

    void load(const BatchId &before, const BatchId &after);
    void cancel();
    [[nodiscard]] bool isLoading() const { return m_order != nullptr; }

Q_SIGNALS:
    void loaded(const batchwatch::results::ComparisonPtr &comparison); ///< null: there are no results of one of them

private:
    struct Order;

    void take(SnapshotPtr *side, const SnapshotPtr &results);
    void compare();
    void finish(const results::ComparisonPtr &comparison);

    ResultsReader m_read;
    std::unique_ptr<Order> m_order; ///< null: nothing under way
    int m_number = 0;               ///< of the order
    QThreadPool m_pool;             ///< the last member: what it runs ends before anything else does
};

} // namespace batchwatch::gui
