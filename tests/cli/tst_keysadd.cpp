#include "keybatches.h"
#include "support/scriptedserver.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using keys::KeychainFault;
using test::CliRig;
using test::newKey;

namespace {

QJsonObject onlyKey(CliRig &rig)
{
    rig.forget();
    static_cast<void>(rig.runStored({u"keys"_s, u"list"_s, u"--json"_s}));
    const auto lines = test::jsonLines(rig.out.text);
    rig.forget();
    return lines.size() == 1 ? lines[0] : QJsonObject();
}

} // namespace

/// `keys add`: from a secret that is handed over to one that the keychain holds.
class TestKeysAdd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        qunsetenv("BATCHWATCH_API_KEY");
        qunsetenv("PROWEBLOOK_API_KEY");
        qunsetenv("BATCHWATCH_BASE_URL");
    }

    void goesToTheKeychainOnly();
    void pastes_data();
    void pastes();
    void badPastes_data();
    void badPastes();
    void notReadable_data();
    void notReadable();
    void usage_data();
    void usage();
    void typedKeyIsNotRepeated();
    void takenName();
    void replaces();
    void optionsApply();
    void replacedOptionsApply();
    void keychainFaults_data();
    void keychainFaults();
    void replaceWithoutKeychainKeepsTheOldOne();
    void interruptWhileTheKeychainWaits();
    void aKeyOfTheEnvironmentIsNotAdded();
};

void TestKeysAdd::goesToTheKeychainOnly()
{
    CliRig rig;
    QCOMPARE(int(rig.add(u"main"_s, QByteArray(newKey) + '\n')), 0);
    QVERIFY(rig.keychainHolds(u"main"_s, newKey));
    QCOMPARE(rig.out.text, QByteArray());
    QVERIFY2(rig.err.text.contains("in the keychain"), rig.err.text.constData());
    QVERIFY2(rig.err.text.contains("default"), rig.err.text.constData()); // the first one is
    QCOMPARE(rig.secretInput.prompts.size(), 1);
    QVERIFY(rig.secretInput.prompts[0].contains(u"main"_s));
    QVERIFY(!rig.err.text.contains(newKey));
    QVERIFY(!test::everythingStored(rig).isEmpty());
    QVERIFY(!test::everythingStored(rig).contains(newKey));
    QCOMPARE(onlyKey(rig)[u"name"_s].toString(), u"main"_s);
}

void TestKeysAdd::pastes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const QByteArray key = newKey;
    QTest::newRow("as it is") << key << QByteArray();
    QTest::newRow("with line ends and spaces around it") << QByteArray("  " + key + " \r\n\r\n") << QByteArray();
    QTest::newRow("in quotes") << QByteArray("\"" + key + "\"\n") << QByteArray("Quotes");
    QTest::newRow("in an address") << QByteArray("https://api.example/api/v1/balance?api_key=" + key + "&x=1\n") << QByteArray("address");
    QTest::newRow("in a curl line") << QByteArray("curl -s 'https://api.example/api/v1/balance?api_key=" + key + "'\n")
                                    << QByteArray("taken out");
    QTest::newRow("in an assignment") << QByteArray("export PROWEBLOOK_API_KEY=" + key + "\n") << QByteArray("command");
    QTest::newRow("in JSON") << QByteArray("{\"api_key\": \"" + key + "\"}\n") << QByteArray("JSON");
}

void TestKeysAdd::pastes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, says);
    CliRig rig;
    QCOMPARE(int(rig.add(u"main"_s, text)), 0);
    QVERIFY(rig.keychainHolds(u"main"_s, newKey));
    QVERIFY2(rig.err.text.contains(says), rig.err.text.constData());
    QCOMPARE(rig.err.text.count('\n'), says.isEmpty() ? 2 : 3);
    QVERIFY(!rig.err.text.contains(newKey));
}

void TestKeysAdd::badPastes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing") << QByteArray() << QByteArray("No key was given");
    QTest::newRow("an empty line") << QByteArray("\n") << QByteArray("No key was given");
    QTest::newRow("a placeholder") << QByteArray("YOUR_API_KEY\n") << QByteArray("placeholder");
    QTest::newRow("an address without a key") << QByteArray("https://api.example/api/v1/balance\n") << QByteArray("address");
    QTest::newRow("too long") << QByteArray(600, 'k') << QByteArray("too long");
    QTest::newRow("letters that only look Latin") << QByteArray("MARKED-s\xd0\xb5"
                                                                "cret-4711")
                                                  << QByteArray("does not look like");
}

