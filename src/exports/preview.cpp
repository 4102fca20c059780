#include "exports/preview.h"

#include "exports/csvwriter.h"
#include "exports/jsonlineswriter.h"
#include "exports/vendorjson.h"
#include "exports/xlsxwriter.h"

#include <QBuffer>

#include <algorithm>

namespace batchwatch::exports {

using results::ResultsView;

namespace {

template<typename Writer, typename... Options> QByteArray written(const ResultsView &view, std::size_t rows, const Options &...options)
{
    QBuffer buffer;
    Writer writer(&buffer, options...);
    bool isWritten = buffer.open(QIODevice::WriteOnly) && writer.begin();
    for (std::size_t i = 0; isWritten && i < rows; ++i)
        isWritten = writer.add(view.batchOf(i), view.at(i));
    return isWritten && writer.end() ? buffer.data() : QByteArray();
}

QList<QStringList> workbookCells(const ResultsView &view, std::size_t rows, const ExportOptions &options)
{
    const QList<results::Column> columns = exportedColumns(options);
    QList<QStringList> cells(1);
    for (const results::Column column : columns)
        cells.front().append(QString::fromUtf8(results::columnInfo(column).exportName));
    for (std::size_t i = 0; i < rows; ++i) {
        QStringList row;
        for (const results::Column column : columns)
            row.append(workbookText(cellText(view.batchOf(i), view.at(i), column)));
        cells.append(row);
    }
    return cells;
}

} // namespace

Preview previewRows(const ResultsView &view, const ExportOptions &options, qsizetype limit)
{
    const std::size_t rows = std::min(view.rows.size(), std::size_t(std::max<qsizetype>(limit, 0)));
    switch (options.format) {
    case Format::Csv:
    case Format::Tsv: return {written<CsvWriter>(view, rows, options), {}};
    case Format::JsonLines: return {written<JsonLinesWriter>(view, rows), {}};
    case Format::Xlsx: return {{}, workbookCells(view, rows, options)};
    case Format::VendorJson: break;
    }
    return {view.batches.empty() ? QByteArray() : vendorJsonBeginning(*view.batches.front(), limit), {}};
}

} // namespace batchwatch::exports
