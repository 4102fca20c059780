#include "app/keychainservice.h"

#include <QCryptographicHash>
#include <QStandardPaths>

namespace batchwatch::app {

using namespace Qt::StringLiterals;

QString keychainService(const QDir &dataDir)
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/batchwatch"_s;
    const QString path = QDir::cleanPath(dataDir.absolutePath());
    if (path == QDir::cleanPath(usual))
        return u"batchwatch"_s;
    return u"batchwatch-"_s + QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(12));
}

} // namespace batchwatch::app
