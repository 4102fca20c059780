#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace batchwatch::results {

/// A text as the filter compares it: case folded, accents taken off, separators squeezed out.
[[nodiscard]] QString folded(QStringView text);
/// The words of a plain filter line, each folded; those of which nothing is left are not among them.
[[nodiscard]] QStringList foldedWords(QStringView text);
void appendFolded(std::u16string *out, QStringView text);

/// Whether a folded word occurs in a row's text (see SearchText). One or two letters, such as a country's code, occur in half of all texts
/// ("us" in "business"): they must begin a column or a word of the country's name. In other scripts two characters may be a word; within
/// names of countries they must begin one, too.
[[nodiscard]] bool findsWord(QStringView haystack, const QString &word);

} // namespace batchwatch::results
