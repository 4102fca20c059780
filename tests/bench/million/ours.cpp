#include "ours.h"

#include "exports/exporter.h"
#include "results/filtertext.h"
#include "results/resultsmodel.h"
#include "results/tablequery.h"
#include "store/store.h"
#include "wire/batchparser.h"

#include <QCoreApplication>
#include <QEventLoop>

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

results::FilterField filterFieldOf(Field field)
{
    switch (field) {
    case Field::Status: return results::FilterField::Status;
    case Field::WhatsApp: return results::FilterField::WhatsApp;
    case Field::Business: return results::FilterField::Business;
    case Field::Carrier: return results::FilterField::Carrier;
    case Field::Country: return results::FilterField::Country;
    default: return results::FilterField::Number;
    }
}

/// Words of the filter language and the vendor's texts for them.
const QList<std::pair<QString, QString>> &wordsOf(Field field)
{
    static const QList<std::pair<QString, QString>> none;
    static const QList<std::pair<QString, QString>> whatsApp{{QStringLiteral("valid"), QStringLiteral("VALID_CONFIRMED")},
        {QStringLiteral("invalid"), QStringLiteral("INVALID")}, {QStringLiteral("unknown"), {}}};
    static const QList<std::pair<QString, QString>> business{
        {QStringLiteral("yes"), QStringLiteral("true")}, {QStringLiteral("no"), QStringLiteral("false")}, {QStringLiteral("unknown"), {}}};
    return field == Field::WhatsApp ? whatsApp : field == Field::Business ? business : none;
}

QString textOf(Field field, const QString &word)
{
    for (const auto &[known, text] : wordsOf(field)) {
        if (known == word)
            return text;
    }
    return word;
}

QString wordOf(Field field, const QString &text)
{
    for (const auto &[word, known] : wordsOf(field)) {
        if (known == text)
            return word;
    }
    return text;
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

OursParser::OursParser()
{
    static const ResultTextsPtr texts = std::make_shared<ResultTexts>(); // one a process, as in the program
    m_parser = std::make_unique<wire::BatchParser>(texts);
}

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

OursTable::OursTable(const std::vector<OursBatch> &batches)
    : m_model(std::make_unique<results::ResultsModel>()),
      m_batches(std::make_unique<results::TableBatches>()),
      m_memory(std::make_unique<results::SortMemory>())
{
    m_model->setMarksChanges(true);
    m_model->setBatches(batches);
    for (const OursBatch &batch : batches)
        m_batches->push_back(results::makeTableBatch(batch, {}, batches.size() > 1));
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
    m_model->setFilter(results::parseFilter(text).value_or(results::FilterNode()));
    await();
}

qsizetype OursTable::scan(const QString &text) const
{
    const results::TableQuery query{results::parseFilter(text).value_or(results::FilterNode()), {}, {}};
    auto rows = results::runQuery(*m_batches, query, m_memory.get());
    const auto count = qsizetype(rows->size());
    m_memory->spare.give(*std::move(rows)); // as the model does with what it shows no longer
    return count;
}

void OursTable::await()
{
    while (m_model->isQuerying())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

bool OursTable::isLarge() const
{
    return m_model->totalRows() > results::ResultsModel::quickRows;
}

void OursTable::beginRenewal()
{
    m_model->renewNow();
}

void OursTable::settle()
{
    await();
}

void OursTable::sort(std::optional<Field> field)
{
    m_model->sort(field ? int(columnOf(*field)) : -1);
    await();
}

FacetCounts OursTable::facets(Field field, const QString &text) const
{
    const QString filter = results::withValue({}, filterFieldOf(field), wordOf(field, text), results::ValueChoice::Included);
    auto rows = results::runQuery(*m_batches, {*results::parseFilter(filter), {}, {}}, m_memory.get());
    const results::FacetCounts counted(*m_batches, *rows);
    m_memory->spare.give(*std::move(rows));
    FacetCounts counts;
    for (const Field facet : facetFields) {
        for (const results::FacetValue &value : counted.values(filterFieldOf(facet), *m_batches))
            counts[std::size_t(facet)][textOf(facet, value.value)] += value.count;
    }
    return counts;
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
    return exports::exportToFile(std::move(view), options, path).has_value();
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
