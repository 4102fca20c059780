#pragma once

#include <QString>

namespace batchwatch::exports {

/// A text that no spreadsheet runs as a formula: an apostrophe goes before `= + - @`, their full-width forms, tab, carriage return and line
/// feed at its start, also behind spaces and invisible characters. The same where a reader that takes another `separator` than the file's
/// would begin a new cell within the text. A number in E.164 stays exact. True when the text changed.
[[nodiscard]] bool defuse(QString *text, char separator);

} // namespace batchwatch::exports
