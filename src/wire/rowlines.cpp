#include "wire/rowlines.h"

#include "wire/fields.h"
#include "wire/jsonline.h"
#include "wire/snapshotwriter.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace batchwatch::wire {

namespace {

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
    static constexpr std::string_view statusWords[] = {wordPending, wordCompleted, wordFailed};
    static constexpr std::string_view waWords[] = {{}, wordValid, wordInvalid};
    std::string out;
    const auto word
        = [&out](RowField field, std::string_view text) { out += member(field, QString::fromLatin1(text.data(), qsizetype(text.size()))); };
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

struct RowLines::Make
{
    std::size_t *longest;

    template<typename Cell> [[nodiscard]] Cell cell(RowField field, const QString &text) const
    {
        const std::string bytes = text.isEmpty() ? std::string() : member(field, text);
        *longest = std::max(*longest, bytes.size());
        return Cell(bytes);
    }
    [[nodiscard]] ByteCell carrier(const QString &text) const { return cell<ByteCell>(RowField::Carrier, text); }
    [[nodiscard]] ByteCell country(const QString &text) const { return cell<ByteCell>(RowField::Country, text); }
    [[nodiscard]] FormatCell format(const QString &text) const { return cell<FormatCell>(RowField::FormattedNumber, text); }
};

RowLines::RowLines()
{
    for (unsigned states = 0; states < m_states.size(); ++states)
        m_states[states] = ByteCell(statesMembers(NumberStates(states)));
}

void RowLines::append(QByteArray *out, QByteArrayView head, const ResultRows &rows, qsizetype row)
{
    if (!appendFromColumns(out, head, rows, std::size_t(row))) {
        out->append(head);
        appendMembers(out, rows.at(row));
        if (out->endsWith(",}")) // a row without any member
            out->replace(out->size() - 2, 2, "}");
    }
}

bool RowLines::appendFromColumns(QByteArray *out, QByteArrayView head, const ResultRows &rows, std::size_t row)
{
    const NumberDigits &digits = rows.digits()[row];
    const std::string_view number = digits.view();
    if (number.empty() || rows.hasAside(qsizetype(row)) || rows.noLongerReported(qsizetype(row)) || rows.hasFurther(qsizetype(row)))
        return false;
    const Texts &texts = m_texts.of(rows.texts(), Make{&m_longest});
    const bool plus = rows.hasPlus(qsizetype(row));
    const qsizetype start = out->size();
    out->resize(start + head.size() + qsizetype(3 * m_longest + ByteCell::slack) + 512);
    char *at = put(out->data() + start, {head.data(), std::size_t(head.size())});
    at = put(at, plus ? R"("phone_number":"+)" : R"("phone_number":")");
    at = put(at, number);
    *at++ = '"';
    at = m_states[rows.states()[row]].copyTo(at);
    const TextCodes::Code format = rows.formats()[row];
    if (format == ResultTexts::sameAsNumber) {
        at = put(at, plus ? R"(,"formatted_number":"+)" : R"(,"formatted_number":")");
        at = put(at, number);
        *at++ = '"';
    } else {
        at = texts.formats[format].copyTo(at, digits);
    }
    at = texts.carriers[rows.carriers()[row]].copyTo(at);
    at = texts.countries[rows.countries()[row]].copyTo(at);
    *at++ = '}';
    out->resize(at - out->constData());
    return true;
}

} // namespace batchwatch::wire
