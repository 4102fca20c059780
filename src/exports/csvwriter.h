#pragma once

#include "exports/csvcells.h"
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
    [[nodiscard]] qint64 defusedCells() const override { return m_defused + m_cells.defusedCells(); }

private:
    void endField(bool last);

    OutputBuffer m_out;
    QList<results::Column> m_columns;
    Safety m_safety;
    char m_separator;
    bool m_byteOrderMark;
    CsvCells m_cells;
    qint64 m_defused = 0;
};

} // namespace batchwatch::exports
