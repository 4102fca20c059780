#include "cli/rowselection.h"

#include "app/errortext.h"
#include "results/filterwords.h"
#include "results/tablequery.h"

namespace batchwatch::cli {

using namespace Qt::StringLiterals;

Result<std::optional<StoredBatch>, Refusal> loadBatch(const store::Store &store, const BatchId &id)
{
    const auto refuse = [](const store::StoreError &error) {
        return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(error).toString()});
    };
    const auto summary = store.batch(id);
    if (!summary)
        return refuse(summary.error());
    if (!*summary)
        return std::nullopt;
    auto snapshot = store.snapshot(id);
    if (!snapshot)
        return refuse(snapshot.error());
    StoredBatch batch{**summary, {}};
    if (*snapshot)
        batch.snapshot = std::make_shared<const BatchSnapshot>(std::move(**snapshot));
    return batch;
}

Result<RowFilter, Refusal> filterFrom(const ParsedLine &line)
{
    const QString text = line.value("filter"_L1);
    auto filter = results::parseFilter(text);
    if (filter)
        return RowFilter{text, *std::move(filter)};
    const results::FilterError &error = filter.error();
    return wrongUsage(QCoreApplication::translate("Cli", "--filter, at character %1: %2")
                          .arg(QString::number(error.position + 1), results::FilterWords::error(error, text)));
}

results::ResultsView selectRows(const std::vector<StoredBatch> &batches, const results::FilterNode &filter, WallTime now)
{
    results::TableBatches table;
    for (const StoredBatch &batch : batches) {
        if (!batch.snapshot)
            continue;
        const store::BatchRecord &record = batch.summary.record;
        // As in the window: a label tells batches apart only where there are several.
        table.push_back(results::makeTableBatch(batch.snapshot, {record.label, record.tags, record.addedAt}, batches.size() > 1));
    }
    results::ResultsView view;
    for (const results::TableBatch &batch : table)
        view.batches.push_back(batch.snapshot);
    results::SortMemory memory;
    view.rows = *results::runQuery(table, {filter, {}, now}, &memory);
    return view;
}

} // namespace batchwatch::cli
