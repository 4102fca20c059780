#pragma once

#include <QString>

namespace batchwatch::phonetext {

/// Grouped for the eye with narrow no-break spaces: "+14155552671" becomes "+1 415 555 2671". Country codes by ITU-T E.164;
/// a text that is not "+" and digits comes back as it is.
[[nodiscard]] QString grouped(const QString &number);

/// "+" and 7 to 15 digits, ITU-T E.164.
[[nodiscard]] bool isE164(QStringView text);

/// Without spaces of any kind, dashes, dots, slashes, parentheses and invisible marks: what a person types or pastes between digits.
[[nodiscard]] QString squeezed(QStringView text);

} // namespace batchwatch::phonetext
