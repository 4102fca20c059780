#include "wire/wirerow.h"

#include "core/numberformat.h"
#include "wire/fields.h"
#include "wire/jsonvalues.h"

namespace batchwatch::wire {

void WireRow::setStatus(std::string_view text)
{
    statusText = {};
    if (text == wordCompleted) {
        status = NumberStatus::Completed;
    } else if (text == wordPending) {
        status = NumberStatus::Pending;
    } else if (text == wordFailed) {
        status = NumberStatus::Failed;
    } else {
        status = NumberStatus::Unknown;
        statusText = text;
    }
}

void WireRow::setWaStatus(std::string_view text)
{
    waStatusText = {};
    if (text == wordValid) {
        waStatus = WaStatus::Valid;
    } else if (text == wordInvalid) {
        waStatus = WaStatus::Invalid;
    } else if (text.empty()) {
        waStatus = WaStatus::Absent;
    } else {
        waStatus = WaStatus::Other;
        waStatusText = text;
    }
}

RowAppender::RowAppender(ResultTextsPtr texts)
    : m_texts(std::move(texts)),
      m_carriers(&m_texts->carriers, 4'096),
      m_countries(&m_texts->countries, 512),
      m_formats(&m_texts->formats, 512)
{}

TextCodes::Code RowAppender::formatOf(const WireRow &row, const NumberDigits &digits)
{
    if (row.formattedNumber.empty())
        return TextCodes::empty;
    if (row.formattedNumber == row.phoneNumber)
        return ResultTexts::sameAsNumber;
    FormatRoom room;
    const auto format = batchwatch::formatOf(row.formattedNumber, digits, &room);
    return format ? m_formats.codeOf(*format) : TextCodes::notKept;
}

/// Nothing when a text of the row fits no column.
std::optional<RowFields> RowAppender::fieldsOf(const WireRow &row)
{
    const bool plus = row.phoneNumber.starts_with('+');
    NumberDigits digits;
    if (!toDigits(row.phoneNumber.substr(plus ? 1 : 0), &digits))
        return std::nullopt;
    const RowFields fields{
        .digits = digits,
        .hasPlus = plus,
        .states = packStates(row.status, row.waStatus, row.registered, row.business),
        .format = formatOf(row, digits),
        .carrier = m_carriers.codeOf(row.carrier),
        .country = m_countries.codeOf(row.country),
        .noLongerReported = row.noLongerReported,
    };
    const bool hasCodes
        = fields.format != TextCodes::notKept && fields.carrier != TextCodes::notKept && fields.country != TextCodes::notKept;
    return hasCodes && row.statusText.empty() && row.waStatusText.empty() ? std::optional(fields) : std::nullopt;
}

void RowAppender::append(ResultRows *rows, const WireRow &row)
{
    if (const auto fields = fieldsOf(row))
        return rows->append(*fields);
    rows->append(NumberResult{
        .phoneNumber = fromJson(row.phoneNumber),
        .status = row.status,
        .waStatus = row.waStatus,
        .registered = row.registered,
        .business = row.business,
        .noLongerReported = row.noLongerReported,
        .formattedNumber = fromJson(row.formattedNumber),
        .carrier = fromJson(row.carrier),
        .country = fromJson(row.country),
        .statusText = fromJson(row.statusText),
        .waStatusText = fromJson(row.waStatusText),
        .further = {},
    });
}

} // namespace batchwatch::wire
