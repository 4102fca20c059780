#include "gui/facetsmodel.h"
#include "gui/facetspanel.h"
#include "gui/facetsview.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "reports.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using results::Column;
using results::ValueChoice;
using ItemKind = FacetItem::Kind;

namespace {

struct Row
{
    QString carrier;
    QString country;
    NumberStatus status = NumberStatus::Completed;
};

BatchReport rowsReport(const QList<Row> &rows, int id = 1, const QString &label = {}, const QStringList &tags = {})
{
    BatchSnapshot snapshot{.id = test::batchId(id), .status = BatchStatus::Processing};
    for (int i = 0; i < rows.size(); ++i) {
        NumberResult number = test::pendingNumber(i);
        number.status = rows.at(i).status;
        number.carrier = rows.at(i).carrier;
        number.country = rows.at(i).country;
        snapshot.results.append(number);
    }
    snapshot.total = rows.size();
    BatchReport report{.id = snapshot.id, .label = label, .tags = tags};
    report.phase = monitor::Phase::Running;
    report.counts = countsOf(snapshot);
    report.snapshot = std::make_shared<const BatchSnapshot>(std::move(snapshot));
    return report;
}

QList<Row> times(int count, const Row &row)
{
    return QList<Row>(count, row);
}

/// Six numbers of Vodafone in Germany, three of "Vodafone Idea" in India, two without a carrier in the United States.
QList<Row> usualRows()
{
    return times(6, {u"Vodafone"_s, u"DE"_s}) + times(3, {u"Vodafone Idea"_s, u"IN"_s}) + times(2, {QString(), u"US"_s});
}

/// "Carrier 1" in one number, "Carrier 2" in two and so on.
QList<Row> manyCarriers(int count)
{
    QList<Row> rows;
    for (int i = 1; i <= count; ++i)
        rows += times(i, {u"Carrier %1"_s.arg(i), u"DE"_s});
    return rows;
}

} // namespace

/// The facets beside a real grid, as a person uses them.
class TestFacetsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m_panel = std::make_unique<ResultsPanel>();
        m_panel->resize(1100, 640);
        m_facets = m_panel->findChild<FacetsPanel *>();
        m_view = m_panel->findChild<FacetsView *>();
        m_model = m_panel->findChild<FacetsModel *>();
        m_search = m_facets->findChild<QLineEdit *>();
        m_filter = m_panel->findChild<QLineEdit *>(u"filterEdit"_s);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        QGuiApplication::clipboard()->clear();
    }

    void cleanup()
    {
        m_tester.reset();
        m_panel.reset();
    }

    void listsValuesOfTheRowsShown();
    void leavesOutWhatOffersNoChoice_data();
    void leavesOutWhatOffersNoChoice();
    void clickIncludesTheWholeValue();
    void clickOnNoneFindsWhatHasNoCarrier();
    void altClickExcludes();
    void secondValueJoinsAndClickTakesAway();
    void valuesStayInPlaceWhileOneIsChosen();
    void fieldsNarrowEachOther();
    void typedFilterMarksValues_data();
    void typedFilterMarksValues();
    void chosenValuesAreListedThoughNoRowHasThem();
    void wrongFilterIsLeftAsItIs();
    void longSectionsListTheFirstAndThenAll();
    void searchLooksIntoAllSections();
    void headingsFold();
    void pollsKeepCurrentLineAndScroll();
    void pollsSendTheSmallestSignals();
    void countsGoOnWhilePollsComeIn();
    void largeResultsAreCountedAfterTheirFilter();
    void keysIncludeExcludeAndFold();
    void keysDoNotFoldDuringASearch();
    void tabLeadsThroughThePanel();
    void contextMenuActsOnTheValue();
    void isShownOnlyWithRowsAndWhenWanted();
    void hiddenPanelAsksNothing();
    void stateIsKept();
    void batchesAndTags();
    void namesForAssistiveTechnology();

