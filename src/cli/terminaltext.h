#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace batchwatch::cli {

/// The text without anything that a terminal would obey or that would reorder the line: control characters (line breaks and tabs
/// included), the C1 range and bidirectional marks become \n, \t, \u001b and so on.
[[nodiscard]] QString escapedForTerminal(QStringView text);

/// The same for a finished line of JSON, whose meaning stays: such characters can only stand inside its strings.
[[nodiscard]] QByteArray escapedJson(const QByteArray &line);

/// A cell of tab-separated text: as above, and a backslash is doubled, so that a script can get the exact text back.
[[nodiscard]] QString tabSeparatedCell(QStringView text);

/// Columns aligned by two spaces, texts cut to `widest` characters; the first row is the header. One text a line, without line ends.
[[nodiscard]] QStringList alignedColumns(const QList<QStringList> &rows, qsizetype widest = 40);

/// With thousands separators, for people.
[[nodiscard]] QString groupedNumber(qint64 number);

} // namespace batchwatch::cli
