#pragma once

#include "exports/exporter.h"

#include <QStringConverter>

namespace batchwatch::exports {

/// Records of CSV by RFC 4180, field by field: CRLF after each record, quotes only around a field that holds the separator, a quote or a
/// line break. UTF-8.
class CsvFields
{
public:
    /// `out` outlives this, and may be emptied between two records.
    CsvFields(QByteArray *out, char separator, Safety safety) : m_out(*out), m_separator(separator), m_safety(safety) {}

    void add(QString text);
    void endRecord();
    [[nodiscard]] qint64 defusedCells() const { return m_defused; }

private:
    void append(QStringView text);

    QByteArray &m_out;
    const char m_separator;
    const Safety m_safety;
    bool m_isFirst = true; ///< of its record
    QStringEncoder m_utf8{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    qint64 m_defused = 0;
};

} // namespace batchwatch::exports
