#include "exports/csvcells.h"

#include "exports/csvfields.h"

#include <algorithm>
#include <cstring>

namespace batchwatch::exports {

using results::Column;

namespace {

constexpr char place = '#';
constexpr std::size_t numberRoom = 64; ///< a number, a format's longest text apart from quotes, separators

bool isOfStates(Column column)
{
    return column == Column::Outcome || column == Column::Status || column == Column::WhatsApp || column == Column::Business;
}

} // namespace

struct CsvCells::Texts
{
    ResultTextsPtr of;
    std::vector<Cell> carriers;
    std::vector<Cell> countries;
    std::vector<Cell> formats; ///< with places for the digits
    std::size_t longest = 0;
};

CsvCells::CsvCells(QList<Column> columns, Safety safety, char separator)
    : m_columns(std::move(columns)),
      m_safety(safety),
      m_separator(separator),
      m_states(std::size_t(m_columns.size()))
{
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        if (!isOfStates(m_columns[qsizetype(i)]))
            continue;
        for (unsigned states = 0; states < 256; ++states)
            m_states[i][states] = cellOf(results::exactText(rowOfStates(NumberStates(states)), m_columns[qsizetype(i)]));
    }
}

CsvCells::~CsvCells() = default;

CsvCells::Cell CsvCells::cellOf(const QString &text) const
{
    QByteArray bytes;
    CsvFields field(&bytes, m_separator, m_safety);
    field.add(text);
    return {bytes.toStdString(), field.defusedCells() > 0};
}

void CsvCells::extend(Texts *texts, std::vector<Cell> *cells, const TextCodes &codes) const
{
    for (std::size_t code = cells->size(); code < codes.size(); ++code) {
        cells->push_back(cellOf(codes.text(TextCodes::Code(code))));
        texts->longest = std::max(texts->longest, cells->back().bytes.size());
    }
}

CsvCells::Texts &CsvCells::textsOf(const ResultRows &rows)
{
    if (!m_last || m_last->of != rows.texts()) {
        auto known = std::find_if(m_texts.begin(), m_texts.end(), [&](const auto &texts) { return texts->of == rows.texts(); });
        if (known == m_texts.end())
            known = m_texts.insert(known, std::make_unique<Texts>(Texts{rows.texts(), {}, {}, {}, 0}));
        m_last = known->get();
    }
    extend(m_last, &m_last->carriers, m_last->of->carriers);
    extend(m_last, &m_last->countries, m_last->of->countries);
    extend(m_last, &m_last->formats, m_last->of->formats);
    return *m_last;
}

const CsvCells::Cell &CsvCells::idOf(const BatchSnapshot &batch)
{
    if (&batch != m_batch) {
        m_batch = &batch;
        m_id = cellOf(batch.id.toString());
    }
    return m_id;
}

/// A number in E.164 is never defused, and digits alone need not be; a format that is "+" and digits might be one of a bare number.
bool CsvCells::fits(const ResultRows &rows, std::size_t row, const Texts &texts) const
{
    const NumberDigits &digits = rows.digits()[row];
    if (digits.bytes[0] == 0 || rows.hasAside(qsizetype(row)) || (rows.hasPlus(qsizetype(row)) && digits.bytes[6] == 0))
        return false;
    const TextCodes::Code format = rows.formats()[row];
    if (format == TextCodes::empty || format == ResultTexts::sameAsNumber)
        return true;
    const std::string &bytes = texts.formats[format].bytes;
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return c != place && c != '+' && c != '\''; });
}

char *CsvCells::put(char *at, const Cell &cell)
{
    m_defused += cell.defused ? 1 : 0;
    std::memcpy(at, cell.bytes.data(), cell.bytes.size());
    return at + cell.bytes.size();
}

char *CsvCells::putNumber(char *at, const ResultRows &rows, std::size_t row) const
{
    if (rows.hasPlus(qsizetype(row)))
        *at++ = '+';
    std::memcpy(at, rows.digits()[row].bytes.data(), 16); // what is behind the digits is written over
    return at + rows.digits()[row].size();
}

char *CsvCells::putFormatted(char *at, const ResultRows &rows, std::size_t row, const Texts &texts)
{
    const TextCodes::Code format = rows.formats()[row];
    if (format == TextCodes::empty)
        return at;
    if (format == ResultTexts::sameAsNumber)
        return putNumber(at, rows, row);
    const Cell &cell = texts.formats[format];
    m_defused += cell.defused ? 1 : 0;
    const char *next = rows.digits()[row].bytes.data();
    for (const char c : cell.bytes)
        *at++ = c == place ? *next++ : c;
    return at;
}

bool CsvCells::append(QByteArray *out, const BatchSnapshot &batch, std::size_t row)
{
    const ResultRows &rows = batch.results;
    const Texts &texts = textsOf(rows);
    if (!fits(rows, row, texts))
        return false;
    const qsizetype start = out->size();
    out->resize(start + m_columns.size() * qsizetype(texts.longest + numberRoom));
    char *at = out->data() + start;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        switch (m_columns[i]) {
        case Column::Outcome:
        case Column::Status:
        case Column::WhatsApp:
        case Column::Business: at = put(at, m_states[std::size_t(i)][rows.states()[row]]); break;
        case Column::Number: at = putNumber(at, rows, row); break;
        case Column::FormattedNumber: at = putFormatted(at, rows, row, texts); break;
        case Column::Carrier: at = put(at, texts.carriers[rows.carriers()[row]]); break;
        case Column::Country: at = put(at, texts.countries[rows.countries()[row]]); break;
        case Column::Batch: at = put(at, idOf(batch)); break;
        }
        *at++ = m_separator;
    }
    at[-1] = '\r';
    *at++ = '\n';
    out->resize(at - out->constData());
    return true;
}

} // namespace batchwatch::exports
