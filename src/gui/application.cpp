#include "gui/application.h"

#include "app/instance.h"
#include "gui/icons.h"
#include "gui/session.h"
#include "gui/style.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

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
        m_real = &addSession();
        m_real->openReal(environment, options.ids, options.key);
    }
}

void Application::take(const app::StartRequest &request)
{
    if (m_real == nullptr)
        return;
    QList<monitor::WatchRequest> wishes;
    for (const BatchId &id : request.ids)
        wishes.append({id, {}, request.key});
    m_real->watch(wishes);
    m_real->comeToFront(request.activationToken);
}

void Application::askWhetherToStart(std::function<void()> start)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Batchwatch"),
        tr("Batchwatch already runs with this data, but it does not answer. Another window may be opened beside it: no batch is asked "
           "for twice."),
        QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QApplication::setQuitOnLastWindowClosed(false); // the question goes before the window comes
    const QPushButton *const open = box->addButton(tr("&Open another window"), QMessageBox::AcceptRole);
    connect(box, &QMessageBox::finished, this, [box, open, start = std::move(start)] {
        QApplication::setQuitOnLastWindowClosed(true);
        if (box->clickedButton() == open)
            start();
        else
            QApplication::exit(1);
    });
    box->open();
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
        m_demo->comeToFront();
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
    if (session == m_real)
        m_real = nullptr;
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(), [session](const auto &owned) { return owned.get() == session; });
    if (found == m_sessions.end())
        return;
    // Later: the session's window is still inside its own signal.
    found->release()->deleteLater();
    m_sessions.erase(found);
}

} // namespace batchwatch::gui
