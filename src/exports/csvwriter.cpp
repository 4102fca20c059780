#include "exports/csvwriter.h"

namespace batchwatch::exports {

namespace {

constexpr std::size_t rowsOfBlock = 128; ///< made at once, so that they are still in the cache when they are copied

} // namespace

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
    std::span<const results::RowRef> rows = std::span(view.rows).subspan(first, count);
    while (!rows.empty()) {
        const std::span<const results::RowRef> block = rows.first(std::min(rows.size(), rowsOfBlock));
        const std::size_t done = m_cells.append(m_out.bytes(), view, block);
        rows = rows.subspan(done);
        if (done == block.size()) {
            if (!m_out.flushIfFull())
                return false;
            continue;
        }
        const BatchSnapshot &batch = *view.batches[rows.front().batch];
        if (!add(batch.id, batch.results.at(rows.front().row)))
            return false;
        rows = rows.subspan(1);
    }
    return true;
}

} // namespace batchwatch::exports
