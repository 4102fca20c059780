#include "wire/wirerow.h"

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
      m_countries(&m_texts->countries, 512)
{}

void RowAppender::append(ResultRows *rows, const WireRow &row)
{
    const RowFields fields{
        .phoneNumber = row.phoneNumber,
        .formattedNumber = row.formattedNumber,
        .states = packStates(row.status, row.waStatus, row.registered, row.business),
        .carrier = m_carriers.codeOf(row.carrier),
        .country = m_countries.codeOf(row.country),
        .noLongerReported = row.noLongerReported,
    };
    const bool isPlain = row.statusText.empty() && row.waStatusText.empty();
    if (isPlain && rows->append(fields))
        return;
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
