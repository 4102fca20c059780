#include "exports/csvwriter.h"

#include "exports/defuse.h"

#include <algorithm>

namespace batchwatch::exports {

namespace {

bool needsQuotes(QByteArrayView field, char separator)
{
    return std::any_of(field.begin(), field.end(), [separator](char c) { return c == separator || c == '"' || c == '\r' || c == '\n'; });
}

} // namespace

CsvWriter::CsvWriter(QIODevice *device, const ExportOptions &options)
    : m_out(device),
      m_columns(exportedColumns(options)),
      m_safety(options.safety),
      m_separator(separatorOf(options)),
      m_byteOrderMark(options.byteOrderMark)
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
        QString text = cellText(batch, number, m_columns[i]);
        if (m_safety == Safety::Defused && defuse(&text, m_separator))
            ++m_defused;
        appendField(text);
        endField(i == m_columns.size() - 1);
    }
    return m_out.flushIfFull();
}

/// Encodes straight into the buffer; the few fields that need quotes are written anew.
void CsvWriter::appendField(QStringView text)
{
    QByteArray &bytes = *m_out.bytes();
    const qsizetype start = bytes.size();
    bytes.resize(start + m_utf8.requiredSpace(text.size()));
    const char *end = m_utf8.appendToBuffer(bytes.data() + start, text);
    bytes.resize(end - bytes.constData());
    const QByteArrayView field = QByteArrayView(bytes).sliced(start);
    if (!needsQuotes(field, m_separator))
        return;
    QByteArray quoted = field.toByteArray();
    quoted.replace('"', "\"\"");
    bytes.resize(start);
    bytes.append('"').append(quoted).append('"');
}

void CsvWriter::endField(bool last)
{
    if (last)
        m_out.bytes()->append("\r\n");
    else
        m_out.bytes()->append(m_separator);
}

} // namespace batchwatch::exports
