#include "gui/application.h"

#include "gui/icons.h"
#include "gui/session.h"
#include "gui/style.h"

#include <QApplication>
#include <QMessageBox>

#include <algorithm>

namespace batchwatch::gui {

Application::Application(Redactor &redactor, keys::SecretStore &keychain, QObject *parent)
    : QObject(parent),
      m_redactor(redactor),
      m_keychain(keychain)
{}

Application::~Application() = default;

void Application::start(const StartOptions &options, const app::Environment &environment)
{
    QApplication::setStyle(std::make_unique<Style>().release()); // the application owns it
    if (options.demo) {
        m_demo = &addSession();
        m_demo->openDemo(options.dataDir);
    } else {
        addSession().openReal(environment, options.ids, options.key);
    }
}

Session &Application::addSession()
{
    m_sessions.push_back(std::make_unique<Session>(m_redactor, m_keychain));
    Session *session = m_sessions.back().get();
    connect(session, &Session::demoRequested, this, &Application::openDemo);
    connect(session, &Session::demoFailed, this, &Application::tellThatDemoFailed);
    // Drawing the icon in all its sizes takes longer than showing the window.
    connect(session, &Session::painted, this, [] { QApplication::setWindowIcon(applicationIcon()); });
    connect(session, &Session::closed, this, [this, session] { remove(session); });
    return *session;
}

void Application::openDemo()
{
    if (m_demo != nullptr && m_demo->window() != nullptr) {
        m_demo->window()->raise();
        m_demo->window()->activateWindow();
    } else if (m_demo == nullptr) {
        m_demo = &addSession();
        m_demo->openDemo({});
    }
}

void Application::tellThatDemoFailed()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Batchwatch – demo"),
        tr("The demo cannot start: no port of this computer could be opened."), QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    remove(m_demo);
}

void Application::remove(Session *session)
{
    if (session == m_demo)
        m_demo = nullptr;
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(), [session](const auto &owned) { return owned.get() == session; });
    if (found == m_sessions.end())
        return;
    // Later: the session's window is still inside its own signal.
    found->release()->deleteLater();
    m_sessions.erase(found);
}

} // namespace batchwatch::gui
