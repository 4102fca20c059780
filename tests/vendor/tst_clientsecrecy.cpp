#include "clientbench.h"
#include "support/builders.h"

#include <QLoggingCategory>
#include <QMutex>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::test;

namespace {

constexpr qint64 oneMebibyte = 1024 * 1024;

/// What all threads logged while it lives, raw and as the redactor lets it pass.
class LogCapture
{
public:
    explicit LogCapture(const Redactor &redactor) : m_redactor(redactor)
    {
        s_current = this;
        m_previous = qInstallMessageHandler(&LogCapture::take);
        QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true\n*.info=true"));
    }
    ~LogCapture()
    {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(m_previous);
        s_current = nullptr;
    }
    Q_DISABLE_COPY_MOVE(LogCapture)

    [[nodiscard]] QString raw() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_raw;
    }
    [[nodiscard]] QString passed() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_passed;
    }

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        const QString line = qFormatLogMessage(type, context, text) + u'\n';
        const QMutexLocker lock(&s_current->m_mutex);
        s_current->m_raw += line;
        s_current->m_passed += s_current->m_redactor.redacted(line);
    }

    static inline LogCapture *s_current = nullptr;

    const Redactor &m_redactor;
    QtMessageHandler m_previous = nullptr;
    mutable QMutex m_mutex;
    QString m_raw;
    QString m_passed;
};

/// The part of the test key that is the same in every encoding.
const QString &mark()
{
    static const QString text = QStringLiteral("test-key-4711");
    return text;
}

} // namespace

/// No key in any text: the log at its loudest, and what an error says.
class TestClientSecrecy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFaultTellsTheKey_data();
    void noFaultTellsTheKey();
    void echoedKeyIsRedacted_data();
    void echoedKeyIsRedacted();
    void captureSeesWhatQtSays();
};

void TestClientSecrecy::noFaultTellsTheKey_data()
{
    QTest::addColumn<Fault>("fault");
    for (const Fault &fault : faults(batchId(), oneMebibyte))
        QTest::newRow(fault.name) << fault;
    QTest::newRow("time-out") << Fault{"", Reply().stall(), ErrorKind::Timeout};
    QTest::newRow("redirect with the key") << Fault{"", Reply::redirect("/other?api_key=bw-test-key-4711"), ErrorKind::Redirect};
}

void TestClientSecrecy::noFaultTellsTheKey()
{
    QFETCH(Fault, fault);
    ClientBench bench(
        {.connect = Milliseconds(5'000), .noProgress = Milliseconds(1'000), .whole = Milliseconds(5'000), .body = oneMebibyte});
    bench.redactor.learn(testKey());
    const LogCapture log(bench.redactor);
    bench.server.enqueue(batchId(), fault.reply);

    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QVERIFY(bench.roundTrip());
    bench.client.reset();

    QVERIFY(!error->detail.contains(mark()));
    QVERIFY2(!log.raw().contains(mark()), qPrintable(log.raw())); // nobody even tried to say it
    QVERIFY(!log.passed().contains(mark()));
}

void TestClientSecrecy::echoedKeyIsRedacted_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("known");
    for (const int status : {200, 400, 401, 404, 429, 500}) {
        QTest::addRow("%d", status) << status << true;
        QTest::addRow("%d, a key that the redactor was not told of", status) << status << false;
    }
}

void TestClientSecrecy::echoedKeyIsRedacted()
{
    QFETCH(int, status);
    QFETCH(bool, known);
    ClientBench bench;
    if (known)
        bench.redactor.learn(testKey());
    bench.server.onRequest = [status](const HttpRequest &request) {
        return Reply::error(status, "The key " + request.parameter("api_key") + " of " + request.target + " is unknown");
    };
    const auto error = bench.errorOf(batchId());
    QVERIFY(error);
    QVERIFY2(error->detail.startsWith(QStringLiteral("The key [redacted] of /api/v1")), qPrintable(error->detail));
    QVERIFY2(!error->detail.contains(mark()), qPrintable(error->detail));
}

/// Without the redactor, and with Qt's own words, the key would be in the log: so that the tests above can fail.
void TestClientSecrecy::captureSeesWhatQtSays()
{
    Redactor redactor;
    redactor.learn(testKey());
    const LogCapture log(redactor);
    ScriptedServer server;
    QNetworkAccessManager manager;
    QUrl url = server.baseUrl();
    url.setQuery(QStringLiteral("api_key=bw-test-key-4711"));
    const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(url)));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    qWarning().noquote() << reply->errorString();

    QVERIFY(log.raw().contains(mark()));
    QVERIFY(!log.passed().contains(mark()));
    QVERIFY(log.passed().contains(QStringLiteral("[redacted]")));
}

QTEST_GUILESS_MAIN(TestClientSecrecy)
#include "tst_clientsecrecy.moc"
