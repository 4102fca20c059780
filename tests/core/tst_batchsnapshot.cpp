#include "core/batchsnapshot.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace batchwatch;
using namespace Qt::StringLiterals;

namespace {

using Figure = std::optional<qint64>;
constexpr qint64 largest = std::numeric_limits<qint64>::max();
constexpr qint64 smallest = std::numeric_limits<qint64>::min();

NumberResult rowIn(NumberStatus status)
{
    NumberResult number;
    number.status = status;
    return number;
}

/// 'c', 'f', 'p', 'u': a row of this state; upper case: one that is no longer reported.
QList<NumberResult> rowsOf(const QString &letters)
{
    QList<NumberResult> rows;
    for (const QChar letter : letters) {
        const QChar lower = letter.toLower();
        NumberResult row = rowIn(lower == u'c' ? NumberStatus::Completed
                : lower == u'f'                ? NumberStatus::Failed
                : lower == u'p'                ? NumberStatus::Pending
                                               : NumberStatus::Unknown);
        row.noLongerReported = letter.isUpper();
        rows.append(row);
    }
    return rows;
}

struct Sent
{
    Figure total;
    Figure completed;
    Figure failed;
    Figure pending;
    QString rows;
    BatchStatus status = BatchStatus::Processing;
};

BatchCounts countsFor(const Sent &sent)
{
    BatchSnapshot batch{.id = test::batchId()};
    batch.status = sent.status;
    batch.total = sent.total;
    batch.completed = sent.completed;
    batch.failed = sent.failed;
    batch.pending = sent.pending;
    batch.results = rowsOf(sent.rows);
    return countsOf(batch);
}

} // namespace

Q_DECLARE_METATYPE(Sent)

class TestBatchSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void progressTrustsPending_data();
    void progressTrustsPending();
    void missingFiguresAreDerived_data();
    void missingFiguresAreDerived();
    void disagreement_data();
    void disagreement();
    void sampleOfTheReference();
    void countsRowsOfTheLastReply();
    void fractionOfNothingIsZero();
};

void TestBatchSnapshot::progressTrustsPending_data()
{
    QTest::addColumn<Sent>("sent");
    QTest::addColumn<qint64>("done");
    QTest::newRow("done = total - pending") << Sent{10, 6, 1, 3, {}} << qint64(7);
    QTest::newRow("whatever completed and failed say") << Sent{10, 2, 0, 3, {}} << qint64(7);
    QTest::newRow("completed that includes failed") << Sent{10, 7, 1, 3, {}} << qint64(7);
    QTest::newRow("nothing pending is all done") << Sent{10, 0, 0, 0, {}} << qint64(10);
    QTest::newRow("more pending than total: none done") << Sent{10, 0, 0, 11, {}} << qint64(0);
    QTest::newRow("negative pending: all done, no more") << Sent{10, 10, 2, -2, {}} << qint64(10);
    QTest::newRow("negative total: nothing to do") << Sent{-5, 0, 0, 0, {}} << qint64(0);
    QTest::newRow("the largest number pending") << Sent{largest, 0, 0, largest, {}} << qint64(0);
    QTest::newRow("the smallest number pending") << Sent{10, 0, 0, smallest, {}} << qint64(10);
    QTest::newRow("an empty batch") << Sent{0, 0, 0, 0, {}, BatchStatus::Completed} << qint64(0);
}

void TestBatchSnapshot::progressTrustsPending()
{
    QFETCH(const Sent, sent);
    QFETCH(const qint64, done);
    const BatchCounts counts = countsFor(sent);
    QCOMPARE(counts.done, done);
    QCOMPARE(counts.completed, sent.completed.value()); // as the server sends them
    QCOMPARE(counts.failed, sent.failed.value());
    QCOMPARE(counts.pending, sent.pending.value());
}