private:
    void show(const QList<BatchReport> &reports)
    {
        m_panel->setReports(reports);
        settle();
    }
    /// The counts come a moment later.
    void settle() const
    {
        QVERIFY(QTest::qWaitFor([this] { return !m_panel->model().isQuerying() && m_facets->isUpToDate(); }));
    }
    [[nodiscard]] QStringList lines(const QString &section = {}) const
    {
        QStringList found;
        QString heading;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const FacetItem &item = m_model->at(row);
            if (item.kind == ItemKind::Heading)
                heading = item.shown;
            else if (section == heading && item.kind == ItemKind::Value)
                found << u"%1 %2"_s.arg(item.shown).arg(item.count);
        }
        return found;
    }
    [[nodiscard]] QStringList headings() const
    {
        QStringList found;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->at(row).kind == ItemKind::Heading)
                found << m_model->at(row).shown;
        }
        return found;
    }
    [[nodiscard]] QModelIndex line(const QString &shown) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->index(row).data().toString() == shown)
                return m_model->index(row);
        }
        return {};
    }
    [[nodiscard]] ValueChoice choiceOf(const QString &shown) const
    {
        return ValueChoice(line(shown).data(FacetsModel::ChoiceRole).toInt());
    }
    void click(const QString &shown, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QModelIndex index = line(shown);
        QVERIFY2(index.isValid(), qPrintable(shown));
        m_view->scrollTo(index);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, m_view->visualRect(index).center());
        settle();
    }
    void type(const QString &filter) const
    {
        m_filter->setText(filter);
        settle();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_view, Qt::Key(key), modifiers);
        settle();
    }
    [[nodiscard]] int rows() const { return m_panel->model().rowCount(); }

    std::unique_ptr<ResultsPanel> m_panel;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    FacetsPanel *m_facets = nullptr;
    FacetsView *m_view = nullptr;
    FacetsModel *m_model = nullptr;
    QLineEdit *m_search = nullptr;
    QLineEdit *m_filter = nullptr;
};

void TestFacetsPanel::listsValuesOfTheRowsShown()
{
    show({rowsReport(usualRows() + times(1, {u"Vodafone"_s, u"DE"_s, NumberStatus::Failed}))});
    QCOMPARE(headings(), QStringList({u"Status"_s, u"Country"_s, u"Carrier"_s}));
    QCOMPARE(lines(u"Status"_s), QStringList({u"done 11"_s, u"failed 1"_s}));
    QCOMPARE(lines(u"Country"_s), QStringList({u"Germany (DE) 7"_s, u"India (IN) 3"_s, u"United States (US) 2"_s}));
    QCOMPARE(lines(u"Carrier"_s), QStringList({u"Vodafone 7"_s, u"Vodafone Idea 3"_s, u"none 2"_s}));
    QCOMPARE(line(u"Vodafone"_s).data(FacetsModel::FractionRole).toDouble(), 1.0);
    QCOMPARE(line(u"Vodafone Idea"_s).data(FacetsModel::FractionRole).toDouble(), 3.0 / 7.0);

    type(u"idea"_s);
    QCOMPARE(lines(u"Country"_s), QStringList({u"India (IN) 3"_s}));
}

void TestFacetsPanel::leavesOutWhatOffersNoChoice_data()
{
    QTest::addColumn<QList<Row>>("rows");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("one value each") << times(4, {u"Vodafone"_s, u"DE"_s}) << QString() << QStringList();
    QTest::newRow("one value, chosen") << times(4, {u"Vodafone"_s, u"DE"_s}) << u"country:DE"_s << QStringList{u"Country"_s};
    QTest::newRow("two carriers") << (times(4, {u"Vodafone"_s, u"DE"_s}) + times(1, {u"O2"_s, u"DE"_s})) << QString()
                                  << QStringList{u"Carrier"_s};
    QTest::newRow("a filter leaves one, all have two")
        << (times(4, {u"Vodafone"_s, u"DE"_s}) + times(1, {u"O2"_s, u"DE"_s})) << u"o2"_s << QStringList{u"Carrier"_s};
}

void TestFacetsPanel::leavesOutWhatOffersNoChoice()
{
    QFETCH(const QList<Row>, rows);
    QFETCH(const QString, filter);
    QFETCH(const QStringList, expected);
    show({rowsReport(rows)});
    type(filter);
    QCOMPARE(headings(), expected);
}

void TestFacetsPanel::clickIncludesTheWholeValue()
{
    show({rowsReport(usualRows())});
    click(u"Vodafone"_s);
    QCOMPARE(m_filter->text(), u"carrier:=Vodafone"_s);
    QCOMPARE(rows(), 6);
    QCOMPARE(choiceOf(u"Vodafone"_s), ValueChoice::Included);
    QCOMPARE(choiceOf(u"Vodafone Idea"_s), ValueChoice::None);
    click(u"Vodafone"_s);
    QVERIFY(m_filter->text().isEmpty());
    QCOMPARE(rows(), 11);
}

