#pragma once

#include <QString>

namespace batchwatch::results {

/// The name of a country by its ISO 3166-1 alpha-2 code, in any case: in the language of the default locale where Qt has it, otherwise in
/// English. Empty for what is no such code.
[[nodiscard]] QString countryName(QStringView code);

} // namespace batchwatch::results