void TestKeysAdd::badPastes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, says);
    CliRig rig;
    QCOMPARE(int(rig.add(u"main"_s, text)), 2);
    QVERIFY2(rig.err.text.contains(says), rig.err.text.constData());
    QVERIFY(text.trimmed().isEmpty() || !rig.err.text.contains(text.trimmed()));
    QCOMPARE(rig.asked.changes, 0);
    QVERIFY(onlyKey(rig).isEmpty());
}

void TestKeysAdd::notReadable_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("code");
    QTest::newRow("Ctrl-C at the prompt") << int(SecretInput::Fault::Interrupted) << 130;
    QTest::newRow("more than 64 KiB") << int(SecretInput::Fault::TooLong) << 2;
    QTest::newRow("standard input is closed") << int(SecretInput::Fault::Failed) << 7;
}

void TestKeysAdd::notReadable()
{
    QFETCH(const int, fault);
    QFETCH(const int, code);
    CliRig rig;
    rig.secretInput.fault = SecretInput::Fault(fault);
    QCOMPARE(int(rig.add(u"main"_s, newKey)), code);
    QCOMPARE(rig.err.text.isEmpty(), code == 130);
    QCOMPARE(rig.asked.changes, 0);
}

void TestKeysAdd::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("no name") << QStringList{} << u"Which name"_s;
    QTest::newRow("a second operand") << QStringList{u"main"_s, u"x"_s} << u"history"_s;
    QTest::newRow("an empty name") << QStringList{u" "_s} << u"1 to 64"_s;
    QTest::newRow("a name that is too long") << QStringList{QString(65, u'n')} << u"1 to 64"_s;
    QTest::newRow("the name of keys that are not stored") << QStringList{KeyName::thisRun().toString()} << u"not stored"_s;
    QTest::newRow("a colour that there is not") << QStringList{u"main"_s, u"--color"_s, u"pink"_s} << u"none, red, orange"_s;
}

void TestKeysAdd::usage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    CliRig rig;
    QCOMPARE(int(rig.runStored(QStringList{u"keys"_s, u"add"_s} + arguments)), 2);
    QVERIFY2(rig.err.text.contains(says.toUtf8()), rig.err.text.constData());
    QCOMPARE(rig.secretInput.prompts, QStringList()); // nobody types for nothing
}

void TestKeysAdd::typedKeyIsNotRepeated()
{
    CliRig rig;
    for (const QStringList &arguments :
        {QStringList{u"main"_s, QString::fromUtf8(newKey)}, {u"main"_s, QString(u"--key="_s + QString::fromUtf8(newKey))}}) {
        QCOMPARE(int(rig.runStored(QStringList{u"keys"_s, u"add"_s} + arguments)), 2);
        QVERIFY2(!rig.err.text.contains(newKey), rig.err.text.constData());
    }
    QVERIFY(!test::everythingStored(rig).contains(newKey));
}

void TestKeysAdd::takenName()
{
    CliRig rig;
    QCOMPARE(int(rig.add(u"main"_s, newKey)), 0);
    rig.forget();
    rig.secretInput.prompts.clear();
    QCOMPARE(int(rig.add(u"main"_s, "another-key-0815")), 2);
    QVERIFY2(rig.err.text.contains("--replace"), rig.err.text.constData());
    QCOMPARE(rig.secretInput.prompts, QStringList());
    QVERIFY(rig.keychainHolds(u"main"_s, newKey));
}

void TestKeysAdd::replaces()
{
    CliRig rig;
    QCOMPARE(int(rig.add(u"main"_s, newKey, {u"--color"_s, u"teal"_s})), 0);
    QVERIFY(test::knowsBatch(rig, 1, u"main"_s));
    const QJsonObject before = onlyKey(rig);
    QCOMPARE(int(rig.add(u"main"_s, "another-key-0815", {u"--replace"_s})), 0);
    QVERIFY2(rig.err.text.contains("new secret"), rig.err.text.constData());
    QVERIFY(rig.keychainHolds(u"main"_s, "another-key-0815"));
    const QJsonObject after = onlyKey(rig);
    QVERIFY(after[u"fingerprint"_s] != before[u"fingerprint"_s]);
    QCOMPARE(after[u"color"_s].toString(), u"teal"_s);
    QCOMPARE(after[u"default"_s].toBool(), true);
    QCOMPARE(after[u"batches"_s].toInt(), 1);
}

