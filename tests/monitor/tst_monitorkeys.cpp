#include "monitorfixture.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using test::batchId;
using test::MonitorFixture;
using test::snapshot;

namespace {

KeyName name(const char16_t *text)
{
    return *KeyName::fromText(text);
}

} // namespace

/// What happens to all batches of a key.
class TestMonitorKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchWithoutAKeyOfItsNameWaitsForIt()
    {
        MonitorFixture f;
        f.watch(1, name(u"client"));
        QCOMPARE(f.report(1).phase, Phase::KeyNeeded);
        QVERIFY(!f.service->isUnderWay(batchId(1)));
        QVERIFY(!f.time.anyAlarmSet());
        f.keys.put(name(u"client"), *ApiKey::fromText(u"test-secret-2"));
        QVERIFY(f.askedWithin(1, 1s));
    }

    void aKeyThatIsTakenAwayMakesItsBatchesWaitUntilItIsBack()
    {
        MonitorFixture f;
        f.keys.put(name(u"other"), *ApiKey::fromText(u"test-secret-2"));
        for (int n = 1; n <= 3; ++n) {
            f.watch(n, n == 3 ? name(u"other") : MonitorFixture::mainKey());
            f.service->answer(batchId(n), snapshot(90, 30, batchId(n)));
        }
        f.time.advance(6s);
        QVERIFY(f.service->isUnderWay(batchId(1)));
        f.service->answer(batchId(1), snapshot(90, 40, batchId(1)));
        f.keys.remove(MonitorFixture::mainKey());
        QCOMPARE(f.report(1).phase, Phase::KeyNeeded);
        f.service->answer(batchId(2), snapshot(90, 40, batchId(2))); // it was under way: its answer counts
        const auto sentBefore = f.sent;
        f.service->answer(batchId(3), snapshot(90, 40, batchId(3)));
        f.time.advance(1min);
        QCOMPARE(f.report(2).phase, Phase::KeyNeeded);
        QCOMPARE(f.sent[batchId(1)].size(), sentBefore.at(batchId(1)).size());
        QCOMPARE(f.sent[batchId(2)].size(), sentBefore.at(batchId(2)).size());
        QVERIFY(f.sent[batchId(3)].size() > sentBefore.at(batchId(3)).size());
        f.keys.put(MonitorFixture::mainKey(), *ApiKey::fromText(u"test-secret-1"));
        QVERIFY(f.askedWithin(1, 1s));
        QVERIFY(f.askedWithin(2, 1s));
    }

    void aPausedBatchForgetsThatItsOldKeyWasRefused()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->fail(batchId(1), ErrorKind::Unauthorized);
        f.monitor->pause({batchId(1)});
        f.keys.put(MonitorFixture::mainKey(), *ApiKey::fromText(u"test-secret-2"));
        f.time.advance(1min);
        QCOMPARE(f.report(1).phase, Phase::Paused);
        f.monitor->resume({batchId(1)});
        QVERIFY(f.askedWithin(1, 1s));
    }

    void aRenamedKeyGoesOnUnderItsNewName()
    {
        MonitorFixture f;
        f.watch(1);
        f.service->fail(batchId(1), ErrorKind::RateLimited, 60s);
        f.watch(2);
        f.keys.rename(MonitorFixture::mainKey(), name(u"live"));
        f.monitor->renameKey(MonitorFixture::mainKey(), name(u"live"));
        QCOMPARE(*f.report(1).key, name(u"live"));
        QCOMPARE(*f.report(2).key, name(u"live"));
        f.watch(3, name(u"live")); // waits as the others of this key do
        f.time.advance(59'900ms);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(1));
        QCOMPARE(f.sent[batchId(3)].size(), std::size_t(0));
        QVERIFY(f.askedWithin(1, 6s));
    }

    void noNameMeansTheDefaultKey()
    {
        MonitorFixture f;
        f.watch(1, std::nullopt);
        QCOMPARE(*f.report(1).key, MonitorFixture::mainKey());
        QVERIFY(f.service->isUnderWay(batchId(1)));
    }

    void refusedKeyPausesItsBatchesOnceAndANewOneResumesThem()
    {
        MonitorFixture f;
        f.keys.put(name(u"other"), *ApiKey::fromText(u"test-secret-2"));
        for (int n = 1; n <= 12; ++n) {
            f.watch(n);
            f.service->answer(batchId(n), snapshot(90, 30, batchId(n)));
        }
        f.watch(20, name(u"other"));
        f.service->answer(batchId(20), snapshot(90, 30, batchId(20)));
        const std::size_t answersBefore = f.answers.size();
        QVERIFY(f.askedWithin(1, 6s));
        f.service->fail(batchId(1), ErrorKind::Unauthorized);
        for (int n = 1; n <= 12; ++n)
            QCOMPARE(f.report(n).phase, Phase::KeyNeeded);
        QCOMPARE(f.answers.size(), answersBefore + 1); // one message, not twelve
        for (const BatchId &id : f.service->requested()) {
            if (id != batchId(20))
                f.service->fail(id, ErrorKind::Unauthorized); // those that were under way at the time
        }
        const auto sentBefore = f.sent;
        f.time.advance(10min);
        for (int n = 1; n <= 12; ++n)
            QCOMPARE(f.sent[batchId(n)].size(), sentBefore.at(batchId(n)).size());
        QVERIFY(f.service->isUnderWay(batchId(20)) || f.sent[batchId(20)].size() > sentBefore.at(batchId(20)).size());

        f.keys.put(MonitorFixture::mainKey(), *ApiKey::fromText(u"test-secret-3"));
        for (int n = 1; n <= 12; ++n)
            QVERIFY(f.report(n).phase != Phase::KeyNeeded);
        f.time.advance(200ms);
        QVERIFY(f.service->underWay() >= 1);
        QVERIFY(f.service->underWay() <= 6);
    }

    void lateAnswerToAFormerKeySaysNothingOfTheNewOne_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("refused") << ErrorKind::Unauthorized;
        QTest::newRow("another key's batch") << ErrorKind::NotFound;
        QTest::newRow("no credits") << ErrorKind::NoCredits;
    }
    void lateAnswerToAFormerKeySaysNothingOfTheNewOne()
    {
        QFETCH(ErrorKind, kind);
        MonitorFixture f;
        f.watch(1);
        f.watch(2);
        f.service->fail(batchId(1), ErrorKind::Unauthorized);
        QCOMPARE(f.report(1).phase, Phase::KeyNeeded);
        f.keys.put(MonitorFixture::mainKey(), *ApiKey::fromText(u"test-secret-2"));
        QCOMPARE(f.report(1).phase, Phase::Queued);
        f.service->fail(batchId(2), kind); // asked with the former key
        QCOMPARE(f.report(1).phase, Phase::Queued);
        QCOMPARE(f.report(2).phase, Phase::Queued);
        f.time.advance(2s); // the floor
        QVERIFY(f.service->isUnderWay(batchId(1)));
        QVERIFY(f.service->isUnderWay(batchId(2)));
        f.service->fail(batchId(2), ErrorKind::Unauthorized); // with the new one
        QCOMPARE(f.report(2).phase, Phase::KeyNeeded);
    }

    void batchThatChangesToAHeldKeyWaitsAsWell()
    {
        MonitorFixture f;
        f.keys.put(name(u"other"), *ApiKey::fromText(u"test-secret-2"));
        f.watch(1, name(u"other"));
        f.service->fail(batchId(1), ErrorKind::RateLimited, 60s);
        f.watch(2);
        f.service->fail(batchId(2), ErrorKind::NotFound);
        f.watch(2, name(u"other"));
        f.time.advance(59'900ms);
        QCOMPARE(f.sent[batchId(2)].size(), std::size_t(1));
        QVERIFY(f.askedWithin(2, 6s));
    }

    void rateLimitHoldsEveryBatchOfTheKey()
    {
        MonitorFixture f;
        f.keys.put(name(u"other"), *ApiKey::fromText(u"test-secret-2"));
        f.watch(1);
        f.service->answer(batchId(1), snapshot(90, 30, batchId(1)));
        f.watch(2);
        f.service->answer(batchId(2), snapshot(90, 30, batchId(2)));
        f.watch(3, name(u"other"));
        f.service->answer(batchId(3), snapshot(90, 30, batchId(3)));
        f.time.advance(5s);
        f.service->answer(batchId(2), snapshot(90, 31, batchId(2)));
        f.service->answer(batchId(3), snapshot(90, 31, batchId(3)));
        f.service->fail(batchId(1), ErrorKind::RateLimited, 60s);
        QCOMPARE(*f.answers.back().next, Milliseconds(60s));
        QCOMPARE(f.report(1).phase, Phase::RateLimited);
        QCOMPARE(f.report(2).phase, Phase::RateLimited);
        QCOMPARE(f.report(3).phase, Phase::Running);
        f.watch(4); // one that joins meanwhile waits as well
        f.time.advance(59'900ms);
        QCOMPARE(f.sent[batchId(1)].size(), std::size_t(2));
        QCOMPARE(f.sent[batchId(2)].size(), std::size_t(2));
        QCOMPARE(f.sent[batchId(4)].size(), std::size_t(0));
        QCOMPARE(f.sent[batchId(3)].size(), std::size_t(3)); // and is under way since
        QVERIFY(f.askedWithin(1, 1s));
        f.service->answer(batchId(1), snapshot(90, 40, batchId(1)));
        QVERIFY(*f.answers.back().next > 5s); // slower for a while
        for (int i = 0; i < 20; ++i) {
            QVERIFY(f.askedWithin(1, 20s));
            f.service->answer(batchId(1), snapshot(90, 40, batchId(1)));
        }
        QCOMPARE(*f.answers.back().next, Milliseconds(5s)); // and recovered
    }
};

QTEST_GUILESS_MAIN(TestMonitorKeys)
#include "tst_monitorkeys.moc"
