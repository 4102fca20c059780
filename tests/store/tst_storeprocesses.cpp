#include "store/recovery.h"
#include "store/storefixture.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int batches = 7;

/// What round `n` of the writer saves: batches come back with other results.
BatchSnapshot snapshotOfRound(int n)
{
    return test::snapshot(200, n % 200 + 1, test::batchId(n % batches));
}

BatchRecord recordOfRound(int n)
{
    BatchRecord record{.id = test::batchId(n % batches)};
    record.polledAt = test::wall(n);
    return record;
}

PollRecord pollOfRound(int n)
{
    return {.at = test::wall(n), .latency = Milliseconds(n), .total = 200, .done = n % 200 + 1};
}

/// Run in a process of its own: saves for ever what a poll brings, and says so after each.
int saveAndSay(const QString &folder)
{
    const auto opened = openOrRecover(QDir(folder), test::wall(0));
    if (!opened || opened->recovery)
        return 1;
    Store &store = *opened->store;
    QTextStream out(stdout);
    for (int n = 1;; ++n) {
        const auto saved = store.together([&] {
            return store.saveSnapshot(recordOfRound(n), snapshotOfRound(n)).and_then([&] {
                return store.savePoll(test::batchId(n % batches), pollOfRound(n));
            });
        });
        if (!saved)
            return 1;
        out << n << '\n';
        out.flush();
    }
}

/// Passes a random part of a moment, so that the kill meets any point of a write.
void passUpTo(int microseconds)
{
    const QDeadlineTimer end(std::chrono::microseconds(QRandomGenerator::global()->bounded(microseconds)), Qt::PreciseTimer);
    while (!end.hasExpired()) {}
}

/// Starts the writer, kills it after it said a few rounds, and gives the last one that it said; 0: none.
int lastSaidBeforeKill(const QString &folder)
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {u"--save"_s, folder});
    const int enough = QRandomGenerator::global()->bounded(60); // none: killed while it opens the store
    QByteArray said;
    writer.waitForStarted();
    while (said.count('\n') < enough && writer.waitForReadyRead())
        said += writer.readAllStandardOutput();
    passUpTo(enough > 0 ? 3'000 : 30'000);
    writer.kill();
    writer.waitForFinished();
    said += writer.readAllStandardOutput();
    if (writer.exitStatus() != QProcess::CrashExit || said.count('\n') < enough)
        return -1;
    const qsizetype lastLine = said.lastIndexOf('\n');
    return lastLine < 0 ? 0 : said.first(lastLine).split('\n').last().toInt();
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
    // More of them by hand: BATCHWATCH_KILLS=500.
    const int rounds = qEnvironmentVariableIsSet("BATCHWATCH_KILLS") ? qEnvironmentVariableIntValue("BATCHWATCH_KILLS") : 25;
    const test::StoreFolder folder;
    QHash<int, int> said; // the round of each batch
    qint64 writes = 0;
    for (int round = 0; round < rounds; ++round) {
        const int last = lastSaidBeforeKill(folder.dir().path());
        QVERIFY2(last >= 0, "the writer went on until it was killed");
        writes += last;
        for (int n = std::max(1, last - batches + 1); n <= last; ++n)
            said[n % batches] = n;

        const auto opened = openOrRecover(folder.dir(), test::wall(0));
        QVERIFY2(opened && !opened->recovery, "no damage");
        QCOMPARE((*Connection::open(folder.file()))->value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
        for (const auto [batch, n] : said.asKeyValueRange()) {
            const BatchId id = test::batchId(batch);
            const int found = int((*opened->store->batch(id))->record.polledAt->time_since_epoch().count());
            // One more may have been kept than was said.
            QVERIFY2(found == n || (found == last + 1 && found % batches == batch),
                qPrintable(u"round %1 was said, %2 is kept"_s.arg(n).arg(found)));
            QVERIFY(**opened->store->snapshot(id) == snapshotOfRound(found));
            const auto polls = *opened->store->polls(id);
            QVERIFY(std::find(polls.begin(), polls.end(), pollOfRound(found)) != polls.end());
        }
        const int unsaid = last + 1; // was it kept, it is known now
        if (const auto kept = *opened->store->batch(test::batchId(unsaid % batches)); kept && kept->record.polledAt == test::wall(unsaid))
            said[unsaid % batches] = unsaid;
    }
    qInfo("%d kills, %lld writes said", rounds, static_cast<long long>(writes));
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
