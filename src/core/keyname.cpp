#include "core/keyname.h"

#include <QList>

#include <algorithm>

namespace batchwatch {

namespace {

bool isPrintable(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    return text.isValidUtf16() && std::all_of(characters.cbegin(), characters.cend(), [](uint c) { return QChar::isPrint(c); });
}

} // namespace

std::optional<KeyName> KeyName::fromText(QStringView text)
{
    const QString name = text.trimmed().toString();
    if (name.isEmpty() || name.size() > 64 || !isPrintable(name))
        return std::nullopt;
    return KeyName(name);
}

KeyName KeyName::thisRun()
{
    return KeyName(QStringLiteral("this run"));
}

} // namespace batchwatch
