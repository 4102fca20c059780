#include "keybatches.h"
#include "support/scriptedserver.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using keys::KeychainFault;
using test::CliRig;
using test::Reply;
using test::ScriptedServer;

namespace {

constexpr char firstKey[] = "FIRST-key-1111";
constexpr char secondKey[] = "SECOND-key-2222";

/// Two stored keys, "main" the default one, and two batches that name it.
bool fill(CliRig &rig)
{
    const bool added = rig.add(u"main"_s, firstKey, {u"--color"_s, u"blue"_s}) == ExitCode::AllDone
        && rig.add(u"client B"_s, secondKey) == ExitCode::AllDone;
    rig.forget();
    return added && test::knowsBatch(rig, 1, u"main"_s) && test::knowsBatch(rig, 2, u"main"_s);
}

QList<QJsonObject> listed(CliRig &rig)
{
    rig.forget();
    static_cast<void>(rig.runStored({u"keys"_s, u"list"_s, u"--json"_s}));
    const auto lines = test::jsonLines(rig.out.text);
    rig.forget();
    return lines;
}

} // namespace

/// `keys` but for `keys add`.
class TestKeysCommands : public QObject
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

    void usage_data();
    void usage();
    void help_data();
    void help();
    void listAsJson();
    void listAsText();
    void listOfNothing();
    void remove();
    void removeOfTheDefaultBesideAKeyOfThisRun();
    void removeWithoutKeychain();
    void rename();
    void renameWithoutKeychain();
    void makeDefault();
    void testResults_data();
    void testResults();
    void testWhichKey();
    void interruptWhileTheKeychainWaits();
};

void TestKeysCommands::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("keys alone lists its commands") << QStringList{} << u"keys rename OLD NEW"_s;
    QTest::newRow("no such command of keys") << QStringList{u"show"_s} << u"no such command"_s;
    QTest::newRow("an option is no command") << QStringList{u"--json"_s} << u"keys list"_s;
    QTest::newRow("list takes no name") << QStringList{u"list"_s, u"main"_s} << u"Usage: batchwatch-cli keys list"_s;
    QTest::newRow("list knows its options") << QStringList{u"list"_s, u"--replace"_s} << u"Unknown option"_s;
    QTest::newRow("remove needs a name") << QStringList{u"remove"_s} << u"one name"_s;
    QTest::newRow("remove takes one name") << QStringList{u"remove"_s, u"main"_s, u"client B"_s} << u"one name"_s;
    QTest::newRow("remove knows its keys") << QStringList{u"remove"_s, u"mian"_s} << u"\"main\", \"client B\""_s;
    QTest::newRow("rename needs two names") << QStringList{u"rename"_s, u"main"_s} << u"old name"_s;
    QTest::newRow("rename knows its keys") << QStringList{u"rename"_s, u"mian"_s, u"new"_s} << u"\"main\""_s;
    QTest::newRow("rename to a name that is taken") << QStringList{u"rename"_s, u"main"_s, u"client B"_s} << u"already"_s;
    QTest::newRow("default needs a name") << QStringList{u"default"_s} << u"one name"_s;
    QTest::newRow("default knows its keys") << QStringList{u"default"_s, u"mian"_s} << u"\"main\""_s;
    QTest::newRow("test takes one name") << QStringList{u"test"_s, u"main"_s, u"client B"_s} << u"one name"_s;
    QTest::newRow("test knows its keys") << QStringList{u"test"_s, u"mian"_s} << u"\"main\", \"client B\""_s;
    QTest::newRow("test names the key once") << QStringList{u"test"_s, u"main"_s, u"--key"_s, u"main"_s} << u"once"_s;
}

void TestKeysCommands::usage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    CliRig rig;
    QVERIFY(fill(rig));
    QCOMPARE(int(rig.runStored(QStringList{u"keys"_s} + arguments)), 2);
    QCOMPARE(rig.out.text, QByteArray());
    QVERIFY2(rig.err.text.contains(says.toUtf8()), rig.err.text.constData());
    QCOMPARE(listed(rig).size(), 2);
}

