#include "keybatches.h"
#include "support/scriptedserver.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using keys::KeychainFault;
using test::batchId;
using test::CliRig;
using test::idText;
using test::knowsBatch;
using test::Reply;
using test::ScriptedServer;
using test::snapshot;

namespace {

constexpr char defaultKey[] = "DEFAULT-key-1111";
constexpr char otherKey[] = "OTHER-key-2222";

/// A vendor that knows every batch as done, and every key.
void serve(ScriptedServer &server)
{
    server.onRequest = [](const test::HttpRequest &request) {
        return request.batch() ? Reply::batch(snapshot(4, 4, *request.batch()))
                               : Reply::json(200, R"({"service":"wavalidation","balance":7})");
    };
}

bool addBoth(CliRig &rig)
{
    const bool added = rig.add(u"default key"_s, defaultKey) == ExitCode::AllDone && rig.add(u"other"_s, otherKey) == ExitCode::AllDone;
    rig.forget();
    rig.asked.reads = 0;
    rig.asked.changes = 0;
    return added;
}

} // namespace

/// Which key a command asks the vendor with, and what it touches for that.
class TestKeyChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        qunsetenv("BATCHWATCH_API_KEY");
        qunsetenv("PROWEBLOOK_API_KEY");
        qputenv("BATCHWATCH_BASE_URL", "http://127.0.0.1:9"); // nobody is there
    }

    void precedence_data();
    void precedence();
    void environmentIsUsedNeverStored_data();
    void environmentIsUsedNeverStored();
    void runKeyNeedsNoStore();
    void unknownName_data();
    void unknownName();
    void noKey();
    void storedNameAsksNoKeychain_data();
    void storedNameAsksNoKeychain();
    void keychainFaults_data();
    void keychainFaults();
    void batchGoesWithItsOwnKey();
    void namedKeyReplacesTheBatchsOwn();
    void batchOfARemovedKeyTakesTheDefault();
    void lockedKeyLeavesTheOthersAlone();
    void runKeyStandsInForALockedOne();
    void doneBatchesNeedNoKey();
    void interruptWhileTheKeychainWaits_data();
    void interruptWhileTheKeychainWaits();
};

void TestKeyChoice::precedence_data()
{
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("--key goes before all") << QStringList{u"--key"_s, u"--key-file"_s, u"BATCHWATCH"_s, u"PROWEBLOOK"_s}
                                           << QByteArray(otherKey);
    QTest::newRow("then --key-file") << QStringList{u"--key-file"_s, u"BATCHWATCH"_s, u"PROWEBLOOK"_s} << QByteArray(CliRig::secret);
    QTest::newRow("then BATCHWATCH_API_KEY") << QStringList{u"BATCHWATCH"_s, u"PROWEBLOOK"_s} << QByteArray("of-batchwatch-1");
    QTest::newRow("then PROWEBLOOK_API_KEY") << QStringList{u"PROWEBLOOK"_s} << QByteArray("of-proweblook-1");
    QTest::newRow("then the default key of the store") << QStringList{} << QByteArray(defaultKey);
    QTest::newRow("--key may name the key of this run") << QStringList{u"this run"_s, u"PROWEBLOOK"_s} << QByteArray("of-proweblook-1");
}

void TestKeyChoice::precedence()
{
    QFETCH(const QStringList, sources);
    QFETCH(const QByteArray, key);
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QVERIFY(addBoth(rig));
    for (const QStringList &command : {QStringList{u"balance"_s}, {u"keys"_s, u"test"_s}, {u"watch"_s, idText()}}) {
        QStringList arguments = command + QStringList{u"--base-url"_s, server.baseUrl().toString()};
        if (sources.contains(u"--key"_s))
            arguments += {u"--key"_s, u"other"_s};
        if (sources.contains(u"this run"_s))
            arguments += {u"--key"_s, u"this run"_s};
        if (sources.contains(u"--key-file"_s))
            arguments += {u"--key-file"_s, rig.keyFile()};
        if (sources.contains(u"BATCHWATCH"_s))
            qputenv("BATCHWATCH_API_KEY", "of-batchwatch-1");
        if (sources.contains(u"PROWEBLOOK"_s))
            qputenv("PROWEBLOOK_API_KEY", "of-proweblook-1");
        QCOMPARE(int(rig.runStored(arguments)), 0);
        QCOMPARE(server.requests().back().parameter("api_key"), key);
        QVERIFY(qEnvironmentVariableIsEmpty("BATCHWATCH_API_KEY") && qEnvironmentVariableIsEmpty("PROWEBLOOK_API_KEY"));
    }
    QCOMPARE(server.requestCount(), 3);
    QVERIFY2(rig.err.text.isEmpty(), rig.err.text.constData());
}

