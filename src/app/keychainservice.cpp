#include "app/keychainservice.h"

#include "app/environment.h"

#include <QCryptographicHash>

namespace batchwatch::app {

using namespace Qt::StringLiterals;

QString keychainService(const QDir &dataDir)
{
    const QString path = QDir::cleanPath(dataDir.absolutePath());
    if (path == QDir::cleanPath(usualDataFolder().absolutePath()))
        return u"batchwatch"_s;
    return u"batchwatch-"_s + QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(12));
}

} // namespace batchwatch::app
