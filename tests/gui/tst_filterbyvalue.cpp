#include "gui/filtercompleter.h"
#include "gui/resultspanel.h"
#include "gui/resultstable.h"
#include "support/builders.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using results::Column;

namespace {

/// Twelve numbers, done but for the last two: each third of T-Mobile USA, of T-Mobile and of none.
BatchReport carriersReport(int id, const QString &label, const QString &country)
{
    constexpr int total = 12;
    BatchSnapshot snapshot = test::snapshot(total, total - 2, test::batchId(id));
    const QString carriers[] = {u"T-Mobile USA"_s, u"T-Mobile"_s, QString()};
    for (int row = 0; row < total; ++row) {
        snapshot.results.change(row, [&](NumberResult &number) {
            number.phoneNumber = u"+1%1%2"_s.arg(415 + id).arg(5'550'000 + row);
            number.formattedNumber = number.phoneNumber;
            number.carrier = carriers[row % 3];
            number.country = country;
        });
    }
    BatchReport report{.id = snapshot.id, .label = label};
    report.snapshot = std::make_shared<const BatchSnapshot>(snapshot);
    report.counts = countsOf(snapshot);
    return report;
}

} // namespace

/// What the grid and the list of proposals write into the filter.
class TestFilterByValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void theMenuFiltersByTheCell_data();
    void theMenuFiltersByTheCell();
    void everyColumnFindsItsOwnValue_data();
    void everyColumnFindsItsOwnValue();
    void theEntrySaysWhatItFinds();
    void whatIsNoNumberIsNotOffered();
    void aSecondValueIsProposed();

private:
    /// Opens the context menu on a cell.
    [[nodiscard]] QAction *entryFor(int row, Column column)
    {
        m_table->setCurrentIndex(m_panel->model().index(row, int(column)));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(m_table->viewport(), &event);
        for (QMenu *menu : m_table->findChildren<QMenu *>()) {
            if (menu->isVisible())
                return menu->actions().last();
        }
        return nullptr;
    }
    void filterBy(int row, Column column)
    {
        QAction *entry = entryFor(row, column);
        QVERIFY(entry && entry->isEnabled());
        entry->trigger();
        qobject_cast<QMenu *>(entry->parent())->close();
    }
    [[nodiscard]] QString textFor(int row, Column column)
    {
        const QAction *entry = entryFor(row, column);
        const QString text = entry ? entry->text() : QString();
        if (entry)
            qobject_cast<QMenu *>(entry->parent())->close();
        return text;
    }
    [[nodiscard]] QString cell(int row, Column column) const { return m_panel->model().index(row, int(column)).data().toString(); }
    [[nodiscard]] int rows() const { return m_panel->model().rowCount(); }

    std::unique_ptr<ResultsPanel> m_panel;
    ResultsTable *m_table = nullptr;
    QLineEdit *m_filter = nullptr;
};

void TestFilterByValue::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_panel = std::make_unique<ResultsPanel>();
    m_panel->resize(1200, 640);
    m_panel->setReports(
        {carriersReport(1, u"client:acme"_s, u"US"_s), carriersReport(2, u"-old"_s, u"CA"_s), carriersReport(3, {}, u"IN"_s)});
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_table = m_panel->findChild<ResultsTable *>();
    m_filter = m_panel->findChild<QLineEdit *>(u"filterEdit"_s);
    QCOMPARE(rows(), 36);
}

