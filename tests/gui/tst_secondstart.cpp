#include "support/builders.h"
#include "support/scriptedserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::batchId;
using test::Reply;
using test::ScriptedServer;

namespace {

constexpr int startPatience = 30'000;
constexpr char startSecret[] = "MARKED+secret/4711";

/// One data folder, and all the programs that are started on it.
class Desk
{
public:
    ScriptedServer vendor;
    QTemporaryDir data;

    Desk()
    {
        vendor.onRequest = [](const test::HttpRequest &request) {
            return request.batch() ? Reply::batch(test::snapshot(10, 5, *request.batch())) : Reply::error(500, "no");
        };
    }

    ~Desk()
    {
        for (const auto &process : m_processes) {
            process->kill();
            process->waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(Desk)

    QProcess &start(const QStringList &arguments, const QByteArray &key = {})
    {
        m_processes.push_back(std::make_unique<QProcess>());
        QProcess &process = *m_processes.back();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_runtime.path());
        environment.insert(u"BATCHWATCH_API_KEY"_s, QString::fromLatin1(key));
        environment.insert(u"BATCHWATCH_BASE_URL"_s, vendor.baseUrl().toString());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + m_runtime.filePath(u"nobody"_s));
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("BATCHWATCH_BIN") + u"/batchwatch"_s, QStringList{u"--data-dir"_s, data.path()} + arguments);
        return process;
    }

    [[nodiscard]] static bool ended(const QProcess &process) { return process.state() == QProcess::NotRunning; }

private:
    QTemporaryDir m_runtime; ///< made for its owner alone
    std::vector<std::unique_ptr<QProcess>> m_processes;
};

} // namespace

/// The program started again while its window is open.
class TestSecondStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void handsItsBatchesToTheWindowThatRuns()
    {
        Desk desk;
        desk.start({batchId(1).toString()}, startSecret);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.vendor.requestsFor(batchId(1)).empty(), startPatience);
        QProcess &second = desk.start({batchId(2).toString()});
        QTRY_VERIFY_WITH_TIMEOUT(Desk::ended(second), startPatience);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(second.readAllStandardError(), QByteArray());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.vendor.requestsFor(batchId(2)).empty(), startPatience); // with the key that only the first one has
    }

    void keepsItsKeyToItselfAndSaysSo()
    {
        Desk desk;
        QProcess &first = desk.start({});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.data.filePath(u"batchwatch.db"_s)), startPatience);
        QProcess &second = desk.start({batchId(1).toString()}, startSecret);
        QTRY_VERIFY_WITH_TIMEOUT(Desk::ended(second), startPatience);
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(second.readAllStandardError().contains("keeps its own keys"));
        QVERIFY(!Desk::ended(first));
        QVERIFY(desk.vendor.requestsFor(batchId(1)).empty());
    }

    void fiveAtTheSameMomentOpenOneWindow()
    {
        Desk desk;
        std::vector<QProcess *> starts;
        for (int n = 1; n <= 5; ++n)
            starts.push_back(&desk.start({batchId(n).toString()}, startSecret));
        const auto stillRunning
            = [&] { return std::count_if(starts.begin(), starts.end(), [](const QProcess *p) { return !Desk::ended(*p); }); };
        QTRY_COMPARE_WITH_TIMEOUT(stillRunning(), 1, startPatience);
        for (int n = 1; n <= 5; ++n)
            QTRY_VERIFY_WITH_TIMEOUT(!desk.vendor.requestsFor(batchId(n)).empty(), startPatience);
        QCOMPARE(stillRunning(), 1);
        for (const QProcess *process : starts)
            QVERIFY(!Desk::ended(*process) || (process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0));
    }

    void afterAKilledOneItOpensAWindowAtOnce()
    {
        Desk desk;
        QProcess &first = desk.start({batchId(1).toString()}, startSecret);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.vendor.requestsFor(batchId(1)).empty(), startPatience);
        first.kill();
        first.waitForFinished();
        QProcess &next = desk.start({batchId(2).toString()}, startSecret);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.vendor.requestsFor(batchId(2)).empty(), startPatience);
        QVERIFY(!Desk::ended(next));
    }

    /// It asks the person, whom nothing locks out; here it is seen by what it says and that it stays.
    void oneThatHangsIsToldOf()
    {
        Desk desk;
        QProcess &first = desk.start({batchId(1).toString()}, startSecret);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.vendor.requestsFor(batchId(1)).empty(), startPatience);
        ::kill(pid_t(first.processId()), SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        QProcess &second = desk.start({});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += second.readAllStandardError()).contains("does not answer"), startPatience);
        QVERIFY(timer.elapsed() >= 3'000);
        QVERIFY(!Desk::ended(second));
    }

    void theDemoIsApart()
    {
        Desk desk;
        QProcess &first = desk.start({batchId(1).toString()}, startSecret);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.vendor.requestsFor(batchId(1)).empty(), startPatience);
        const QTemporaryDir other;
        QProcess &demo = desk.start({u"--demo"_s, u"--data-dir"_s, other.path()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(other.filePath(u"batchwatch.db"_s)), startPatience);
        QVERIFY(!Desk::ended(first));
        QVERIFY(!Desk::ended(demo));
    }
};

QTEST_GUILESS_MAIN(TestSecondStart)

#include "tst_secondstart.moc"