void TestFacetsPanel::clickOnNoneFindsWhatHasNoCarrier()
{
    show({rowsReport(usualRows())});
    click(u"none"_s);
    QCOMPARE(rows(), 2);
    QCOMPARE(choiceOf(u"none"_s), ValueChoice::Included);
    QCOMPARE(lines(u"Country"_s), QStringList({u"United States (US) 2"_s}));
    click(u"none"_s);
    QVERIFY(m_filter->text().isEmpty());
}

void TestFacetsPanel::altClickExcludes()
{
    show({rowsReport(usualRows())});
    click(u"Germany (DE)"_s, Qt::AltModifier);
    QCOMPARE(m_filter->text(), u"-country:DE"_s);
    QCOMPARE(rows(), 5);
    QCOMPARE(choiceOf(u"Germany (DE)"_s), ValueChoice::Excluded);
    QVERIFY2(lines(u"Country"_s).contains(u"Germany (DE) 0"_s), "what is excluded stays, to be taken back");
    click(u"Germany (DE)"_s);
    QCOMPARE(m_filter->text(), u"country:DE"_s);
    click(u"Germany (DE)"_s, Qt::AltModifier);
    click(u"Germany (DE)"_s, Qt::AltModifier);
    QVERIFY(m_filter->text().isEmpty());
}

void TestFacetsPanel::secondValueJoinsAndClickTakesAway()
{
    show({rowsReport(usualRows())});
    click(u"Germany (DE)"_s);
    click(u"India (IN)"_s);
    QCOMPARE(m_filter->text(), u"country:DE,IN"_s);
    QCOMPARE(rows(), 9);
    click(u"Germany (DE)"_s);
    QCOMPARE(m_filter->text(), u"country:IN"_s);
    QCOMPARE(rows(), 3);
    QCOMPARE(choiceOf(u"Germany (DE)"_s), ValueChoice::None);
    QCOMPARE(choiceOf(u"India (IN)"_s), ValueChoice::Included);
}

void TestFacetsPanel::valuesStayInPlaceWhileOneIsChosen()
{
    show({rowsReport(usualRows())});
    click(u"India (IN)"_s);
    QCOMPARE(lines(u"Country"_s), QStringList({u"Germany (DE) 0"_s, u"India (IN) 3"_s, u"United States (US) 0"_s}));

    // Those with counts are sorted around them.
    click(u"India (IN)"_s);
    click(u"India (IN)"_s, Qt::AltModifier);
    m_panel->updateReport(rowsReport(usualRows() + times(9, {u"Airtel"_s, u"US"_s})));
    settle();
    QCOMPARE(lines(u"Country"_s), QStringList({u"United States (US) 11"_s, u"India (IN) 0"_s, u"Germany (DE) 6"_s}));
}

void TestFacetsPanel::fieldsNarrowEachOther()
{
    show({rowsReport(usualRows())});
    m_filter->setText(u"number:+1415"_s);
    click(u"Germany (DE)"_s, Qt::AltModifier);
    click(u"Vodafone Idea"_s);
    QCOMPARE(m_filter->text(), u"number:+1415 -country:DE carrier:=\"Vodafone Idea\""_s);
    QCOMPARE(rows(), 3);
    QCOMPARE(lines(u"Country"_s), QStringList({u"Germany (DE) 0"_s, u"India (IN) 3"_s, u"United States (US) 0"_s}));
}

void TestFacetsPanel::typedFilterMarksValues_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ValueChoice>("choice");
    QTest::newRow("code") << u"country:us"_s << u"United States (US)"_s << ValueChoice::Included;
    QTest::newRow("synonym of a field") << u"cc:us"_s << u"United States (US)"_s << ValueChoice::Included;
    QTest::newRow("synonym of a word") << u"status:done"_s << u"done"_s << ValueChoice::Included;
    QTest::newRow("excluded") << u"-country:us,in"_s << u"India (IN)"_s << ValueChoice::Excluded;
    QTest::newRow("in other case") << u"carrier:VODAFONE"_s << u"Vodafone"_s << ValueChoice::Included;
    QTest::newRow("a part of a value") << u"carrier:voda*"_s << u"Vodafone"_s << ValueChoice::None;
    QTest::newRow("an alternative") << u"country:us OR vodafone"_s << u"United States (US)"_s << ValueChoice::None;
}