void TestKeysAdd::optionsApply()
{
    CliRig rig;
    QCOMPARE(int(rig.add(u"first"_s, newKey)), 0);
    QCOMPARE(int(rig.add(u"second"_s, "another-key-0815", {u"--replace"_s, u"--color"_s, u"red"_s, u"--default"_s})), 0);
    const auto keys = std::move(*test::storeOf(rig)->keys());
    QCOMPARE(keys.size(), std::size_t(2));
    QVERIFY(!keys[0].isDefault && keys[0].color == KeyColor::None);
    QVERIFY(keys[1].isDefault && keys[1].color == KeyColor::Red); // --replace of nothing adds
}

void TestKeysAdd::replacedOptionsApply()
{
    CliRig rig;
    QCOMPARE(int(rig.add(u"first"_s, newKey)), 0);
    QCOMPARE(int(rig.add(u"second"_s, newKey, {u"--color"_s, u"red"_s})), 0);
    QCOMPARE(int(rig.add(u"second"_s, newKey, {u"--replace"_s, u"--color"_s, u"none"_s, u"--default"_s})), 0);
    const auto keys = std::move(*test::storeOf(rig)->keys());
    QVERIFY(!keys[0].isDefault);
    QVERIFY(keys[1].isDefault && keys[1].color == KeyColor::None);
}

void TestKeysAdd::keychainFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no keychain") << int(KeychainFault::NoKeychain) << QByteArray("Install or start one");
    QTest::newRow("locked") << int(KeychainFault::Locked) << QByteArray("is locked");
    QTest::newRow("refused") << int(KeychainFault::Refused) << QByteArray("refused access");
    QTest::newRow("no answer") << int(KeychainFault::NoAnswer) << QByteArray("does not answer");
    QTest::newRow("failed") << int(KeychainFault::Failed) << QByteArray("keychain");
}

void TestKeysAdd::keychainFaults()
{
    QFETCH(const int, fault);
    QFETCH(const QByteArray, says);
    CliRig rig;
    rig.keychain.setFault(KeychainFault(fault));
    QCOMPARE(int(rig.add(u"main"_s, newKey)), 7);
    QVERIFY2(rig.err.text.contains(says), rig.err.text.constData());
    QVERIFY2(rig.err.text.contains("BATCHWATCH_API_KEY") && rig.err.text.contains("--key-file"), rig.err.text.constData());
    QVERIFY2(rig.err.text.contains("Nothing was stored"), rig.err.text.constData());
    QVERIFY(onlyKey(rig).isEmpty());
    QVERIFY(!test::everythingStored(rig).contains(newKey));
}

void TestKeysAdd::replaceWithoutKeychainKeepsTheOldOne()
{
    CliRig rig;
    QCOMPARE(int(rig.add(u"main"_s, newKey)), 0);
    const QJsonObject before = onlyKey(rig);
    rig.keychain.setFault(KeychainFault::Locked);
    QCOMPARE(int(rig.add(u"main"_s, "another-key-0815", {u"--replace"_s})), 7);
    QCOMPARE(onlyKey(rig), before);
    rig.keychain.setFault({});
    QVERIFY(rig.keychainHolds(u"main"_s, newKey));
}

void TestKeysAdd::interruptWhileTheKeychainWaits()
{
    CliRig rig;
    rig.asked.onSilence = [&rig] {
        QMetaObject::invokeMethod(
            &rig.interrupts, [&rig] { rig.interrupts.raise(Interrupt::Interrupted); }, Qt::QueuedConnection);
    };
    QCOMPARE(int(rig.add(u"main"_s, newKey)), 130);
    QVERIFY(onlyKey(rig).isEmpty());
}

void TestKeysAdd::aKeyOfTheEnvironmentIsNotAdded()
{
    CliRig rig;
    qputenv("BATCHWATCH_API_KEY", CliRig::secret);
    QCOMPARE(int(rig.add(u"main"_s, newKey)), 0);
    QVERIFY(rig.keychainHolds(u"main"_s, newKey));
    QCOMPARE(rig.keychain.size(), 1);
    QCOMPARE(onlyKey(rig)[u"default"_s].toBool(), true);
}

QTEST_GUILESS_MAIN(TestKeysAdd)

#include "tst_keysadd.moc"
