#include "ours.h"

#include "exports/exporter.h"
#include "results/resultsmodel.h"
#include "store/store.h"
#include "wire/batchparser.h"

namespace batchwatch::bench {

namespace {

results::Column columnOf(Field field)
{
    switch (field) {
    case Field::Number: return results::Column::Number;
    case Field::Status: return results::Column::Status;
    case Field::Registered: // has no column of its own
    case Field::WhatsApp: return results::Column::WhatsApp;
    case Field::Business: return results::Column::Business;
    case Field::Formatted: return results::Column::FormattedNumber;
    case Field::Carrier: return results::Column::Carrier;
    case Field::Country: break;
    }
    return results::Column::Country;
}

QString answerText(Answer answer)
{
    return answer == Answer::Absent ? QString() : answer == Answer::Yes ? QStringLiteral("true") : QStringLiteral("false");
}

TextRow textsOf(const NumberResult &number)
{
    TextRow texts;
    for (std::size_t field = 0; field < fieldCount; ++field)
        texts[field] = results::exactText(number, columnOf(Field(field)));
    texts[std::size_t(Field::Registered)] = answerText(number.registered);
    return texts;
}

exports::Format formatOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Csv: return exports::Format::Csv;
    case ExportKind::JsonLines: return exports::Format::JsonLines;
    case ExportKind::Xlsx: break;
    }
    return exports::Format::Xlsx;
}

} // namespace

OursParser::OursParser() : m_parser(std::make_unique<wire::BatchParser>()) {}

OursParser::~OursParser() = default;

OursBatch OursParser::parse(const QByteArray &body, qsizetype batch)
{
    auto parsed = m_parser->parse(body, *BatchId::fromText(Million::batchId(batch)));
    return parsed ? std::make_shared<const BatchSnapshot>(std::move(parsed->snapshot)) : nullptr;
}

qsizetype rowsOf(const OursBatch &batch)
{
    return batch->results.size();
}

TextRow textsOf(const OursBatch &batch, qsizetype row)
{
    return textsOf(batch->results[row]);
}

OursTable::OursTable(const std::vector<OursBatch> &batches) : m_model(std::make_unique<results::ResultsModel>())
{
    m_model->setBatches(batches);
}

OursTable::~OursTable() = default;

QAbstractItemModel *OursTable::model() const
{
    return m_model.get();
}

QList<int> OursTable::furtherColumns() const
{
    return {int(results::Column::Outcome), int(results::Column::Batch)};
}

qsizetype OursTable::shownRows() const
{
    return m_model->rowCount();
}

TextRow OursTable::textsAt(qsizetype shownRow) const
{
    return textsOf(m_model->numberAt(int(shownRow)));
}

void OursTable::setFilter(const QString &text)
{
    m_model->setFilterText(text);
}

void OursTable::sort(std::optional<Field> field)
{
    m_model->sort(field ? int(columnOf(*field)) : -1);
}

std::optional<FacetCounts> OursTable::facets(Field, const QString &)
{
    return {};
}

void OursTable::stageUpdate(const OursBatch &batch)
{
    m_staged = batch;
}

void OursTable::applyUpdate()
{
    m_model->updateBatch(m_staged);
}

bool OursTable::exportTo(const QString &path, ExportKind kind, qsizetype rows) const
{
    exports::ExportOptions options{.format = formatOf(kind), .safety = exports::Safety::Exact};
    for (const Field field : exportedFields)
        options.columns.append(columnOf(field));
    results::ResultsView view = m_model->shownView();
    view.rows.resize(std::min(view.rows.size(), std::size_t(rows)));
    return exports::exportToFile(view, options, path).has_value();
}

OursStore::OursStore(const QString &folder)
{
    if (auto store = store::Store::open(QDir(folder)))
        m_store = std::move(*store);
}

OursStore::~OursStore() = default;

bool OursStore::save(const OursBatch &batch)
{
    const store::BatchRecord record{.id = batch->id, .state = store::WatchState::Finished};
    return m_store->saveSnapshot(record, *batch).has_value();
}

std::vector<OursBatch> OursStore::readAll() const
{
    const auto summaries = m_store->batches();
    std::vector<OursBatch> batches;
    for (const store::BatchSummary &summary : summaries.value_or(std::vector<store::BatchSummary>())) {
        auto snapshot = m_store->snapshot(summary.record.id);
        if (!snapshot || !*snapshot)
            return {};
        batches.push_back(std::make_shared<const BatchSnapshot>(std::move(**snapshot)));
    }
    return batches;
}

} // namespace batchwatch::bench
