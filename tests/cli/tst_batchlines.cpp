#include "cli/batchlines.h"
#include "clirig.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;

namespace {

constexpr WallTime reportedAt{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(21)};

BatchFigures four()
{
    return {test::batchId(1), {}, u"processing"_s,
        BatchCounts{.total = 4, .completed = 2, .failed = 0, .pending = 2, .done = 2, .disagree = false, .counted = {}}};
}

const QByteArray eventHead = R"(,"batch_id":"00000000-0000-4000-8000-000000000001","time":"2026-11-24T21:00:00.000Z",)";

} // namespace

/// The lines are an interface: compared byte by byte.
class TestBatchLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void progress();
    void progressAtTheEnd();
    void progressDisagreeing();
    void error_data();
    void error();
    void finished();
    void batch();
    void batchNeverSeen();
    void summary();
    void states();
    void exitCodes();
};

void TestBatchLines::progress()
{
    QCOMPARE(progressLine(four(), reportedAt, Milliseconds(5'200)),
        R"({"event":"progress")" + eventHead
            + R"("status":"processing","total":4,"completed":2,"failed":0,"pending":2,"done":2,"counts_disagree":false,"next_poll_s":5.2})"
            + "\n");
}

void TestBatchLines::progressAtTheEnd()
{
    QVERIFY(progressLine(four(), reportedAt, {})
                .endsWith(R"("counts_disagree":false,"next_poll_s":null})"
                          "\n"));
}

void TestBatchLines::progressDisagreeing()
{
    BatchFigures batch = four();
    batch.counts->disagree = true;
    batch.counts->counted = {.completed = 1, .failed = 1, .pending = 2, .rows = 4};
    QVERIFY(progressLine(batch, reportedAt, {})
                .endsWith(R"("counts_disagree":true,"next_poll_s":null,"counted_completed":1,"counted_failed":1,"counted_pending":2})"
                          "\n"));
}

void TestBatchLines::error_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("http");
    QTest::addColumn<int>("retry");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("retried") << int(ErrorKind::RateLimited) << 429 << 4'000
                             << QByteArray(R"("kind":"rate_limited","http":429,"message":"m","retry_in_s":4.0})");
    QTest::newRow("no reply: http is null") << int(ErrorKind::Network) << 0 << 12'340
                                            << QByteArray(R"("kind":"network","http":null,"message":"m","retry_in_s":12.3})");
    QTest::newRow("given up: retry is null") << int(ErrorKind::Unauthorized) << 401 << 0
                                             << QByteArray(R"("kind":"unauthorized","http":401,"message":"m","retry_in_s":null})");
}

void TestBatchLines::error()
{
    QFETCH(const int, kind);
    QFETCH(const int, http);
    QFETCH(const int, retry);
    QFETCH(const QByteArray, line);
    const ApiError error{
        .kind = ErrorKind(kind), .http = http, .detail = {}, .retryAfter = {}, .creditsRequired = {}, .creditsAvailable = {}};
    QCOMPARE(errorLine(test::batchId(1), reportedAt, error, u"m"_s, retry > 0 ? std::optional(Milliseconds(retry)) : std::nullopt),
        R"({"event":"error")" + eventHead + line + "\n");
}

void TestBatchLines::finished()
{
    BatchFigures batch = four();
    batch.status = u"completed"_s;
    batch.counts = BatchCounts{.total = 4, .completed = 3, .failed = 1, .pending = 0, .done = 4, .disagree = false, .counted = {}};
    QCOMPARE(finishedLine(batch, reportedAt),
        R"({"event":"finished")" + eventHead
            + R"("status":"completed","total":4,"completed":3,"failed":1,"pending":0,"done":4,"counts_disagree":false})" + "\n");
}

void TestBatchLines::batch()
{
    store::BatchSummary summary{
        .record = {.id = test::batchId(1)}, .status = BatchStatus::Completed, .statusText = u"completed"_s, .counts = four().counts};
    summary.record.label = u"Spring"_s;
    summary.record.key = KeyName::fromText(u"main");
    summary.record.state = store::WatchState::Finished;
    summary.record.seenAt = reportedAt;
    summary.record.finishedAt = reportedAt;
    QCOMPARE(batchLine(summary),
        QByteArray(R"({"batch_id":"00000000-0000-4000-8000-000000000001","label":"Spring","key":"main","state":"finished",)"
                   R"("status":"completed","total":4,"completed":2,"failed":0,"pending":2,"done":2,"counts_disagree":false,)"
                   R"("seen_at":"2026-11-24T21:00:00.000Z","finished_at":"2026-11-24T21:00:00.000Z"})"
                   "\n"));
}

void TestBatchLines::batchNeverSeen()
{
    const store::BatchSummary summary{.record = {.id = test::batchId(1)}, .status = {}, .statusText = {}, .counts = {}};
    QCOMPARE(batchLine(summary),
        QByteArray(R"({"batch_id":"00000000-0000-4000-8000-000000000001","label":"","key":null,"state":"active",)"
                   R"("status":null,"total":null,"completed":null,"failed":null,"pending":null,"done":null,"counts_disagree":false,)"
                   R"("seen_at":null,"finished_at":null})"
                   "\n"));
}

void TestBatchLines::summary()
{
    BatchFigures batch = four();
    QCOMPARE(summaryText(batch), u"00000000-0000-4000-8000-000000000001: processing, 2 of 4 done (2 completed, 0 failed, 2 pending)"_s);
    batch.label = u"Spring"_s;
    batch.counts->disagree = true;
    batch.counts->counted = {.completed = 1, .failed = 1, .pending = 2, .rows = 4};
    QVERIFY(summaryText(batch).startsWith(u"00000000-0000-4000-8000-000000000001 (Spring): "_s));
    QVERIFY(summaryText(batch).endsWith(u"; counts disagree, the rows say 1 completed, 1 failed, 2 pending"_s));
    batch.counts.reset();
    QVERIFY(summaryText(batch).endsWith(u": never seen"_s));
}

void TestBatchLines::states()
{
    QStringList names;
    for (const auto state : {store::WatchState::Active, store::WatchState::Paused, store::WatchState::Finished, store::WatchState::Gone,
             store::WatchState::NotFound, store::WatchState::Unwatched})
        names.append(QString(cli::wireName(state)));
    QCOMPARE(names, (QStringList{u"active"_s, u"paused"_s, u"finished"_s, u"gone"_s, u"not_found"_s, u"unwatched"_s}));
}

void TestBatchLines::exitCodes()
{
    QCOMPARE(int(exitCodeFor(ErrorKind::Unauthorized)), 3);
    QCOMPARE(int(exitCodeFor(ErrorKind::NotFound)), 4);
    QCOMPARE(int(exitCodeFor(ErrorKind::NoCredits)), 5);
    QCOMPARE(int(exitCodeFor(ErrorKind::Network)), 6);
    QCOMPARE(int(exitCodeFor(ErrorKind::Timeout)), 6);
    QCOMPARE(int(exitCodeFor(ErrorKind::Store)), 7);
    QCOMPARE(int(worse(ExitCode::NoSuchBatch, ExitCode::KeyRefused)), 4);
}

QTEST_GUILESS_MAIN(TestBatchLines)

#include "tst_batchlines.moc"
