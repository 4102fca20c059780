#pragma once

#include <QObject>

namespace batchwatch::vendor {

/// A hint that the network came back: for polling sooner, never a reason to stop (DESIGN "Polling"; CONTRACT, last section). Silent where
/// the platform has no backend for it. On the thread of the application object; loads the platform's plugin, so not before the window
/// shows.
class Reachability : public QObject
{
    Q_OBJECT

public:
    explicit Reachability(QObject *parent = nullptr);

Q_SIGNALS:
    void cameBack();
};

} // namespace batchwatch::vendor
