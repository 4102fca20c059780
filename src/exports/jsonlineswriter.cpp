#include "exports/jsonlineswriter.h"

#include "wire/snapshotwriter.h"

namespace batchwatch::exports {

bool JsonLinesWriter::add(const BatchId &batch, const NumberResult &number)
{
    wire::appendResult(m_out.bytes(), batch, number);
    m_out.bytes()->append('\n');
    return m_out.flushIfFull();
}

bool JsonLinesWriter::addRows(const results::ResultsView &view, std::size_t first, std::size_t count)
{
    QByteArray head;
    quint32 headBatch = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        const results::RowRef &row = view.rows[i];
        if (head.isEmpty() || row.batch != headBatch) {
            headBatch = row.batch;
            head = "{\"batch_id\":\"" + view.batchOf(i).toString().toLatin1() + "\",";
        }
        m_lines.append(m_out.bytes(), head, view.batches[row.batch]->results, row.row);
        m_out.bytes()->append('\n');
        if (!m_out.flushIfFull())
            return false;
    }
    return true;
}

} // namespace batchwatch::exports
