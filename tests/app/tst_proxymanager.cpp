#include "app/proxymanager.h"

#include "app/engine.h"
#include "core/redactor.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "support/builders.h"
#include "vendor/client.h"
#include "vendor/scriptedproxy.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using app::ProxyFailure;
using app::ProxyManager;
using keys::KeychainFault;

using ProxyOutcome = Result<void, ProxyFailure>;

namespace {

const keys::SecretEntry entry{u"batchwatch-test-proxy"_s, u"proxy password"_s};

ProxySettings manual(const QString &host, bool keeps = true)
{
    return {.kind = ProxySettings::Kind::Manual, .host = host, .port = 3128, .user = u"me"_s, .keepsPassword = keeps};
}

Secret password(const QString &text = u"marked-secret"_s)
{
    return *Secret::fromText(text);
}

/// One data folder, opened as often as there are managers.
struct ManagerRig
{
    ManagerRig() { start(); }

    void start()
    {
        manager.reset();
        store.reset();
        store = std::move(*store::Store::open(QDir(folder.path())));
        manager = std::make_unique<ProxyManager>(*store, secrets, redactor, u"batchwatch-test"_s);
        if (!manager->load())
            qFatal("the store cannot be read");
    }

    ProxyOutcome set(const ProxySettings &settings, const std::optional<Secret> &secret = {})
    {
        std::optional<ProxyOutcome> outcome;
        manager->set(settings, secret, [&](const ProxyOutcome &told) { outcome = told; });
        if (outcome || !QTest::qWaitFor([&] { return outcome.has_value(); }))
            qFatal("answered at once, or never");
        return *outcome;
    }
    [[nodiscard]] QString stored() const { return store->setting("proxy"_L1)->value_or(u"never set"_s); }

    QTemporaryDir folder;
    Redactor redactor;
    keys::MemorySecretStore secrets;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<ProxyManager> manager;
};

} // namespace

class TestProxyManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { trustVendorCertificate(); }
    /// Any but the one that Qt 6.8 gives when a proxy asks for the password again.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!QNetworkAccessCache::addEntry: overriding)"_s)); }
    void systemUntilSomebodySaysOtherwise();
    void comesBackAfterARestart();
    void passwordIsInTheKeychainAndNowhereElse();
    void passwordForThisRunOnly();
    void nothingIsChangedWhenTheKeychainRefuses_data();
    void nothingIsChangedWhenTheKeychainRefuses();
    void passwordIsNotForAnotherProxy();
    void passwordStaysForTheSameLogIn();
    void passwordGoesWithItsProxy_data();
    void passwordGoesWithItsProxy();
    void passwordThatIsOverwrittenMeanwhileIsKeptAgain();
    void shortPasswordIsNotLearnt();
    void clientIsServed_data();
    void clientIsServed();
    void keychainThatComesBackServesTheClient();
    void windowSetsTheProxyOfARunningEngine();
};

void TestProxyManager::systemUntilSomebodySaysOtherwise()
{
    ManagerRig rig;
    QVERIFY(rig.manager->state() == app::ProxyState());
    QCOMPARE(rig.stored(), u"never set"_s);
    QVERIFY(rig.store->saveSetting("proxy"_L1, u"of a later version"_s));
    rig.start();
    QVERIFY(rig.manager->state().settings == ProxySettings());
}

void TestProxyManager::comesBackAfterARestart()
{
    ManagerRig rig;
    QSignalSpy changed(rig.manager.get(), &ProxyManager::changed);
    QVERIFY(rig.set(manual(u"proxy.example"_s), password()));
    QCOMPARE(changed.size(), 1);
    QVERIFY(rig.manager->state().hasPassword);
    rig.start();
    QVERIFY(rig.manager->state().settings == manual(u"proxy.example"_s));
    QVERIFY(!rig.manager->state().hasPassword); // nobody needed it yet
}

void TestProxyManager::passwordIsInTheKeychainAndNowhereElse()
{
    ManagerRig rig;
    QVERIFY(rig.set(manual(u"proxy.example"_s), password()));
    QVERIFY(rig.secrets.find(entry) == password());
    QCOMPARE(rig.stored(), u"http://me@proxy.example:3128?password=kept"_s);
    QCOMPARE(rig.redactor.redacted(u"a marked-secret b"_s), u"a [redacted] b"_s);
    rig.store.reset();
    for (const QString &name : QDir(rig.folder.path()).entryList(QDir::Files)) {
        QFile file(rig.folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("marked"), qPrintable(name));
    }
    rig.manager.reset();
}

