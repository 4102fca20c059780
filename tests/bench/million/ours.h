#pragma once

#include "million.h"

#include "core/batchsnapshot.h"

#include <QList>
#include <QMap>

#include <memory>
#include <optional>
#include <vector>

class QAbstractItemModel;

namespace batchwatch::results {
class ResultsModel;
struct SortMemory;
struct TableBatch;
using TableBatches = std::vector<TableBatch>;
} // namespace batchwatch::results
namespace batchwatch::store {
class Store;
}
namespace batchwatch::wire {
class BatchParser;
}

// All that the benchmark knows of Batchwatch's own API: what changes there is changed here, and nowhere else.

namespace batchwatch::bench {

/// How many rows have which text, of each field that has a facet; the others are left empty.
using FacetCounts = std::array<QMap<QString, qsizetype>, fieldCount>;
inline constexpr std::array<Field, 5> facetFields = {Field::Status, Field::WhatsApp, Field::Business, Field::Carrier, Field::Country};

/// What a reply becomes before it is stored and shown.
using OursBatch = SnapshotPtr;

class OursParser
{
public:
    OursParser();
    ~OursParser();
    Q_DISABLE_COPY_MOVE(OursParser)

    /// Null when the body is refused.
    [[nodiscard]] OursBatch parse(const QByteArray &body, qsizetype batch);

private:
    std::unique_ptr<wire::BatchParser> m_parser;
};

[[nodiscard]] qsizetype rowsOf(const OursBatch &batch);
[[nodiscard]] TextRow textsOf(const OursBatch &batch, qsizetype row);

enum class ExportKind : quint8 { Csv, JsonLines, Xlsx };

/// All rows of all batches, as the grid has them, with marks at those that a reply changes. A function that changes what is shown returns
/// when the model shows it.
class OursTable
{
public:
    explicit OursTable(const std::vector<OursBatch> &batches);
    ~OursTable();
    Q_DISABLE_COPY_MOVE(OursTable)

    [[nodiscard]] QAbstractItemModel *model() const;
    /// Columns of the model that a stock table of the vendor's eight fields does not have.
    [[nodiscard]] QList<int> furtherColumns() const;
    [[nodiscard]] qsizetype shownRows() const;
    [[nodiscard]] TextRow textsAt(qsizetype shownRow) const;

    /// How many rows pass, found by the scan alone, without a view: on the calling thread, from 200,000 rows on a second one as well.
    [[nodiscard]] qsizetype scan(const QString &text) const;
    void setFilter(const QString &text);
    /// Ascending; nullopt: in the order of the batches.
    void sort(std::optional<Field> field);

    /// Finds the rows whose `field` is `text`, and counts those in every facet.
    [[nodiscard]] FacetCounts facets(Field field, const QString &text) const;

    /// Filters and sorts on another thread, and is then shown anew as a whole.
    [[nodiscard]] bool isLarge() const;

    /// What happens outside the GUI thread when a reply came.
    void stageUpdate(const OursBatch &batch);
    /// What happens in it then: the new values are in the model, but a large one filters and sorts later.
    void applyUpdate();
    /// Has a large model filter and sort now; in the program a timer does that 250 ms after the first reply. The work is another thread's.
    void beginRenewal();
    /// Waits for the answer of that thread and puts it in its place.
    void settle();

    /// The first `rows` of what is shown; without a sync where the file lies in memory. Every byte as the vendor sent it.
    [[nodiscard]] bool exportTo(const QString &path, ExportKind kind, qsizetype rows) const;

private:
    void await();

    std::unique_ptr<results::ResultsModel> m_model;
    std::unique_ptr<results::TableBatches> m_batches; ///< for scans without a view
    std::unique_ptr<results::SortMemory> m_memory;
    OursBatch m_staged;
};

class OursStore
{
public:
    /// Opens or makes the one in this folder.
    explicit OursStore(const QString &folder);
    ~OursStore();
    Q_DISABLE_COPY_MOVE(OursStore)

    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }
    /// Durable when it returns.
    [[nodiscard]] bool save(const OursBatch &batch);
    /// Every batch, ready to be shown; empty when one cannot be read.
    [[nodiscard]] std::vector<OursBatch> readAll() const;

private:
    std::unique_ptr<store::Store> m_store;
};

} // namespace batchwatch::bench