void TestFilterByValue::theMenuFiltersByTheCell_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("row");
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("found");
    const auto row = [](const char *name, const QString &before, int of, Column column, const QString &after, int found) {
        QTest::newRow(name) << before << of << column << after << found;
    };
    row("a word of the state", {}, 9, Column::Status, u"status:failed"_s, 3);
    row("the whole carrier", {}, 1, Column::Carrier, u"carrier:=T-Mobile"_s, 12);
    row("no carrier", {}, 2, Column::Carrier, u"carrier:\"\""_s, 12);
    row("a colon in a label", {}, 0, Column::Batch, u"batch:=client:acme"_s, 12);
    row("a minus before a label", {}, 12, Column::Batch, u"batch:=-old"_s, 12);
    row("no label", {}, 24, Column::Batch, u"batch:=00000000-0000-4000-8000-000000000003"_s, 12);
    row("a number", {}, 3, Column::Number, u"number:+14165550003"_s, 1);
    row("beside alternatives", u"US or CA"_s, 0, Column::Carrier, u"carrier:=\"T-Mobile USA\" (US or CA)"_s, 8);
    row("beside a list of numbers", u"+14165550000,+14165550010,+14165550011"_s, 1, Column::Status,
        u"number:+14165550000,+14165550010,+14165550011 status:pending"_s, 2);
    row("in the place of a part of it", u"carrier:mobile US"_s, 1, Column::Carrier, u"carrier:=T-Mobile US"_s, 4);
}

void TestFilterByValue::theMenuFiltersByTheCell()
{
    QFETCH(const QString, before);
    QFETCH(const int, row);
    QFETCH(const Column, column);
    QFETCH(const QString, after);
    QFETCH(const int, found);
    m_filter->setText(before);
    filterBy(row, column);
    QCOMPARE(m_filter->text(), after);
    QCOMPARE(rows(), found);
}

void TestFilterByValue::everyColumnFindsItsOwnValue_data()
{
    QTest::addColumn<Column>("column");
    for (const results::ColumnInfo &info : results::allColumns())
        QTest::newRow(info.header) << info.id;
}

void TestFilterByValue::everyColumnFindsItsOwnValue()
{
    QFETCH(const Column, column);
    m_table->setColumnHidden(int(column), false);
    for (int row = 0; row < 36; row += 5) {
        m_filter->clear();
        const QString text = cell(row, column);
        int same = 0;
        for (int other = 0; other < 36; ++other)
            same += cell(other, column) == text ? 1 : 0;
        filterBy(row, column);
        QCOMPARE(rows(), same);
        QCOMPARE(cell(0, column), text);
    }
}

void TestFilterByValue::theEntrySaysWhatItFinds()
{
    QCOMPARE(textFor(0, Column::Status), u"&Filter by “done”"_s);
    QCOMPARE(textFor(0, Column::Carrier), u"&Filter by “T-Mobile USA”"_s);
    QCOMPARE(textFor(2, Column::Carrier), u"&Filter by “none”"_s);
    QCOMPARE(textFor(1, Column::WhatsApp), u"&Filter by “on WhatsApp”"_s);
}

void TestFilterByValue::whatIsNoNumberIsNotOffered()
{
    BatchSnapshot snapshot = test::snapshot(3, 3);
    snapshot.results.change(1, [](NumberResult &number) { number.phoneNumber = u"withheld"_s; });
    BatchReport report{.id = snapshot.id};
    report.snapshot = std::make_shared<const BatchSnapshot>(snapshot);
    m_panel->setReports({report});
    QAction *entry = entryFor(1, Column::Number);
    QVERIFY(entry);
    QVERIFY(!entry->isEnabled());
}

void TestFilterByValue::aSecondValueIsProposed()
{
    m_filter->setFocus();
    QTest::keyClicks(m_filter, u"country:US,"_s);
    QCOMPARE(rows(), 12);
    auto *completer = m_filter->findChild<FilterCompleter *>();
    QVERIFY(completer->isOpen());
    QStringList proposed;
    for (int row = 0; row < completer->view().model()->rowCount(); ++row)
        proposed << completer->view().model()->index(row, 0).data().toString();
    QVERIFY2(proposed.contains(u"IN · India"_s), qPrintable(proposed.join(u", ")));
}

QTEST_MAIN(TestFilterByValue)
#include "tst_filterbyvalue.moc"
