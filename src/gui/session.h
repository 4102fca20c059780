#pragma once

#include "app/engine.h"
#include "app/environment.h"
#include "gui/mainwindow.h"
#include "gui/telling.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "vendor/reachability.h"

#include <QTemporaryDir>

namespace batchwatch::gui {

class DemoHost;
class DesktopNotifications;

/// One window with all that it needs: a data folder, the keys of this run, an engine; in a demo the vendor as well.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives the session. A demo keeps its keys out of `keychain`.
    Session(Redactor &redactor, keys::SecretStore &keychain, QObject *parent = nullptr);
    ~Session() override;

    /// The vendor itself. The batches given are watched with the key called `keyName`; without a name with the default.
    void openReal(const app::Environment &environment, const QList<BatchId> &ids, const std::optional<KeyName> &keyName);
    /// The demo, in `dataDir` or, when that is empty, in a folder that goes with the session.
    void openDemo(const QString &dataDir);

    /// Later than at the start: asked for by another start, or from outside the window.
    void watch(const QList<monitor::WatchRequest> &requests);
    /// Shown again where it was hidden or minimized. `activationToken`: the desktop's leave, from who was asked by the person.
    void comeToFront(const QString &activationToken = {});

    [[nodiscard]] const QDir &dataDir() const { return m_engine->config().dataDir; } ///< once there is a window
    [[nodiscard]] const keys::KeyRing &keys() const { return m_keys; }
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }  ///< null until the demo listens
    [[nodiscard]] app::Engine *engine() const { return m_engine.get(); } ///< likewise

Q_SIGNALS:
    void demoRequested();
    void demoFailed();
    void closed();
    void painted(); ///< once, after the window's first paint: the time for what can wait

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void listenToTheNetwork();
    void setUpTelling();
    void openWindow(const QDir &dataDir, const QUrl &baseUrl, keys::SecretStore &secrets, WindowOptions options);

    Redactor &m_redactor;
    keys::SecretStore &m_keychain;
    QList<monitor::WatchRequest> m_waiting; ///< until the store is open
    bool m_isOpen = false;
    keys::MemorySecretStore m_demoSecrets;
    SystemClock m_clock;
    keys::KeyRing m_keys;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoHost> m_demo;
    std::unique_ptr<app::Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DesktopNotifications> m_desktop;
    std::unique_ptr<Telling> m_telling; // goes before all that it tells of
    std::unique_ptr<vendor::Reachability> m_reachability;
};

} // namespace batchwatch::gui