void TestFacetsPanel::typedFilterMarksValues()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, value);
    QFETCH(const ValueChoice, choice);
    show({rowsReport(usualRows() + times(1, {u"Vodafone"_s, u"DE"_s, NumberStatus::Failed}))});
    type(filter);
    QVERIFY(line(value).isValid());
    QCOMPARE(choiceOf(value), choice);
}

void TestFacetsPanel::chosenValuesAreListedThoughNoRowHasThem()
{
    show({rowsReport(usualRows())});
    type(u"country:FR carrier:=\"Nobody Inc.\" status:pending"_s);
    QCOMPARE(rows(), 0);
    QVERIFY(lines(u"Country"_s).contains(u"France (FR) 0"_s));
    QVERIFY(lines(u"Carrier"_s).contains(u"Nobody Inc. 0"_s));
    QVERIFY(lines(u"Status"_s).contains(u"pending 0"_s));
    QCOMPARE(choiceOf(u"France (FR)"_s), ValueChoice::Included);
    click(u"Nobody Inc."_s);
    QCOMPARE(m_filter->text(), u"country:FR status:pending"_s);
}

void TestFacetsPanel::wrongFilterIsLeftAsItIs()
{
    show({rowsReport(usualRows())});
    type(u"country:DE"_s);
    type(u"country:DE contry:x"_s);
    QCOMPARE(rows(), 6);
    click(u"India (IN)"_s);
    QCOMPARE(m_filter->text(), u"country:DE,IN contry:x"_s);
    QCOMPARE(choiceOf(u"India (IN)"_s), ValueChoice::Included);
}

void TestFacetsPanel::longSectionsListTheFirstAndThenAll()
{
    show({rowsReport(manyCarriers(9))});
    QCOMPARE(lines(u"Carrier"_s).size(), 9); // instead of a line that says that one more is there
    show({rowsReport(manyCarriers(12), 2)});
    QCOMPARE(lines(u"Carrier"_s).size(), 8);
    QCOMPARE(lines(u"Carrier"_s).first(), u"Carrier 12 12"_s);
    click(u"Show all (12)"_s);
    QCOMPARE(lines(u"Carrier"_s).size(), 12);
    click(u"Carrier 1"_s);
    QCOMPARE(rows(), 1);
    click(u"Show fewer"_s);
    QCOMPARE(lines(u"Carrier"_s).size(), 9);
    QVERIFY2(line(u"Carrier 1"_s).isValid(), "what is chosen stays in sight");
}

void TestFacetsPanel::searchLooksIntoAllSections()
{
    show({rowsReport(manyCarriers(12) + times(1, {u"Telefónica"_s, u"ES"_s}))});
    m_model->setFolded(results::FilterField::Carrier, true);
    QTest::keyClicks(m_search, u"TELEFON"_s);
    QCOMPARE(headings(), QStringList{u"Carrier"_s});
    QCOMPARE(lines(u"Carrier"_s), QStringList{u"Telefónica 1"_s});
    m_search->clear();
    QTest::keyClicks(m_search, u"1"_s);
    QCOMPARE(lines(u"Carrier"_s), QStringList({u"Carrier 12 12"_s, u"Carrier 11 11"_s, u"Carrier 10 10"_s, u"Carrier 1 1"_s}));
    QTest::keyClick(m_search, Qt::Key_Down);
    QVERIFY(m_view->hasFocus());
    press(Qt::Key_Return);
    QCOMPARE(m_filter->text(), u"carrier:=\"Carrier 12\""_s);
    QTest::keyClick(m_search, Qt::Key_Escape);
    QVERIFY(m_search->text().isEmpty());
    QCOMPARE(lines(u"Carrier"_s), QStringList{u"Carrier 12 12"_s}); // folded, but for what is chosen
}

void TestFacetsPanel::headingsFold()
{
    show({rowsReport(usualRows())});
    click(u"Country"_s);
    QVERIFY(lines(u"Country"_s).isEmpty());
    QCOMPARE(line(u"Country"_s).data(FacetsModel::OpenRole).toBool(), false);
    QCOMPARE(lines(u"Carrier"_s).size(), 3);
    click(u"Country"_s);
    QCOMPARE(lines(u"Country"_s).size(), 3);
    QVERIFY(m_filter->text().isEmpty());
}

