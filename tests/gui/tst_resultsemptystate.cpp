#include "gui/resultsemptystate.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;

Q_DECLARE_METATYPE(batchwatch::gui::ResultsFilterState)

class TestResultsEmptyState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void saysWhatAndWhatNext_data()
    {
        QTest::addColumn<QList<BatchReport>>("selected");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<ResultsFilterState>("filter");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("textPart");
        QTest::addColumn<bool>("clears");
        const auto in = [](Phase phase) { return QList<BatchReport>{BatchReport{.id = test::batchId(), .phase = phase}}; };
        const ResultsFilterState none;
        const ResultsFilterState word{u" xyz "_s, {}};
        const ResultsFilterState failed{{}, NumberStatus::Failed};
        const ResultsFilterState both{u"xyz"_s, NumberStatus::Failed};
        const qint64 no = 0;
        const qint64 some = 10;
        QTest::newRow("no batch") << QList<BatchReport>() << no << none << u"No batch selected"_s << u"Select"_s << false;
        QTest::newRow("no reply yet") << in(Phase::Queued) << no << none << u"No results yet"_s << u"as they come"_s << false;
        QTest::newRow("a filter does not blame itself for that")
            << in(Phase::Running) << no << word << u"No results yet"_s << u"as they come"_s << false;
        QTest::newRow("finished without any") << in(Phase::Finished) << no << none << u"No results"_s << u"without any"_s << false;
        QTest::newRow("not known there") << in(Phase::NotFound) << no << none << u"No results"_s << u"another key"_s << false;
        QTest::newRow("no key") << in(Phase::KeyNeeded) << no << none << u"No results yet"_s << u"key"_s << false;
        QTest::newRow("a word") << in(Phase::Running) << some << word << u"Nothing matches “xyz”"_s << u"column"_s << true;
        QTest::newRow("a status") << in(Phase::Running) << some << failed << u"No failed numbers"_s << u"filter"_s << true;
        QTest::newRow("both") << in(Phase::Running) << some << both << u"Nothing matches “xyz” among failed numbers"_s << u"filter"_s
                              << true;
    }

    void saysWhatAndWhatNext()
    {
        QFETCH(const QList<BatchReport>, selected);
        QFETCH(const qint64, total);
        QFETCH(const ResultsFilterState, filter);
        QFETCH(const QString, title);
        QFETCH(const QString, textPart);
        QFETCH(const bool, clears);
        const auto state = emptyStateOf(selected, total, 0, filter);
        QVERIFY(state.has_value());
        QCOMPARE(state->title, title);
        QVERIFY2(state->text.contains(textPart), qPrintable(state->text));
        QCOMPARE(state->offersClearFilter, clears);
    }

    void rowsNeedNone() { QVERIFY(!emptyStateOf({}, 10, 3, {}).has_value()); }
};

QTEST_GUILESS_MAIN(TestResultsEmptyState)
#include "tst_resultsemptystate.moc"
