#include "exports/csvwriter.h"

namespace batchwatch::exports {

CsvWriter::CsvWriter(QIODevice *device, const ExportOptions &options)
    : m_out(device),
      m_columns(exportedColumns(options)),
      m_byteOrderMark(options.byteOrderMark),
      m_fields(m_out.bytes(), separatorOf(options), options.safety),
      m_cells(m_columns, options.safety, separatorOf(options))
{}

bool CsvWriter::begin()
{
    if (m_byteOrderMark)
        m_out.bytes()->append("\xef\xbb\xbf");
    for (const results::Column column : m_columns)
        m_fields.add(QString::fromLatin1(results::columnInfo(column).exportName));
    m_fields.endRecord();
    return true;
}

bool CsvWriter::add(const BatchId &batch, const NumberResult &number)
{
    for (const results::Column column : m_columns)
        m_fields.add(cellText(batch, number, column));
    m_fields.endRecord();
    return m_out.flushIfFull();
}

bool CsvWriter::addRows(const results::ResultsView &view, std::size_t first, std::size_t count)
{
    for (std::size_t i = first; i < first + count; ++i) {
        const results::RowRef &row = view.rows[i];
        const BatchSnapshot &batch = *view.batches[row.batch];
        const bool written = m_cells.append(m_out.bytes(), batch, row.row) ? m_out.flushIfFull() : add(batch.id, batch.results.at(row.row));
        if (!written)
            return false;
    }
    return true;
}

} // namespace batchwatch::exports
