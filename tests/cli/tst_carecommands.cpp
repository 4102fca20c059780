#include "clirig.h"
#include "store/store.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using test::batchId;
using test::CliRig;
using test::snapshot;

namespace {

std::unique_ptr<store::Store> storeOf(const CliRig &rig)
{
    return std::move(*store::Store::open(QDir(rig.dataDir())));
}

/// Batch 1 finished a hundred days ago, batch 2 today, batch 3 is watched.
void fillOldStore(const CliRig &rig)
{
    const auto store = storeOf(rig);
    const WallTime now = SystemClock().wallNow();
    for (int n = 1; n <= 3; ++n) {
        store::BatchRecord record{.id = batchId(n), .key = KeyName::fromText(n == 2 ? u"second" : u"first")};
        record.state = n == 3 ? store::WatchState::Active : store::WatchState::Finished;
        record.addedAt = now - std::chrono::days(200);
        record.seenAt = n == 2 ? now : now - std::chrono::days(100);
        if (n != 3)
            record.finishedAt = record.seenAt;
        QVERIFY(store->saveSnapshot(record, snapshot(4, n == 3 ? 2 : 4, batchId(n))));
    }
}

QList<int> kept(const CliRig &rig)
{
    QList<int> kept;
    const auto store = storeOf(rig);
    for (int n = 1; n <= 3; ++n) {
        if (*store->batch(batchId(n)))
            kept.append(n);
    }
    return kept;
}

} // namespace

class TestCareCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        qunsetenv("BATCHWATCH_API_KEY");
        qunsetenv("PROWEBLOOK_API_KEY");
        qunsetenv("BATCHWATCH_BASE_URL");
        qunsetenv("NO_COLOR");
    }

    void backsUpAndRestores();
    void backupWritesOverNothing();
    void restoreNeedsTheStoreAlone();
    void restoreSaysWhatIsWrongWithTheFile();
    void oneFileIsNeeded_data();
    void oneFileIsNeeded();
    void purges_data();
    void purges();
    void purgeWantsOneWay_data();
    void purgeWantsOneWay();
    void saysThatADamagedStoreWasRecovered();
};

void TestCareCommands::backsUpAndRestores()
{
    CliRig rig;
    fillOldStore(rig);
    QCOMPARE(int(rig.runStored({u"backup"_s, rig.path(u"copy.db"_s)})), 0);
    QVERIFY(rig.err.text.contains("copy.db"));
    QVERIFY(rig.out.text.isEmpty());
    QVERIFY(storeOf(rig)->removeBatches({batchId(1), batchId(2)}));
    rig.forget();
    QCOMPARE(int(rig.runStored({u"restore"_s, rig.path(u"copy.db"_s)})), 0);
    QVERIFY2(rig.err.text.contains("batchwatch.replaced-"), "where the store is that was there");
    QCOMPARE(kept(rig), (QList{1, 2, 3}));
    QVERIFY(**storeOf(rig)->snapshot(batchId(2)) == snapshot(4, 4, batchId(2)));
}

void TestCareCommands::backupWritesOverNothing()
{
    CliRig rig;
    fillOldStore(rig);
    QCOMPARE(int(rig.runStored({u"backup"_s, rig.path(u"copy.db"_s)})), 0);
    rig.forget();
    QCOMPARE(int(rig.runStored({u"backup"_s, rig.path(u"copy.db"_s)})), 7);
    QVERIFY(rig.err.text.contains("exists already"));
}

void TestCareCommands::restoreNeedsTheStoreAlone()
{
    CliRig rig;
    fillOldStore(rig);
    QCOMPARE(int(rig.runStored({u"backup"_s, rig.path(u"copy.db"_s)})), 0);
    rig.forget();
    const auto window = storeOf(rig);
    QCOMPARE(int(rig.runStored({u"restore"_s, rig.path(u"copy.db"_s)})), 7);
    QVERIFY(rig.err.text.contains("Another Batchwatch uses the store"));
}

