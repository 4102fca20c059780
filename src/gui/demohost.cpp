#include "gui/demohost.h"

namespace batchwatch::gui {

DemoHost::DemoHost(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("demo"));
    m_anchor.moveToThread(&m_thread);
}

DemoHost::~DemoHost()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(&m_anchor, [this] {
        m_vendor.reset();
        m_anchor.moveToThread(nullptr); // so that its destructor may run here
        m_thread.quit();
    });
    m_thread.wait();
}

void DemoHost::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(&m_anchor, [this] {
        m_vendor = std::make_unique<demo::DemoVendor>(demo::Faults::None);
        if (m_vendor->listen())
            Q_EMIT listening(m_vendor->baseUrl());
        else
            Q_EMIT failed();
    });
}

} // namespace batchwatch::gui
