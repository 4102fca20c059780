#pragma once

#include "gui/commandline.h"

#include <QObject>

#include <functional>
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
struct StartRequest;
} // namespace batchwatch::app

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
    /// Another start on the same data folder: its batches are watched here, and the window comes to the front.
    void take(const app::StartRequest &request);
    /// The window that runs does not answer: the person says whether to open another one.
    void askWhetherToStart(std::function<void()> start);

private:
    Session &addSession();
    void openDemo();
    void tellThatDemoFailed();
    void remove(Session *session);

    Redactor &m_redactor;
    keys::SecretStore &m_keychain;
    std::vector<std::unique_ptr<Session>> m_sessions;
    Session *m_real = nullptr;
    Session *m_demo = nullptr;
};

} // namespace batchwatch::gui
