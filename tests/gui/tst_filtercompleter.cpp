#include "gui/filtercompleter.h"
#include "gui/filteredit.h"
#include "gui/filterproposalsmodel.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QShortcut>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using results::FilterField;

/// Typing into a filter line with proposals.
class TestFilterCompleter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void namesOfFieldsArePutIn();
    void oneLetterOpensNothing();
    void valuesComeWithTheirCounts();
    void valuesOfListedWords();
    void valuesAreFoundByWhatTheyMean_data();
    void valuesAreFoundByWhatTheyMean();
    void valuesAreQuotedWhereNeeded();
    void enterWithoutAChoiceIsTheLines();
    void tabTakesTheFirst();
    void escapeClosesTheListOnly();
    void escapeThenIsTheLines();
    void downAndUpGoRound();
    void keysOfAClosedListAreTheLines();
    void keysComeBeforeLaterEventFilters();
    void ctrlSpaceOpensAtAnyTime();
    void nothingIsProposedForWhatIsThere();
    void theMouseChooses();
    void theFocusStays();
    void leavingCloses();
    void puttingInCanBeUndone();
    void valuesAreAskedForOnce();
    void movingTheCursorFollows();
    void theModelIsSound();

private:
    void type(const QString &text) { QTest::keyClicks(m_line, text); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_line, Qt::Key(key), modifiers); }
    [[nodiscard]] QAbstractItemModel &model() const { return *m_completer->view().model(); }
    [[nodiscard]] QStringList shown(int role = Qt::DisplayRole) const
    {
        QStringList texts;
        for (int row = 0; m_completer->isOpen() && row < model().rowCount(); ++row)
            texts << model().index(row, 0).data(role).toString();
        return texts;
    }
    [[nodiscard]] QList<ValueCount> values(FilterField field);

    std::unique_ptr<QWidget> m_window;
    FilterEdit *m_line = nullptr;
    FilterCompleter *m_completer = nullptr;
    int m_asked = 0;
};

