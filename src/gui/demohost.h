#pragma once

#include "demo/demovendor.h"

#include <QThread>

namespace batchwatch::gui {

/// The demo vendor on a thread of its own, so that playing the vendor never holds up the window.
class DemoHost : public QObject
{
    Q_OBJECT

public:
    explicit DemoHost(QObject *parent = nullptr);
    ~DemoHost() override;

    void start(); ///< answered by one of the signals

Q_SIGNALS:
    void listening(const QUrl &baseUrl);
    void failed(); ///< no port of this computer could be opened

private:
    QThread m_thread;
    QObject m_anchor;                           ///< lives on m_thread
    std::unique_ptr<demo::DemoVendor> m_vendor; ///< touched on m_thread only
};

} // namespace batchwatch::gui