void TestFacetsPanel::pollsKeepCurrentLineAndScroll()
{
    QList<Row> rows = manyCarriers(40);
    for (Row &row : rows)
        row.status = NumberStatus::Pending;
    show({rowsReport(rows)});
    click(u"Show all (40)"_s);
    m_view->setFocus();
    m_view->setCurrentIndex(line(u"Carrier 20"_s));
    m_view->scrollTo(line(u"Carrier 20"_s), QAbstractItemView::PositionAtCenter);
    const int top = m_view->visualRect(m_view->currentIndex()).top();
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    // A section appears above, another carrier overtakes, a new one comes.
    rows[0].status = NumberStatus::Completed;
    rows += times(100, {u"Carrier 3"_s, u"DE"_s}) + times(60, {u"New"_s, u"IN"_s});
    m_panel->updateReport(rowsReport(rows));
    settle();
    QCOMPARE(headings(), QStringList({u"Status"_s, u"Country"_s, u"Carrier"_s}));
    QCOMPARE(lines(u"Carrier"_s).first(), u"Carrier 3 103"_s);
    QCOMPARE(m_view->currentIndex().data().toString(), u"Carrier 20"_s);
    QCOMPARE(m_view->visualRect(m_view->currentIndex()).top(), top);

    // Without the focus the section at the top stays.
    m_filter->setFocus();
    m_view->scrollTo(line(u"Carrier"_s), QAbstractItemView::PositionAtTop);
    const int headingTop = m_view->visualRect(line(u"Carrier"_s)).top();
    rows += times(1, {u"New"_s, u"US"_s});
    m_panel->updateReport(rowsReport(rows));
    settle();
    QCOMPARE(lines(u"Country"_s).size(), 3);
    QCOMPARE(m_view->visualRect(line(u"Carrier"_s)).top(), headingTop);
}

