#pragma once

#include "exports/csvcells.h"
#include "exports/csvfields.h"
#include "exports/outputbuffer.h"
#include "exports/rowwriter.h"

namespace batchwatch::exports {

/// CSV by RFC 4180: a header, CRLF after each record, quotes only around a field that holds the separator, a quote or a line break. UTF-8.
/// TSV is the same with tabs.
class CsvWriter final : public RowWriter
{
public:
    CsvWriter(QIODevice *device, const ExportOptions &options);

    [[nodiscard]] bool begin() override;
    [[nodiscard]] bool add(const BatchId &batch, const NumberResult &number) override;
    [[nodiscard]] bool addRows(const results::ResultsView &view, std::size_t first, std::size_t count) override;
    [[nodiscard]] bool end() override { return m_out.flush(); }
    [[nodiscard]] qint64 defusedCells() const override { return m_fields.defusedCells() + m_cells.defusedCells(); }

private:
    OutputBuffer m_out;
    const QList<results::Column> m_columns;
    const bool m_byteOrderMark;
    CsvFields m_fields;
    CsvCells m_cells;
};

} // namespace batchwatch::exports
