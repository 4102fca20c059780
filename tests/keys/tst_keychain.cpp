#include "support/secretservice.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using batchwatch::test::SecretService;
using Kind = SecretService::Kind;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
const QString service = u"batchwatch-test"_s;

/// The actions of a keychain, as keychainprobe takes them, and the line of each in each kind of session.
struct Session
{
    const char *name;
    Kind kind;
    const char *read;
    const char *write;
    const char *remove;
    bool isSearchedFor = false; ///< by libraries that find their own way to a bus
    bool hasLibsecret = true;
};

constexpr Session sessions[] = {
    {"unlocked", Kind::Unlocked, "NoEntry", "ok", "ok"},
    {"a locked collection whose prompt is dismissed", Kind::Locked, "Locked", "Locked", "Locked"},
    {"a service that never answers", Kind::Silent, "NoAnswer", "NoAnswer", "NoAnswer"},
    {"a bus that never answers", Kind::SilentBus, "NoAnswer", "NoAnswer", "NoAnswer"},
    {"a bus without a service", Kind::NoService, "NoKeychain", "NoKeychain", "NoKeychain"},
    {"a bus address that leads nowhere", Kind::NoBus, "NoKeychain", "NoKeychain", "NoKeychain"},
    {"no bus address", Kind::NoBus, "NoKeychain", "NoKeychain", "NoKeychain", true},
    {"no libsecret", Kind::Unlocked, "NoKeychain", "NoKeychain", "NoKeychain", false, false},
};

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void eachKindOfSessionHasItsOwnAnswer_data();
    void eachKindOfSessionHasItsOwnAnswer();
    void aSecretOutlivesTheProcessUntilItIsRemoved();
    void aNewSecretReplacesTheOld();
    void secretsOfOtherNamesStay();
    void aLockedKeychainDoesNotSayThatASecretIsGone();
    void whatWaitsBehindAHangingCallIsAnsweredInTime();
    void itComesBackAndWhatWasGivenUpIsNotDone();
    void anOpenPromptIsNotCutOffByTheTimeOut();
    void aClosedPromptIsAnsweredAtOnce();
    void theEndWaitsForWhatIsBeingWritten();
    void theEndDoesNotWaitLongForWhatHangs_data();
    void theEndDoesNotWaitLongForWhatHangs();
};

namespace {

/// The lines that keychainprobe prints, its exit code last.
class ProbeProcess
{
public:
    ProbeProcess(const QProcessEnvironment &environment, const QStringList &words, const QByteArray &secret = "key-of-the-test")
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationDirPath() + u"/keychainprobe"_s, words);
        m_process.write(secret + '\n');
        m_process.closeWriteChannel();
    }

    /// Up to now and `text`.
    bool hasSaid(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                m_output += m_process.readAllStandardOutput();
                return m_output.contains(text);
            },
            patience);
    }

    QStringList lines()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
            return {u"did not end"_s};
        m_output += m_process.readAllStandardOutput();
        QStringList lines = QString::fromUtf8(m_output).split(u'\n', Qt::SkipEmptyParts);
        if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
            lines << u"crashed"_s;
        return lines;
    }

    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace

void TestKeychain::eachKindOfSessionHasItsOwnAnswer_data()
{
    QTest::addColumn<int>("session");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("answer");
    for (int i = 0; i < int(std::size(sessions)); ++i) {
        const Session &session = sessions[i];
        QTest::addRow("%s: read", session.name) << i << u"read"_s << QString::fromLatin1(session.read);
        QTest::addRow("%s: write", session.name) << i << u"write"_s << QString::fromLatin1(session.write);
        QTest::addRow("%s: remove", session.name) << i << u"remove"_s << QString::fromLatin1(session.remove);
    }
}

