#include "exports/csvwriter.h"

namespace batchwatch::exports {

CsvWriter::CsvWriter(QIODevice *device, const ExportOptions &options)
    : m_out(device),
      m_columns(exportedColumns(options)),
      m_safety(options.safety),
      m_separator(separatorOf(options)),
      m_byteOrderMark(options.byteOrderMark),
      m_cells(m_columns, m_safety, m_separator)
{}

bool CsvWriter::begin()
{
    if (m_byteOrderMark)
        m_out.bytes()->append("\xef\xbb\xbf");
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        m_out.bytes()->append(results::columnInfo(m_columns[i]).exportName);
        endField(i == m_columns.size() - 1);
    }
    return true;
}

bool CsvWriter::add(const BatchId &batch, const NumberResult &number)
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        m_out.bytes()->append(csvField(cellText(batch, number, m_columns[i]), m_safety, m_separator, &m_defused));
        endField(i == m_columns.size() - 1);
    }
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

void CsvWriter::endField(bool last)
{
    if (last)
        m_out.bytes()->append("\r\n");
    else
        m_out.bytes()->append(m_separator);
}

} // namespace batchwatch::exports
