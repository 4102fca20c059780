#pragma once

#include "results/tablequery.h"

#include <QObject>

#include <memory>

namespace batchwatch::results {

struct QueryAnswer
{
    TableQuery query;
    std::vector<RowRef> rows;
    std::optional<FacetCounts> facets; ///< of the rows, when they were asked for
};

/// Queries of large tables on a thread of its own, one at a time: a newer one cancels the one under way, whose answer is then never given.
/// Lives on the GUI thread; destroying it waits for the thread to let go, which takes less than a batch or the ranking of texts.
class QueryRunner : public QObject
{
    Q_OBJECT

public:
    explicit QueryRunner(QObject *parent = nullptr);
    ~QueryRunner() override;

    enum class Facets : quint8 { Left, Counted };

    /// `earlier`: what may be narrowed, or null.
    void start(std::shared_ptr<const TableBatches> batches, const TableQuery &query, std::shared_ptr<SortMemory> memory,
        std::shared_ptr<const EarlierRows> earlier, Facets facets);
    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void answered(const std::shared_ptr<batchwatch::results::QueryAnswer> &answer);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::results