void TestKeysCommands::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("of the group") << QStringList{u"keys"_s, u"--help"_s} << u"batchwatch-cli keys COMMAND"_s;
    QTest::newRow("of the group, as a word") << QStringList{u"keys"_s, u"help"_s} << u"keys add NAME"_s;
    QTest::newRow("of the program") << QStringList{u"--help"_s} << u"keys add NAME"_s;
    for (const char *name : {"list", "add", "test", "default", "rename", "remove"}) {
        const QString word = QString::fromUtf8(name);
        QTest::newRow(name) << QStringList{u"keys"_s, word, u"--help"_s} << QString(u"Usage: batchwatch-cli keys "_s + word);
    }
}

void TestKeysCommands::help()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    CliRig rig;
    QCOMPARE(int(rig.run(arguments)), 0);
    QVERIFY2(rig.out.text.contains(says.toUtf8()), rig.out.text.constData());
    QCOMPARE(rig.err.text, QByteArray());
}

void TestKeysCommands::listAsJson()
{
    CliRig rig;
    QVERIFY(fill(rig));
    rig.asked.changes = 0;
    QCOMPARE(int(rig.runStored({u"keys"_s, u"list"_s, u"--json"_s})), 0);
    QCOMPARE(rig.err.text, QByteArray());
    QCOMPARE(test::fieldNames(rig.out.text.split('\n').first()),
        (QByteArrayList{"name", "default", "color", "home", "created", "fingerprint", "batches"}));
    const auto keys = test::jsonLines(rig.out.text);
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0][u"name"_s].toString(), u"main"_s);
    QCOMPARE(keys[0][u"default"_s].toBool(), true);
    QCOMPARE(keys[0][u"color"_s].toString(), u"blue"_s);
    QCOMPARE(keys[0][u"home"_s].toString(), u"keychain"_s);
    QCOMPARE(keys[0][u"batches"_s].toInt(), 2);
    QVERIFY(QRegularExpression(u"^[0-9a-f]{6}$"_s).match(keys[0][u"fingerprint"_s].toString()).hasMatch());
    QVERIFY(keys[0][u"created"_s].toString().endsWith(u'Z'));
    QCOMPARE(keys[1][u"default"_s].toBool(), false);
    QVERIFY(keys[1][u"color"_s].isNull());
    QCOMPARE(keys[1][u"batches"_s].toInt(), 0);
    QVERIFY(keys[0][u"fingerprint"_s] != keys[1][u"fingerprint"_s]);
    QVERIFY(!rig.out.text.contains(firstKey));
    QCOMPARE(rig.asked.reads + rig.asked.changes, 0); // no prompt to unlock anything
}

void TestKeysCommands::listAsText()
{
    CliRig rig;
    QVERIFY(fill(rig));
    QCOMPARE(int(rig.runStored({u"keys"_s, u"list"_s})), 0);
    const auto lines = rig.out.text.split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], QByteArray("name\tdefault\tcolor\thome\tcreated\tfingerprint\tbatches"));
    QVERIFY2(lines[1].startsWith("main\t*\tblue\tkeychain\t20"), lines[1].constData());
    QVERIFY(lines[1].endsWith("\t2"));
    QVERIFY2(lines[2].startsWith("client B\t\t\tkeychain\t20"), lines[2].constData());
    rig.forget();
    rig.out.terminal = true;
    QCOMPARE(int(rig.runStored({u"keys"_s, u"list"_s})), 0);
    QVERIFY(!rig.out.text.contains('\t'));
    QVERIFY2(!rig.out.text.contains("Z "), rig.out.text.constData()); // dates as people write them
}