void TestProxyManager::passwordForThisRunOnly()
{
    ManagerRig rig;
    QVERIFY(rig.set(manual(u"proxy.example"_s), password()));
    QVERIFY(rig.set(manual(u"proxy.example"_s, false))); // thought better of keeping it
    QTRY_COMPARE(rig.secrets.size(), 0);
    QVERIFY(rig.manager->state().hasPassword);
    QCOMPARE(rig.stored(), u"http://me@proxy.example:3128"_s);
    QVERIFY(rig.set(manual(u"proxy.example"_s, true))); // and better again
    QVERIFY(rig.secrets.find(entry) == password());
}

void TestProxyManager::nothingIsChangedWhenTheKeychainRefuses_data()
{
    QTest::addColumn<int>("fault");
    for (const auto &[name, fault] : {std::pair("no keychain", KeychainFault::NoKeychain), std::pair("locked", KeychainFault::Locked),
             std::pair("refused", KeychainFault::Refused), std::pair("no answer", KeychainFault::NoAnswer)})
        QTest::newRow(name) << int(fault);
}

void TestProxyManager::nothingIsChangedWhenTheKeychainRefuses()
{
    QFETCH(int, fault);
    ManagerRig rig;
    QVERIFY(rig.set({.kind = ProxySettings::Kind::None}));
    rig.secrets.setFault(KeychainFault(fault));
    const ProxyOutcome outcome = rig.set(manual(u"proxy.example"_s), password());
    QVERIFY(!outcome);
    QVERIFY(outcome.error() == ProxyFailure(KeychainFault(fault)));
    QVERIFY(rig.manager->state().settings == ProxySettings{.kind = ProxySettings::Kind::None});
    QCOMPARE(rig.stored(), u"none"_s);
    // What the person is offered then.
    QVERIFY(rig.set(manual(u"proxy.example"_s, false), password()));
    QVERIFY(rig.manager->state().hasPassword);
}

void TestProxyManager::passwordIsNotForAnotherProxy()
{
    ManagerRig rig;
    QVERIFY(rig.set(manual(u"proxy.example"_s), password()));
    QVERIFY(rig.set(manual(u"attacker.example"_s)));
    QVERIFY(!rig.manager->state().hasPassword);
    QVERIFY(!rig.manager->state().settings.keepsPassword);
    QTRY_COMPARE(rig.secrets.size(), 0);
}

void TestProxyManager::passwordStaysForTheSameLogIn()
{
    ManagerRig rig;
    QVERIFY(rig.set(manual(u"proxy.example"_s), password()));
    rig.start();
    QVERIFY(rig.set(manual(u"proxy.example"_s)));  // pressed OK without typing it again
    QTRY_VERIFY(rig.manager->state().hasPassword); // and had the keychain asked
    QVERIFY(rig.secrets.find(entry) == password());
}

void TestProxyManager::passwordGoesWithItsProxy_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("system") << int(ProxySettings::Kind::System);
    QTest::newRow("none") << int(ProxySettings::Kind::None);
}

void TestProxyManager::passwordGoesWithItsProxy()
{
    QFETCH(int, kind);
    ManagerRig rig;
    QVERIFY(rig.set(manual(u"proxy.example"_s), password()));
    ProxySettings next = manual(u"proxy.example"_s);
    next.kind = ProxySettings::Kind(kind);
    QVERIFY(rig.set(next));
    QTRY_COMPARE(rig.secrets.size(), 0);
    QVERIFY(rig.manager->state() == app::ProxyState{.settings = {.kind = next.kind}});
}

void TestProxyManager::passwordThatIsOverwrittenMeanwhileIsKeptAgain()
{
    ManagerRig rig;
    QVERIFY(rig.set(manual(u"proxy.example"_s), password()));
    QList<bool> outcomes;
    const auto note = [&](const ProxyOutcome &told) { outcomes.append(told.has_value()); };
    rig.manager->set(manual(u"other.example"_s), password(u"another-secret"_s), note);
    rig.manager->set(manual(u"proxy.example"_s), {}, note); // thought better of it
    QTRY_COMPARE(outcomes.size(), 2);
    QCOMPARE(rig.manager->state().settings.host, u"proxy.example"_s);
    QVERIFY(*rig.secrets.find(entry) == password()); // never another proxy's
}

void TestProxyManager::shortPasswordIsNotLearnt()
{
    ManagerRig rig;
    QVERIFY(rig.set(manual(u"proxy.example"_s), password(u"the"_s)));
    QCOMPARE(rig.redactor.redacted(u"other"_s), u"other"_s);
    QVERIFY(rig.set(manual(u"proxy.example"_s), password(u"them"_s)));
    QCOMPARE(rig.redactor.redacted(u"a them"_s), u"a [redacted]"_s);
}

