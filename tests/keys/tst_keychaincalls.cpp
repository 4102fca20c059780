#include "keys/keychain.h"
#include "support/secretservice.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace batchwatch;
using namespace batchwatch::keys;
using namespace Qt::StringLiterals;

/// How answers arrive. One keychain and one session, whose service is silent at
/// first, for all: a process can have no more.
class TestKeychainCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanupTestCase();

    void aSilentServiceIsToldOnceAndItsReturnToo();
    void noAnswerComesBeforeTheCallReturned();
    void answersComeOnTheThreadOfWhoAsked();
    void whoIsGoneGetsNoAnswer();
    void callsAreDoneInTheirOrder();

private:
    std::unique_ptr<test::SecretService> m_desktop;
    std::unique_ptr<Keychain> m_keychain;
    const SecretEntry m_entry{u"batchwatch-test"_s, u"main"_s};
    const Secret m_secret = *Secret::fromText(u"key-of-the-test");
};

void TestKeychainCalls::initTestCase()
{
    m_desktop = std::make_unique<test::SecretService>(test::SecretService::Kind::Silent);
    QVERIFY2(m_desktop->error().isEmpty(), qPrintable(m_desktop->error()));
    KeychainTimes times;
    times.answer = Milliseconds(500);
    m_keychain = std::make_unique<Keychain>(times);
}

void TestKeychainCalls::cleanupTestCase()
{
    m_keychain.reset();
    m_desktop.reset();
}

void TestKeychainCalls::aSilentServiceIsToldOnceAndItsReturnToo()
{
    const QSignalSpy back(m_keychain.get(), &Keychain::cameBack);
    QList<KeychainFault> faults;
    m_keychain->read(m_entry, this, [&](const SecretStore::ReadAnswer &answer) { faults << answer.error(); });
    m_keychain->read(m_entry, this, [&](const SecretStore::ReadAnswer &answer) { faults << answer.error(); });
    QTRY_COMPARE(faults.size(), 2);
    QCOMPARE(faults, (QList<KeychainFault>{KeychainFault::NoAnswer, KeychainFault::NoAnswer}));
    QCOMPARE(back.size(), 0);
    m_desktop->wake();
    QTRY_COMPARE(back.size(), 1);
    // Later calls are answered after whatever the first ones still had to say.
    bool isAnswered = false;
    m_keychain->read(m_entry, this, [&](const SecretStore::ReadAnswer &answer) {
        QCOMPARE(answer.error(), KeychainFault::NoEntry);
        isAnswered = true;
    });
    QTRY_VERIFY(isAnswered);
    QCOMPARE(faults.size(), 2);
    QCOMPARE(back.size(), 1);
}

void TestKeychainCalls::noAnswerComesBeforeTheCallReturned()
{
    int answers = 0;
    m_keychain->write(m_entry, m_secret, this, [&](const SecretStore::WriteAnswer &answer) {
        QVERIFY(answer);
        ++answers;
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    m_keychain->read(m_entry, this, [&](const SecretStore::ReadAnswer &answer) {
        QVERIFY(answer && *answer == m_secret);
        ++answers;
    });
    QCOMPARE(answers, 1);
    QTRY_COMPARE(answers, 2);
}

void TestKeychainCalls::answersComeOnTheThreadOfWhoAsked()
{
    QThread thread;
    thread.start();
    auto elsewhere = std::make_unique<QObject>();
    elsewhere->moveToThread(&thread);
    std::atomic<QThread *> here = nullptr;
    std::atomic<QThread *> there = nullptr;
    m_keychain->read(m_entry, this, [&](const SecretStore::ReadAnswer &) { here = QThread::currentThread(); });
    m_keychain->read(m_entry, elsewhere.get(), [&](const SecretStore::ReadAnswer &) { there = QThread::currentThread(); });
    QTRY_VERIFY(here && there);
    QCOMPARE(here.load(), QThread::currentThread());
    QCOMPARE(there.load(), &thread);

    // and from any thread it may be asked
    std::atomic_int faults = -1;
    QMetaObject::invokeMethod(elsewhere.get(),
        [&] { m_keychain->remove(m_entry, elsewhere.get(), [&](const SecretStore::WriteAnswer &answer) { faults = answer ? 0 : 1; }); });
    QTRY_COMPARE(faults.load(), 0);
    thread.quit();
    QVERIFY(thread.wait());
}

void TestKeychainCalls::whoIsGoneGetsNoAnswer()
{
    int answers = 0;
    auto context = std::make_unique<QObject>();
    m_keychain->write(m_entry, m_secret, context.get(), [&](const SecretStore::WriteAnswer &) { ++answers; });
    context.reset();
    bool isRead = false;
    m_keychain->read(m_entry, this, [&](const SecretStore::ReadAnswer &answer) {
        QVERIFY2(answer, "what was asked for was done all the same");
        isRead = true;
    });
    QTRY_VERIFY(isRead);
    QCOMPARE(answers, 0);
}

void TestKeychainCalls::callsAreDoneInTheirOrder()
{
    QStringList done;
    m_keychain->write(m_entry, m_secret, this, [&](const SecretStore::WriteAnswer &) { done << u"written"_s; });
    m_keychain->remove(m_entry, this, [&](const SecretStore::WriteAnswer &) { done << u"removed"_s; });
    m_keychain->read(m_entry, this, [&](const SecretStore::ReadAnswer &answer) { done << (answer ? u"there"_s : u"gone"_s); });
    QTRY_COMPARE(done, (QStringList{u"written"_s, u"removed"_s, u"gone"_s}));
    QCOMPARE(m_desktop->lookup(m_entry.service, m_entry.user), QByteArray());
}

QTEST_GUILESS_MAIN(TestKeychainCalls)
#include "tst_keychaincalls.moc"
