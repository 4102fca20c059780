#include "gui/session.h"

#include "gui/demohost.h"
#include "gui/desktopnotifications.h"

#include <QEvent>
#include <QTimer>

namespace batchwatch::gui {

using monitor::WatchRequest;

namespace {

const KeyName &demoKeyName()
{
    static const KeyName name = *KeyName::fromText(u"demo");
    return name;
}

QList<WatchRequest> demoBatches()
{
    QList<WatchRequest> requests;
    const QList<demo::DemoEntry> entries = demo::DemoVendor::entries();
    for (const demo::DemoEntry &entry : entries)
        requests.append({entry.id, entry.label, demoKeyName()});
    return requests;
}

} // namespace

Session::Session(Redactor &redactor, keys::SecretStore &keychain, QObject *parent)
    : QObject(parent),
      m_redactor(redactor),
      m_keychain(keychain),
      m_keys(redactor)
{}

Session::~Session() = default;

void Session::openReal(const app::Environment &environment, const QList<BatchId> &ids, const std::optional<KeyName> &keyName)
{
    if (environment.key)
        m_keys.put(KeyName::thisRun(), *environment.key);
    connect(this, &Session::painted, this, &Session::listenToTheNetwork);
    WindowOptions options;
    for (const BatchId &id : ids)
        options.watchAtStart.append({id, {}, keyName});
    openWindow(environment.dataDir, environment.baseUrl, m_keychain, std::move(options));
}

void Session::watch(const QList<WatchRequest> &requests)
{
    if (m_isOpen)
        m_window->watch(requests);
    else
        m_waiting += requests;
}

void Session::comeToFront(const QString &activationToken)
{
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8()); // taken and removed by the activation under Wayland
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Session::listenToTheNetwork()
{
    m_reachability = std::make_unique<vendor::Reachability>();
    connect(m_reachability.get(), &vendor::Reachability::cameBack, m_engine.get(), &app::Engine::wake);
}

void Session::openDemo(const QString &dataDir)
{
    if (dataDir.isEmpty())
        m_folder = std::make_unique<QTemporaryDir>();
    const QDir folder(dataDir.isEmpty() ? m_folder->path() : dataDir);
    m_keys.put(demoKeyName(), demo::DemoVendor::apiKey());
    m_demo = std::make_unique<DemoHost>();
    connect(m_demo.get(), &DemoHost::failed, this, &Session::demoFailed);
    connect(m_demo.get(), &DemoHost::listening, this, [this, folder](const QUrl &baseUrl) {
        openWindow(folder, baseUrl, m_demoSecrets, {.kind = WindowOptions::Kind::Demo, .watchAtStart = demoBatches()});
    });
    m_demo->start();
}

void Session::openWindow(const QDir &dataDir, const QUrl &baseUrl, keys::SecretStore &secrets, WindowOptions options)
{
    m_engine = std::make_unique<app::Engine>(app::EngineConfig{.dataDir = dataDir, .baseUrl = baseUrl}, m_keys, secrets, m_redactor);
    m_engine->show(WindowState(dataDir).selected()); // or it would read the results of all
    m_engine->start();                               // reads the store while the window is being built
    m_window = std::make_unique<MainWindow>(*m_engine, m_clock, std::move(options));
    connect(m_window.get(), &MainWindow::demoRequested, this, &Session::demoRequested);
    connect(m_window.get(), &MainWindow::closed, this, &Session::closed);
    connect(m_engine.get(), &app::Engine::opened, this, [this] {
        m_isOpen = true;
        m_window->watch(std::exchange(m_waiting, {}));
    });
    connect(this, &Session::painted, &m_engine->keys(), &app::KeyDesk::readSecrets);
    setUpTelling();
    m_window->installEventFilter(this);
    m_window->show();
}

void Session::setUpTelling()
{
    m_desktop = std::make_unique<DesktopNotifications>();
    m_telling = std::make_unique<Telling>(*m_engine, *m_window, *m_desktop, m_clock, makeSystemAlarm);
    connect(m_telling.get(), &Telling::frontRequested, this, &Session::comeToFront);
    connect(m_telling.get(), &Telling::watchRequested, m_window.get(), &MainWindow::openWatchDialog);
    connect(m_window.get(), &MainWindow::notificationsRequested, m_telling.get(), &Telling::openSettings);
    connect(this, &Session::painted, m_telling.get(), &Telling::begin);
}

bool Session::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &Session::painted); // when the picture is on the screen
    }
    return QObject::eventFilter(watched, event);
}

} // namespace batchwatch::gui