void TestFacetsPanel::pollsSendTheSmallestSignals()
{
    QList<Row> rows = usualRows();
    show({rowsReport(rows)});
    const QSignalSpy resets(m_model, &QAbstractItemModel::modelReset);
    const QSignalSpy removed(m_model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(m_model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy moved(m_model, &QAbstractItemModel::layoutChanged);
    const QSignalSpy told(m_model, &QAbstractItemModel::dataChanged);
    rows += times(1, {u"Vodafone"_s, u"DE"_s});
    m_panel->updateReport(rowsReport(rows));
    settle();
    QCOMPARE(lines(u"Country"_s).first(), u"Germany (DE) 7"_s);
    QVERIFY(resets.isEmpty() && removed.isEmpty() && inserted.isEmpty() && moved.isEmpty());
    QVERIFY(!told.isEmpty());
    const qsizetype before = told.size();
    m_panel->updateReport(rowsReport(rows));
    settle();
    QCOMPARE(told.size(), before);
}

void TestFacetsPanel::countsGoOnWhilePollsComeIn()
{
    show({test::report(1, 200, 0)});
    QVERIFY(lines(u"Status"_s).isEmpty()); // all are pending
    for (int done = 10; done <= 200; done += 10) {
        m_panel->updateReport(test::report(1, 200, done));
        QTest::qWait(10);
    }
    settle();
    QCOMPARE(lines(u"Status"_s), QStringList({u"done 180"_s, u"failed 20"_s}));
    QCOMPARE(lines(u"WhatsApp"_s), QStringList({u"on WhatsApp 120"_s, u"not on WhatsApp 60"_s, u"not checked 20"_s}));
    QVERIFY(headings().contains(u"Business"_s));
}

/// Those are filtered on a thread of their own.
void TestFacetsPanel::largeResultsAreCountedAfterTheirFilter()
{
    const int many = int(results::ResultsModel::quickRows);
    QList<Row> rows = times(many, {u"Vodafone"_s, u"DE"_s}) + times(20, {u"Airtel"_s, u"IN"_s});
    show({rowsReport(rows)});
    QCOMPARE(lines(u"Country"_s).last(), u"India (IN) 20"_s);
    click(u"India (IN)"_s);
    QCOMPARE(this->rows(), 20);
    QCOMPARE(lines(u"Country"_s), QStringList({u"Germany (DE) 0"_s, u"India (IN) 20"_s}));
    QCOMPARE(lines(u"Carrier"_s), QStringList{u"Airtel 20"_s});
    rows += times(5, {u"Airtel"_s, u"IN"_s}) + times(5, {u"Orange"_s, u"FR"_s});
    m_panel->updateReport(rowsReport(rows));
    QTRY_COMPARE(lines(u"Country"_s), QStringList({u"Germany (DE) 0"_s, u"India (IN) 25"_s, u"France (FR) 0"_s}));
    click(u"India (IN)"_s);
    QCOMPARE(lines(u"Country"_s).last(), u"France (FR) 5"_s);
}

void TestFacetsPanel::keysIncludeExcludeAndFold()
{
    show({rowsReport(usualRows())});
    m_view->setFocus();
    m_view->setCurrentIndex(line(u"Country"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_filter->text(), u"country:DE"_s);
    QVERIFY(m_view->hasFocus());
    QCOMPARE(m_view->currentIndex().data().toString(), u"Germany (DE)"_s);
    press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(m_filter->text(), u"-country:DE"_s);
    press(Qt::Key_Return, Qt::AltModifier);
    QVERIFY(m_filter->text().isEmpty());
    press(Qt::Key_Space);
    QCOMPARE(m_filter->text(), u"country:DE"_s);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"DE"_s);
    press(Qt::Key_Space);
    press(Qt::Key_Left);
    QCOMPARE(m_view->currentIndex().data().toString(), u"Country"_s);
    press(Qt::Key_Left);
    QVERIFY(lines(u"Country"_s).isEmpty());
    press(Qt::Key_Right);
    QCOMPARE(lines(u"Country"_s).size(), 3);
    press(Qt::Key_Right);
    QCOMPARE(m_view->currentIndex().data().toString(), u"Germany (DE)"_s);
    m_panel->setLayoutDirection(Qt::RightToLeft);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QVERIFY(lines(u"Country"_s).isEmpty());
}

void TestFacetsPanel::keysDoNotFoldDuringASearch()
{
    show({rowsReport(usualRows())});
    QTest::keyClicks(m_search, u"ger"_s);
    m_view->setFocus();
    m_view->setCurrentIndex(line(u"Country"_s));
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(lines(u"Country"_s).size(), 1);
    m_search->clear();
    QCOMPARE(lines(u"Country"_s).size(), 3);
    QVERIFY(m_model->folded().isEmpty());
}

void TestFacetsPanel::tabLeadsThroughThePanel()
{
    show({rowsReport(usualRows())});
    m_search->setFocus();
    QTest::keyClick(m_search, Qt::Key_Tab);
    QVERIFY(m_view->hasFocus());
    QTest::keyClick(m_view, Qt::Key_Tab);
    QVERIFY(m_panel->findChild<ResultsTable *>()->hasFocus());
    QTest::keyClick(m_panel->findChild<ResultsTable *>(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(m_view->hasFocus());
    QTest::keyClick(m_view, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(m_search->hasFocus());
}

void TestFacetsPanel::contextMenuActsOnTheValue()
{
    show({rowsReport(usualRows())});
    const auto trigger = [this](const QString &value, const QString &text) {
        const QPoint place = m_view->visualRect(line(value)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(m_view->viewport(), &event);
        auto *menu = m_facets->findChild<QMenu *>({}, Qt::FindDirectChildrenOnly);
        QVERIFY(menu);
        QAction *wanted = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->text().remove(u'&') == text)
                wanted = action;
        }
        QVERIFY2(wanted && wanted->isEnabled(), qPrintable(text));
        wanted->trigger();
        menu->close();
        QTRY_VERIFY(!m_facets->findChild<QMenu *>({}, Qt::FindDirectChildrenOnly));
        settle();
    };
    trigger(u"Germany (DE)"_s, u"Include"_s);
    trigger(u"India (IN)"_s, u"Include"_s);
    QCOMPARE(m_filter->text(), u"country:DE,IN"_s);
    trigger(u"United States (US)"_s, u"Only this"_s);
    QCOMPARE(m_filter->text(), u"country:US"_s);
    trigger(u"Germany (DE)"_s, u"Only this"_s);
    trigger(u"Vodafone"_s, u"Exclude"_s);
    QCOMPARE(m_filter->text(), u"country:DE -carrier:=Vodafone"_s);
    trigger(u"Germany (DE)"_s, u"Clear “Country”"_s);
    QCOMPARE(m_filter->text(), u"-carrier:=Vodafone"_s);
    trigger(u"Vodafone Idea"_s, u"Copy"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Vodafone Idea"_s);
    trigger(u"Carrier"_s, u"Clear “Carrier”"_s);
    QVERIFY(m_filter->text().isEmpty());
}

void TestFacetsPanel::isShownOnlyWithRowsAndWhenWanted()
{
    QVERIFY(!m_facets->isVisible());
    show({rowsReport(usualRows())});
    QVERIFY(m_facets->isVisible());
    type(u"nothing has this"_s);
    QVERIFY2(m_facets->isVisible(), "where else would it be taken back");
    m_panel->facetsAction()->trigger();
    QVERIFY(!m_facets->isVisible());
    QVERIFY(!m_panel->facetsAction()->shortcut().isEmpty());
    m_panel->facetsAction()->trigger();
    QVERIFY(m_facets->isVisible());
    show({});
    QVERIFY(!m_facets->isVisible());
}

void TestFacetsPanel::hiddenPanelAsksNothing()
{
    show({rowsReport(usualRows())});
    m_panel->facetsAction()->trigger();
    const QSignalSpy changes(m_model, &FacetsModel::changed);
    type(u"country:DE"_s);
    QVERIFY(changes.isEmpty());
    m_panel->facetsAction()->trigger();
    settle();
    QCOMPARE(choiceOf(u"Germany (DE)"_s), ValueChoice::Included);
}

void TestFacetsPanel::stateIsKept()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    show({rowsReport(usualRows())});
    click(u"Carrier"_s);
    m_panel->facetsAction()->trigger();
    m_panel->saveState(settings);

    ResultsPanel later;
    later.restoreState(settings);
    later.setReports({rowsReport(usualRows())});
    later.show();
    QVERIFY(!later.facetsAction()->isChecked());
    QVERIFY(!later.findChild<FacetsPanel *>()->isVisible());
    later.facetsAction()->trigger();
    auto *model = later.findChild<FacetsModel *>();
    QTRY_VERIFY(model->rowCount() > 0);
    QCOMPARE(model->folded(), QSet{results::FilterField::Carrier});
    QCOMPARE(model->at(model->rowCount() - 1).shown, u"Carrier"_s);
}

void TestFacetsPanel::batchesAndTags()
{
    const QList<Row> rows = times(2, {u"Vodafone"_s, u"DE"_s});
    show({rowsReport(rows, 1, u"Spring"_s)});
    QVERIFY(headings().isEmpty());
    show({rowsReport(rows, 1, u"Spring"_s, {u"shop"_s}), rowsReport(rows + rows, 2, u"Summer"_s), rowsReport(rows, 3, u"Spring"_s)});
    QCOMPARE(headings(), QStringList({u"Batch"_s, u"Tag"_s}));
    QCOMPARE(lines(u"Tag"_s), QStringList{u"shop 2"_s});
    QCOMPARE(lines(u"Batch"_s).size(), 2); // a filter cannot tell those of one name apart
    click(u"Summer"_s);
    QCOMPARE(m_filter->text(), u"batch:=Summer"_s);
    QCOMPARE(rows.size() * 2, this->rows());
    click(u"Summer"_s);
    click(u"shop"_s, Qt::AltModifier);
    QCOMPARE(m_filter->text(), u"-tag:shop"_s);
    QCOMPARE(this->rows(), 6);
}

void TestFacetsPanel::namesForAssistiveTechnology()
{
    show({rowsReport(usualRows())});
    QCOMPARE(m_view->accessibleName(), u"Facets"_s);
    QCOMPARE(m_search->accessibleName(), u"Search facets"_s);
    const auto spoken = [this](const QString &value) { return line(value).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(spoken(u"Vodafone"_s), u"Vodafone, 6 number(s)"_s);
    click(u"Vodafone"_s);
    QCOMPARE(spoken(u"Vodafone"_s), u"Vodafone, 6 number(s), included"_s);
    click(u"Germany (DE)"_s, Qt::AltModifier);
    QCOMPARE(spoken(u"Germany (DE)"_s), u"Germany (DE), 0 number(s), excluded"_s);
    QVERIFY(line(u"Germany (DE)"_s).data(Qt::ToolTipRole).toString().contains(u"Alt+click"_s));
    click(u"Carrier"_s);
    QCOMPARE(spoken(u"Carrier"_s), u"Carrier, folded"_s);
}

QTEST_MAIN(TestFacetsPanel)
#include "tst_facetspanel.moc"