void TestKeyChoice::environmentIsUsedNeverStored_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("watch") << QStringList{u"watch"_s, idText()};
    QTest::newRow("balance") << QStringList{u"balance"_s};
    QTest::newRow("keys test") << QStringList{u"keys"_s, u"test"_s};
}

void TestKeyChoice::environmentIsUsedNeverStored()
{
    QFETCH(const QStringList, arguments);
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QVERIFY(addBoth(rig));
    const auto before = std::move(*test::storeOf(rig)->keys());
    qputenv("BATCHWATCH_API_KEY", CliRig::secret);
    QCOMPARE(int(rig.runStored(arguments + QStringList{u"--base-url"_s, server.baseUrl().toString()})), 0);
    QCOMPARE(server.requests().back().parameter("api_key"), QByteArray(CliRig::secret));
    QCOMPARE(rig.asked.reads + rig.asked.changes, 0);
    QVERIFY(std::move(*test::storeOf(rig)->keys()) == before);
    QVERIFY(!test::everythingStored(rig).contains(CliRig::secret));
    QVERIFY(!rig.out.text.contains(CliRig::secret) && !rig.err.text.contains(CliRig::secret));
}

/// Where there is no data folder, asking for the credits of a key makes none.
void TestKeyChoice::runKeyNeedsNoStore()
{
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"balance"_s})), 0);
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"keys"_s, u"test"_s})), 0);
    QVERIFY(!QFile::exists(rig.dataDir()));
}

void TestKeyChoice::unknownName_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("watch") << QStringList{u"watch"_s, idText()};
    QTest::newRow("balance") << QStringList{u"balance"_s};
    QTest::newRow("keys test") << QStringList{u"keys"_s, u"test"_s};
    QTest::newRow("results") << QStringList{u"results"_s, idText()};
    QTest::newRow("export") << QStringList{u"export"_s, idText(), u"--out"_s, u"/nowhere/r.csv"_s};
    QTest::newRow("batches") << QStringList{u"batches"_s};
}

void TestKeyChoice::unknownName()
{
    QFETCH(const QStringList, arguments);
    CliRig rig;
    QVERIFY(addBoth(rig));
    QCOMPARE(int(rig.runStored(arguments + QStringList{u"--key"_s, u"othre"_s})), 2);
    QVERIFY2(rig.err.text.contains(R"("default key", "other")"), rig.err.text.constData());
    QVERIFY(!rig.err.text.contains("othre"));
    QCOMPARE(rig.asked.reads, 0);

    rig.forget();
    QCOMPARE(int(rig.runStored(arguments + QStringList{u"--key"_s, QString(65, u'k')})), 2);
    QVERIFY2(rig.err.text.contains("1 to 64"), rig.err.text.constData());
}

void TestKeyChoice::noKey()
{
    CliRig rig;
    QCOMPARE(int(rig.runStored({u"watch"_s, idText()})), 2);
    for (const char *way : {"keys add NAME", "BATCHWATCH_API_KEY", "--key-file", "--demo"})
        QVERIFY2(rig.err.text.contains(way), rig.err.text.constData());
    QCOMPARE(rig.asked.reads, 0);
}

void TestKeyChoice::storedNameAsksNoKeychain_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("results") << QStringList{u"results"_s, idText()};
    QTest::newRow("batches") << QStringList{u"batches"_s};
}

