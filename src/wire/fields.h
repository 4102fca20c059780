#pragma once

#include <QLatin1StringView>

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

namespace batchwatch::wire {

/// The fields of one number that the contract lists, in its order, and the mark of our own that a stored row may carry. A server that
/// sends the mark only has its own row shown as no longer reported: nothing is lost or counted by it.
enum class RowField : quint8 {
    PhoneNumber,
    Status,
    WaStatus,
    Registered,
    Business,
    FormattedNumber,
    Carrier,
    Country,
    NoLongerReported,
};

inline constexpr std::array<QLatin1StringView, 9> rowFieldNames = {
    QLatin1StringView("phone_number"),
    QLatin1StringView("status"),
    QLatin1StringView("wa_status"),
    QLatin1StringView("numberstatus"),
    QLatin1StringView("businessnumber"),
    QLatin1StringView("formatted_number"),
    QLatin1StringView("carrier"),
    QLatin1StringView("country"),
    QLatin1StringView("batchwatch_no_longer_reported"),
};

/// The fields of a batch. The two last ones speak of the request, not of the batch, and are never kept.
enum class BatchField : quint8 { BatchId, Status, Total, Completed, Failed, Pending, Results, RatelimitRemain, RatelimitSeconds };

inline constexpr std::array<QLatin1StringView, 9> batchFieldNames = {
    QLatin1StringView("batch_id"),
    QLatin1StringView("status"),
    QLatin1StringView("total_numbers"),
    QLatin1StringView("completed"),
    QLatin1StringView("failed"),
    QLatin1StringView("pending"),
    QLatin1StringView("results"),
    QLatin1StringView("ratelimit_remain"),
    QLatin1StringView("ratelimit_seconds"),
};

/// Words of the contract.
inline constexpr std::string_view wordProcessing = "processing";
inline constexpr std::string_view wordPending = "pending";
inline constexpr std::string_view wordCompleted = "completed";
inline constexpr std::string_view wordFailed = "failed";
inline constexpr std::string_view wordValid = "VALID_CONFIRMED";
inline constexpr std::string_view wordInvalid = "INVALID";

template<typename Field> [[nodiscard]] constexpr QLatin1StringView fieldName(Field field)
{
    if constexpr (std::is_same_v<Field, RowField>)
        return rowFieldNames[std::size_t(field)];
    else
        return batchFieldNames[std::size_t(field)];
}

/// `likely` is the one that comes next in the contract's order, which is mostly right.
template<typename Field> [[nodiscard]] std::optional<Field> fieldOf(std::string_view name, std::size_t likely = 0)
{
    const auto &names = []() -> const auto &
    {
        if constexpr (std::is_same_v<Field, RowField>)
            return rowFieldNames;
        else
            return batchFieldNames;
    }
    ();
    if (likely < names.size() && name == std::string_view(names[likely].data(), std::size_t(names[likely].size())))
        return Field(likely);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == std::string_view(names[i].data(), std::size_t(names[i].size())))
            return Field(i);
    }
    return std::nullopt;
}

} // namespace batchwatch::wire