void TestKeysCommands::listOfNothing()
{
    CliRig rig;
    QCOMPARE(int(rig.runStored({u"keys"_s, u"list"_s})), 0);
    QCOMPARE(rig.out.text, QByteArray());
    QVERIFY2(rig.err.text.contains("keys add NAME"), rig.err.text.constData());
}

void TestKeysCommands::remove()
{
    CliRig rig;
    QVERIFY(fill(rig));
    QCOMPARE(int(rig.runStored({u"keys"_s, u"remove"_s, u"main"_s})), 0);
    QVERIFY2(rig.err.text.contains("2 batch"), rig.err.text.constData());
    QVERIFY2(rig.err.text.contains("default key is now \"client B\""), rig.err.text.constData());
    QVERIFY(!rig.keychain.find(rig.entry(u"main"_s)));
    const auto keys = listed(rig);
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys[0][u"default"_s].toBool(), true);
    QCOMPARE(test::keyOfBatch(rig, 1), u"main"_s); // a later key of that name serves it

    QCOMPARE(int(rig.runStored({u"keys"_s, u"remove"_s, u"client B"_s})), 0);
    QVERIFY2(!rig.err.text.contains("batch("), rig.err.text.constData());
    QCOMPARE(rig.keychain.size(), 0);
}

void TestKeysCommands::removeOfTheDefaultBesideAKeyOfThisRun()
{
    CliRig rig;
    QVERIFY(fill(rig));
    qputenv("BATCHWATCH_API_KEY", "of-this-run-1");
    QCOMPARE(int(rig.runStored({u"keys"_s, u"remove"_s, u"main"_s})), 0);
    QVERIFY2(rig.err.text.contains("default key is now \"client B\""), rig.err.text.constData());
}

void TestKeysCommands::removeWithoutKeychain()
{
    CliRig rig;
    QVERIFY(fill(rig));
    rig.keychain.setFault(KeychainFault::Locked);
    QCOMPARE(int(rig.runStored({u"keys"_s, u"remove"_s, u"main"_s})), 7);
    QVERIFY2(rig.err.text.contains("locked"), rig.err.text.constData());
    QCOMPARE(listed(rig).size(), 2);
    rig.keychain.setFault({});
    QVERIFY(rig.keychainHolds(u"main"_s, firstKey));
}

void TestKeysCommands::rename()
{
    CliRig rig;
    QVERIFY(fill(rig));
    QCOMPARE(int(rig.runStored({u"keys"_s, u"rename"_s, u"main"_s, u"client A"_s})), 0);
    QVERIFY(rig.keychainHolds(u"client A"_s, firstKey));
    QCOMPARE(rig.keychain.size(), 2);
    const auto keys = listed(rig);
    QCOMPARE(keys[0][u"name"_s].toString(), u"client A"_s);
    QCOMPARE(keys[0][u"default"_s].toBool(), true);
    QCOMPARE(keys[0][u"batches"_s].toInt(), 2);
}

void TestKeysCommands::renameWithoutKeychain()
{
    CliRig rig;
    QVERIFY(fill(rig));
    rig.keychain.setFault(KeychainFault::NoKeychain);
    QCOMPARE(int(rig.runStored({u"keys"_s, u"rename"_s, u"main"_s, u"client A"_s})), 7);
    QVERIFY2(rig.err.text.contains("\"main\""), rig.err.text.constData());
    QCOMPARE(listed(rig)[0][u"name"_s].toString(), u"main"_s);
}

void TestKeysCommands::makeDefault()
{
    CliRig rig;
    QVERIFY(fill(rig));
    rig.asked.changes = 0;
    rig.asked.reads = 0;
    QCOMPARE(int(rig.runStored({u"keys"_s, u"default"_s, u"client B"_s})), 0);
    QCOMPARE(rig.asked.reads + rig.asked.changes, 0);
    const auto keys = listed(rig);
    QCOMPARE(keys[0][u"default"_s].toBool(), false);
    QCOMPARE(keys[1][u"default"_s].toBool(), true);
}

