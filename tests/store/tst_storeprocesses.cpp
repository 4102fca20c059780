#include "store/storefixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTextStream>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;

namespace {

/// What round `n` of the writer saves: batches come back with other results.
BatchSnapshot snapshotOfRound(int n)
{
    return test::snapshot(200, n % 200 + 1, test::batchId(n % 7));
}

BatchRecord recordOfRound(int n)
{
    BatchRecord record{.id = test::batchId(n % 7)};
    record.polledAt = test::wall(n);
    return record;
}

/// Run in a process of its own: saves for ever, and says so after each.
int saveAndSay(const QString &folder)
{
    const auto store = Store::open(QDir(folder));
    if (!store)
        return 1;
    QTextStream out(stdout);
    for (int n = 1;; ++n) {
        if (!(*store)->saveSnapshot(recordOfRound(n), snapshotOfRound(n)))
            return 1;
        out << n << '\n';
        out.flush();
    }
}

/// Run in a process of its own beside others: 0 when this one's batch was kept.
int openAndSave(const QString &folder, int n)
{
    const auto store = Store::open(QDir(folder));
    if (!store) {
        QTextStream(stderr) << store.error().detail << '\n';
        return 10 + int(store.error().fault);
    }
    return (*store)->saveRecord(BatchRecord{.id = test::batchId(n)}) ? 0 : 1;
}

} // namespace

/// Several processes on one file, and one that is killed.
class TestStoreProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void keepsWhatWasSaidBeforeAKill();
    void startsInSeveralProcessesAtOnce();
};

void TestStoreProcesses::keepsWhatWasSaidBeforeAKill()
{
    const test::StoreFolder folder;
    for (int round = 0; round < 20; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--save"_s, folder.dir().path()});
        const int enough = QRandomGenerator::global()->bounded(1, 60);
        QByteArray said;
        while (said.count('\n') < enough && writer.waitForReadyRead())
            said += writer.readAllStandardOutput();
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        said += writer.readAllStandardOutput();
        const qsizetype lastLine = said.lastIndexOf('\n');
        QVERIFY(lastLine > 0);
        const int last = said.first(lastLine).split('\n').last().toInt();
        QVERIFY(last >= enough);

        const auto store = folder.open();
        QVERIFY(store);
        // One more may have been kept than was said.
        for (int n = std::max(1, last - 6); n <= last; ++n) {
            const int found = int((*store->batch(test::batchId(n % 7)))->record.polledAt->time_since_epoch().count());
            QVERIFY2(found == n || found == last + 1, qPrintable(u"round %1 was said, %2 is kept"_s.arg(n).arg(found)));
            QVERIFY(**store->snapshot(test::batchId(n % 7)) == snapshotOfRound(found));
        }
    }
}

void TestStoreProcesses::startsInSeveralProcessesAtOnce()
{
    constexpr int processes = 6;
    for (int round = 0; round < 5; ++round) {
        const test::StoreFolder folder;
        std::vector<std::unique_ptr<QProcess>> starts;
        for (int n = 1; n <= processes; ++n) {
            starts.push_back(std::make_unique<QProcess>());
            starts.back()->start(QCoreApplication::applicationFilePath(), {u"--open"_s, folder.dir().path(), QString::number(n)});
        }
        for (const auto &process : starts) {
            QVERIFY(process->waitForFinished());
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        }
        QCOMPARE(folder.open()->batches()->size(), std::size_t(processes));
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--save"_s)
        return saveAndSay(arguments.value(2));
    if (arguments.value(1) == u"--open"_s)
        return openAndSave(arguments.value(2), arguments.value(3).toInt());
    TestStoreProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storeprocesses.moc"
