#include "vendor/reachability.h"

#include <QNetworkInformation>

namespace batchwatch::vendor {

Reachability::Reachability(QObject *parent) : QObject(parent)
{
    if (!QNetworkInformation::loadDefaultBackend())
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability reachability) {
            if (reachability == QNetworkInformation::Reachability::Online)
                Q_EMIT cameBack();
        });
}

} // namespace batchwatch::vendor
