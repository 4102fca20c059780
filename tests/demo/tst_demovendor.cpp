#include "demo/demovendor.h"
#include "support/virtualtime.h"
#include "wire/batchparser.h"
#include "wire/replies.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QThread>
#include <QUrlQuery>

#include <algorithm>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using demo::Faults;
using demo::Purpose;

namespace {

struct Reply
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QByteArray retryAfter;
};

QString idOf(Purpose purpose)
{
    const auto entries = demo::DemoVendor::entries();
    return std::find_if(entries.cbegin(), entries.cend(), [&](const demo::DemoEntry &e) { return e.purpose == purpose; })->id.toString();
}

} // namespace

class TestDemoVendor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_vendor.reset(); }
    void answersAsTheContractSays_data();
    void answersAsTheContractSays();
    void batchStartsWithItsFirstRequest();
    void faultyBatchFailsNowAndThen();
    void withFaultsEveryBatchFails();
    void balanceIsReadable();
    void portThatIsTakenIsRefused();
    void worksOnAnotherThread();

private:
    Reply get(const QString &path, const QString &key = QString(demo::DemoVendor::apiKeyText()));
    Reply getBatch(Purpose purpose) { return get(u"/api/v1/wavalidation/batch/"_s + idOf(purpose)); }
    std::optional<BatchSnapshot> parsed(const Reply &reply, Purpose purpose);

    test::VirtualTime m_time;
    std::unique_ptr<demo::DemoVendor> m_vendor;
    QNetworkAccessManager m_http;
    QUrl m_base;
};

void TestDemoVendor::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_vendor = std::make_unique<demo::DemoVendor>(Faults::None, m_time);
    QVERIFY(m_vendor->listen());
    m_base = m_vendor->baseUrl();
}

Reply TestDemoVendor::get(const QString &path, const QString &key)
{
    QUrl url = m_base.resolved(QUrl(path));
    QUrlQuery query(url);
    if (!key.isEmpty())
        query.addQueryItem(u"api_key"_s, key);
    url.setQuery(query);
    const std::unique_ptr<QNetworkReply> reply(m_http.get(QNetworkRequest(url)));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait())
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), reply->rawHeader("Content-Type"),
        reply->rawHeader("Retry-After")};
}

std::optional<BatchSnapshot> TestDemoVendor::parsed(const Reply &reply, Purpose purpose)
{
    wire::BatchParser parser;
    const auto batch = parser.parse(reply.body, *BatchId::fromText(idOf(purpose)));
    return batch ? std::optional(batch->snapshot) : std::nullopt;
}

void TestDemoVendor::answersAsTheContractSays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("status");
    const QString key(demo::DemoVendor::apiKeyText());
    const QString batch = u"/api/v1/wavalidation/batch/"_s;
    QTest::newRow("a batch of the key") << batch + idOf(Purpose::Finished) << key << 200;
    QTest::newRow("upper case is the same batch") << batch + idOf(Purpose::Finished).toUpper() << key << 200;
    QTest::newRow("wrong key") << batch + idOf(Purpose::Finished) << u"other"_s << 401;
    QTest::newRow("missing key") << batch + idOf(Purpose::Finished) << QString() << 401;
    QTest::newRow("wrong key comes before a bad id") << batch + u"nonsense"_s << u"other"_s << 401;
    QTest::newRow("bad id") << batch + u"nonsense"_s << key << 400;
    QTest::newRow("unknown batch") << batch + u"00000000-0000-4000-8000-000000000000"_s << key << 404;
    QTest::newRow("another key's batch") << batch + idOf(Purpose::OtherKey) << key << 404;
    QTest::newRow("balance") << u"/api/v1/balance?service=wavalidation"_s << key << 200;
    QTest::newRow("balance with a wrong key") << u"/api/v1/balance?service=wavalidation"_s << u"other"_s << 401;
    QTest::newRow("balance of an unknown service") << u"/api/v1/balance?service=fax"_s << key << 400;
    QTest::newRow("any other path") << u"/api/v2/anything"_s << key << 404;
}

