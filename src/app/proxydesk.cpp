#include "app/proxydesk.h"

#include "app/answer.h"
#include "app/enginecore.h"
#include "vendor/proxyroute.h"

namespace batchwatch::app {

ProxyDesk::ProxyDesk(Post post, QUrl baseUrl, QObject *parent) : QObject(parent), m_post(std::move(post)), m_baseUrl(std::move(baseUrl)) {}

void ProxyDesk::set(const ProxySettings &settings, const std::optional<Secret> &password, QObject *context, ProxyDone done)
{
    m_post([settings, password, answer = answerOn(this, context, std::move(done))](
               EngineCore &core) { core.proxy().set(settings, password, answer); });
}

void ProxyDesk::askSystem(QObject *context, std::function<void(const ProxySettings &)> answer)
{
    m_post([url = m_baseUrl, answer = answerOn(this, context, std::move(answer))](EngineCore &) { answer(vendor::systemProxy(url)); });
}

void ProxyDesk::setState(const ProxyState &state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace batchwatch::app
