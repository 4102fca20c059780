#pragma once

#include "core/numberdigits.h"

#include <QString>

#include <optional>

namespace batchwatch {

/// How a formatted number is written, apart from its digits: "+1 415 555 2671" is "+# ### ### ####". Numbers of one country share a few
/// of them.
///
/// Nothing when the text is not exactly these digits with something between them.
[[nodiscard]] std::optional<QString> formatOf(QStringView formatted, const NumberDigits &digits);

/// The text of which formatOf() made the format.
[[nodiscard]] QString formattedBy(const QString &format, const NumberDigits &digits);

} // namespace batchwatch
