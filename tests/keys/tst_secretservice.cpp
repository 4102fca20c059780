#include "keys/secretservice.h"
#include "support/secretservice.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using keys::ServiceState;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(batchwatch::keys::ServiceState)

/// One session for all: a process can have no more. The other states are seen through the keychain's answers.
class TestSecretService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup();

    void anUnlockedOneIsOpen();
    void aKWalletGoesFirstWhereQtKeychainAsksIt_data();
    void aKWalletGoesFirstWhereQtKeychainAsksIt();
    void aLockedOneIsLocked();
    void whoIsGoneIsNotAnswered();

private:
    /// What a look tells; nullopt when it tells nothing in time.
    [[nodiscard]] std::optional<ServiceState> look();

    std::unique_ptr<test::SecretService> m_desktop;
    std::unique_ptr<keys::SecretService> m_service;
};

std::optional<ServiceState> TestSecretService::look()
{
    std::optional<ServiceState> state;
    m_service->look([&state](ServiceState found) { state = found; });
    return QTest::qWaitFor([&state] { return state.has_value(); }) ? state : std::nullopt;
}

void TestSecretService::initTestCase()
{
    m_desktop = std::make_unique<test::SecretService>(test::SecretService::Kind::Unlocked);
    QVERIFY2(m_desktop->error().isEmpty(), qPrintable(m_desktop->error()));
    m_service = std::make_unique<keys::SecretService>(Milliseconds(4'000));
}

void TestSecretService::cleanup()
{
    for (const char *name : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_SESSION_VERSION"})
        qunsetenv(name);
}

void TestSecretService::anUnlockedOneIsOpen()
{
    QCOMPARE(look(), ServiceState::Open);
}

void TestSecretService::aKWalletGoesFirstWhereQtKeychainAsksIt_data()
{
    QTest::addColumn<QByteArray>("desktop");
    QTest::addColumn<QByteArray>("session");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<ServiceState>("state");
    QTest::newRow("Plasma 5") << QByteArray("KDE") << QByteArray() << QByteArray("5") << ServiceState::KWallet;
    QTest::newRow("Plasma 5, told by its session only") << QByteArray() << QByteArray("kde") << QByteArray("5") << ServiceState::KWallet;
    QTest::newRow("Plasma 6, whose KWallet does not run") << QByteArray("KDE") << QByteArray() << QByteArray("6") << ServiceState::Open;
    QTest::newRow("GNOME, where a KWallet runs as well") << QByteArray("GNOME") << QByteArray() << QByteArray("5") << ServiceState::Open;
    QTest::newRow("no desktop") << QByteArray() << QByteArray() << QByteArray() << ServiceState::Open;
}

void TestSecretService::aKWalletGoesFirstWhereQtKeychainAsksIt()
{
    QFETCH(const QByteArray, desktop);
    QFETCH(const QByteArray, session);
    QFETCH(const QByteArray, version);
    QFETCH(const ServiceState, state);
    const QString kwallet = u"kwallet"_s;
    QVERIFY(QDBusConnection::connectToBus(QDBusConnection::SessionBus, kwallet).registerService(u"org.kde.kwalletd5"_s));
    qputenv("XDG_CURRENT_DESKTOP", desktop);
    qputenv("DESKTOP_SESSION", session);
    qputenv("KDE_SESSION_VERSION", version);
    QCOMPARE(look(), state);
    QDBusConnection::disconnectFromBus(kwallet);
}

void TestSecretService::aLockedOneIsLocked()
{
    QVERIFY(m_desktop->lock());
    QCOMPARE(look(), ServiceState::Locked);
}

void TestSecretService::whoIsGoneIsNotAnswered()
{
    bool isAnswered = false;
    auto other = std::make_unique<keys::SecretService>(Milliseconds(4'000));
    other->look([&isAnswered](ServiceState) { isAnswered = true; });
    other.reset();
    QVERIFY(look());
    QVERIFY(!isAnswered);
}

QTEST_GUILESS_MAIN(TestSecretService)
#include "tst_secretservice.moc"
