#include "support/filecontent.h"
#include "terminalprogram.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::CliProgram;
using test::contentOf;
using test::newKey;
using test::TerminalProgram;

/// How the real program takes a secret: typed at a terminal without being shown, or piped in. There is no keychain here.
class TestSecretPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void typedWithoutEcho();
    void pastedInSeveralLines();
    void whatIsLeftOverReachesNoShell();
    void echoesAgain_data();
    void echoesAgain();
    void echoesWhileStopped();
    void endOfInput();
    void fromAPipe_data();
    void fromAPipe();
    void interruptedPipe();
    void seenByOtherProcesses();

private:
    [[nodiscard]] QStringList addMain() const { return {u"keys"_s, u"add"_s, u"main"_s, u"--data-dir"_s, m_folder.filePath(u"data"_s)}; }

    QTemporaryDir m_folder;
};

#define VERIFY_ASKS(program)                                                                                                               \
    QTRY_VERIFY2_WITH_TIMEOUT((program).shown().contains("API key for \"main\""), (program).shown().constData(), 20'000);                  \
    QVERIFY(!(program).echoes())

void TestSecretPrompt::typedWithoutEcho()
{
    TerminalProgram program(addMain());
    VERIFY_ASKS(program);
    program.type(QByteArray(newKey) + '\n');
    QTRY_VERIFY_WITH_TIMEOUT(program.hasEnded(), 20'000);
    QCOMPARE(program.exitCode(), 7); // no keychain
    QVERIFY2(program.shown().contains("keychain"), program.shown().constData());
    QVERIFY2(!program.shown().contains(newKey), program.shown().constData());
    QVERIFY(program.echoes());
}

/// A curl line is pasted as it is: its lines come at once.
void TestSecretPrompt::pastedInSeveralLines()
{
    TerminalProgram program(addMain());
    VERIFY_ASKS(program);
    program.type("curl -s \\\n  'https://api.example/api/v1/balance?api_key=" + QByteArray(newKey) + "'\n");
    QTRY_VERIFY_WITH_TIMEOUT(program.hasEnded(), 20'000);
    QCOMPARE(program.exitCode(), 7); // found, so that the keychain was asked
    QVERIFY2(program.shown().contains("taken out"), program.shown().constData());
    QVERIFY(!program.shown().contains(newKey));
}

/// What is pasted behind the end is not left for the shell to run and remember.
void TestSecretPrompt::whatIsLeftOverReachesNoShell()
{
    TerminalProgram program(addMain());
    VERIFY_ASKS(program);
    program.type("\n");
    program.type(QByteArray(newKey) + '\n'); // within the paste or behind it
    program.type(QByteArray(newKey));        // never finished
    QTRY_VERIFY_WITH_TIMEOUT(program.hasEnded(), 20'000);
    QVERIFY(!program.shown().contains(newKey));
}

void TestSecretPrompt::echoesAgain_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("code");
    QTest::newRow("Ctrl-C") << 0 << QByteArray("\x03") << 130;
    QTest::newRow("Ctrl-\\") << 0 << QByteArray("\x1c") << 128 + SIGQUIT;
    QTest::newRow("SIGINT") << SIGINT << QByteArray() << 130;
    QTest::newRow("SIGTERM") << SIGTERM << QByteArray() << 130;
    QTest::newRow("SIGHUP") << SIGHUP << QByteArray() << 128 + SIGHUP;
}

void TestSecretPrompt::echoesAgain()
{
    QFETCH(const int, number);
    QFETCH(const QByteArray, typed);
    QFETCH(const int, code);
    TerminalProgram program(addMain());
    VERIFY_ASKS(program);
    program.type("wv_NEWKEY" + typed);
    if (number != 0)
        program.signal(number);
    QTRY_VERIFY_WITH_TIMEOUT(program.hasEnded(), 20'000);
    QCOMPARE(program.exitCode(), code);
    QVERIFY(program.echoes());
    QVERIFY(!program.shown().contains("wv_NEWKEY"));
}

/// Stopped by Ctrl-Z the terminal is the shell's, which shows what is typed; when the program goes on, it asks again.
void TestSecretPrompt::echoesWhileStopped()
{
    TerminalProgram program(addMain());
    VERIFY_ASKS(program);
    program.type("wv_NEW\x1a");
    QTRY_VERIFY_WITH_TIMEOUT(program.hasStopped(), 20'000);
    QVERIFY(program.echoes());
    program.signal(SIGCONT);
    QTRY_VERIFY_WITH_TIMEOUT(program.shown().count("API key for") == 2, 20'000);
    QVERIFY(!program.echoes());
    program.type(QByteArray(newKey) + '\n');
    QTRY_VERIFY_WITH_TIMEOUT(program.hasEnded(), 20'000);
    QCOMPARE(program.exitCode(), 7);
    QVERIFY(program.echoes());
}

void TestSecretPrompt::endOfInput()
{
    TerminalProgram program(addMain());
    VERIFY_ASKS(program);
    program.type("\x04");
    QTRY_VERIFY_WITH_TIMEOUT(program.hasEnded(), 20'000);
    QCOMPARE(program.exitCode(), 2);
    QVERIFY2(program.shown().contains("No key was given"), program.shown().constData());
    QVERIFY(program.echoes());
}

void TestSecretPrompt::fromAPipe_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a key") << QByteArray("wv_NEWKEY4711abcdef\n") << 7 << QByteArray("keychain"); // there is none
    QTest::newRow("nothing") << QByteArray() << 2 << QByteArray("No key was given");
    QTest::newRow("more than 64 KiB") << QByteArray(70'000, 'k') << 2 << QByteArray("too long");
}

void TestSecretPrompt::fromAPipe()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, code);
    QFETCH(const QByteArray, says);
    CliProgram program;
    program.start({}, {u"keys"_s, u"add"_s, u"main"_s});
    program.process.write(text);
    program.process.closeWriteChannel();
    QCOMPARE(program.end(), code);
    QVERIFY2(program.err.contains(says), program.err.constData());
    QVERIFY2(!program.err.contains("API key for"), program.err.constData()); // nobody to ask
    QVERIFY(text.isEmpty() || !program.err.contains(text.trimmed()));
}

void TestSecretPrompt::interruptedPipe()
{
    CliProgram program;
    program.start({}, {u"keys"_s, u"add"_s, u"main"_s});
    program.process.write("wv_NEWKEY");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(program.dataDir() + u"/batchwatch.db"_s), 20'000); // it will read next
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
}

/// The arguments hold a name only, and what the environment held at the start is closed to other users of the machine.
void TestSecretPrompt::seenByOtherProcesses()
{
    CliProgram program;
    program.start({}, {u"keys"_s, u"add"_s, u"main"_s});
    program.process.write(newKey);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(program.dataDir() + u"/batchwatch.db"_s), 20'000);
    const QString process = u"/proc/"_s + QString::number(program.process.processId());
    const QByteArray arguments = contentOf(process + u"/cmdline"_s);
    QVERIFY2(arguments.contains("keys"), arguments.constData());
    QVERIFY(!arguments.contains(newKey) && !arguments.contains(test::CliRig::secret));
#if !defined(__SANITIZE_ADDRESS__) // there the process can be dumped
    QCOMPARE(QFileInfo(process + u"/environ"_s).ownerId(), 0u);
#endif
    program.process.closeWriteChannel();
    QCOMPARE(program.end(), 7);
}

QTEST_GUILESS_MAIN(TestSecretPrompt)

#include "tst_secretprompt.moc"
