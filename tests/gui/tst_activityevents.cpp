#include "gui/activityevents.h"
#include "gui/activitywords.h"
#include "reports.h"

#include <QRegularExpression>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;

/// What two reports of a batch, one after the other, are taken for.
class TestActivityEvents : public QObject
{
    Q_OBJECT

    static constexpr WallTime noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(12)};
    static constexpr Moment now{noon, MonotonicTime(1'000s)};
    using Change = std::function<void(BatchReport &)>;

    static BatchReport running(int done = 10)
    {
        BatchReport running = report(1, 100, done);
        running.seenAt = noon - 1min;
        running.progressAt = noon - 1min;
        running.cadence = 30s;
        return running;
    }

    static QStringList words(const std::vector<Activity> &activities)
    {
        QStringList words;
        for (const Activity &activity : activities)
            words += ActivityWords::kind(activity.kind) + u": "_s + ActivityWords::sentence(activity);
        return words;
    }

    static QStringList between(const BatchReport &before, const BatchReport &after)
    {
        KnownBatch known = knownFrom(before);
        return words(activitiesOf(known, after, now));
    }

    static Change phase(Phase phase)
    {
        return [phase](BatchReport &report) { report.phase = phase; };
    }

    static Change failure(ErrorKind kind, Phase phase, int http = 0)
    {
        return [=](BatchReport &report) {
            report.phase = phase;
            report.error = ApiError{.kind = kind, .http = http};
            report.nextPoll = now.now + 40s;
        };
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aChangeIsToldInWords_data()
    {
        QTest::addColumn<Change>("before");
        QTest::addColumn<Change>("after");
        QTest::addColumn<QStringList>("told");
        const Change nothing = [](BatchReport &) {};
        QTest::newRow("nothing happened") << nothing << nothing << QStringList{};
        QTest::newRow("a request was sent") << nothing << Change([](BatchReport &r) { r.requestUnderWay = true; }) << QStringList{};
        QTest::newRow("a reply came") << nothing << Change([](BatchReport &r) {
            r.seenAt = noon;
            r.counts->done = 25;
            r.counts->failed = 2;
            r.nextPoll = now.now + 30s;
        }) << QStringList{u"Reply: 25 of 100 done · 15 more · 2 failed · next in 0:30"_s};
        QTest::newRow("a reply without progress")
            << nothing << Change([](BatchReport &r) { r.seenAt = noon; }) << QStringList{u"Reply: 10 of 100 done · 1 failed"_s};
        QTest::newRow("a request failed") << nothing << failure(ErrorKind::Network, Phase::Retrying)
                                          << QStringList{u"Failed: The vendor cannot be reached. Next try in 0:40."_s};
        QTest::newRow("the same failed again") << Change([](BatchReport &r) {
            failure(ErrorKind::Network, Phase::Retrying)(r);
            r.requestUnderWay = true;
        }) << failure(ErrorKind::Network, Phase::Retrying)
                                               << QStringList{u"Failed: The vendor cannot be reached. Next try in 0:40."_s};
        QTest::newRow("a failure that is known is no news") << failure(ErrorKind::Network, Phase::Retrying) << Change([](BatchReport &r) {
            failure(ErrorKind::Network, Phase::Retrying)(r);
            r.note = QString();
        }) << QStringList{};
        QTest::newRow("the vendor slows it down") << nothing << failure(ErrorKind::RateLimited, Phase::RateLimited, 429)
                                                  << QStringList{u"Slowed down: The vendor asks for fewer requests. Next try in 0:40."_s};
        QTest::newRow("another batch of the key was slowed down")
            << nothing << phase(Phase::RateLimited)
            << QStringList{u"Waits: Another batch of its key was asked to slow down: this one waits as well."_s};
        QTest::newRow("the key was refused") << nothing << Change([](BatchReport &r) {
            r.phase = Phase::KeyNeeded;
            r.error = ApiError{.kind = ErrorKind::Unauthorized, .http = 401};
        })
                                             << QStringList{u"Failed: The API key was refused. It is not tried again by itself."_s,
                                                    u"Key needed: Waits for a valid key “main”."_s};
        QTest::newRow("a key came") << phase(Phase::KeyNeeded) << nothing << QStringList{u"Key at hand: Has a key and goes on."_s};
        QTest::newRow("finished") << nothing << phase(Phase::Finished) << QStringList{u"Finished: Completed."_s};
        QTest::newRow("gone") << nothing << phase(Phase::Gone) << QStringList{u"Gone: No longer at the vendor; the results are kept."_s};
        QTest::newRow("another window polls it")
            << nothing << phase(Phase::Elsewhere) << QStringList{u"Elsewhere: Polled by another window or command line."_s};
        QTest::newRow("and got a reply") << phase(Phase::Elsewhere) << Change([](BatchReport &r) {
            r.phase = Phase::Elsewhere;
            r.seenAt = noon;
        }) << QStringList{u"Reply elsewhere: 10 of 100 done · 1 failed"_s};
        QTest::newRow("and polls it no more") << phase(Phase::Elsewhere) << nothing
                                              << QStringList{u"Taken over: Polled here from now on."_s};
        QTest::newRow("paused") << nothing << phase(Phase::Paused) << QStringList{u"Paused: Paused."_s};
        QTest::newRow("paused while a request was under way") << Change([](BatchReport &r) {
            failure(ErrorKind::Network, Phase::Retrying)(r);
            r.requestUnderWay = true;
        }) << failure(ErrorKind::Network, Phase::Paused) << QStringList{u"Paused: Paused."_s};
        QTest::newRow("resumed") << phase(Phase::Paused) << nothing << QStringList{u"Resumed: Goes on."_s};
        QTest::newRow("watched again after its end") << phase(Phase::Finished) << nothing << QStringList{u"Resumed: Goes on."_s};
        QTest::newRow("archived") << phase(Phase::Finished) << Change([](BatchReport &r) {
            r.phase = Phase::Finished;
            r.archivedAt = noon;
        }) << QStringList{u"Archived: Put into the archive."_s};
        QTest::newRow("renamed") << nothing << Change([](BatchReport &r) { r.label = u"Spring"_s; })
                                 << QStringList{u"Renamed: Now called Spring."_s};
        QTest::newRow("tagged") << nothing << Change([](BatchReport &r) {
            r.tags = QStringList{u"a"_s, u"b"_s};
        }) << QStringList{u"Tagged: Tags: a, b."_s};
        QTest::newRow("another key") << nothing << Change([](BatchReport &r) { r.key = KeyName::fromText(u"client"); })
                                     << QStringList{u"Key chosen: Asked with the key “client”."_s};
        QTest::newRow("too many batches wait") << nothing << Change([](BatchReport &r) {
            r.effectiveInterval = 3min;
        }) << QStringList{u"Late: Too many batches wait for their turn: polled every 3 min instead of every 30 s."_s};
        QTest::newRow("and do no more") << Change([](BatchReport &r) { r.effectiveInterval = 3min; }) << nothing
                                        << QStringList{u"On time: Polled every 30 s again."_s};
    }
    void aChangeIsToldInWords()
    {
        QFETCH(Change, before);
        QFETCH(Change, after);
        BatchReport earlier = running();
        BatchReport later = running();
        before(earlier);
        after(later);
        QTEST(between(earlier, later), "told");
    }

    void aStandstillIsToldOnceUntilThereIsProgress()
    {
        KnownBatch known = knownFrom(running());
        BatchReport stalled = running();
        stalled.phase = Phase::Stalled;
        QVERIFY(words(activitiesOf(known, stalled, now)).join(u' ').startsWith(u"No progress: No progress since "_s));
        BatchReport failed = stalled;
        failure(ErrorKind::Network, Phase::Retrying)(failed);
        QCOMPARE(words(activitiesOf(known, failed, now)).size(), 1);
        QCOMPARE(words(activitiesOf(known, stalled, now)), QStringList{});
        BatchReport moved = running(20);
        moved.progressAt = moved.seenAt = noon;
        QCOMPARE(words(activitiesOf(known, moved, now)).last(), u"Progress again: Makes progress again."_s);
        BatchReport again = moved;
        again.phase = Phase::Stalled;
        QCOMPARE(words(activitiesOf(known, again, now)).size(), 1);
    }

    void aBatchThatStoodStillWhenTheProgramStartedIsNoNews()
    {
        BatchReport stalled = running();
        stalled.phase = Phase::Stalled;
        QCOMPARE(between(stalled, stalled), QStringList{});
    }

    void resultsAreNotKeptInMemory()
    {
        const BatchReport first = running();
        const std::weak_ptr<const BatchSnapshot> results = first.snapshot;
        KnownBatch known = knownFrom(first);
        QVERIFY(!known.report.snapshot);
        static_cast<void>(activitiesOf(known, first, now));
        QVERIFY(!known.report.snapshot);
    }

    void aRenamedBatchIsFoundUnderItsFormerName()
    {
        BatchReport renamed = running();
        renamed.label = u"Spring"_s;
        KnownBatch known = knownFrom(running());
        const auto told = activitiesOf(known, renamed, now);
        QCOMPARE(told.front().name, u"Batch 1"_s);
        QCOMPARE(told.front().text, u"Spring"_s);
    }

    void whatHappensToKeysIsTold_data()
    {
        QTest::addColumn<QList<app::KeyEntry>>("before");
        QTest::addColumn<QList<app::KeyEntry>>("after");
        QTest::addColumn<QStringList>("told");
        const auto key = [](const QString &name, app::KeyState state = app::KeyState::Ready, const QString &print = u"abc"_s) {
            return app::KeyEntry{.record = {.name = *KeyName::fromText(name), .fingerprint = print}, .state = state};
        };
        app::KeyEntry chosen = key(u"main"_s);
        chosen.record.isDefault = true;
        app::KeyEntry silent = key(u"main"_s, app::KeyState::Unavailable);
        silent.fault = keys::KeychainFault::Failed;
        using Entries = QList<app::KeyEntry>;
        QTest::newRow("nothing") << Entries{key(u"main"_s)} << Entries{key(u"main"_s)} << QStringList{};
        QTest::newRow("added") << Entries{} << Entries{key(u"main"_s)} << QStringList{u"Key added: The key was added."_s};
        QTest::newRow("removed") << Entries{key(u"main"_s)} << Entries{} << QStringList{u"Key removed: The key was removed."_s};
        QTest::newRow("replaced") << Entries{key(u"main"_s)} << Entries{key(u"main"_s, app::KeyState::Ready, u"xyz"_s)}
                                  << QStringList{u"Key replaced: The key has another secret."_s};
        QTest::newRow("default") << Entries{key(u"main"_s)} << Entries{chosen} << QStringList{u"Default key: Now the default key."_s};
        QTest::newRow("read") << Entries{key(u"main"_s, app::KeyState::Reading)} << Entries{key(u"main"_s)}
                              << QStringList{u"Key read: The keychain gave the key."_s};
    }
    void whatHappensToKeysIsTold()
    {
        QFETCH(QList<app::KeyEntry>, before);
        QFETCH(QList<app::KeyEntry>, after);
        QTEST(words(activitiesOf(before, after, noon)), "told");
    }

    void everyKindHasAWordAndAnIcon()
    {
        for (int kind = 0; kind <= int(ActivityKind::Last); ++kind) {
            QVERIFY(!ActivityWords::kind(ActivityKind(kind)).isEmpty());
            const Activity ofBatch{.kind = ActivityKind(kind), .batch = batchId(), .name = u"A"_s, .text = u"b"_s};
            const Activity ofRest{.kind = ActivityKind(kind), .text = u"b"_s};
            QVERIFY(!ActivityWords::sentence(ofBatch).isEmpty() || !ActivityWords::sentence(ofRest).isEmpty());
            QVERIFY(belongsTo(ActivityKind(kind), ActivityGroup::All));
        }
    }
};

Q_DECLARE_METATYPE(std::function<void(batchwatch::monitor::BatchReport &)>)

QTEST_GUILESS_MAIN(TestActivityEvents)

#include "tst_activityevents.moc"
