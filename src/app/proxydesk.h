#pragma once

#include "app/proxymanager.h"

#include <QUrl>

namespace batchwatch::app {

class EngineCore;

/// The window's side of the ProxyManager. GUI thread; nothing here waits. An answer is dropped when its `context` is gone.
class ProxyDesk : public QObject
{
    Q_OBJECT

public:
    /// Runs a command on the engine thread once the store is open; drops it when there is none.
    using Post = std::function<void(std::function<void(EngineCore &)>)>;

    ProxyDesk(Post post, QUrl baseUrl, QObject *parent = nullptr);

    [[nodiscard]] const ProxyState &state() const { return m_state; } ///< as told last; the system's until the store is open
    [[nodiscard]] const QUrl &baseUrl() const { return m_baseUrl; }

    /// See ProxyManager::set().
    void set(const ProxySettings &settings, const std::optional<Secret> &password, QObject *context, ProxyDone done);

    /// What the system says of the vendor's address now: None, or Manual with host and port. It may take its time.
    void askSystem(QObject *context, std::function<void(const ProxySettings &)> answer);

    /// Called by the engine, on the GUI thread.
    void setState(const ProxyState &state);

Q_SIGNALS:
    void changed(); ///< read state()

private:
    const Post m_post;
    const QUrl m_baseUrl;
    ProxyState m_state;
};

} // namespace batchwatch::app
