#include "app/keymanager.h"
#include "cliprogram.h"
#include "support/builders.h"
#include "support/scriptedserver.h"
#include "support/secretservice.h"

#include <QDir>
#include <QRegularExpression>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::batchId;
using test::CliProgram;
using test::newKey;
using test::Reply;
using test::ScriptedServer;
using test::SecretService;
using test::snapshot;

namespace {

/// The program in that session, with no key but those of the keychain.
class Desktop
{
public:
    explicit Desktop(SecretService::Kind kind) : keychain(kind)
    {
        QProcessEnvironment environment = keychain.environment();
        environment.remove(u"BATCHWATCH_API_KEY"_s);
        program.process.setProcessEnvironment(environment);
    }

    int keys(const QStringList &arguments, const QByteArray &input = {})
    {
        program.start({}, QStringList{u"keys"_s} + arguments);
        program.process.write(input);
        program.process.closeWriteChannel();
        return program.end();
    }
    [[nodiscard]] QByteArray kept(const QString &name) const
    {
        return keychain.lookup(app::keychainService(QDir(program.dataDir())), name).trimmed();
    }

    SecretService keychain;
    CliProgram program;
};

} // namespace

/// The real program and a real Secret Service.
class TestRealKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aKeysLife();
    void noKeyWithoutKeychain_data();
    void noKeyWithoutKeychain();
    void interruptedWhileItAsks();
};

/// Added, found by others, used, replaced, renamed, removed.
void TestRealKeychain::aKeysLife()
{
    Desktop desktop(SecretService::Kind::Unlocked);
    QVERIFY2(desktop.keychain.error().isEmpty(), qPrintable(desktop.keychain.error()));
    CliProgram &program = desktop.program;
    ScriptedServer server;
    server.onRequest = [](const test::HttpRequest &request) { return Reply::batch(snapshot(4, 4, *request.batch())); };

    QVERIFY2(desktop.keys({u"add"_s, u"main"_s}, QByteArray(newKey) + '\n') == 0, program.err.constData());
    QCOMPARE(desktop.kept(u"main"_s), QByteArray(newKey));
    QCOMPARE(program.run(server.baseUrl(), {u"watch"_s, batchId(1).toString(), u"--json"_s}), 0);
    QCOMPARE(server.requests().back().parameter("api_key"), QByteArray(newKey));
    QCOMPARE(program.err, QByteArray());

    QCOMPARE(desktop.keys({u"add"_s, u"main"_s, u"--replace"_s}, "another-key-0815"), 0);
    QCOMPARE(desktop.keys({u"rename"_s, u"main"_s, u"client A"_s}), 0);
    QCOMPARE(desktop.kept(u"main"_s), QByteArray());
    QCOMPARE(desktop.kept(u"client A"_s), QByteArray("another-key-0815"));
    QCOMPARE(program.run(server.baseUrl(), {u"watch"_s, batchId(2).toString()}), 0);
    QCOMPARE(server.requests().back().parameter("api_key"), QByteArray("another-key-0815"));

    QCOMPARE(desktop.keys({u"remove"_s, u"client A"_s}), 0);
    QCOMPARE(desktop.kept(u"client A"_s), QByteArray());
    QCOMPARE(desktop.keys({u"list"_s, u"--json"_s}), 0);
    QCOMPARE(program.out, QByteArray());

    const auto files = QDir(program.dataDir()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(newKey) && !content.contains("another-key-0815"), qPrintable(info.fileName()));
    }
}

void TestRealKeychain::noKeyWithoutKeychain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no bus") << int(SecretService::Kind::NoBus) << QByteArray("no keychain");
    QTest::newRow("no service") << int(SecretService::Kind::NoService) << QByteArray("no keychain");
    QTest::newRow("locked, and nobody can be asked") << int(SecretService::Kind::Locked) << QByteArray("locked");
}

void TestRealKeychain::noKeyWithoutKeychain()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, says);
    Desktop desktop{SecretService::Kind(kind)};
    QVERIFY2(desktop.keychain.error().isEmpty(), qPrintable(desktop.keychain.error()));
    QCOMPARE(desktop.keys({u"add"_s, u"main"_s}, newKey), 7);
    QVERIFY2(desktop.program.err.contains(says), desktop.program.err.constData());
    QCOMPARE(desktop.keys({u"list"_s, u"--json"_s}), 0);
    QCOMPARE(desktop.program.out, QByteArray());
}

/// The keychain's own prompt stays open: after three seconds the terminal says so, and Ctrl-C ends the waiting.
void TestRealKeychain::interruptedWhileItAsks()
{
    Desktop desktop(SecretService::Kind::Asking);
    QVERIFY2(desktop.keychain.error().isEmpty(), qPrintable(desktop.keychain.error()));
    CliProgram &program = desktop.program;
    program.start({}, {u"keys"_s, u"add"_s, u"main"_s});
    program.process.write(newKey);
    program.process.closeWriteChannel();
    QTRY_VERIFY2_WITH_TIMEOUT(program.err.contains("Waiting for the keychain"), program.err.constData(), 20'000);
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
    QCOMPARE(desktop.keys({u"list"_s, u"--json"_s}), 0);
    QCOMPARE(program.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestRealKeychain)

#include "tst_realkeychain.moc"
