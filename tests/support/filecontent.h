#pragma once

#include <QFile>

namespace batchwatch::test {

/// Empty when it cannot be read.
[[nodiscard]] inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace batchwatch::test