void TestKeysCommands::testResults_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<QString>("result");
    QTest::addColumn<int>("code");
    QTest::newRow("valid") << 200 << u"valid"_s << 0;
    QTest::newRow("refused") << 401 << u"refused"_s << 3;
    QTest::newRow("unreachable") << 0 << u"unreachable"_s << 6;
    QTest::newRow("the vendor has a fault") << 503 << u"server"_s << 6;
    QTest::newRow("the vendor wants a pause") << 429 << u"rate_limited"_s << 6;
}

void TestKeysCommands::testResults()
{
    QFETCH(const int, http);
    QFETCH(const QString, result);
    QFETCH(const int, code);
    ScriptedServer server;
    server.onRequest = [http](const test::HttpRequest &) {
        return http == 200 ? Reply::json(200, R"({"service":"wavalidation","balance":4850})") : Reply::error(http, "no");
    };
    const QUrl url = server.baseUrl();
    if (http == 0)
        server.shutDown();
    CliRig rig;
    QVERIFY(fill(rig));
    QCOMPARE(int(rig.runStored({u"keys"_s, u"test"_s, u"main"_s, u"--json"_s, u"--base-url"_s, url.toString()})), code);
    QCOMPARE(test::fieldNames(rig.out.text), (QByteArrayList{"name", "result", "credits"}));
    const auto lines = test::jsonLines(rig.out.text);
    QCOMPARE(lines[0][u"name"_s].toString(), u"main"_s);
    QCOMPARE(lines[0][u"result"_s].toString(), result);
    QCOMPARE(lines[0][u"credits"_s].isNull(), code != 0);
    QCOMPARE(rig.err.text.isEmpty(), code == 0);

    rig.forget();
    QCOMPARE(int(rig.runStored({u"keys"_s, u"test"_s, u"main"_s, u"--base-url"_s, url.toString()})), code);
    QVERIFY2(rig.out.text.startsWith(QByteArray("main: " + result.toUtf8())), rig.out.text.constData());
    QCOMPARE(rig.out.text.contains("4850 credits"), code == 0);
}

void TestKeysCommands::testWhichKey()
{
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &) { return Reply::json(200, R"({"service":"wavalidation","balance":1})"); };
    CliRig rig;
    QVERIFY(fill(rig));
    const auto asked = [&](const QStringList &arguments) {
        static_cast<void>(rig.runStored(QStringList{u"keys"_s, u"test"_s, u"--base-url"_s, server.baseUrl().toString()} + arguments));
        return server.requests().back().parameter("api_key");
    };
    QCOMPARE(asked({u"client B"_s}), QByteArray(secondKey));
    QCOMPARE(asked({}), QByteArray(firstKey)); // the default one
    QCOMPARE(asked({u"--key"_s, u"client B"_s}), QByteArray(secondKey));
    QCOMPARE(asked({u"--key-file"_s, rig.keyFile()}), QByteArray(CliRig::secret));
}

void TestKeysCommands::interruptWhileTheKeychainWaits()
{
    for (const QStringList &arguments : {QStringList{u"test"_s, u"main"_s}, {u"remove"_s, u"main"_s}, {u"rename"_s, u"main"_s, u"x"_s}}) {
        CliRig rig;
        QVERIFY(fill(rig));
        rig.asked.onSilence = [&rig] {
            QMetaObject::invokeMethod(
                &rig.interrupts, [&rig] { rig.interrupts.raise(Interrupt::Interrupted); }, Qt::QueuedConnection);
        };
        QCOMPARE(int(rig.runStored(QStringList{u"keys"_s} + arguments)), 130);
        QCOMPARE(rig.out.text, QByteArray());
        QCOMPARE(listed(rig).size(), 2);
    }
}

QTEST_GUILESS_MAIN(TestKeysCommands)

#include "tst_keyscommands.moc"