void TestCareCommands::restoreSaysWhatIsWrongWithTheFile()
{
    CliRig rig;
    fillOldStore(rig);
    QCOMPARE(int(rig.runStored({u"restore"_s, rig.path(u"missing.db"_s)})), 7);
    QVERIFY(rig.err.text.contains("missing.db"));
    rig.forget();
    QCOMPARE(int(rig.runStored({u"restore"_s, rig.keyFile()})), 7);
    QVERIFY(rig.err.text.contains("Nothing was changed"));
    QVERIFY(!rig.err.text.contains(CliRig::secret));
    QCOMPARE(kept(rig), (QList{1, 2, 3}));
}

void TestCareCommands::oneFileIsNeeded_data()
{
    QTest::addColumn<QStringList>("words");
    for (const QString &command : {u"backup"_s, u"restore"_s}) {
        QTest::addRow("%s nothing", qPrintable(command)) << QStringList{command};
        QTest::addRow("%s two files", qPrintable(command)) << QStringList{command, u"a"_s, u"b"_s};
        QTest::addRow("%s with an option of others", qPrintable(command)) << QStringList{command, u"a"_s, u"--json"_s};
    }
}

void TestCareCommands::oneFileIsNeeded()
{
    QFETCH(QStringList, words);
    CliRig rig;
    QCOMPARE(int(rig.runStored(words)), 2);
    QVERIFY(rig.err.text.contains(QByteArray("Usage: batchwatch-cli " + words.first().toUtf8() + " FILE")));
    QVERIFY(!QFile::exists(rig.dataDir()));
}

void TestCareCommands::purges_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QList<int>>("left");
    QTest::newRow("by age, and not what is watched") << QStringList{u"--older-than"_s, u"30"_s} << QList{2, 3};
    QTest::newRow("nothing that old") << QStringList{u"--older-than"_s, u"150"_s} << QList{1, 2, 3};
    QTest::newRow("by key") << QStringList{u"--of-key"_s, u"first"_s} << QList{2};
    QTest::newRow("by batch") << QStringList{batchId(2).toString()} << QList{1, 3};
    QTest::newRow("an unknown batch") << QStringList{batchId(9).toString()} << QList{1, 2, 3};
}

void TestCareCommands::purges()
{
    QFETCH(QStringList, words);
    QFETCH(QList<int>, left);
    CliRig rig;
    fillOldStore(rig);
    QCOMPARE(int(rig.runStored(QStringList{u"purge"_s} + words)), 0);
    QVERIFY(rig.err.text.startsWith(QByteArray(QByteArray::number(3 - left.size()) + " batch")));
    QCOMPARE(kept(rig), left);
}

void TestCareCommands::purgeWantsOneWay_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing, which could mean all") << QStringList{};
    QTest::newRow("two ways") << QStringList{u"--older-than"_s, u"1"_s, u"--of-key"_s, u"first"_s};
    QTest::newRow("a batch and an age") << QStringList{batchId(1).toString(), u"--older-than"_s, u"1"_s};
    QTest::newRow("no number") << QStringList{u"--older-than"_s, u"week"_s};
    QTest::newRow("a negative number") << QStringList{u"--older-than=-1"_s};
    QTest::newRow("no id") << QStringList{u"all"_s};
}

void TestCareCommands::purgeWantsOneWay()
{
    QFETCH(QStringList, words);
    CliRig rig;
    fillOldStore(rig);
    QCOMPARE(int(rig.runStored(QStringList{u"purge"_s} + words)), 2);
    QCOMPARE(kept(rig), (QList{1, 2, 3}));
}

void TestCareCommands::saysThatADamagedStoreWasRecovered()
{
    CliRig rig;
    fillOldStore(rig);
    const QString path = storeOf(rig)->path();
    QFile file(path);
    QVERIFY(file.resize(file.size() - 4'096)); // cut
    rig.forget();
    QCOMPARE(int(rig.runStored({u"batches"_s, u"--json"_s})), 0);
    QVERIFY2(rig.err.text.contains("batchwatch.damaged-"), rig.err.text.constData());
    QVERIFY(rig.err.text.contains("recovered"));
    QCOMPARE(test::jsonLines(rig.out.text).size(), 3);
    rig.forget();
    QCOMPARE(int(rig.runStored({u"batches"_s})), 0);
    QVERIFY2(rig.err.text.isEmpty(), "once");
}

QTEST_GUILESS_MAIN(TestCareCommands)
#include "tst_carecommands.moc"
