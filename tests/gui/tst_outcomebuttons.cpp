#include "gui/outcomebar.h"
#include "gui/resultspanel.h"
#include "reports.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using List = OutcomeBar::List;

namespace {

/// 30 rows, 20 of them done: see test::completedNumber().
monitor::BatchReport thirtyRows(int done = 20)
{
    return test::reportOf(test::snapshot(30, done));
}

int rowsWith(Outcome outcome, int done = 20)
{
    int rows = 0;
    for (const NumberResult &row : test::snapshot(30, done).results)
        rows += outcomeOf(row) == outcome ? 1 : 0;
    return rows;
}

} // namespace

/// The buttons over the grid that show one outcome.
class TestOutcomeButtons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_panel.reset(); }

    void filterAndButtonsMeanTheSame_data();
    void filterAndButtonsMeanTheSame();
    void theRestOfTheFilterStays_data();
    void theRestOfTheFilterStays();
    void aClickShowsOneOutcome_data();
    void aClickShowsOneOutcome();
    void typedFiltersAreShown();
    void aSecondClickChangesNothing();
    void countsAreOfAllRowsAndFollowReplies();
    void keysReachTheButtons();
    void withoutRowsThereIsNothingToChoose();

private:
    [[nodiscard]] QToolButton *button(const QString &name) const
    {
        const auto buttons = m_panel->findChild<OutcomeBar *>()->findChildren<QToolButton *>();
        for (QToolButton *candidate : buttons) {
            if (candidate->text().startsWith(name) && candidate->text().size() > name.size()
                && candidate->text().at(name.size() + 1).isDigit())
                return candidate;
        }
        return nullptr;
    }

    std::unique_ptr<ResultsPanel> m_panel;
    QLineEdit *m_filter = nullptr;
};

void TestOutcomeButtons::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_panel = std::make_unique<ResultsPanel>();
    m_panel->resize(1000, 640);
    m_panel->setReports({thirtyRows()});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_filter = m_panel->findChild<QLineEdit *>(u"filterEdit"_s);
}

void TestOutcomeButtons::filterAndButtonsMeanTheSame_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<std::optional<List>>("list");
    const auto row = [](const char *name, const QString &filter, std::optional<List> list) { QTest::newRow(name) << filter << list; };
    row("nothing", {}, List::All);
    row("something else", u"country:US"_s, List::All);
    row("valid", u"wa:valid"_s, List::OnWhatsApp);
    row("in other words", u"WhatsApp:YES"_s, List::OnWhatsApp);
    row("invalid", u"country:US wa:invalid"_s, List::NotOnWhatsApp);
    row("unknown", u"wa:unknown"_s, List::NotChecked);
    row("twice the same", u"wa:valid,yes"_s, List::OnWhatsApp);
    row("two of them", u"wa:valid,invalid"_s, {});
    row("without one", u"-wa:valid"_s, {});
    row("a wrong word", u"wa:maybe"_s, {});
}

void TestOutcomeButtons::filterAndButtonsMeanTheSame()
{
    QFETCH(const QString, filter);
    QFETCH(const std::optional<List>, list);
    QCOMPARE(chosenList(filter), list);
}

void TestOutcomeButtons::theRestOfTheFilterStays_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<List>("list");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("into nothing") << QString() << List::OnWhatsApp << u"wa:valid"_s;
    QTest::newRow("behind the rest") << u"country:US"_s << List::NotChecked << u"country:US wa:unknown"_s;
    QTest::newRow("in place of another") << u"wa:valid"_s << List::NotOnWhatsApp << u"wa:invalid"_s;
    QTest::newRow("all") << u"country:US wa:valid"_s << List::All << u"country:US"_s;
    QTest::newRow("instead of its opposite") << u"-wa:valid"_s << List::OnWhatsApp << u"wa:valid"_s;
}

void TestOutcomeButtons::theRestOfTheFilterStays()
{
    QFETCH(const QString, filter);
    QFETCH(const List, list);
    QFETCH(const QString, wanted);
    QCOMPARE(withList(filter, list).simplified(), wanted);
    QCOMPARE(chosenList(withList(filter, list)), std::optional(list));
}

void TestOutcomeButtons::aClickShowsOneOutcome_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("on") << u"On WhatsApp"_s << u"wa:valid"_s << rowsWith(Outcome::OnWhatsApp) + rowsWith(Outcome::Business);
    QTest::newRow("not on") << u"Not on WhatsApp"_s << u"wa:invalid"_s << rowsWith(Outcome::NotOnWhatsApp);
    QTest::newRow("not checked") << u"Not checked"_s << u"wa:unknown"_s << rowsWith(Outcome::NotChecked);
}

void TestOutcomeButtons::aClickShowsOneOutcome()
{
    QFETCH(const QString, name);
    QFETCH(const QString, filter);
    QFETCH(const int, rows);
    QVERIFY(rows > 0 && rows < 30);
    QVERIFY(button(u"All"_s)->isChecked());
    QVERIFY(button(name));
    QCOMPARE(button(name)->text(), QString(name % u' ' % QString::number(rows)));
    QTest::mouseClick(button(name), Qt::LeftButton);
    QCOMPARE(m_filter->text(), filter);
    QCOMPARE(m_panel->model().rowCount(), rows);
    QVERIFY(button(name)->isChecked());
    QVERIFY(!button(u"All"_s)->isChecked());
    QTest::mouseClick(button(u"All"_s), Qt::LeftButton);
    QVERIFY(m_filter->text().isEmpty());
    QCOMPARE(m_panel->model().rowCount(), 30);
}

void TestOutcomeButtons::typedFiltersAreShown()
{
    m_panel->focusFilter();
    QTest::keyClicks(m_filter, u"wa:invalid"_s);
    QVERIFY(button(u"Not on WhatsApp"_s)->isChecked());
    m_filter->clear();
    QVERIFY(button(u"All"_s)->isChecked());
}

void TestOutcomeButtons::aSecondClickChangesNothing()
{
    for (int i = 0; i < 2; ++i) {
        QTest::mouseClick(button(u"On WhatsApp"_s), Qt::LeftButton);
        QVERIFY(button(u"On WhatsApp"_s)->isChecked());
        QCOMPARE(m_filter->text(), u"wa:valid"_s);
    }
}

void TestOutcomeButtons::countsAreOfAllRowsAndFollowReplies()
{
    m_filter->setText(u"wa:invalid"_s);
    QCOMPARE(button(u"All"_s)->text(), u"All 30"_s);
    QVERIFY(button(u"Not checked"_s)->text().endsWith(QString::number(rowsWith(Outcome::NotChecked))));
    m_panel->updateReport(thirtyRows(30));
    QVERIFY(rowsWith(Outcome::NotChecked, 30) != rowsWith(Outcome::NotChecked));
    QVERIFY(button(u"Not checked"_s)->text().endsWith(QString::number(rowsWith(Outcome::NotChecked, 30))));
}

void TestOutcomeButtons::keysReachTheButtons()
{
    m_panel->activateWindow();
    button(u"Not checked"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_panel->window()->focusWidget(), Qt::Key_Space);
    QCOMPARE(m_filter->text(), u"wa:unknown"_s);
    QVERIFY(button(u"Not checked"_s)->focusPolicy() & Qt::TabFocus);
}

void TestOutcomeButtons::withoutRowsThereIsNothingToChoose()
{
    m_panel->setReports({});
    QVERIFY(!button(u"All"_s)->isEnabled());
}

QTEST_MAIN(TestOutcomeButtons)
#include "tst_outcomebuttons.moc"
