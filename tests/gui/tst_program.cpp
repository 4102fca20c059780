#include "store/store.h"
#include "support/builders.h"
#include "support/leaksearch.h"
#include "support/scriptedserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::batchId;
using test::Reply;
using test::ScriptedServer;
using test::snapshot;

namespace {

constexpr char programSecret[] = "MARKED+secret/4711";

/// The program as a person starts it, with a home of its own, its log at the loudest, and the key in the environment.
class Program
{
public:
    explicit Program(const QUrl &server)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, m_home.path());
        for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s})
            environment.insert(name, m_home.filePath(name));
        environment.insert(u"BATCHWATCH_API_KEY"_s, QLatin1String(programSecret));
        environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(m_home.path());
        m_process.setStandardErrorFile(m_home.filePath(u"stderr"_s));
        m_process.setStandardOutputFile(m_home.filePath(u"stdout"_s));
        m_arguments = {u"--base-url"_s, server.toString()};
    }
    ~Program() { kill(); }
    Q_DISABLE_COPY_MOVE(Program)

    bool start(const QList<BatchId> &ids)
    {
        QStringList arguments = m_arguments;
        for (const BatchId &id : ids)
            arguments.append(id.toString());
        m_process.start(qEnvironmentVariable("BATCHWATCH_BIN") + u"/batchwatch"_s, arguments);
        return m_process.waitForStarted();
    }

    void kill()
    {
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] QDir dataDir() const { return QDir(m_home.filePath(u"XDG_DATA_HOME/batchwatch"_s)); }
    [[nodiscard]] const QTemporaryDir &home() const { return m_home; }

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QStringList m_arguments;
};

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A second request proves that the first reply was dealt with, and so was on the screen or about to be.
    void killedWhileItPollsItLosesNothing()
    {
        ScriptedServer server;
        int replies = 0;
        server.onRequest = [&](const test::HttpRequest &request) {
            if (!request.batch())
                return Reply::json(200, R"json({"balance":1,"service":"wavalidation"})json");
            return Reply::batch(snapshot(90, 30 * ++replies, *request.batch()));
        };
        Program program(server.baseUrl());
        QVERIFY(program.start({batchId(1)}));
        QTRY_VERIFY_WITH_TIMEOUT(server.requestsFor(batchId(1)).size() >= 2, 30'000);
        program.kill();

        const auto store = store::Store::open(program.dataDir());
        QVERIFY(store);
        const auto stored = (*store)->snapshot(batchId(1));
        QVERIFY(stored && *stored);
        QVERIFY(countsOf(**stored).done >= 30);
        QCOMPARE((*stored)->results.size(), 90);
        QVERIFY((*store)->batch(batchId(1)).value()->record.state == store::WatchState::Active); // and it goes on
    }

    /// Also where the shell allows core files of any size.
    void aCrashLeavesNoCoreFile()
    {
        ScriptedServer server;
        server.onRequest = [](const test::HttpRequest &) { return Reply::error(500, "no"); };
        Program program(server.baseUrl());
        QVERIFY(program.start({batchId(1)}));
        QTRY_VERIFY_WITH_TIMEOUT(!server.requestsFor(batchId(1)).empty(), 30'000);
        QFile limits(u"/proc/%1/limits"_s.arg(program.pid()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QByteArrayList lines = limits.readAll().split('\n');
        const auto core
            = std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) { return line.startsWith("Max core file size"); });
        QVERIFY(core != lines.end());
        QCOMPARE(core->simplified(), QByteArray("Max core file size 0 0 bytes"));
        ::kill(pid_t(program.pid()), SIGABRT);
        QTRY_VERIFY(!program.isRunning());
        QVERIFY(QDir(program.home().path()).entryList({u"*core*"_s}, QDir::Files | QDir::Hidden).isEmpty());
        QVERIFY(test::searchForSecret(programSecret, program.home().path()).leaks.isEmpty());
    }

    void nothingThatIsWrittenHoldsTheKey()
    {
        ScriptedServer server;
        const QByteArray echo
            = QByteArray("bad key ") + programSecret + " at /batch?api_key=" + QByteArray(programSecret).toPercentEncoding();
        server.enqueue(batchId(1), Reply::batch(snapshot(20, 20, batchId(1))));
        server.enqueue(batchId(2), Reply::error(500, echo));
        server.enqueue(batchId(3), Reply::error(404, echo));
        server.enqueue(batchId(4), Reply::redirect("/elsewhere?api_key=" + QByteArray(programSecret).toPercentEncoding()));
        server.enqueue(batchId(5), Reply::html(200));
        server.enqueue(batchId(6), Reply::error(429, echo));
        server.enqueue(batchId(7), Reply().close());
        server.enqueue(batchId(8), Reply::error(401, echo));
        server.onRequest = [&](const test::HttpRequest &) { return Reply::error(401, echo); };
        Program program(server.baseUrl());
        QList<BatchId> ids;
        for (int n = 1; n <= 8; ++n)
            ids.append(batchId(n));
        QVERIFY(program.start(ids));
        for (const BatchId &id : std::as_const(ids))
            QTRY_VERIFY_WITH_TIMEOUT(server.requestsFor(id).size() >= 1, 30'000);
        QCOMPARE(server.requestsFor(batchId(1)).front().parameter("api_key"), QByteArray(programSecret)); // it was used

        QFile arguments(u"/proc/%1/cmdline"_s.arg(program.pid()));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        QVERIFY(!arguments.readAll().contains(programSecret));
        QVERIFY(program.isRunning());
        program.kill();

        const test::LeakSearch found = test::searchForSecret(programSecret, program.home().path());
        QVERIFY2(found.leaks.isEmpty(), qPrintable(found.leaks.join(u' ')));
        QVERIFY(found.files >= 3); // the store, its log, standard error
        QVERIFY(found.bytes > 10'000);
        qInfo("searched %d files, %lld bytes", found.files, found.bytes);

        // The search can fail: a seeded leak is found.
        QFile leak(program.home().filePath(u"leak"_s));
        QVERIFY(leak.open(QIODevice::WriteOnly));
        leak.write("GET /batch?api_key=" + QByteArray(programSecret).toPercentEncoding());
        leak.close();
        QCOMPARE(test::searchForSecret(programSecret, program.home().path()).leaks, QStringList{leak.fileName()});
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