void TestDemoVendor::answersAsTheContractSays()
{
    QFETCH(const QString, path);
    QFETCH(const QString, key);
    QFETCH(const int, status);
    const Reply reply = get(path, key);
    QCOMPARE(reply.status, status);
    const bool ownPath = path.startsWith("/api/v1/"_L1);
    if (status != 200 && ownPath)
        QVERIFY(!wire::parseErrorBody(reply.body).error.isEmpty());
    if (status == 401)
        QCOMPARE(wire::parseErrorBody(reply.body).error, u"Invalid API key."_s);
    if (ownPath)
        QCOMPARE(reply.contentType, QByteArray("application/json"));
}

void TestDemoVendor::batchStartsWithItsFirstRequest()
{
    m_time.advance(1h); // before the first request no time counts
    const auto first = parsed(getBatch(Purpose::Quick), Purpose::Quick);
    QVERIFY(first);
    QCOMPARE(countsOf(*first).done, 0);
    m_time.advance(15s);
    QCOMPARE(countsOf(parsed(getBatch(Purpose::Quick), Purpose::Quick).value()).done, 50);
    m_time.advance(15s);
    const auto last = parsed(getBatch(Purpose::Quick), Purpose::Quick);
    QCOMPARE(last.value().status, BatchStatus::Completed);
    QCOMPARE(countsOf(*last).done, 90);
}

void TestDemoVendor::faultyBatchFailsNowAndThen()
{
    QStringList seen;
    for (int request = 0; request < 10; ++request) {
        const Reply reply = getBatch(Purpose::Faulty);
        if (reply.status == 429)
            QCOMPARE(reply.retryAfter, QByteArray("4"));
        const bool readable = reply.status == 200 && parsed(reply, Purpose::Faulty);
        const bool html = reply.contentType.startsWith("text/html");
        seen << (readable ? u"ok"_s : html ? u"html"_s : reply.status == 200 ? u"cut"_s : QString::number(reply.status));
    }
    QCOMPARE(seen.join(u' '), u"ok 500 ok html cut ok ok 429 ok ok"_s);
}

void TestDemoVendor::withFaultsEveryBatchFails()
{
    m_vendor = std::make_unique<demo::DemoVendor>(Faults::Some, m_time);
    QVERIFY(m_vendor->listen());
    m_base = m_vendor->baseUrl();
    for (const Purpose purpose : {Purpose::Quick, Purpose::UnderWay, Purpose::Finished, Purpose::Faulty}) {
        int readable = 0;
        int faults = 0;
        for (int request = 0; request < 10; ++request)
            ++(parsed(getBatch(purpose), purpose) ? readable : faults);
        QVERIFY(readable > 0);
        QVERIFY(faults > 0);
    }
}

void TestDemoVendor::balanceIsReadable()
{
    const auto balance = wire::parseBalance(get(u"/api/v1/balance?service=wavalidation"_s).body);
    QVERIFY(balance);
    QCOMPARE(balance->credits, 4'850);
    QCOMPARE(balance->service, u"wavalidation"_s);
}

void TestDemoVendor::portThatIsTakenIsRefused()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    demo::DemoVendor second(Faults::None);
    QVERIFY(!second.listen(taken.serverPort()));
}

void TestDemoVendor::worksOnAnotherThread()
{
    QThread thread;
    m_vendor = std::make_unique<demo::DemoVendor>(Faults::None);
    m_vendor->moveToThread(&thread);
    thread.start();
    bool listening = false;
    QMetaObject::invokeMethod(
        m_vendor.get(), [&] { listening = m_vendor->listen(); }, Qt::BlockingQueuedConnection);
    QVERIFY(listening);
    m_base = m_vendor->baseUrl();
    const Reply reply = getBatch(Purpose::Finished);
    QMetaObject::invokeMethod(
        m_vendor.get(), [&] { m_vendor.reset(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait());
    QCOMPARE(reply.status, 200);
}

QTEST_GUILESS_MAIN(TestDemoVendor)
#include "tst_demovendor.moc"