void TestKeychain::eachKindOfSessionHasItsOwnAnswer()
{
    QFETCH(const int, session);
    QFETCH(const QString, action);
    QFETCH(const QString, answer);
    const Session &kind = sessions[session];
    const SecretService desktop(kind.kind);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    QProcessEnvironment environment = desktop.environment();
    if (kind.isSearchedFor)
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    const QTemporaryDir libraries;
    if (!kind.hasLibsecret) {
        QFile broken(libraries.filePath(u"libsecret-1.so.0"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        environment.insert(u"LD_LIBRARY_PATH"_s, libraries.path());
    }
    QElapsedTimer clock;
    clock.start();
    QStringList words{action, service, u"main"_s};
    if (kind.kind == Kind::Silent || kind.kind == Kind::SilentBus)
        words.prepend(u"quick"_s);
    QCOMPARE(ProbeProcess(environment, words).lines(), QStringList{answer});
    QVERIFY2(clock.elapsed() < 10'000, "every kind of failure is told soon");
}

void TestKeychain::aSecretOutlivesTheProcessUntilItIsRemoved()
{
    const SecretService desktop(Kind::Unlocked);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    QCOMPARE(ProbeProcess(desktop.environment(), {u"write"_s, service, u"main"_s}, "k\xC3\xA9y-1").lines(), QStringList{u"ok"_s});
    QCOMPARE(desktop.lookup(service, u"main"_s), QByteArray("k\xC3\xA9y-1"));
    QCOMPARE(ProbeProcess(desktop.environment(), {u"read"_s, service, u"main"_s}).lines(), QStringList{u"k\u00e9y-1"_s});
    QCOMPARE(ProbeProcess(desktop.environment(), {u"remove"_s, u"read"_s, u"remove"_s, service, u"main"_s}).lines(),
        (QStringList{u"ok"_s, u"NoEntry"_s, u"ok"_s}));
    QCOMPARE(desktop.lookup(service, u"main"_s), QByteArray());
}

void TestKeychain::aNewSecretReplacesTheOld()
{
    const SecretService desktop(Kind::Unlocked);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    QCOMPARE(ProbeProcess(desktop.environment(), {u"write"_s, service, u"main"_s}, "old").lines(), QStringList{u"ok"_s});
    QCOMPARE(
        ProbeProcess(desktop.environment(), {u"write"_s, u"read"_s, service, u"main"_s}, "new").lines(), (QStringList{u"ok"_s, u"new"_s}));
    QCOMPARE(desktop.lookup(service, u"main"_s), QByteArray("new"));
    QCOMPARE(
        ProbeProcess(desktop.environment(), {u"remove"_s, u"read"_s, service, u"main"_s}).lines(), (QStringList{u"ok"_s, u"NoEntry"_s}));
}

void TestKeychain::secretsOfOtherNamesStay()
{
    const SecretService desktop(Kind::Unlocked);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    QCOMPARE(ProbeProcess(desktop.environment(), {u"write"_s, service, u"main"_s}, "one").lines(), QStringList{u"ok"_s});
    QCOMPARE(ProbeProcess(desktop.environment(), {u"write"_s, u"other-folder"_s, u"main"_s}, "two").lines(), QStringList{u"ok"_s});
    QCOMPARE(ProbeProcess(desktop.environment(), {u"write"_s, service, u"client"_s}, "three").lines(), QStringList{u"ok"_s});
    QCOMPARE(ProbeProcess(desktop.environment(), {u"remove"_s, service, u"main"_s}).lines(), QStringList{u"ok"_s});
    QCOMPARE(desktop.lookup(u"other-folder"_s, u"main"_s), QByteArray("two"));
    QCOMPARE(desktop.lookup(service, u"client"_s), QByteArray("three"));
}

void TestKeychain::aLockedKeychainDoesNotSayThatASecretIsGone()
{
    SecretService desktop(Kind::Unlocked);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    QCOMPARE(ProbeProcess(desktop.environment(), {u"write"_s, service, u"main"_s}).lines(), QStringList{u"ok"_s});
    QVERIFY(desktop.lock());
    QCOMPARE(ProbeProcess(desktop.environment(), {u"read"_s, u"remove"_s, u"read"_s, service, u"main"_s}).lines(),
        (QStringList{u"Locked"_s, u"Locked"_s, u"Locked"_s}));
}

void TestKeychain::whatWaitsBehindAHangingCallIsAnsweredInTime()
{
    const SecretService desktop(Kind::Silent);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    QElapsedTimer clock;
    clock.start();
    ProbeProcess probe(desktop.environment(), {u"quick"_s, u"all"_s, u"read"_s, u"write"_s, u"remove"_s, u"read"_s, service, u"main"_s});
    QCOMPARE(probe.lines(), QStringList(4, u"NoAnswer"_s));
    QVERIFY2(clock.elapsed() < 5'000, "not one after the other, and the end does not wait for them");
}

void TestKeychain::itComesBackAndWhatWasGivenUpIsNotDone()
{
    SecretService desktop(Kind::Silent);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    ProbeProcess probe(desktop.environment(), {u"quick"_s, u"read"_s, u"write"_s, u"back"_s, u"read"_s, service, u"main"_s});
    QVERIFY(probe.hasSaid("NoAnswer\nNoAnswer\n"));
    desktop.wake();
    // The write waited behind the read and was told to have failed: it must not happen now.
    QCOMPARE(probe.lines(), (QStringList{u"NoAnswer"_s, u"NoAnswer"_s, u"back"_s, u"NoEntry"_s}));
    QCOMPARE(desktop.lookup(service, u"main"_s), QByteArray());
}

void TestKeychain::anOpenPromptIsNotCutOffByTheTimeOut()
{
    const SecretService desktop(Kind::Asking);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    QElapsedTimer clock;
    clock.start();
    ProbeProcess probe(desktop.environment(), {u"quick"_s, u"asking"_s, u"write"_s, service, u"main"_s});
    QTRY_VERIFY_WITH_TIMEOUT(desktop.hasPrompt(), patience);
    QVERIFY(probe.hasSaid("Locked"));
    QVERIFY2(clock.elapsed() >= 1'000, "as long as the person has, not as long as a service has");
    QCOMPARE(probe.lines(), QStringList{u"Locked"_s});
}

void TestKeychain::aClosedPromptIsAnsweredAtOnce()
{
    SecretService desktop(Kind::Asking);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    ProbeProcess probe(desktop.environment(), {u"write"_s, service, u"main"_s});
    QTRY_VERIFY_WITH_TIMEOUT(desktop.hasPrompt(), patience);
    desktop.dismissPrompts();
    QVERIFY(probe.hasSaid("Locked"));
    QCOMPARE(probe.lines(), QStringList{u"Locked"_s});
}

void TestKeychain::theEndWaitsForWhatIsBeingWritten()
{
    const SecretService desktop(Kind::Unlocked);
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    QCOMPARE(ProbeProcess(desktop.environment(), {u"all"_s, u"write"_s, u"leave"_s, service, u"main"_s}, "last").lines(), QStringList());
    QCOMPARE(desktop.lookup(service, u"main"_s), QByteArray("last"));
    QCOMPARE(ProbeProcess(desktop.environment(), {u"all"_s, u"remove"_s, u"leave"_s, service, u"main"_s}).lines(), QStringList());
    QCOMPARE(desktop.lookup(service, u"main"_s), QByteArray());
}

void TestKeychain::theEndDoesNotWaitLongForWhatHangs_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isKde");
    QTest::newRow("a silent service") << int(Kind::Silent) << false;
    QTest::newRow("an open prompt") << int(Kind::Asking) << false;
    QTest::newRow("a silent bus") << int(Kind::SilentBus) << false;
    QTest::newRow("a silent bus on a KDE desktop, which blocks the thread") << int(Kind::SilentBus) << true;
}

void TestKeychain::theEndDoesNotWaitLongForWhatHangs()
{
    QFETCH(const int, kind);
    QFETCH(const bool, isKde);
    SecretService desktop{Kind(kind)};
    QVERIFY2(desktop.error().isEmpty(), qPrintable(desktop.error()));
    QProcessEnvironment environment = desktop.environment();
    if (isKde) {
        environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
        environment.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
    }
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(ProbeProcess(environment, {u"all"_s, u"write"_s, u"leave"_s, service, u"main"_s}).lines(), QStringList());
    QVERIFY2(clock.elapsed() < 6'000, "the farewell of a second, not the 50 s of a library");
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
