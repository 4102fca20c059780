#include "monitor/pollmachine.h"

#include "core/cadence.h"

#include <QTest>

#include <random>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace std::chrono_literals;
using store::WatchState;

namespace {

constexpr MonotonicTime askedFrom{1'000'000ms};

/// A batch that was asked at `start` and whose answer comes one second later.
struct Asked
{
    PollState state;
    MonotonicTime answeredAt = askedFrom + 1s;

    explicit Asked(std::int64_t total = 50, bool seen = true)
    {
        state.total = total;
        state.seen = seen;
        state = step(state, event::Begin{}, askedFrom, {}, 0.0).state;
        state = step(state, event::Sent{}, askedFrom, {}, 0.0).state;
    }

    Step then(const PollEvent &event, double random = 0.0, Pace pace = {}) const { return step(state, event, answeredAt, pace, random); }
    Step failed(ErrorKind kind, std::optional<Milliseconds> retryAfter = {}, double random = 0.0) const
    {
        return then(event::Failed{ApiError{.kind = kind, .retryAfter = retryAfter}}, random);
    }
};

Milliseconds waitOf(const Step &step, MonotonicTime now)
{
    return step.state.due ? *step.state.due - now : Milliseconds(-1);
}

} // namespace

class TestPollMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newBatchIsAskedAtOnce()
    {
        const Step begun = step(PollState{}, event::Begin{}, askedFrom, {}, 0.9);
        QCOMPARE(waitOf(begun, askedFrom), 0ms);
    }

    void cadenceFollowsSizeAndJitterIsOnlyLater_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<double>("random");
        QTest::addColumn<qint64>("wait");
        QTest::newRow("small") << qint64(50) << 0.0 << qint64(5000);
        QTest::newRow("at 1,000") << qint64(1000) << 0.0 << qint64(30000);
        QTest::newRow("over 1,000") << qint64(5000) << 0.0 << qint64(30000);
        QTest::newRow("half the jitter") << qint64(50) << 0.5 << qint64(5250);
    }
    void cadenceFollowsSizeAndJitterIsOnlyLater()
    {
        QFETCH(qint64, total);
        QFETCH(double, random);
        QFETCH(qint64, wait);
        const Asked asked;
        const Step replied = asked.then(event::Replied{BatchStatus::Processing, total, {}}, random);
        QCOMPARE(waitOf(replied, asked.answeredAt).count(), wait);
    }

    void slowdownReachesTheUpperEdgeOfTheBand()
    {
        const Asked asked;
        const Step replied = asked.then(event::Replied{BatchStatus::Processing, 1000, {}}, 0.0, Pace{.slowdown = 1.0});
        QCOMPARE(waitOf(replied, asked.answeredAt), 60s);
    }

    void unknownStatusKeepsPollingAtTheSlowestRate()
    {
        const Asked asked;
        const Step replied = asked.then(event::Replied{BatchStatus::Unknown, 50, {}});
        QCOMPARE(replied.state.watch, WatchState::Active);
        QCOMPARE(waitOf(replied, asked.answeredAt), cadence::slowest);
    }

    void completedStops()
    {
        const Step replied = Asked().then(event::Replied{BatchStatus::Completed, 50, {}});
        QCOMPARE(replied.state.watch, WatchState::Finished);
        QVERIFY(!replied.state.due);
        for (const PollEvent &event : {PollEvent(event::PollNow{}), PollEvent(event::Resume{}), PollEvent(event::Wake{}),
                 PollEvent(event::KeyArrived{}), PollEvent(event::KeyHeld{askedFrom + 1h})})
            QVERIFY(!step(replied.state, event, askedFrom + 1h, {}, 0.0).state.due);
    }

    void faultsBackOffFromTheCadence_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (const ErrorKind kind :
            {ErrorKind::Network, ErrorKind::Timeout, ErrorKind::Tls, ErrorKind::Server, ErrorKind::Unreadable, ErrorKind::WrongBatch,
                ErrorKind::TooLarge, ErrorKind::Redirect, ErrorKind::BadRequest, ErrorKind::Store, ErrorKind::RateLimited})
            QTest::newRow(wireName(kind).data()) << kind;
    }
    void faultsBackOffFromTheCadence()
    {
        QFETCH(ErrorKind, kind);
        const Asked asked;
        const Step failed = asked.failed(kind, {}, 0.999);
        QCOMPARE(failed.state.watch, WatchState::Active);
        QCOMPARE(failed.state.failures, 1);
        QCOMPARE(failed.state.error->kind, kind);
        QVERIFY(waitOf(failed, asked.answeredAt) > 9s); // up to twice the cadence
        QVERIFY(waitOf(failed, asked.answeredAt) <= 10s);
        QCOMPARE(waitOf(asked.failed(kind, {}, 0.0), asked.answeredAt), 5s); // full jitter, never under the cadence
    }

    void backOffEndsAtFiveMinutesAndSuccessResetsIt()
    {
        PollState state = Asked().state;
        MonotonicTime now = askedFrom;
        Milliseconds last{0};
        for (int i = 0; i < 20; ++i) {
            const Step failed = step(state, event::Failed{ApiError{.kind = ErrorKind::Network}}, now, {}, 0.999999);
            QVERIFY(waitOf(failed, now) >= last);
            last = waitOf(failed, now);
            now += last;
            state = step(failed.state, event::Sent{}, now, {}, 0.0).state;
        }
        QVERIFY(last > 299s && last <= 300s);
        const Step replied = step(state, event::Replied{BatchStatus::Processing, 50, {}}, now, {}, 0.0);
        QCOMPARE(replied.state.failures, 0);
        QVERIFY(!replied.state.error);
        QCOMPARE(waitOf(replied, now), 5s);
    }

    void retryAfterIsObeyedAndHoldsTheKey()
    {
        const Asked asked;
        const Step limited = asked.failed(ErrorKind::RateLimited, 40s, 0.5);
        QCOMPARE(waitOf(limited, asked.answeredAt), 40s);
        QCOMPARE(limited.holdKey, std::optional<Milliseconds>(40s));
        QVERIFY(limited.slowKey);
        QVERIFY(!limited.refuseKey);
        // Also with a 503, and with a good reply; neither may be quicker than the cadence.
        QCOMPARE(waitOf(asked.failed(ErrorKind::Server, 40s), asked.answeredAt), 40s);
        QCOMPARE(waitOf(asked.failed(ErrorKind::Server, 1s), asked.answeredAt), 5s);
        QCOMPARE(waitOf(asked.then(event::Replied{BatchStatus::Processing, 50, 40s}), asked.answeredAt), 40s);
    }

    void shorterWaitDoesNotEndAHoldOfTheKey()
    {
        const Asked asked;
        const Step held = asked.then(event::KeyHeld{askedFrom + 60s});
        const Step replied = step(held.state, event::Replied{BatchStatus::Processing, 50, 1s}, asked.answeredAt, {}, 0.0);
        QCOMPARE(*replied.state.due, askedFrom + 60s);
    }

    void pollNowWaitsForTheFloorAndTheServer()
    {
        const Asked asked;
        const Step replied = asked.then(event::Replied{BatchStatus::Processing, 50, {}});
        const Step soon = step(replied.state, event::PollNow{}, askedFrom + 1100ms, {}, 0.0);
        QCOMPARE(*soon.state.due, asked.answeredAt + cadence::floor); // from the answer: the server saw the request no later
        const Step later = step(replied.state, event::PollNow{}, askedFrom + 3s, {}, 0.0);
        QCOMPARE(*later.state.due, askedFrom + 3s);
        const Step limited = asked.failed(ErrorKind::RateLimited, 40s);
        QCOMPARE(*step(limited.state, event::PollNow{}, askedFrom + 3s, {}, 0.0).state.due, asked.answeredAt + 40s);
        QVERIFY(!step(asked.state, event::PollNow{}, askedFrom + 3s, {}, 0.0).state.due); // one request at a time
    }

    void refusedKeyWaitsForANewOne()
    {
        const Asked asked;
        const Step refused = asked.failed(ErrorKind::Unauthorized);
        QVERIFY(refused.refuseKey);
        QVERIFY(!refused.state.due);
        QCOMPARE(refused.state.watch, WatchState::Active);
        QVERIFY(!step(refused.state, event::PollNow{}, askedFrom + 1min, {}, 0.0).state.due);
        const Step again = step(refused.state, event::KeyArrived{500ms}, askedFrom + 1min, {}, 0.0);
        QCOMPARE(*again.state.due, askedFrom + 1min + 500ms);
        QVERIFY(!again.state.error);
        const Step sibling
            = step(Asked().then(event::Replied{BatchStatus::Processing, 5, {}}).state, event::KeyRefused{}, askedFrom + 2s, {}, 0.0);
        QVERIFY(!sibling.state.due);
        QCOMPARE(sibling.state.hold, Hold::KeyRefused);
    }

    void notFoundDependsOnWhatWasSeen()
    {
        QCOMPARE(Asked(50, false).failed(ErrorKind::NotFound).state.watch, WatchState::NotFound);
        const Step gone = Asked(50, true).failed(ErrorKind::NotFound);
        QCOMPARE(gone.state.watch, WatchState::Gone);
        QVERIFY(!gone.state.due);
        const Step again = step(gone.state, event::PollNow{}, askedFrom + 1min, {}, 0.0); // the person may insist
        QCOMPARE(again.state.watch, WatchState::Active);
        QCOMPARE(*again.state.due, askedFrom + 1min);
    }

    void missingCreditsWaitForThePerson()
    {
        const Step broke = Asked().failed(ErrorKind::NoCredits);
        QCOMPARE(broke.state.watch, WatchState::Paused);
        QVERIFY(!broke.state.due);
        QVERIFY(broke.state.error);
    }

    void pauseAndResume()
    {
        const Asked asked;
        const Step replied = asked.then(event::Replied{BatchStatus::Processing, 50, {}});
        const Step paused = step(replied.state, event::Pause{}, askedFrom + 2s, {}, 0.0);
        QVERIFY(!paused.state.due);
        QVERIFY(!step(paused.state, event::PollNow{}, askedFrom + 9s, {}, 0.0).state.due);
        QCOMPARE(*step(paused.state, event::Resume{}, askedFrom + 9s, {}, 0.0).state.due, askedFrom + 9s);
        // A reply that comes after the pause is used and plans nothing.
        const Step late = step(step(asked.state, event::Pause{}, askedFrom, {}, 0.0).state, event::Replied{BatchStatus::Processing, 50, {}},
            askedFrom + 1s, {}, 0.0);
        QVERIFY(late.state.seen);
        QVERIFY(!late.state.due);
        QCOMPARE(late.state.watch, WatchState::Paused);
    }

    void heldKeySpreadsItsBatches()
    {
        const Step replied = Asked().then(event::Replied{BatchStatus::Processing, 50, {}});
        const Step held = step(replied.state, event::KeyHeld{askedFrom + 60s}, askedFrom + 2s, {}, 0.5);
        QCOMPARE(*held.state.due, askedFrom + 60s + 2500ms);
        const Step untouched = step(replied.state, event::KeyHeld{askedFrom + 3s}, askedFrom + 2s, {}, 0.5);
        QCOMPARE(untouched.state.due, replied.state.due);
    }

    void wakingHurriesOnlyWhatWaitsForTheNetwork()
    {
        const Asked asked;
        const Step offline = asked.failed(ErrorKind::Network, {}, 0.99);
        QCOMPARE(*step(offline.state, event::Wake{300ms}, askedFrom + 4s, {}, 0.0).state.due, askedFrom + 4s + 300ms);
        QCOMPARE(*step(offline.state, event::Wake{}, askedFrom + 1100ms, {}, 0.0).state.due, asked.answeredAt + cadence::floor);
        const Step replied = asked.then(event::Replied{BatchStatus::Processing, 50, {}});
        QCOMPARE(step(replied.state, event::Wake{}, askedFrom + 2s, {}, 0.0).state.due, replied.state.due);
    }

    /// Whatever happens in whatever order: never under the floor, never two at once, never after the end.
    void randomEventsKeepTheInvariants()
    {
        std::mt19937 random(7);
        const auto chance = [&random] { return std::uniform_real_distribution<double>(0.0, 1.0)(random); };
        for (int run = 0; run < 300; ++run) {
            PollState state;
            state.total = int(chance() * 1500);
            MonotonicTime now = askedFrom;
            std::optional<MonotonicTime> lastSent;
            state = step(state, event::Begin{Milliseconds(int(chance() * 3000))}, now, {}, chance()).state;
            for (int i = 0; i < 400; ++i) {
                now += Milliseconds(int(chance() * 4000));
                const int dice = int(chance() * 12);
                PollEvent event = event::PollNow{};
                if (state.due && *state.due <= now && dice < 9) {
                    QVERIFY(!state.underWay);
                    QVERIFY(state.watch == WatchState::Active && state.hold == Hold::None);
                    QVERIFY(!lastSent || now - *lastSent >= cadence::floor);
                    QVERIFY(!state.notBefore || now >= *state.notBefore);
                    lastSent = now;
                    event = event::Sent{};
                } else if (state.underWay && dice < 6) {
                    const auto kind = allErrorKinds[std::size_t(chance() * double(std::size(allErrorKinds)))];
                    const auto wait = chance() < 0.3 ? std::optional(Milliseconds(int(chance() * 60000))) : std::nullopt;
                    if (chance() < 0.5)
                        event = event::Replied{chance() < 0.02 ? BatchStatus::Completed : BatchStatus::Processing, state.total, wait};
                    else
                        event = event::Failed{ApiError{.kind = kind, .retryAfter = wait}};
                } else {
                    const PollEvent others[] = {event::PollNow{}, event::Pause{}, event::Resume{}, event::KeyMissing{}, event::KeyRefused{},
                        event::KeyArrived{}, event::KeyHeld{now + Milliseconds(int(chance() * 30000))}, event::Wake{}};
                    event = others[std::size_t(chance() * double(std::size(others)))];
                }
                state = step(state, event, now, Pace{chance(), 1.0 + chance()}, chance()).state;
                QVERIFY(!state.due || !state.underWay);
                QVERIFY(state.watch != WatchState::Finished || !state.due);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPollMachine)
#include "tst_pollmachine.moc"
