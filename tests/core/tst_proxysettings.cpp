#include "core/proxysettings.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;

using Kind = ProxySettings::Kind;
using Type = ProxySettings::Type;

Q_DECLARE_METATYPE(ProxySettings)

class TestProxySettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void comesBackAsStored_data();
    void comesBackAsStored();
    void forgivesWhatItDoesNotKnow_data();
    void forgivesWhatItDoesNotKnow();
    void passwordIsNeverStored();
    void typedHostIsTakenApart_data();
    void typedHostIsTakenApart();
    void typedNonsenseIsNoProxy_data();
    void typedNonsenseIsNoProxy();
    void usable_data();
    void usable();
    void passwordBelongsToOneLogin_data();
    void passwordBelongsToOneLogin();
    void addressAsAPersonWritesIt_data();
    void addressAsAPersonWritesIt();
};

namespace {

ProxySettings manual(Type type, const QString &host, quint16 port, const QString &user = {}, bool keeps = false)
{
    return {.kind = Kind::Manual, .type = type, .host = host, .port = port, .user = user, .keepsPassword = keeps};
}

} // namespace

void TestProxySettings::comesBackAsStored_data()
{
    QTest::addColumn<ProxySettings>("settings");
    QTest::addColumn<QString>("stored");
    QTest::newRow("system") << ProxySettings() << u"system"_s;
    QTest::newRow("none") << ProxySettings{.kind = Kind::None} << u"none"_s;
    QTest::newRow("http") << manual(Type::Http, u"proxy.example"_s, 3128) << u"http://proxy.example:3128"_s;
    QTest::newRow("socks with a user") << manual(Type::Socks5, u"10.0.0.1"_s, 1080, u"me"_s) << u"socks5://me@10.0.0.1:1080"_s;
    QTest::newRow("kept password") << manual(Type::Http, u"p"_s, 1, u"me"_s, true) << u"http://me@p:1?password=kept"_s;
    QTest::newRow("IPv6") << manual(Type::Http, u"::1"_s, 65535) << u"http://[::1]:65535"_s;
    QTest::newRow("a Windows domain") << manual(Type::Http, u"p"_s, 80, u"DOMAIN\\me"_s) << u"http://DOMAIN%5Cme@p:80"_s;
    QTest::newRow("a user that is an address") << manual(Type::Http, u"p"_s, 80, u"jürgen ä@firm.example/x?%41"_s)
                                               << u"http://j%C3%BCrgen%20%C3%A4%40firm.example%2Fx%3F%2541@p:80"_s;
}

void TestProxySettings::comesBackAsStored()
{
    QFETCH(ProxySettings, settings);
    QFETCH(QString, stored);
    QCOMPARE(toStoredText(settings), stored);
    QVERIFY(proxySettingsFromStored(stored) == settings);
}

void TestProxySettings::forgivesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("stored");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a kind of a later version") << u"pac"_s;
    QTest::newRow("a scheme of a later version") << u"https://proxy.example:3128"_s;
    QTest::newRow("no port") << u"http://proxy.example"_s;
    QTest::newRow("port 0") << u"http://proxy.example:0"_s;
    QTest::newRow("a port too high") << u"http://proxy.example:65536"_s;
    QTest::newRow("no host") << u"http://:3128"_s;
    QTest::newRow("no address at all") << u"{\"proxy\": true}"_s;
}

void TestProxySettings::forgivesWhatItDoesNotKnow()
{
    QFETCH(QString, stored);
    QVERIFY(proxySettingsFromStored(stored) == ProxySettings());
}

void TestProxySettings::passwordIsNeverStored()
{
    // Somebody wrote it into the store by hand: it is not taken, and the next text is without it.
    const ProxySettings settings = proxySettingsFromStored(u"http://me:marked-secret@proxy.example:3128"_s);
    QVERIFY(settings == manual(Type::Http, u"proxy.example"_s, 3128, u"me"_s));
    QVERIFY(!toStoredText(settings).contains(u"marked"_s));
    // The same in the user's name cannot be used, so that it is not stored either.
    QCOMPARE(toStoredText(manual(Type::Http, u"proxy.example"_s, 3128, u"me:marked-secret"_s)), u"system"_s);
}

