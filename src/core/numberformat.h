#pragma once

#include "core/numberdigits.h"

#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace batchwatch {

inline constexpr char formatPlace = '#'; ///< of a digit in a format

/// How a formatted number is written, apart from its digits: "+1 415 555 2671" is "+# ### ### ####". Numbers of one country share a few
/// of them.
///
/// Nothing when the text is not exactly these digits with something between them.
[[nodiscard]] std::optional<QString> formatOf(QStringView formatted, const NumberDigits &digits);

/// Room for a format in UTF-8; a longer one is not looked at.
using FormatRoom = std::array<char, 48>;

/// The same for UTF-8. The view is on `room`.
[[nodiscard]] std::optional<std::string_view> formatOf(std::string_view formatted, const NumberDigits &digits, FormatRoom *room);

/// The text of which formatOf() made the format.
[[nodiscard]] QString formattedBy(const QString &format, const NumberDigits &digits);

} // namespace batchwatch
