#pragma once

#include "gui/commandline.h"

#include <QObject>

#include <memory>
#include <vector>

namespace batchwatch {
class Redactor;
}
namespace batchwatch::keys {
class SecretStore;
}

namespace batchwatch::app {
struct Environment;
}

namespace batchwatch::gui {

class Session;

/// The sessions of this program: the real one, and the demo beside it when a person asks for it.
class Application : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives the application.
    Application(Redactor &redactor, keys::SecretStore &keychain, QObject *parent = nullptr);
    ~Application() override;

    void start(const StartOptions &options, const app::Environment &environment);

private:
    Session &addSession();
    void openDemo();
    void tellThatDemoFailed();
    void remove(Session *session);

    Redactor &m_redactor;
    keys::SecretStore &m_keychain;
    std::vector<std::unique_ptr<Session>> m_sessions;
    Session *m_demo = nullptr;
};

} // namespace batchwatch::gui