void TestBatchSnapshot::missingFiguresAreDerived_data()
{
    QTest::addColumn<Sent>("sent");
    QTest::addColumn<QList<qint64>>("figures"); // total, completed, failed, pending, done
    const Figure no;
    QTest::newRow("pending from the others") << Sent{10, 6, 1, no, {}} << QList<qint64>{10, 6, 1, 3, 7};
    QTest::newRow("pending of a completed batch is none")
        << Sent{10, 6, 1, no, {}, BatchStatus::Completed} << QList<qint64>{10, 6, 1, 0, 10};
    QTest::newRow("completed from the others") << Sent{10, no, 1, 4, {}} << QList<qint64>{10, 5, 1, 4, 6};
    QTest::newRow("failed from the others") << Sent{10, 5, no, 4, {}} << QList<qint64>{10, 5, 1, 4, 6};
    QTest::newRow("total from the others") << Sent{no, 5, 1, 4, {}} << QList<qint64>{10, 5, 1, 4, 6};
    QTest::newRow("all from the rows") << Sent{no, no, no, no, u"ccfpp"_s} << QList<qint64>{5, 2, 1, 2, 3};
    QTest::newRow("the rest is pending when only the total is sent") << Sent{10, no, no, no, u"ccf"_s} << QList<qint64>{10, 2, 1, 7, 3};
    QTest::newRow("rows kept from earlier count too") << Sent{no, no, no, no, u"CCFp"_s} << QList<qint64>{4, 2, 1, 1, 3};
    QTest::newRow("an empty reply takes nothing back") << Sent{no, no, no, no, u"CCF"_s} << QList<qint64>{3, 2, 1, 0, 3};
    QTest::newRow("nothing at all") << Sent{no, no, no, no, {}} << QList<qint64>{0, 0, 0, 0, 0};
    QTest::newRow("no overflow below") << Sent{10, smallest, smallest, no, {}} << QList<qint64>{10, smallest, smallest, 10, 0};
    QTest::newRow("no overflow above") << Sent{10, largest, largest, no, {}} << QList<qint64>{10, largest, largest, 0, 10};
}

void TestBatchSnapshot::missingFiguresAreDerived()
{
    QFETCH(const Sent, sent);
    QFETCH(const QList<qint64>, figures);
    const BatchCounts counts = countsFor(sent);
    QCOMPARE((QList<qint64>{counts.total, counts.completed, counts.failed, counts.pending, counts.done}), figures);
}

void TestBatchSnapshot::disagreement_data()
{
    QTest::addColumn<Sent>("sent");
    QTest::addColumn<bool>("disagree");
    const auto finished = BatchStatus::Completed;
    QTest::newRow("all rows, same figures") << Sent{4, 2, 1, 1, u"ccfp"_s} << false;
    QTest::newRow("all rows, other figures") << Sent{4, 2, 1, 1, u"cccp"_s} << true;
    QTest::newRow("under way with some rows only") << Sent{4, 2, 0, 2, u"cp"_s} << false;
    QTest::newRow("under way without rows") << Sent{4, 2, 0, 2, {}} << false;
    QTest::newRow("some rows that exceed a figure") << Sent{4, 0, 0, 4, u"c"_s} << true;
    QTest::newRow("more rows than numbers") << Sent{2, 2, 0, 0, u"ccc"_s} << true;
    QTest::newRow("completed with all rows") << Sent{2, 1, 1, 0, u"cf"_s, finished} << false;
    QTest::newRow("completed, yet rows are missing") << Sent{3, 3, 0, 0, u"cc"_s, finished} << true;
    QTest::newRow("completed, yet a row is pending") << Sent{2, 2, 0, 0, u"cp"_s, finished} << true;
    QTest::newRow("completed that includes failed") << Sent{3, 3, 1, 0, u"ccf"_s, finished} << true;
    QTest::newRow("rows kept from earlier say nothing about this reply") << Sent{4, 0, 0, 4, u"CCpp"_s} << false;
    QTest::newRow("an unknown state counts as pending") << Sent{2, 1, 0, 1, u"cu"_s} << false;
    QTest::newRow("figures that were not sent cannot disagree") << Sent{{}, {}, {}, {}, u"cfp"_s} << false;
}

void TestBatchSnapshot::disagreement()
{
    QFETCH(const Sent, sent);
    QFETCH(const bool, disagree);
    QCOMPARE(countsFor(sent).disagree, disagree);
}

void TestBatchSnapshot::sampleOfTheReference()
{
    const BatchCounts counts = countsFor({4, 2, 0, 2, u"cp"_s});
    QCOMPARE(counts.total, 4);
    QCOMPARE(counts.done, 2);
    QCOMPARE(counts.fraction(), 0.5);
    QVERIFY(!counts.disagree);
}

void TestBatchSnapshot::countsRowsOfTheLastReply()
{
    BatchSnapshot batch{.id = test::batchId()};
    batch.results = rowsOf(u"ccfpuCFP"_s);
    QCOMPARE(countRows(batch), (RowCounts{.completed = 2, .failed = 1, .pending = 2, .rows = 5}));
}

void TestBatchSnapshot::fractionOfNothingIsZero()
{
    QCOMPARE(BatchCounts{}.fraction(), 0.0);
}

QTEST_GUILESS_MAIN(TestBatchSnapshot)
#include "tst_batchsnapshot.moc"
