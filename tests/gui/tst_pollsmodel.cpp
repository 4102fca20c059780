#include "gui/pollsmodel.h"

#include "gui/linetable.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using store::PollRecord;

class TestPollsModel : public QObject
{
    Q_OBJECT

    static constexpr WallTime start{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(14)};

    static PollRecord poll(int second, qint64 done, std::optional<ErrorKind> error = {})
    {
        return {.at = start + std::chrono::seconds(second), .latency = 1'234ms, .error = error, .total = 2'000, .done = done, .failed = 3};
    }

    static QString cell(const PollsModel &model, int row, PollsModel::Column column) { return model.index(row, column).data().toString(); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theNewestIsFirst()
    {
        PollsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPolls({poll(0, 10), poll(5, 1'500)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, PollsModel::DoneColumn), QLocale().toString(1'500));
        QCOMPARE(cell(model, 1, PollsModel::DoneColumn), u"10"_s);
        QCOMPARE(cell(model, 0, PollsModel::PendingColumn), u"500"_s);
        QCOMPARE(cell(model, 0, PollsModel::FailedColumn), u"3"_s);
        QVERIFY(cell(model, 0, PollsModel::TimeColumn).contains(u"14:00:05"_s));
    }

    void aNewRequestIsANewLineAndTheOthersStay()
    {
        PollsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPolls({poll(0, 10), poll(5, 20)});
        const QPersistentModelIndex first = model.index(1, 0);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setPolls({poll(0, 10), poll(5, 20), poll(10, 30), poll(15, 40)});
        QCOMPARE(resets.count(), 0);
        QCOMPARE(first.row(), 3);
        QCOMPARE(cell(model, 0, PollsModel::DoneColumn), u"40"_s);
        model.setPolls({poll(5, 20)}); // the older ones were purged
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 1);
    }

    void outcomesAreWordsWithAnIcon_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("words");
        QTest::newRow("good") << -1 << u"Answered"_s;
        QTest::newRow("network") << int(ErrorKind::Network) << u"The vendor cannot be reached."_s;
        QTest::newRow("429") << int(ErrorKind::RateLimited) << u"The vendor asks for fewer requests."_s;
        QTest::newRow("401") << int(ErrorKind::Unauthorized) << u"The API key was refused."_s;
    }
    void outcomesAreWordsWithAnIcon()
    {
        QFETCH(int, error);
        PollsModel model;
        model.setPolls({poll(0, 1, error < 0 ? std::nullopt : std::optional(ErrorKind(error)))});
        const QModelIndex outcome = model.index(0, PollsModel::OutcomeColumn);
        QTEST(outcome.data().toString(), "words");
        QVERIFY(!outcome.data(Qt::DecorationRole).value<QIcon>().isNull());
    }

    void figuresStandAtTheEndOfTheirCells()
    {
        PollsModel model;
        model.setPolls({poll(0, 1)});
        for (const auto column : {PollsModel::DoneColumn, PollsModel::FailedColumn, PollsModel::PendingColumn, PollsModel::LatencyColumn}) {
            QVERIFY(model.index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignTrailing);
            QVERIFY(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignTrailing);
        }
    }

    void aBatchNeverSeenHasNoFigures()
    {
        PollsModel model;
        model.setPolls({{.at = start, .error = ErrorKind::NotFound}});
        QCOMPARE(cell(model, 0, PollsModel::DoneColumn), QString());
        QCOMPARE(cell(model, 0, PollsModel::PendingColumn), QString());
    }

    void copiesAreExact()
    {
        PollsModel model;
        model.setPolls({poll(0, 1'500)});
        QCOMPARE(
            modelAsTsv(model, {0}), u"Time\tOutcome\tDone\tFailed\tPending\tLatency\n2026-11-24T14:00:00Z\tAnswered\t1500\t3\t500\t1234"_s);
    }
};

QTEST_MAIN(TestPollsModel)

#include "tst_pollsmodel.moc"
