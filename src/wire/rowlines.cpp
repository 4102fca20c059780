#include "wire/rowlines.h"

#include "wire/fields.h"
#include "wire/jsonline.h"
#include "wire/snapshotwriter.h"

#include <algorithm>
#include <cstring>

namespace batchwatch::wire {

namespace {

constexpr char place = '#';

std::string member(RowField field, QStringView value)
{
    QByteArray out;
    const QLatin1StringView name = fieldName(field);
    out.append(",\"").append(name.data(), name.size()).append("\":");
    appendJsonString(&out, value);
    return out.toStdString();
}

std::string answer(RowField field, Answer value)
{
    if (value == Answer::Absent)
        return {};
    const QLatin1StringView name = fieldName(field);
    return ",\"" + std::string(name.data(), std::size_t(name.size())) + "\":" + (value == Answer::Yes ? "true" : "false");
}

/// The members between number and formatted number. Texts of states that the contract does not list are not here.
std::string statesMembers(NumberStates states)
{
    static constexpr QLatin1StringView statusWords[]
        = {QLatin1StringView("pending"), QLatin1StringView("completed"), QLatin1StringView("failed")};
    static constexpr QLatin1StringView waWords[]
        = {QLatin1StringView(), QLatin1StringView("VALID_CONFIRMED"), QLatin1StringView("INVALID")};
    std::string out;
    const auto word = [&out](RowField field, QLatin1StringView text) { out += member(field, QString(text)); };
    if (statusIn(states) != NumberStatus::Unknown)
        word(RowField::Status, statusWords[std::size_t(statusIn(states))]);
    if (waStatusIn(states) == WaStatus::Valid || waStatusIn(states) == WaStatus::Invalid)
        word(RowField::WaStatus, waWords[std::size_t(waStatusIn(states))]);
    return out + answer(RowField::Registered, registeredIn(states)) + answer(RowField::Business, businessIn(states));
}

char *put(char *at, std::string_view text)
{
    std::memcpy(at, text.data(), text.size());
    return at + text.size();
}

} // namespace

struct RowLines::Texts
{
    ResultTextsPtr of;
    std::vector<std::string> carriers;
    std::vector<std::string> countries;
    std::vector<std::string> formats; ///< with places for the digits
    std::size_t longest = 0;

    void extend(std::vector<std::string> *members, const TextCodes &codes, RowField field)
    {
        for (std::size_t code = members->size(); code < codes.size(); ++code) {
            const QString &text = codes.text(TextCodes::Code(code));
            members->push_back(text.isEmpty() ? std::string() : member(field, text));
            longest = std::max(longest, members->back().size());
        }
    }
};

RowLines::RowLines()
{
    for (unsigned states = 0; states < m_states.size(); ++states)
        m_states[states] = statesMembers(NumberStates(states));
}

RowLines::~RowLines() = default;

RowLines::Texts &RowLines::textsOf(const ResultRows &rows)
{
    if (!m_last || m_last->of != rows.texts()) {
        auto known = std::find_if(m_texts.begin(), m_texts.end(), [&](const auto &texts) { return texts->of == rows.texts(); });
        if (known == m_texts.end())
            known = m_texts.insert(known, std::make_unique<Texts>(Texts{rows.texts(), {}, {}, {}, 0}));
        m_last = known->get();
    }
    m_last->extend(&m_last->carriers, m_last->of->carriers, RowField::Carrier);
    m_last->extend(&m_last->countries, m_last->of->countries, RowField::Country);
    m_last->extend(&m_last->formats, m_last->of->formats, RowField::FormattedNumber);
    return *m_last;
}

void RowLines::append(QByteArray *out, QByteArrayView head, const ResultRows &rows, qsizetype row)
{
    if (!appendFromColumns(out, head, rows, std::size_t(row))) {
        out->append(head);
        appendMembers(out, rows.at(row));
    }
}

bool RowLines::appendFromColumns(QByteArray *out, QByteArrayView head, const ResultRows &rows, std::size_t row)
{
    const NumberDigits &digits = rows.digits()[row];
    const std::string_view number = digits.view();
    if (number.empty() || rows.hasAside(qsizetype(row)) || rows.noLongerReported(qsizetype(row)) || rows.hasFurther(qsizetype(row)))
        return false;
    const Texts &texts = textsOf(rows);
    const qsizetype start = out->size();
    out->resize(start + head.size() + qsizetype(3 * texts.longest) + 512);
    char *at = put(out->data() + start, {head.data(), std::size_t(head.size())});
    at = put(at, "\"phone_number\":\"");
    if (rows.hasPlus(qsizetype(row)))
        *at++ = '+';
    at = put(at, number);
    *at++ = '"';
    at = put(at, m_states[rows.states()[row]]);
    const TextCodes::Code format = rows.formats()[row];
    if (format == ResultTexts::sameAsNumber) {
        at = put(at, ",\"formatted_number\":\"");
        if (rows.hasPlus(qsizetype(row)))
            *at++ = '+';
        at = put(at, number);
        *at++ = '"';
    } else {
        const char *next = number.data();
        for (const char c : texts.formats[format])
            *at++ = c == place ? *next++ : c;
    }
    at = put(at, texts.carriers[rows.carriers()[row]]);
    at = put(at, texts.countries[rows.countries()[row]]);
    *at++ = '}';
    out->resize(at - out->constData());
    return true;
}

} // namespace batchwatch::wire
