#include "million.h"

#include "countries.h"

#include <algorithm>
#include <numeric>

namespace batchwatch::bench {

namespace {

constexpr quint32 pendingOfThousand = 30;
constexpr quint32 failedOfThousand = 20;
constexpr quint32 elsewhereOfThousand = 250;
constexpr quint32 businessOfThousand = 120; // the remaining 580 are persons on WhatsApp

std::size_t nationalLength(const Country &country)
{
    return std::accumulate(
        country.groups.begin(), country.groups.end(), std::size_t(0), [](std::size_t sum, char c) { return sum + std::size_t(c - '0'); });
}

std::string_view prefixAt(std::string_view prefixes, std::size_t n)
{
    for (; n > 0; --n)
        prefixes.remove_prefix(prefixes.find(' ') + 1);
    return prefixes.substr(0, prefixes.find(' '));
}

void appendMember(QByteArray *out, std::size_t field, const std::string &value)
{
    const bool isAnswer = Field(field) == Field::Registered || Field(field) == Field::Business;
    out->append(out->endsWith('{') ? "\"" : ",\"").append(fieldNames[field]).append(isAnswer ? "\":" : "\":\"");
    out->append(value.data(), qsizetype(value.size()));
    if (!isAnswer)
        out->append('"');
}

void appendFigure(QByteArray *out, const char *name, qsizetype value)
{
    out->append(",\"").append(name).append("\":").append(QByteArray::number(value));
}

/// No text of ours needs escaping.
void appendObject(QByteArray *out, const Utf8Row &row)
{
    out->append(out->isEmpty() ? "{" : ",{");
    for (std::size_t field = 0; field < fieldCount; ++field) {
        if (!row[field].empty())
            appendMember(out, field, row[field]);
    }
    out->append('}');
}

} // namespace

Million::Million(qsizetype rows)
{
    double sum = 0;
    for (const Carrier &carrier : allCarriers()) {
        m_carriers.push_back(carrier.name);
        m_countryOf.push_back(quint16(carrier.country));
        m_shares.push_back(sum += 1.0 / double(m_carriers.size()));
    }
    m_rows.reserve(std::size_t(rows));
    for (qsizetype row = 0; row < rows; ++row)
        m_rows.push_back(makeRow());
}

Million::Row Million::makeRow()
{
    const double place = m_shares.back() * double(below(1u << 30)) / double(1u << 30);
    const auto carrier = std::upper_bound(m_shares.begin(), m_shares.end(), place) - m_shares.begin();
    return {makeDigits(m_countryOf[std::size_t(carrier)]), quint16(carrier), makeState(below(1'000))};
}

quint64 Million::makeDigits(std::size_t index)
{
    const Country &country = allCountries()[index];
    const auto prefixes = quint32(std::count(country.prefixes.begin(), country.prefixes.end(), ' ')) + 1;
    std::string national(prefixAt(country.prefixes, below(prefixes)));
    while (national.size() < nationalLength(country))
        national += char('0' + below(10));
    return std::stoull(std::string(country.dial) + national);
}

Million::State Million::makeState(quint32 ofThousand) const
{
    quint32 limit = pendingOfThousand;
    if (ofThousand < limit)
        return State::Pending;
    if (ofThousand < (limit += failedOfThousand))
        return State::Failed;
    if (ofThousand < (limit += elsewhereOfThousand))
        return State::NotOnWhatsApp;
    return ofThousand < limit + businessOfThousand ? State::Business : State::OnWhatsApp;
}

void Million::write(qsizetype index, Utf8Row *out) const
{
    const auto set = [out](Field field, std::string_view text) { (*out)[std::size_t(field)].assign(text); };
    const Row &row = m_rows[std::size_t(index)];
    for (std::string &text : *out)
        text.clear();
    (*out)[std::size_t(Field::Number)].append(1, '+').append(std::to_string(row.digits));
    set(Field::Status, row.state == State::Pending ? "pending" : row.state == State::Failed ? "failed" : "completed");
    if (row.state == State::Pending)
        return;
    writeFormatted(index, &(*out)[std::size_t(Field::Formatted)]);
    set(Field::Country, allCountries()[m_countryOf[row.carrier]].code);
    if (row.state == State::Failed)
        return;
    const bool isThere = row.state != State::NotOnWhatsApp;
    set(Field::WhatsApp, isThere ? "VALID_CONFIRMED" : "INVALID");
    set(Field::Registered, isThere ? "true" : "false");
    set(Field::Business, row.state == State::Business ? "true" : "false");
    set(Field::Carrier, m_carriers[row.carrier]);
}

void Million::writeFormatted(qsizetype index, std::string *out) const
{
    const Row &row = m_rows[std::size_t(index)];
    const std::string digits = std::to_string(row.digits);
    *out = '+';
    if (index / batchRows % 2 == 1) {
        *out += digits;
        return;
    }
    const Country &country = allCountries()[m_countryOf[row.carrier]];
    *out += country.dial;
    std::size_t at = country.dial.size();
    for (const char length : country.groups) {
        *out += ' ';
        out->append(digits, at, std::size_t(length - '0'));
        at += std::size_t(length - '0');
    }
}

TextRow Million::texts(qsizetype row) const
{
    Utf8Row utf8;
    write(row, &utf8);
    TextRow texts;
    for (std::size_t field = 0; field < fieldCount; ++field) {
        if (!utf8[field].empty())
            texts[field] = QString::fromStdString(utf8[field]);
    }
    return texts;
}

QString Million::batchId(qsizetype batch)
{
    return QStringLiteral("0f5d0f4e-2b1c-4c7a-9b7e-%1").arg(batch, 12, 16, QLatin1Char('0'));
}

QByteArray Million::body(qsizetype batch) const
{
    const qsizetype first = batch * batchRows;
    qsizetype pending = 0;
    qsizetype failed = 0;
    Utf8Row row;
    QByteArray results;
    results.reserve(batchRows * 220);
    for (qsizetype i = first; i < first + rowsOf(batch); ++i) {
        pending += isPending(i) ? 1 : 0;
        failed += m_rows[std::size_t(i)].state == State::Failed ? 1 : 0;
        write(i, &row);
        appendObject(&results, row);
    }
    QByteArray out = "{\"batch_id\":\"" + batchId(batch).toLatin1() + "\",\"status\":\"";
    out.append(pending > 0 ? "processing\"" : "completed\"");
    appendFigure(&out, "total_numbers", rowsOf(batch));
    appendFigure(&out, "completed", rowsOf(batch) - pending - failed);
    appendFigure(&out, "failed", failed);
    appendFigure(&out, "pending", pending);
    return out.append(",\"results\":[").append(results).append("]}");
}

std::vector<qsizetype> Million::finishSome(qsizetype batch, std::size_t most)
{
    std::vector<qsizetype> finished;
    for (qsizetype row = batch * batchRows; row < batch * batchRows + rowsOf(batch) && finished.size() < most; ++row) {
        if (!isPending(row))
            continue;
        m_rows[std::size_t(row)].state = State::OnWhatsApp;
        finished.push_back(row);
    }
    return finished;
}

} // namespace batchwatch::bench