void TestKeyChoice::storedNameAsksNoKeychain()
{
    QFETCH(const QStringList, arguments);
    CliRig rig;
    QVERIFY(addBoth(rig));
    QVERIFY(knowsBatch(rig, 1, u"other"_s));
    QCOMPARE(int(rig.runStored(arguments + QStringList{u"--key"_s, u"other"_s})), 0);
    QCOMPARE(rig.asked.reads, 0);
}

void TestKeyChoice::keychainFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no keychain") << int(KeychainFault::NoKeychain) << QByteArray("Install or start one");
    QTest::newRow("locked") << int(KeychainFault::Locked) << QByteArray("is locked");
    QTest::newRow("refused") << int(KeychainFault::Refused) << QByteArray("refused access");
    QTest::newRow("no answer") << int(KeychainFault::NoAnswer) << QByteArray("does not answer");
    QTest::newRow("no such entry") << int(KeychainFault::NoEntry) << QByteArray("keys add NAME --replace");
    QTest::newRow("failed") << int(KeychainFault::Failed) << QByteArray("keychain");
}

/// The same words and the same exit code, whichever command wants the key.
void TestKeyChoice::keychainFaults()
{
    QFETCH(const int, fault);
    QFETCH(const QByteArray, says);
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QVERIFY(addBoth(rig));
    rig.keychain.setFault(KeychainFault(fault));
    for (const QStringList &command : {QStringList{u"balance"_s}, {u"keys"_s, u"test"_s}, {u"watch"_s, idText()}}) {
        rig.forget();
        QCOMPARE(int(rig.runStored(command + QStringList{u"--base-url"_s, server.baseUrl().toString()})), 7);
        QVERIFY2(rig.err.text.contains(says), rig.err.text.constData());
        QVERIFY2(rig.err.text.contains("\"default key\""), rig.err.text.constData());
        QVERIFY(KeychainFault(fault) == KeychainFault::NoEntry || rig.err.text.contains("BATCHWATCH_API_KEY"));
    }
    rig.forget();
    QCOMPARE(int(rig.runStored({u"watch"_s, idText(), u"--json"_s})), 7);
    const auto lines = test::jsonLines(rig.out.text);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0][u"event"_s].toString(), u"error"_s);
    QCOMPARE(lines[0][u"kind"_s].toString(), u"store"_s);
    QVERIFY(lines[0][u"retry_in_s"_s].isNull());
    QCOMPARE(server.requestCount(), 0);
}

void TestKeyChoice::batchGoesWithItsOwnKey()
{
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QVERIFY(addBoth(rig));
    QVERIFY(knowsBatch(rig, 1, u"other"_s));
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"watch"_s, idText(1), idText(2)})), 0); // with a key of this run for the new one
    QCOMPARE(server.requestsFor(batchId(1)).at(0).parameter("api_key"), QByteArray(otherKey));
    QCOMPARE(server.requestsFor(batchId(2)).at(0).parameter("api_key"), QByteArray(CliRig::secret));
    QCOMPARE(test::keyOfBatch(rig, 1), u"other"_s);
    QCOMPARE(test::keyOfBatch(rig, 2), KeyName::thisRun().toString());
    QCOMPARE(rig.asked.reads, 1); // not the default one, which nobody needs
}

void TestKeyChoice::namedKeyReplacesTheBatchsOwn()
{
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QVERIFY(addBoth(rig));
    QVERIFY(knowsBatch(rig, 1, u"other"_s));
    QCOMPARE(int(rig.runStored({u"watch"_s, idText(), u"--key"_s, u"default key"_s, u"--base-url"_s, server.baseUrl().toString()})), 0);
    QCOMPARE(server.requests().back().parameter("api_key"), QByteArray(defaultKey));
    QCOMPARE(test::keyOfBatch(rig, 1), u"default key"_s);
}

