#include "exports/rowwriter.h"

namespace batchwatch::exports {

OutputBuffer::OutputBuffer(QIODevice *device) : m_device(device)
{
    m_bytes.reserve(limit + limit / 8);
}

bool OutputBuffer::flush()
{
    const bool written = m_device->write(m_bytes) == m_bytes.size();
    m_bytes.resize(0); // keeps the memory
    return written;
}

QString cellText(const BatchId &batch, const NumberResult &number, results::Column column)
{
    return column == results::Column::Batch ? batch.toString() : results::exactText(number, column);
}

QList<results::Column> exportedColumns(const ExportOptions &options)
{
    if (!options.columns.isEmpty())
        return options.columns;
    QList<results::Column> all;
    for (const results::ColumnInfo &column : results::allColumns())
        all.append(column.id);
    return all;
}

char separatorOf(const ExportOptions &options)
{
    return options.format == Format::Tsv ? '\t' : options.separator;
}

} // namespace batchwatch::exports
