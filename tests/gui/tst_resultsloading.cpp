#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "reports.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;

namespace {

constexpr int many = int(results::ResultsModel::quickRows) + 10;

/// As of a batch that was not shown: figures, and the results in the store.
BatchReport unread(BatchReport report)
{
    report.snapshot.reset();
    return report;
}

} // namespace

/// Results come from the store when their batch is selected.
class TestResultsLoading : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ResultsPanel> m_panel;

    [[nodiscard]] QString title() const
    {
        const auto *label = m_panel->findChild<QLabel *>(u"emptyTitle"_s);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] int rows() const { return m_panel->model().rowCount(); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_panel = std::make_unique<ResultsPanel>();
        m_panel->resize(1000, 640);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->setReports({test::report(1, 30, 30)});
        QCOMPARE(rows(), 30);
    }
    void cleanup() { m_panel.reset(); }

    void whatWasShownStaysUntilTheNextIsRead()
    {
        QSignalSpy resets(&m_panel->model(), &QAbstractItemModel::modelReset);
        m_panel->setReports({unread(test::report(2, 50, 50))});
        QCOMPARE(rows(), 30);
        QCOMPARE(title(), QString());
        m_panel->updateReport(test::report(2, 50, 50));
        QCOMPARE(rows(), 50);
        QCOMPARE(resets.count(), 1); // no empty grid between the two
    }

    void loadingIsSaidWhenItTakesLong()
    {
        m_panel->setReports({unread(test::report(2, 50, 50))});
        QTRY_COMPARE(title(), u"Loading…"_s);
        QCOMPARE(rows(), 0);
        m_panel->updateReport(test::report(2, 50, 50));
        QCOMPARE(rows(), 50);
        QCOMPARE(title(), QString());
    }

    void severalAreShownTogetherOnceAllAreRead()
    {
        QList<BatchReport> many;
        for (int n = 2; n < 200; ++n)
            many += test::report(n, 20, 20);
        QList<BatchReport> asked;
        for (const BatchReport &report : std::as_const(many))
            asked += unread(report);
        QSignalSpy resets(&m_panel->model(), &QAbstractItemModel::modelReset);
        m_panel->setReports(asked);
        for (const BatchReport &report : std::as_const(many))
            m_panel->updateReport(report);
        QCOMPARE(rows(), 198 * 20);
        QCOMPARE(resets.count(), 1);
    }

    void whatCannotBeReadIsNotAwaited()
    {
        m_panel->setReports({unread(test::report(2, 50, 50)), test::report(3, 10, 10)});
        QCOMPARE(rows(), 30);
        m_panel->showLoaded();
        QCOMPARE(rows(), 10);
    }

    void aBatchThatWasNeverSeenIsNotAwaited()
    {
        m_panel->setReports({test::unseenReport(2)});
        QCOMPARE(rows(), 0);
        QCOMPARE(title(), u"No results yet"_s);
    }

    void anotherSelectionMeanwhileTakesThePlace()
    {
        m_panel->setReports({unread(test::report(2, 50, 50))});
        m_panel->setReports({unread(test::report(3, 20, 20))});
        m_panel->updateReport(test::report(2, 50, 50)); // late
        QCOMPARE(rows(), 30);
        m_panel->updateReport(test::report(3, 20, 20));
        QCOMPARE(rows(), 20);
    }

    void backToWhatIsShownAwaitsNothing()
    {
        m_panel->setReports({unread(test::report(2, 50, 50))});
        m_panel->setReports({test::report(1, 30, 30)});
        QCOMPARE(rows(), 30);
        m_panel->updateReport(test::report(2, 50, 50));
        QCOMPARE(rows(), 30);
    }

    void resultsGivenBackDoNotEmptyTheGrid()
    {
        m_panel->updateReport(unread(test::report(1, 30, 30)));
        QCOMPARE(rows(), 30);
    }

    void largeBatchesShowNoEmptyStateWhileTheyAreSorted()
    {
        auto *table = m_panel->findChild<ResultsTable *>();
        m_panel->model().setSort({{results::Column::Number, Qt::DescendingOrder}});
        table->setFocus();
        m_panel->setReports({test::report(2, many, many)});
        QVERIFY(m_panel->model().isQuerying());
        QCOMPARE(title(), QString());
        QVERIFY(table->hasFocus());
        QTRY_COMPARE(rows(), many);
        QCOMPARE(title(), QString());
    }

    void largeBatchesSayThatNothingMatchesOnceItIsKnown()
    {
        m_panel->setReports({test::report(1, 30, 20)});
        m_panel->findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"status:pending"_s);
        QCOMPARE(rows(), 10);
        m_panel->setReports({test::report(2, many, many)});
        QVERIFY(m_panel->model().isQuerying());
        QCOMPARE(title(), QString());
        QTRY_COMPARE(title(), u"Nothing matches “status:pending”"_s);
        QVERIFY(!m_panel->model().isQuerying());
    }

    void tooManyNumbersAreNotListed()
    {
        BatchReport huge = unread(test::report(2, 10, 10));
        huge.counts->total = ResultsPanel::mostNumbers + 1;
        m_panel->setReports({huge});
        QCOMPARE(rows(), 0);
        QCOMPARE(title(), u"Too many numbers to list"_s);
        m_panel->setReports({test::report(1, 30, 30)});
        QCOMPARE(rows(), 30);
        QCOMPARE(title(), QString());
    }
};

QTEST_MAIN(TestResultsLoading)

#include "tst_resultsloading.moc"
