#pragma once

#include "core/resultrows.h"
#include "wire/codecache.h"

#include <optional>

namespace batchwatch::wire {

/// A row while it is read: texts are views on the document, or on what the parser keeps until the row is done.
struct WireRow
{
    std::string_view phoneNumber;
    std::string_view formattedNumber;
    std::string_view carrier;
    std::string_view country;
    std::string_view statusText;   ///< as sent, when it is none of the contract's
    std::string_view waStatusText; ///< likewise
    NumberStatus status = NumberStatus::Unknown;
    WaStatus waStatus = WaStatus::Absent;
    Answer registered = Answer::Absent;
    Answer business = Answer::Absent;
    bool noLongerReported = false;

    void setStatus(std::string_view text);
    void setWaStatus(std::string_view text);
};

/// Appends rows to the columns of one body, with what it remembers of the texts seen last.
class RowAppender
{
public:
    explicit RowAppender(ResultTextsPtr texts);

    [[nodiscard]] const ResultTextsPtr &texts() const { return m_texts; }
    void append(ResultRows *rows, const WireRow &row);

private:
    [[nodiscard]] std::optional<RowFields> fieldsOf(const WireRow &row);
    [[nodiscard]] TextCodes::Code formatOf(const WireRow &row, const NumberDigits &digits);

    ResultTextsPtr m_texts;
    CodeCache m_carriers;
    CodeCache m_countries;
    CodeCache m_formats;
};

} // namespace batchwatch::wire
