#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace batchwatch::results {

/// A filter over all columns of a row. Words are joined by "and"; each must occur in some column. Case, accents, spaces and dashes are
/// forgiven: neighbouring words made of digits and phone punctuation only are one number ("+1 415-555" finds +14155552671). A double-quoted
/// text is one word. One or two letters, such as a country's code, must begin a column or a word of the country's name.
class Filter
{
public:
    Filter() = default;
    [[nodiscard]] static Filter parse(QStringView text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }

    /// `haystack` is a row's searchable text (see searchableText()).
    [[nodiscard]] bool matches(QStringView haystack) const;

    friend bool operator==(const Filter &, const Filter &) = default;

private:
    QStringList m_words;
};

/// A text as the filter compares it: case folded, accents taken off, separators squeezed out.
[[nodiscard]] QString folded(QStringView text);
/// The words of a plain filter line, each folded; those of which nothing is left are not among them.
[[nodiscard]] QStringList foldedWords(QStringView text);
void appendFolded(std::u16string *out, QStringView text);

} // namespace batchwatch::results
