#include "exports/rowwriter.h"

#include <cerrno>

namespace batchwatch::exports {

bool RowWriter::addRows(const results::ResultsView &view, std::size_t first, std::size_t count)
{
    for (std::size_t i = first; i < first + count; ++i) {
        errno = 0;
        if (!add(view.batchOf(i), view.at(i)))
            return false;
    }
    return true;
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