void TestKeyChoice::batchOfARemovedKeyTakesTheDefault()
{
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QVERIFY(addBoth(rig));
    QVERIFY(knowsBatch(rig, 1, u"gone"_s));
    QVERIFY(knowsBatch(rig, 2, KeyName::thisRun().toString()));
    QCOMPARE(int(rig.runStored({u"watch"_s, idText(1), idText(2), u"--base-url"_s, server.baseUrl().toString()})), 0);
    for (const int n : {1, 2}) {
        QCOMPARE(server.requestsFor(batchId(n)).at(0).parameter("api_key"), QByteArray(defaultKey));
        QCOMPARE(test::keyOfBatch(rig, n), u"default key"_s);
    }
}

/// What cannot be watched is told and given up; the rest is watched, and the exit code is the largest.
void TestKeyChoice::lockedKeyLeavesTheOthersAlone()
{
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QVERIFY(addBoth(rig));
    QVERIFY(knowsBatch(rig, 1, u"other"_s));
    rig.keychain.remove(rig.entry(u"other"_s), this, [](const auto &) {});
    QCOMPARE(int(rig.runStored({u"watch"_s, idText(1), idText(2), u"--json"_s, u"--base-url"_s, server.baseUrl().toString()})), 7);
    const auto lines = test::jsonLines(rig.out.text);
    QCOMPARE(lines.size(), 3); // an error; a progress and the end of the other one
    QCOMPARE(lines[0][u"batch_id"_s].toString(), idText(1));
    QVERIFY(lines[0][u"message"_s].toString().contains(u"\"other\""_s));
    QCOMPARE(lines[2][u"event"_s].toString(), u"finished"_s);
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(test::keyOfBatch(rig, 1), u"other"_s);
}

/// Somebody who gives a key to this run wants it to go on without the keychain. The batch keeps its own key for later.
void TestKeyChoice::runKeyStandsInForALockedOne()
{
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QVERIFY(addBoth(rig));
    QVERIFY(knowsBatch(rig, 1, u"other"_s));
    rig.keychain.setFault(KeychainFault::Locked);
    QCOMPARE(int(rig.runAt(server.baseUrl(), {u"watch"_s, idText()})), 0);
    QCOMPARE(server.requests().back().parameter("api_key"), QByteArray(CliRig::secret));
    QVERIFY2(rig.err.text.contains("locked") && rig.err.text.contains("this run"), rig.err.text.constData());
    QCOMPARE(test::keyOfBatch(rig, 1), u"other"_s);
    rig.keychain.setFault({});
    QVERIFY(rig.keychainHolds(u"other"_s, otherKey));
}

void TestKeyChoice::doneBatchesNeedNoKey()
{
    ScriptedServer server;
    serve(server);
    CliRig rig;
    QVERIFY(addBoth(rig));
    QCOMPARE(int(rig.runStored({u"watch"_s, idText(), u"--base-url"_s, server.baseUrl().toString()})), 0);
    rig.keychain.setFault(KeychainFault::Locked);
    rig.asked.reads = 0;
    QCOMPARE(int(rig.runStored({u"watch"_s, idText()})), 0);
    QCOMPARE(rig.asked.reads, 0);
}

void TestKeyChoice::interruptWhileTheKeychainWaits_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("watch") << QStringList{u"watch"_s, idText(), u"--json"_s};
    QTest::newRow("balance") << QStringList{u"balance"_s};
}

void TestKeyChoice::interruptWhileTheKeychainWaits()
{
    QFETCH(const QStringList, arguments);
    CliRig rig;
    QVERIFY(addBoth(rig));
    rig.asked.onSilence = [&rig] {
        QMetaObject::invokeMethod(
            &rig.interrupts, [&rig] { rig.interrupts.raise(Interrupt::Interrupted); }, Qt::QueuedConnection);
    };
    QCOMPARE(int(rig.runStored(arguments)), 130);
    QCOMPARE(rig.out.text, QByteArray());
    QCOMPARE(rig.err.text, QByteArray());
}

QTEST_GUILESS_MAIN(TestKeyChoice)

#include "tst_keychoice.moc"