QList<ValueCount> TestFilterCompleter::values(FilterField field)
{
    ++m_asked;
    switch (field) {
    case FilterField::Country: return {{u"IN"_s, 20}, {u"US"_s, 1'234}, {u"DE"_s, 7}};
    case FilterField::Carrier: return {{u"T-Mobile USA"_s, 5}, {u"Telef\u00f3nica"_s, 3}, {QString(), 2}};
    case FilterField::Status: return {{u"completed"_s, 40}, {u"failed"_s, 2}};
    default: return {};
    }
}

void TestFilterCompleter::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_asked = 0;
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_line = new FilterEdit(m_window.get());
    layout->addWidget(m_line);
    auto *other = new QLineEdit(m_window.get());
    other->setObjectName(u"other"_s);
    layout->addWidget(other);
    m_completer = new FilterCompleter(*m_line, [this](FilterField field) { return values(field); });
    m_window->resize(500, 200);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_line->setFocus();
}

void TestFilterCompleter::namesOfFieldsArePutIn()
{
    type(u"us co"_s);
    QCOMPARE(shown(), QStringList{u"country:"_s});
    QVERIFY(shown(FilterProposalsModel::DetailRole).first().contains(u"country"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_line->text(), u"us country:"_s);
    QVERIFY2(m_completer->isOpen(), "the values follow");
    QCOMPARE(shown().first(), u"US · United States"_s);
}

void TestFilterCompleter::oneLetterOpensNothing()
{
    type(u"c"_s);
    QVERIFY(!m_completer->isOpen());
}

void TestFilterCompleter::valuesComeWithTheirCounts()
{
    type(u"country:"_s);
    QCOMPARE(shown(), (QStringList{u"US · United States"_s, u"IN · India"_s, u"DE · Germany"_s}));
    QCOMPARE(shown(FilterProposalsModel::DetailRole), (QStringList{u"1,234"_s, u"20"_s, u"7"_s}));
    QCOMPARE(shown(Qt::AccessibleTextRole).first(), u"US · United States, 1,234"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Enter);
    QCOMPARE(m_line->text(), u"country:US"_s);
    type(u",i"_s);
    QCOMPARE(shown(), QStringList{u"IN · India"_s});
    press(Qt::Key_Tab);
    QCOMPARE(m_line->text(), u"country:US,IN"_s);
    QVERIFY(!m_completer->isOpen());
}

void TestFilterCompleter::valuesOfListedWords()
{
    type(u"status:"_s);
    QCOMPARE(shown(), (QStringList{u"completed"_s, u"pending"_s, u"failed"_s, u"unknown"_s}));
    QCOMPARE(shown(FilterProposalsModel::DetailRole), (QStringList{u"40"_s, QString(), u"2"_s, QString()}));
    m_line->clear();
    type(u"age:"_s);
    QCOMPARE(shown(), (QStringList{u">10m"_s, u">1h"_s, u">1d"_s}));
}

void TestFilterCompleter::valuesAreFoundByWhatTheyMean_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("proposed");
    QTest::newRow("accents") << u"carrier:TELEFO"_s << QStringList{u"Telef\u00f3nica"_s};
    QTest::newRow("a later word") << u"carrier:usa"_s << QStringList{u"T-Mobile USA"_s};
    QTest::newRow("within quotes") << u"carrier:\"t-mob"_s << QStringList{u"T-Mobile USA"_s};
    QTest::newRow("a country's name") << u"country:germ"_s << QStringList{u"DE · Germany"_s};
    QTest::newRow("none") << u"carrier:"_s << QStringList{u"T-Mobile USA"_s, u"Telef\u00f3nica"_s, u"(none)"_s};
    QTest::newRow("nothing fits") << u"carrier:xyz"_s << QStringList();
    QTest::newRow("a field without proposals") << u"tag:"_s << QStringList();
}

void TestFilterCompleter::valuesAreFoundByWhatTheyMean()
{
    QFETCH(const QString, typed);
    type(typed);
    QTEST(shown(), "proposed");
}

void TestFilterCompleter::valuesAreQuotedWhereNeeded()
{
    type(u"carrier:t-m"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_line->text(), u"carrier:\"T-Mobile USA\""_s);
    QCOMPARE(m_line->cursorPosition(), m_line->text().size());
}

void TestFilterCompleter::enterWithoutAChoiceIsTheLines()
{
    QSignalSpy entered(m_line, &QLineEdit::returnPressed);
    type(u"country"_s);
    QVERIFY(m_completer->isOpen());
    press(Qt::Key_Return);
    QCOMPARE(m_line->text(), u"country"_s);
    QCOMPARE(entered.size(), 1);
    QVERIFY(!m_completer->isOpen());
}

void TestFilterCompleter::tabTakesTheFirst()
{
    type(u"sta"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_line->text(), u"status:"_s);
    QVERIFY(m_line->hasFocus());
    press(Qt::Key_Escape);
    press(Qt::Key_Tab); // closed: the way on
    QVERIFY(!m_line->hasFocus());
}

void TestFilterCompleter::escapeClosesTheListOnly()
{
    const QShortcut shortcut(Qt::Key_Escape, m_window.get());
    QSignalSpy activated(&shortcut, &QShortcut::activated);
    type(u"country:"_s);
    press(Qt::Key_Escape);
    QVERIFY(!m_completer->isOpen());
    QCOMPARE(m_line->text(), u"country:"_s);
    QCOMPARE(activated.size(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(activated.size(), 1);
}

void TestFilterCompleter::escapeThenIsTheLines()
{
    type(u"country:"_s);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QCOMPARE(m_line->text(), QString());
}

void TestFilterCompleter::downAndUpGoRound()
{
    type(u"country:"_s);
    const QListView &view = m_completer->view();
    QVERIFY(!view.currentIndex().isValid());
    press(Qt::Key_Up);
    QCOMPARE(view.currentIndex().row(), 2);
    press(Qt::Key_Down);
    QVERIFY(!view.currentIndex().isValid());
    press(Qt::Key_Down);
    QCOMPARE(view.currentIndex().row(), 0);
    press(Qt::Key_PageDown);
    QCOMPARE(view.currentIndex().row(), 2);
    press(Qt::Key_PageUp);
    QCOMPARE(view.currentIndex().row(), 0);
    QCOMPARE(m_line->text(), u"country:"_s);
}

void TestFilterCompleter::keysOfAClosedListAreTheLines()
{
    QSignalSpy left(m_line, &FilterEdit::leftDownwards);
    type(u"xyz"_s);
    press(Qt::Key_Down);
    QCOMPARE(left.size(), 1);
}

void TestFilterCompleter::keysComeBeforeLaterEventFilters()
{
    struct Eater : QObject
    {
        bool eventFilter(QObject * /*watched*/, QEvent *event) override
        {
            const bool down = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
            eaten += down ? 1 : 0;
            return down;
        }
        int eaten = 0;
    } eater;
    m_line->installEventFilter(&eater);
    type(u"country:"_s);
    press(Qt::Key_Down);
    QCOMPARE(eater.eaten, 0);
    press(Qt::Key_Return);
    QCOMPARE(m_line->text(), u"country:US"_s);
    press(Qt::Key_Down);
    QCOMPARE(eater.eaten, 1);
}

void TestFilterCompleter::ctrlSpaceOpensAtAnyTime()
{
    press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(shown().size(), 10);
    QCOMPARE(m_line->text(), QString());
    press(Qt::Key_Escape);
    press(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(m_completer->isOpen());
}

void TestFilterCompleter::nothingIsProposedForWhatIsThere()
{
    type(u"wa:valid"_s);
    QVERIFY(!m_completer->isOpen());
    type(u" mobile"_s);
    QVERIFY(!m_completer->isOpen());
}

void TestFilterCompleter::theMouseChooses()
{
    type(u"country:"_s);
    const QListView &view = m_completer->view();
    const QPoint second = view.visualRect(view.model()->index(1, 0)).center();
    QTest::mouseMove(view.viewport(), second);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, second);
    QCOMPARE(m_line->text(), u"country:IN"_s);
    QVERIFY(m_line->hasFocus());
    QVERIFY(!m_completer->isOpen());
}

void TestFilterCompleter::theFocusStays()
{
    type(u"co"_s);
    QVERIFY(m_completer->isOpen());
    QVERIFY(m_line->hasFocus());
    QVERIFY(m_window->isActiveWindow());
    type(u"u"_s);
    QCOMPARE(m_line->text(), u"cou"_s);
}

void TestFilterCompleter::leavingCloses()
{
    type(u"co"_s);
    m_window->findChild<QLineEdit *>(u"other"_s)->setFocus();
    QVERIFY(!m_completer->isOpen());
    m_line->setFocus();
    type(u"u"_s);
    QVERIFY(m_completer->isOpen());
    m_window->hide();
    QVERIFY(!m_completer->isOpen());
}

void TestFilterCompleter::puttingInCanBeUndone()
{
    type(u"us co"_s);
    press(Qt::Key_Tab);
    QCOMPARE(m_line->text(), u"us country:"_s);
    m_line->undo();
    QCOMPARE(m_line->text(), u"us co"_s);
}

void TestFilterCompleter::valuesAreAskedForOnce()
{
    type(u"carrier:t"_s);
    type(u"el"_s);
    QCOMPARE(m_asked, 1);
    press(Qt::Key_Escape);
    press(Qt::Key_Space, Qt::ControlModifier); // what has come in since counts
    QCOMPARE(m_asked, 2);
}

void TestFilterCompleter::movingTheCursorFollows()
{
    type(u"wa:valid country:"_s);
    QVERIFY(m_completer->isOpen());
    press(Qt::Key_Home);
    QVERIFY(!m_completer->isOpen());
}

void TestFilterCompleter::theModelIsSound()
{
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    type(u"country:i"_s);
    press(Qt::Key_Backspace);
    type(u"xyz"_s);
    QVERIFY(!m_completer->isOpen());
}

QTEST_MAIN(TestFilterCompleter)
#include "tst_filtercompleter.moc"
