#include "core/keyname.h"

#include <algorithm>

namespace batchwatch {

std::optional<KeyName> KeyName::fromText(QStringView text)
{
    const QString name = text.trimmed().toString();
    const bool printable = std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (name.isEmpty() || name.size() > 64 || !printable)
        return std::nullopt;
    return KeyName(name);
}

KeyName KeyName::thisRun()
{
    return KeyName(QStringLiteral("this run"));
}

} // namespace batchwatch
