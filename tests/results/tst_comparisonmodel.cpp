#include "results/comparisonmodel.h"
#include "support/comparedbatches.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace batchwatch;
using namespace batchwatch::results;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

namespace {

ComparisonPtr compared(const QString &before, const QString &after, int firstId = 1)
{
    return std::make_shared<const Comparison>(
        compare(viewOf({comparedBatch(before, firstId)}), viewOf({comparedBatch(after, firstId + 1)})));
}

/// +411 came, +412 left as a business, +413 ported, +414 moved, +415 was checked, +416 only before, +417 only after, +418 the same.
ComparisonPtr ofAllKinds()
{
    return compared(u"+411 no Orange CH; +412 biz Orange CH; +413 wa Orange CH; +414 wa Swisscom CH; +415 pending; +416 wa Salt CH;"
                    "+418 wa Swisscom CH"_s,
        u"+417 biz Télécom FR; +411 wa Orange CH; +412 no Orange CH; +413 wa Salt CH; +414 wa Swisscom LI; +415 wa Orange CH;"
        "+418 wa Swisscom CH"_s);
}

QStringList column(const ComparisonModel &model, ComparisonColumn column, int role = Qt::DisplayRole)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells += model.index(row, int(column)).data(role).toString();
    return cells;
}

/// The last digits of the numbers shown, in their order.
QString shown(const ComparisonModel &model)
{
    QString digits;
    for (const QString &number : column(model, ComparisonColumn::Number))
        digits += number.last(1);
    return digits;
}

} // namespace

class TestComparisonModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<ComparisonModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void init()
    {
        m_model = std::make_unique<ComparisonModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void cells_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<ComparisonColumn>("column");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("exact");

        using enum ComparisonColumn;
        const auto row = [](const char *rule, const QString &before, const QString &after, ComparisonColumn column, const QString &shown,
                             const QString &exact) { QTest::newRow(rule) << before << after << column << shown << exact; };
        row("the number as it is now", u"0041446681800 wa"_s, u"+41446681800 wa"_s, Number, u"+41\u202f446\u202f681\u202f800"_s,
            u"+41446681800"_s);
        row("as it was where it is no more", u"+41446681800 wa"_s, {}, Number, u"+41\u202f446\u202f681\u202f800"_s, u"+41446681800"_s);
        row("several changes", u"+411 no Orange CH"_s, u"+411 wa Salt CH"_s, Change, u"newly on WhatsApp, carrier changed"_s,
            u"newly_on_whatsapp carrier_changed"_s);
        row("no change", u"+411 no"_s, u"+411 no"_s, Change, u"unchanged"_s, u"unchanged"_s);
        row("outcome before", u"+411 no"_s, u"+411 biz"_s, OutcomeBefore, u"not on WhatsApp"_s, u"not_on_whatsapp"_s);
        row("outcome after", u"+411 no"_s, u"+411 biz"_s, OutcomeAfter, u"business"_s, u"business"_s);
        row("no outcome where there is no number", u"+411 no"_s, {}, OutcomeAfter, {}, {});
        row("carrier before", u"+411 no Salt"_s, u"+411 biz Orange"_s, CarrierBefore, u"Salt"_s, u"Salt"_s);
        row("carrier after", u"+411 no Salt"_s, u"+411 biz Orange"_s, CarrierAfter, u"Orange"_s, u"Orange"_s);
        row("one country", u"+411 no Salt CH"_s, u"+411 no Salt CH"_s, Country, u"CH"_s, u"CH"_s);
        row("two countries", u"+411 no Salt CH"_s, u"+411 no Salt LI"_s, Country, u"CH \u2192 LI"_s, u"CH \u2192 LI"_s);
        row("the country that is known", u"+411 no Salt CH"_s, u"+411 no"_s, Country, u"CH"_s, u"CH"_s);
        row("status before", u"+411 pending"_s, u"+411 wa"_s, StatusBefore, u"pending"_s, u"pending"_s);
        row("status after", u"+411 pending"_s, u"+411 wa"_s, StatusAfter, u"done"_s, u"completed"_s);
        row("an odd status", u"+411 QUEUED"_s, u"+411 wa"_s, StatusBefore, u"QUEUED"_s, u"QUEUED"_s);
    }

    void cells()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(ComparisonColumn, column);
        m_model->setChanges(anyDifference | Change::Unchanged);
        m_model->setComparison(compared(before, after));
        QCOMPARE(m_model->rowCount(), 1);
        QTEST(m_model->index(0, int(column)).data().toString(), "shown");
        QTEST(m_model->index(0, int(column)).data(ComparisonModel::ExactTextRole).toString(), "exact");
    }

    void everyKindAndColumnHasItsWords()
    {
        QSet<QString> words;
        QSet<QString> labels;
        QSet<QString> exact;
        for (const Change change : allChanges) {
            words += ChangeWords::of(change);
            labels += ChangeWords::label(change);
            exact += exactChange(change);
        }
        for (const auto &set : {words, labels, exact})
            QCOMPARE(set.size(), qsizetype(allChanges.size()));
        QSet<QString> headers;
        for (int section = 0; section < m_model->columnCount(); ++section)
            headers += m_model->headerData(section, Qt::Horizontal).toString();
        QCOMPARE(headers.size(), comparisonColumnCount);
    }

    void kinds_data()
    {
        QTest::addColumn<Changes>("changes");
        QTest::addColumn<QString>("rows");
        QTest::newRow("all that differs") << anyDifference << u"1234567"_s;
        QTest::newRow("one kind") << Changes(Change::NewlyOnWhatsApp) << u"1"_s;
        QTest::newRow("either of two") << (Change::OnlyAfter | Change::OnlyBefore) << u"67"_s;
        QTest::newRow("a row of two kinds once") << (Change::NoLongerOnWhatsApp | Change::BusinessChanged) << u"2"_s;
        QTest::newRow("the same") << Changes(Change::Unchanged) << u"8"_s;
        QTest::newRow("all") << (anyDifference | Change::Unchanged) << u"12345687"_s;
        QTest::newRow("none") << Changes() << u""_s;
    }

    void kinds()
    {
        QFETCH(Changes, changes);
        m_model->setComparison(ofAllKinds());
        m_model->setChanges(changes);
        QTEST(shown(*m_model), "rows");
    }

    void filter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *rule, const QString &text, const QString &rows) { QTest::newRow(rule) << text << rows; };
        row("nothing finds all", u"  "_s, u"12345687"_s);
        row("a number", u"+413"_s, u"3"_s);
        row("spaces and dashes within a number", u"+4 1-3"_s, u"3"_s);
        row("an outcome of either side", u"business"_s, u"27"_s);
        row("a carrier of before", u"orange"_s, u"1235"_s);
        row("without accents", u"telecom"_s, u"7"_s);
        row("a change", u"carrier changed"_s, u"3"_s);
        row("words of one row", u"orange newly"_s, u"1"_s);
        row("words that no row has together", u"telecom newly"_s, {});
        row("a country", u"li"_s, u"4"_s);
        row("a country of before", u"ch"_s, u"12345 6 8"_s.remove(u' '));
        row("a status", u"pending"_s, u"5"_s);
        row("what nothing has", u"xyz"_s, {});
    }

    void filter()
    {
        QFETCH(QString, text);
        m_model->setComparison(ofAllKinds());
        m_model->setChanges(anyDifference | Change::Unchanged);
        m_model->setFilterText(text);
        QTEST(shown(*m_model), "rows");
    }

    void sorting_data()
    {
        QTest::addColumn<ComparisonColumn>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QString>("rows");
        using enum ComparisonColumn;
        const auto row = [](const char *rule, ComparisonColumn column, Qt::SortOrder order, const QString &rows) {
            QTest::newRow(rule) << column << order << rows;
        };
        row("by number", Number, Qt::AscendingOrder, u"12345678"_s);
        row("by number, highest first", Number, Qt::DescendingOrder, u"87654321"_s);
        row("by kind, in the order of their list", Change, Qt::AscendingOrder, u"12345678"_s);
        row("outcome before, none last", OutcomeBefore, Qt::AscendingOrder, u"34682157"_s);
        row("none last in both directions", OutcomeBefore, Qt::DescendingOrder, u"51234687"_s);
        row("carriers as words, equal ones as they were", CarrierBefore, Qt::AscendingOrder, u"12364857"_s);
        row("carriers, not known last", CarrierAfter, Qt::DescendingOrder, u"74831256"_s);
        row("countries", Country, Qt::AscendingOrder, u"12356874"_s);
        row("status before, pending first", StatusBefore, Qt::AscendingOrder, u"51234687"_s);
        row("status after", StatusAfter, Qt::AscendingOrder, u"12345876"_s);
    }

    void sorting()
    {
        QFETCH(ComparisonColumn, column);
        QFETCH(Qt::SortOrder, order);
        m_model->setChanges(anyDifference | Change::Unchanged);
        m_model->setComparison(ofAllKinds());
        m_model->sort(int(column), order);
        QTEST(shown(*m_model), "rows");
        m_model->sort(-1);
        QCOMPARE(shown(*m_model), u"12345687"_s);
    }

    void whatIsSelectedStaysSo()
    {
        m_model->setComparison(ofAllKinds());
        const QPersistentModelIndex third = m_model->index(2, 1);
        const QPersistentModelIndex last = m_model->index(6, 0);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->sort(int(ComparisonColumn::Number), Qt::DescendingOrder);
        QCOMPARE(third.row(), 4);
        QCOMPARE(third.column(), 1);
        QCOMPARE(last.row(), 0);
        m_model->setFilterText(u"orange"_s);
        QCOMPARE(third.row(), 1);
        QVERIFY2(!last.isValid(), "it is not shown any more");
        QCOMPARE(resets.size(), 0);
    }

    void theSameBatchesComparedAnew()
    {
        m_model->setComparison(compared(u"+411 wa; +412 wa"_s, u"+411 no; +412 no; +413 no"_s));
        const QPersistentModelIndex second = m_model->index(1, 0);
        const QPersistentModelIndex third = m_model->index(2, 0);
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->setComparison(compared(u"+411 no; +412 wa"_s, u"+411 no; +412 no; +414 no"_s));
        QCOMPARE(shown(*m_model), u"24"_s);
        QCOMPARE(second.row(), 0);
        QVERIFY2(!third.isValid(), "another number stands there");
        QCOMPARE(resets.size(), 0);
        m_model->setComparison(compared(u"+411 no"_s, u"+411 wa"_s, 7));
        QCOMPARE(resets.size(), 1);
        m_model->setComparison({});
        QCOMPARE(m_model->rowCount(), 0);
    }

    void tellsWhenOtherRowsAreShown()
    {
        QSignalSpy changes(m_model.get(), &ComparisonModel::shownChanged);
        m_model->setComparison(ofAllKinds());
        QCOMPARE(changes.size(), 1);
        m_model->setFilterText(u"orange"_s);
        QCOMPARE(changes.size(), 2);
        m_model->setFilterText(u"Orange"_s);
        QCOMPARE(changes.size(), 2);
        m_model->sort(int(ComparisonColumn::Number), Qt::DescendingOrder);
        QCOMPARE(changes.size(), 3);
        QCOMPARE(m_model->shownRows(), (std::vector<quint32>{4, 2, 1, 0}));
    }

    void outcomesForTheEye()
    {
        m_model->setComparison(compared(u"+411 no; +412 failed"_s, u"+411 biz"_s));
        const auto outcome
            = [this](int row, ComparisonColumn column) { return m_model->index(row, int(column)).data(ComparisonModel::OutcomeRole); };
        QCOMPARE(outcome(0, ComparisonColumn::OutcomeBefore).toInt(), int(Outcome::NotOnWhatsApp));
        QCOMPARE(outcome(0, ComparisonColumn::OutcomeAfter).toInt(), int(Outcome::Business));
        QVERIFY(!outcome(1, ComparisonColumn::OutcomeAfter).isValid());
        QVERIFY(!outcome(0, ComparisonColumn::Number).isValid());
        QCOMPARE(m_model->index(1, int(ComparisonColumn::OutcomeBefore)).data(ComparisonModel::NumberStatusRole).toInt(),
            int(NumberStatus::Failed));
    }

    void anySequenceOfChoicesIsAsAFreshOne()
    {
        std::mt19937 random(20261126);
        const QStringList texts{{}, u"orange"_s, u"ch"_s, u"new"_s, u"+41"_s, u"xyz"_s};
        const ComparisonPtr comparisons[]{ofAllKinds(), compared(u"+411 wa"_s, u"+411 no; +412 wa"_s), ofAllKinds()};
        m_model->setComparison(comparisons[0]);
        const QPersistentModelIndex kept = m_model->index(0, 0);
        for (int round = 0; round < 300; ++round) {
            switch (random() % 4) {
            case 0: m_model->setChanges(Changes::fromInt(int(random() % 512))); break;
            case 1: m_model->setFilterText(texts.at(qsizetype(random() % 6))); break;
            case 2: m_model->sort(int(random() % (comparisonColumnCount + 1)) - 1, Qt::SortOrder(random() % 2)); break;
            default: m_model->setComparison(comparisons[random() % 3]); break;
            }
            QVERIFY(m_model->shownRows() == rowsOf(*m_model->comparison(), m_model->query()));
            QVERIFY(!kept.isValid() || kept.data(ComparisonModel::ExactTextRole).toString() == u"+411"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestComparisonModel)
#include "tst_comparisonmodel.moc"
