#include "exports/csvfields.h"

#include "exports/defuse.h"

#include <algorithm>

namespace batchwatch::exports {

void CsvFields::add(QString text)
{
    if (!std::exchange(m_isFirst, false))
        m_out.append(m_separator);
    if (m_safety == Safety::Defused && defuse(&text, m_separator))
        ++m_defused;
    const auto breaks = [this](QChar c) { return c == QLatin1Char(m_separator) || c == u'"' || c == u'\r' || c == u'\n'; };
    if (std::none_of(text.cbegin(), text.cend(), breaks))
        return append(text);
    text.replace(u'"', QStringLiteral("\"\""));
    m_out.append('"');
    append(text);
    m_out.append('"');
}

void CsvFields::endRecord()
{
    m_out.append("\r\n");
    m_isFirst = true;
}

/// Encodes straight into the buffer.
void CsvFields::append(QStringView text)
{
    const qsizetype start = m_out.size();
    m_out.resize(start + m_utf8.requiredSpace(text.size()));
    const char *end = m_utf8.appendToBuffer(m_out.data() + start, text);
    m_out.resize(end - m_out.constData());
}

} // namespace batchwatch::exports
