#include "vendor/proxyroute.h"

#include <QNetworkProxy>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace batchwatch;
using namespace Qt::StringLiterals;

using Kind = ProxySettings::Kind;

/// What the environment says, as Qt reads it. No desktop is asked here: the tests' home is empty.
class TestProxyRoute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup()
    {
        for (const char *name : {"https_proxy", "http_proxy", "all_proxy", "no_proxy"})
            qunsetenv(name);
    }
    void systemSaysWhatTheEnvironmentSays_data();
    void systemSaysWhatTheEnvironmentSays();
    void logInOfTheEnvironmentIsUsedAndNotShown();
    void environmentIsReadEachTime();
    void settingDecides_data();
    void settingDecides();
};

void TestProxyRoute::systemSaysWhatTheEnvironmentSays_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("exceptions");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("address"); // empty: none
    const QString vendor = u"https://lookup.example"_s;
    QTest::newRow("nothing") << QByteArray("unused") << QByteArray("x") << QByteArray() << vendor << QString();
    QTest::newRow("https_proxy") << QByteArray("https_proxy") << QByteArray("http://proxy.example:3128") << QByteArray() << vendor
                                 << u"proxy.example:3128"_s;
    QTest::newRow("for another host") << QByteArray("https_proxy") << QByteArray("http://proxy.example:3128") << QByteArray("other.example")
                                      << vendor << u"proxy.example:3128"_s;
    QTest::newRow("no_proxy") << QByteArray("https_proxy") << QByteArray("http://proxy.example:3128") << QByteArray("lookup.example")
                              << vendor << QString();
    QTest::newRow("no_proxy of the domain") << QByteArray("https_proxy") << QByteArray("http://proxy.example:3128")
                                            << QByteArray(".example") << vendor << QString();
    for (const auto &url : {u"http://127.0.0.1:8080"_s, u"https://localhost"_s, u"http://[::1]:1"_s})
        QTest::newRow(qPrintable(u"this computer: "_s + url))
            << QByteArray("https_proxy") << QByteArray("http://proxy.example:3128") << QByteArray() << url << QString();
}

void TestProxyRoute::systemSaysWhatTheEnvironmentSays()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, exceptions);
    QFETCH(QString, url);
    QFETCH(QString, address);
    qputenv(name.constData(), value);
    if (!exceptions.isEmpty())
        qputenv("no_proxy", exceptions);
    const ProxySettings said = vendor::systemProxy(QUrl(url));
    QCOMPARE(said.kind, address.isEmpty() ? Kind::None : Kind::Manual);
    if (!address.isEmpty())
        QCOMPARE(proxyAddress(said), address);
}

void TestProxyRoute::logInOfTheEnvironmentIsUsedAndNotShown()
{
    qputenv("https_proxy", "http://me:marked-secret@proxy.example:3128");
    const QUrl url(u"https://lookup.example"_s);
    QCOMPARE(vendor::proxyFor(url, {}).user(), u"me"_s);
    QCOMPARE(vendor::proxyFor(url, {}).password(), u"marked-secret"_s);
    QCOMPARE(vendor::systemProxy(url).user, QString());
    QVERIFY(!toStoredText(vendor::systemProxy(url)).contains(u"marked"_s));
}

void TestProxyRoute::environmentIsReadEachTime()
{
    const QUrl url(u"https://lookup.example"_s);
    qputenv("https_proxy", "http://first.example:1");
    QCOMPARE(vendor::systemProxy(url).host, u"first.example"_s);
    qputenv("https_proxy", "http://second.example:1");
    QCOMPARE(vendor::systemProxy(url).host, u"second.example"_s);
}

void TestProxyRoute::settingDecides_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::newRow("system") << int(Kind::System) << u"https://lookup.example"_s << u"system.example"_s;
    QTest::newRow("none") << int(Kind::None) << u"https://lookup.example"_s << QString();
    QTest::newRow("manual") << int(Kind::Manual) << u"https://lookup.example"_s << u"manual.example"_s;
    QTest::newRow("manual, this computer") << int(Kind::Manual) << u"http://127.0.0.2:1"_s << QString();
}

void TestProxyRoute::settingDecides()
{
    QFETCH(int, kind);
    QFETCH(QString, url);
    QFETCH(QString, host);
    qputenv("https_proxy", "http://system.example:1");
    const ProxySettings settings{
        .kind = Kind(kind), .type = ProxySettings::Type::Socks5, .host = u"manual.example"_s, .port = 9, .user = u"me"_s};
    const QNetworkProxy proxy = vendor::proxyFor(QUrl(url), settings);
    QCOMPARE(proxy.hostName(), host);
    QCOMPARE(proxy.type() == QNetworkProxy::NoProxy, host.isEmpty());
    if (kind == int(Kind::Manual))
        QCOMPARE(proxy.user(), QString()); // told when it asks
}

QTEST_GUILESS_MAIN(TestProxyRoute)
#include "tst_proxyroute.moc"