namespace {

/// A client whose vendor is behind a proxy that wants a password.
struct ClientRig
{
    ClientRig()
    {
        proxy.wantedLogin = "me:marked-secret";
        proxy.vendor.onRequest = [](const HttpRequest &) { return Reply::json(200, R"({"balance":7})"); };
    }

    [[nodiscard]] ProxySettings settings() const
    {
        ProxySettings settings = manual(u"127.0.0.1"_s);
        settings.port = proxy.port();
        return settings;
    }
    vendor::BalanceAnswer balance()
    {
        std::optional<vendor::BalanceAnswer> answer;
        const auto call = client.fetchBalance(*ApiKey::fromUtf8("k"), [&](const vendor::BalanceAnswer &told) { answer = told; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            qFatal("never answered");
        return *answer;
    }

    ScriptedProxy proxy;
    ManagerRig rig;
    SystemClock clock;
    vendor::Client client{QUrl(ScriptedProxy::vendorUrl()), clock, rig.redactor};
};

} // namespace

void TestProxyManager::clientIsServed_data()
{
    QTest::addColumn<bool>("restarted");
    QTest::newRow("in the run in which it was set") << false;
    QTest::newRow("after a restart the first request waits for the keychain") << true;
}

void TestProxyManager::clientIsServed()
{
    QFETCH(bool, restarted);
    ClientRig f;
    QVERIFY(f.rig.set(f.settings(), password()));
    if (restarted)
        f.rig.start();
    f.rig.manager->serve(f.client);
    const auto answer = f.balance();
    QVERIFY(answer);
    QCOMPARE(answer->credits, 7);
    QCOMPARE(f.proxy.attemptsWithLogin(), 1);

    QVERIFY(f.rig.set(f.settings(), password(u"another"_s))); // reaches the client as well
    const auto refused = f.balance();
    QVERIFY(!refused);
    QCOMPARE(refused.error().proxy, ProxyFault::RefusedLogin);
}

void TestProxyManager::keychainThatComesBackServesTheClient()
{
    ClientRig f;
    QVERIFY(f.rig.set(f.settings(), password()));
    f.rig.start();
    f.rig.secrets.setFault(KeychainFault::NoAnswer);
    f.rig.manager->serve(f.client);
    const auto answer = f.balance(); // not for ever: it fails and says why
    QVERIFY(!answer);
    QCOMPARE(answer.error().proxy, ProxyFault::PasswordNotAtHand);
    QVERIFY(f.rig.manager->state().fault == KeychainFault::NoAnswer);

    QSignalSpy changed(f.rig.manager.get(), &ProxyManager::changed);
    f.rig.secrets.setFault({});
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(f.balance());
}

void TestProxyManager::windowSetsTheProxyOfARunningEngine()
{
    ClientRig f;
    QTemporaryDir folder;
    keys::KeyRing ring(f.rig.redactor);
    const KeyName name = KeyName::thisRun();
    ring.put(name, *ApiKey::fromUtf8("k"));
    app::Engine engine({.dataDir = QDir(folder.path()), .baseUrl = QUrl(ScriptedProxy::vendorUrl())}, ring, f.rig.secrets, f.rig.redactor);
    QSignalSpy changed(&engine.proxy(), &app::ProxyDesk::changed);
    std::vector<app::BalanceReport> reports;
    connect(&engine, &app::Engine::balanceAnswered, this, [&](const app::BalanceReport &report) { reports.push_back(report); });
    engine.start();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(engine.proxy().state() == app::ProxyState());

    std::optional<ProxyOutcome> outcome;
    engine.proxy().set(f.settings(), password(), this, [&](const ProxyOutcome &told) { outcome = told; });
    QTRY_VERIFY(outcome);
    QVERIFY(*outcome);
    QTRY_VERIFY(engine.proxy().state().settings == f.settings());
    engine.refreshBalance(name);
    QTRY_COMPARE(reports.size(), std::size_t(1));
    QVERIFY(reports.front().answer);

    std::optional<ProxySettings> said;
    engine.proxy().askSystem(this, [&](const ProxySettings &told) { said = told; });
    QTRY_VERIFY(said);
    QCOMPARE(said->kind, ProxySettings::Kind::None);
}

QTEST_GUILESS_MAIN(TestProxyManager)
#include "tst_proxymanager.moc"
