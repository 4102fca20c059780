#include "exports/csvcells.h"

#include "exports/csvfields.h"

#include <algorithm>
#include <cstring>

namespace batchwatch::exports {

using results::Column;

namespace {

bool isOfStates(Column column)
{
    return column == Column::Outcome || column == Column::Status || column == Column::WhatsApp || column == Column::Business;
}

/// A number in E.164 is never defused, and digits alone need not be.
bool fitsLine(const ResultRows &rows, std::size_t row)
{
    const NumberDigits &digits = rows.digits()[row];
    return digits.bytes[0] != 0 && !rows.hasAside(qsizetype(row)) && (!rows.hasPlus(qsizetype(row)) || digits.bytes[6] != 0);
}

char *putNumber(char *at, const ResultRows &rows, std::size_t row)
{
    const NumberDigits &digits = rows.digits()[row];
    *at = '+';
    at += rows.hasPlus(qsizetype(row)) ? 1 : 0;
    std::memcpy(at, digits.bytes.data(), digits.bytes.size()); // what is behind the digits is written over
    return at + digits.size();
}

} // namespace

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
            m_states[i][states] = cellOf<Cell>(results::exactText(rowOfStates(NumberStates(states)), m_columns[qsizetype(i)]));
    }
}

/// Of a format: with places for the digits, which are never escaped.
template<typename Of> Of CsvCells::cellOf(const QString &text)
{
    QByteArray bytes;
    CsvFields field(&bytes, m_separator, m_safety);
    field.add(text);
    Of cell(std::string_view(bytes.data(), std::size_t(bytes.size())));
    cell.isDefused = field.defusedCells() > 0;
    if constexpr (std::is_same_v<Of, Format>)
        cell.isApart = std::any_of(bytes.begin(), bytes.end(), [](char c) { return c != formatPlace && c != '+' && c != '\''; });
    m_longest = std::max(m_longest, std::size_t(bytes.size()));
    return cell;
}

CsvCells::Source CsvCells::sourceOf(const BatchSnapshot &batch)
{
    struct Make
    {
        CsvCells *of;
        [[nodiscard]] Cell carrier(const QString &text) const { return of->cellOf<Cell>(text); }
        [[nodiscard]] Cell country(const QString &text) const { return of->cellOf<Cell>(text); }
        [[nodiscard]] Format format(const QString &text) const { return of->cellOf<Format>(text); }
    };
    const ResultRows &rows = batch.results;
    return {&batch, &m_texts.of(rows.texts(), Make{this}), rows.digits().data(), rows.states().data(), rows.formats().data(),
        rows.carriers().data(), rows.countries().data(), cellOf<Cell>(batch.id.toString())};
}

void CsvCells::prepare(const results::ResultsView &view, std::span<const results::RowRef> rows)
{
    m_sources.resize(std::max(m_sources.size(), view.batches.size()));
    for (const results::RowRef &row : rows) {
        const BatchSnapshot &batch = *view.batches[row.batch];
        if (m_sources[row.batch].batch != &batch)
            m_sources[row.batch] = sourceOf(batch);
    }
}

qsizetype CsvCells::roomOf(std::size_t lines) const
{
    const std::size_t line = m_states.size() * (m_longest + 1) + 1;
    return qsizetype(lines * line + ByteCell::slack + FormatCell::slack);
}

char *CsvCells::put(char *at, const Cell &cell)
{
    m_defused += cell.isDefused ? 1 : 0;
    return cell.copyTo(at);
}

char *CsvCells::putFormatted(char *at, const Source &source, std::size_t row)
{
    const TextCodes::Code code = source.formats[row];
    if (code == TextCodes::empty)
        return at;
    if (code == ResultTexts::sameAsNumber)
        return putNumber(at, source.batch->results, row);
    const Format &format = source.texts->formats[code];
    m_defused += format.isDefused ? 1 : 0;
    return format.copyTo(at, source.digits[row]);
}

char *CsvCells::putLine(char *at, const Source &source, std::size_t row)
{
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        switch (m_columns[qsizetype(i)]) {
        case Column::Outcome:
        case Column::Status:
        case Column::WhatsApp:
        case Column::Business: at = put(at, m_states[i][source.states[row]]); break;
        case Column::Number: at = putNumber(at, source.batch->results, row); break;
        case Column::FormattedNumber: at = putFormatted(at, source, row); break;
        case Column::Carrier: at = put(at, source.texts->carriers[source.carriers[row]]); break;
        case Column::Country: at = put(at, source.texts->countries[source.countries[row]]); break;
        case Column::Batch: at = put(at, source.id); break;
        }
        *at++ = m_separator;
    }
    at[-1] = '\r';
    *at++ = '\n';
    return at;
}

std::size_t CsvCells::append(QByteArray *out, const results::ResultsView &view, std::span<const results::RowRef> rows)
{
    const qsizetype start = out->size();
    prepare(view, rows);
    out->resize(start + roomOf(rows.size()));
    char *at = out->data() + start;
    std::size_t done = 0;
    for (; done < rows.size(); ++done) {
        const Source &source = m_sources[rows[done].batch];
        const std::size_t row = rows[done].row;
        const TextCodes::Code format = source.formats[row];
        if (!fitsLine(source.batch->results, row) || (format > ResultTexts::sameAsNumber && !source.texts->formats[format].isApart))
            break;
        at = putLine(at, source, row);
    }
    out->resize(at - out->constData());
    return done;
}

} // namespace batchwatch::exports