void TestProxySettings::typedHostIsTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<Type>>("type");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    const auto none = std::optional<Type>();
    QTest::newRow("a host") << u" proxy.example "_s << none << u"proxy.example"_s << 0 << QString() << QString();
    QTest::newRow("host and port") << u"proxy.example:8080"_s << none << u"proxy.example"_s << 8080 << QString() << QString();
    QTest::newRow("everything") << u"http://me:s3cret@proxy.example:3128/"_s << std::optional(Type::Http) << u"proxy.example"_s << 3128
                                << u"me"_s << u"s3cret"_s;
    QTest::newRow("SOCKS") << u"SOCKS5://proxy.example"_s << std::optional(Type::Socks5) << u"proxy.example"_s << 0 << QString()
                           << QString();
    QTest::newRow("SOCKS, the proxy looks up names")
        << u"socks5h://10.0.0.1:1080"_s << std::optional(Type::Socks5) << u"10.0.0.1"_s << 1080 << QString() << QString();
    QTest::newRow("no scheme") << u"me:s3cret@proxy:80"_s << none << u"proxy"_s << 80 << u"me"_s << u"s3cret"_s;
    QTest::newRow("a password with everything in it")
        << u"http://me:a:b@c/d@proxy:80"_s << std::optional(Type::Http) << u"proxy"_s << 80 << u"me"_s << u"a:b@c/d"_s;
    QTest::newRow("percent-encoded") << u"http://m%40e:s%C3%BC%3A@proxy:80"_s << std::optional(Type::Http) << u"proxy"_s << 80 << u"m@e"_s
                                     << u"sü:"_s;
    QTest::newRow("a user alone") << u"me@proxy:80"_s << none << u"proxy"_s << 80 << u"me"_s << QString();
    QTest::newRow("an empty password") << u"me:@proxy:80"_s << none << u"proxy"_s << 80 << u"me"_s << QString();
    QTest::newRow("IPv6") << u"fe80::1"_s << none << u"fe80::1"_s << 0 << QString() << QString();
    QTest::newRow("IPv6 and port") << u"[fe80::1]:80"_s << none << u"fe80::1"_s << 80 << QString() << QString();
    QTest::newRow("a path") << u"http://proxy:80/pac?x"_s << std::optional(Type::Http) << u"proxy"_s << 80 << QString() << QString();
}

void TestProxySettings::typedHostIsTakenApart()
{
    QFETCH(QString, text);
    QFETCH(std::optional<Type>, type);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, user);
    QFETCH(QString, password);
    const auto parts = proxyParts(text);
    QVERIFY(parts);
    QVERIFY(parts->type == type);
    QCOMPARE(parts->host, host);
    QCOMPARE(int(parts->port.value_or(0)), port);
    QCOMPARE(parts->user, user);
    QVERIFY(parts->password == Secret::fromText(password));
    QCOMPARE(parts->isAddress, text.trimmed() != host);
}

void TestProxySettings::typedNonsenseIsNoProxy_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {u""_s, u"https://proxy:80"_s, u"file:///etc/proxy"_s, u"proxy:"_s, u"proxy:0"_s, u"proxy:65536"_s,
             u"proxy:x"_s, u"http://"_s, u"me@"_s, u"two words"_s, u"a_b%zz"_s})
        QTest::newRow(qPrintable(u'"' + text + u'"')) << text;
}

void TestProxySettings::typedNonsenseIsNoProxy()
{
    QFETCH(QString, text);
    QVERIFY(!proxyParts(text));
}

void TestProxySettings::usable_data()
{
    QTest::addColumn<ProxySettings>("settings");
    QTest::addColumn<bool>("usable");
    QTest::newRow("system") << ProxySettings() << true;
    QTest::newRow("host and port") << manual(Type::Http, u"proxy"_s, 80) << true;
    QTest::newRow("no host") << manual(Type::Http, {}, 80) << false;
    QTest::newRow("no port") << manual(Type::Http, u"proxy"_s, 0) << false;
    QTest::newRow("host with a blank") << manual(Type::Http, u"my proxy"_s, 80) << false;
    QTest::newRow("host with a user") << manual(Type::Http, u"me@proxy"_s, 80) << false;
    QTest::newRow("user with a password") << manual(Type::Http, u"proxy"_s, 80, u"me:x"_s) << false;
}

void TestProxySettings::usable()
{
    QFETCH(ProxySettings, settings);
    QFETCH(bool, usable);
    QCOMPARE(isUsable(settings), usable);
}

void TestProxySettings::passwordBelongsToOneLogin_data()
{
    QTest::addColumn<ProxySettings>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("the same") << manual(Type::Http, u"proxy"_s, 80, u"me"_s, true) << true;
    QTest::newRow("written otherwise") << manual(Type::Http, u"PROXY"_s, 80, u"me"_s) << true;
    QTest::newRow("another host") << manual(Type::Http, u"proxy2"_s, 80, u"me"_s) << false;
    QTest::newRow("another port") << manual(Type::Http, u"proxy"_s, 81, u"me"_s) << false;
    QTest::newRow("another user") << manual(Type::Http, u"proxy"_s, 80, u"you"_s) << false;
    QTest::newRow("another type") << manual(Type::Socks5, u"proxy"_s, 80, u"me"_s) << false;
    QTest::newRow("none") << ProxySettings{.kind = Kind::None} << false;
}

void TestProxySettings::passwordBelongsToOneLogin()
{
    QFETCH(ProxySettings, other);
    QFETCH(bool, same);
    QCOMPARE(isSameLogin(manual(Type::Http, u"proxy"_s, 80, u"me"_s), other), same);
    QVERIFY(!isSameLogin(ProxySettings(), ProxySettings()));
}

void TestProxySettings::addressAsAPersonWritesIt_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::newRow("name") << u"proxy.example"_s << u"proxy.example:80"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"[::1]:80"_s;
}

void TestProxySettings::addressAsAPersonWritesIt()
{
    QFETCH(QString, host);
    QFETCH(QString, address);
    QCOMPARE(proxyAddress(manual(Type::Http, host, 80, u"never-shown"_s)), address);
}

QTEST_GUILESS_MAIN(TestProxySettings)
#include "tst_proxysettings.moc"
