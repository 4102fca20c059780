#include "app/proxydesk.h"

#include "app/enginecore.h"
#include "vendor/proxyroute.h"

#include <QPointer>

namespace batchwatch::app {

ProxyDesk::ProxyDesk(Post post, QUrl baseUrl, QObject *parent) : QObject(parent), m_post(std::move(post)), m_baseUrl(std::move(baseUrl)) {}

void ProxyDesk::set(const ProxySettings &settings, const std::optional<Secret> &password, QObject *context, ProxyDone done)
{
    // A QPointer of the GUI thread may be copied elsewhere but is only looked at here.
    const ProxyDone answer = [this, context = QPointer(context), done = std::move(done)](const Result<void, ProxyFailure> &result) {
        QMetaObject::invokeMethod(this, [context, done, result] {
            if (context && done)
                done(result);
        });
    };
    m_post([settings, password, answer](EngineCore &core) { core.proxy().set(settings, password, answer); });
}

void ProxyDesk::askSystem(QObject *context, std::function<void(const ProxySettings &)> answer)
{
    m_post([this, url = m_baseUrl, context = QPointer(context), answer = std::move(answer)](EngineCore &) {
        QMetaObject::invokeMethod(this, [context, answer, said = vendor::systemProxy(url)] {
            if (context)
                answer(said);
        });
    });
}

void ProxyDesk::setState(const ProxyState &state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace batchwatch::app
