#pragma once

#include "core/apikey.h"
#include "core/result.h"

namespace batchwatch::keys {

/// What was done to a pasted text to get the key, for a note to the person.
enum class PasteNote : quint8 {
    None,        ///< nothing, or white space around it only
    Unquoted,    ///< quotes or brackets around it, an invisible character in front
    LinesJoined, ///< line breaks or spaces within, as an e-mail wraps it
    FromUrl,     ///< taken out of an address
    FromCommand, ///< taken out of a curl line or an assignment such as PROWEBLOOK_API_KEY=…
    FromJson,    ///< taken out of JSON
};

/// Why a text holds no key that can be used.
enum class PasteFault : quint8 {
    Empty,
    TooLong,
    NoKeyInUrl,  ///< an address without api_key
    SeveralKeys, ///< two different ones
    Placeholder, ///< YOUR_API_KEY, xxxx, ****, "api_key"
    LooksWrong,  ///< words, invisible characters, letters that only look like Latin ones
};

struct PastedKey
{
    ApiKey key;
    PasteNote note = PasteNote::None;
};

/// Finds the key in what a person pasted: trimmed, unquoted, or taken out of a URL, a curl line, JSON or an assignment. Pure. The caller
/// wipes the text.
[[nodiscard]] Result<PastedKey, PasteFault> keyFromPaste(QStringView text);

} // namespace batchwatch::keys
