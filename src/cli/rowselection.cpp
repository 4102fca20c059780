#include "cli/rowselection.h"

#include "app/errortext.h"
#include "results/filter.h"
#include "results/searchtext.h"

namespace batchwatch::cli {

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

results::ResultsView selectRows(const std::vector<StoredBatch> &batches, const QString &filter)
{
    const auto wanted = results::Filter::parse(filter);
    results::SearchText searchText;
    results::ResultsView view;
    for (const StoredBatch &batch : batches) {
        if (!batch.snapshot)
            continue;
        const auto index = quint32(view.batches.size());
        view.batches.push_back(batch.snapshot);
        // As in the window: a label tells batches apart only where there are several.
        const QString label = batches.size() > 1 ? results::folded(batch.summary.record.label) : QString();
        const auto &rows = batch.snapshot->results;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            if (wanted.isEmpty() || wanted.matches(searchText.of(rows[row], label)))
                view.rows.push_back({index, quint32(row)});
        }
    }
    return view;
}

} // namespace batchwatch::cli
