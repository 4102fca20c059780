#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace batchwatch::test {

/// What a search for a secret went through, and where it was found.
struct LeakSearch
{
    int files = 0;
    qint64 bytes = 0;
    QStringList leaks; ///< paths
};

/// True when the bytes hold the secret in any form in which it may have been written: as it is, percent-encoded, escaped as in JSON,
/// Base64 (also in the middle of a longer text), hexadecimal, and as UTF-16.
[[nodiscard]] bool holdsSecret(const QByteArray &bytes, const QByteArray &secret);

/// Looks through every file below the folder, hidden ones and names included. Databases are read as bytes: what was deleted in them but
/// not overwritten is found as well.
[[nodiscard]] LeakSearch searchForSecret(const QByteArray &secret, const QString &folder);

} // namespace batchwatch::test
