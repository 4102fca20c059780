#pragma once

#include <QString>
#include <QStringView>

namespace batchwatch::keys {

/// A space, a line break, or what nobody sees: a byte order mark, a zero-width space, a soft hyphen.
[[nodiscard]] bool isBlank(QChar c);

/// Without blanks, and then without the quotes, brackets and commas, at both ends.
[[nodiscard]] QStringView withoutBlankEnds(QStringView text);
[[nodiscard]] QStringView withoutWrapping(QStringView text);

/// What examples and masks show instead of a key: YOUR_API_KEY, <api_key>, {{api_key}}, xxxxxxxx, ****, $PROWEBLOOK_API_KEY.
[[nodiscard]] bool isPlaceholder(QStringView text);

/// Visible ASCII without quotes, brackets, commas and backslashes: nobody has seen a key with other characters, and a letter that only
/// looks like a Latin one (а, ｅ) makes a key that is refused for no visible reason.
[[nodiscard]] bool hasKeyCharacters(QStringView text);

/// What blanks within a text mean.
enum class Pieces : quint8 {
    One,   ///< there are none
    Parts, ///< of one key, which an e-mail wrapped or somebody wrote in groups
    Keys,  ///< of several
    Words,
};
[[nodiscard]] Pieces piecesOf(QStringView text);

/// The caller wipes it.
[[nodiscard]] QString withoutBlanks(QStringView text);

} // namespace batchwatch::keys
