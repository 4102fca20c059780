#include "gui/filternamedialog.h"
#include "gui/savedfilters.h"
#include "gui/savedfiltersmenu.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

class TestSavedFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void namesAreSortedAndUnique();
    void theyOutliveTheProgram();
    void chosenFromTheMenu();
    void openingItAgainLeavesNothingBehind();
    void theFilterOfNowIsTicked();
    void savedWithAName();
    void nothingToSave();
    void aNameThatIsTakenIsSaid();
    void renamed();
    void removedAfterAQuestion();

private:
    [[nodiscard]] SavedFilters stored() const
    {
        QSettings settings(m_file, QSettings::IniFormat);
        return SavedFilters::load(settings);
    }
    [[nodiscard]] QAction *action(const QMenu &menu, const QString &text) const
    {
        for (QAction *found : menu.actions()) {
            if (found->text().remove(u'&') == text)
                return found;
        }
        return nullptr;
    }
    /// The entry of a submenu, after the menu was opened.
    [[nodiscard]] QAction *entry(const QString &submenu, const QString &text)
    {
        Q_EMIT m_menu->aboutToShow();
        return action(*action(*m_menu, submenu)->menu(), text);
    }
    [[nodiscard]] FilterNameDialog *dialog() const { return m_window->findChild<FilterNameDialog *>(); }
    void enterName(const QString &name)
    {
        QVERIFY(dialog());
        auto *edit = dialog()->findChild<QLineEdit *>();
        edit->selectAll();
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!dialog());
    }

    QTemporaryDir m_folder;
    QString m_file;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QWidget> m_window;
    SavedFiltersMenu *m_menu = nullptr;
    QString m_text;
};

void TestSavedFilters::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
    m_text = u"country:US "_s;
    m_file = m_folder.filePath(u"window.ini"_s);
    m_settings = std::make_unique<QSettings>(m_file, QSettings::IniFormat);
    SavedFilters filters;
    filters.put({u"Lost"_s, u"status:failed"_s});
    filters.put({u"Americans & co"_s, u"country:US"_s});
    filters.save(*m_settings);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_menu = new SavedFiltersMenu(
        *m_settings, [this] { return m_text; }, m_window.get());
}

void TestSavedFilters::cleanup()
{
    m_window.reset();
    m_settings.reset();
    QFile::remove(m_file);
}

void TestSavedFilters::namesAreSortedAndUnique()
{
    SavedFilters filters;
    filters.put({u"b"_s, u"1"_s});
    filters.put({u" a  c "_s, u"2"_s});
    filters.put({u"B"_s, u"3"_s});
    filters.put({u"  "_s, u"4"_s});
    QCOMPARE(filters.all(), (QList<SavedFilter>{{u"a c"_s, u"2"_s}, {u"B"_s, u"3"_s}}));
    filters.rename(u"B"_s, u"b"_s);
    QCOMPARE(filters.all().last(), (SavedFilter{u"b"_s, u"3"_s}));
    filters.rename(u"b"_s, u"A C"_s);
    QCOMPARE(filters.all(), (QList<SavedFilter>{{u"A C"_s, u"3"_s}}));
    filters.rename(u"A C"_s, u" "_s);
    filters.remove(u"x"_s);
    QCOMPARE(filters.all().size(), 1);
    filters.remove(u"a c"_s);
    QVERIFY(filters.all().isEmpty());
}

void TestSavedFilters::theyOutliveTheProgram()
{
    SavedFilters filters;
    filters.put({u"\u00dc, \"x\""_s, u"carrier:=\"T-Mobile\" or a\nb"_s});
    filters.save(*m_settings);
    m_settings->sync();
    QCOMPARE(stored(), filters); // and nothing of the two from before
}

void TestSavedFilters::chosenFromTheMenu()
{
    QSignalSpy chosen(m_menu, &SavedFiltersMenu::chosen);
    Q_EMIT m_menu->aboutToShow();
    QCOMPARE(m_menu->actions().first()->text(), u"Americans && co"_s);
    QAction *lost = action(*m_menu, u"Lost"_s);
    QCOMPARE(lost->toolTip(), u"status:failed"_s);
    lost->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"status:failed"_s);
}

void TestSavedFilters::openingItAgainLeavesNothingBehind()
{
    Q_EMIT m_menu->aboutToShow();
    const auto menus = m_menu->findChildren<QMenu *>().size();
    const auto entries = m_menu->findChildren<QAction *>().size();
    QCOMPARE(menus, 2);
    for (int opened = 0; opened < 3; ++opened)
        Q_EMIT m_menu->aboutToShow();
    QCOMPARE(m_menu->findChildren<QMenu *>().size(), menus);
    QCOMPARE(m_menu->findChildren<QAction *>().size(), entries);
}

void TestSavedFilters::theFilterOfNowIsTicked()
{
    Q_EMIT m_menu->aboutToShow();
    QVERIFY(m_menu->actions().first()->isChecked());
    QVERIFY(!action(*m_menu, u"Lost"_s)->isChecked());
}

void TestSavedFilters::savedWithAName()
{
    m_text = u"wa:valid"_s;
    Q_EMIT m_menu->aboutToShow();
    action(*m_menu, u"Save this filter…"_s)->trigger();
    QVERIFY(dialog()->isVisible());
    QVERIFY2(!dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled(), "without a name");
    enterName(u"Reachable"_s);
    m_settings->sync();
    QVERIFY(stored().find(u"Reachable"_s));
    QCOMPARE(stored().find(u"reachable"_s)->text, u"wa:valid"_s);
    Q_EMIT m_menu->aboutToShow();
    QVERIFY(action(*m_menu, u"Reachable"_s)->isChecked());
}

void TestSavedFilters::nothingToSave()
{
    m_text = u" "_s;
    Q_EMIT m_menu->aboutToShow();
    QVERIFY(!action(*m_menu, u"Save this filter…"_s)->isEnabled());
    m_menu->saveCurrent();
    QVERIFY(!dialog());
}

void TestSavedFilters::aNameThatIsTakenIsSaid()
{
    m_menu->saveCurrent();
    auto *edit = dialog()->findChild<QLineEdit *>();
    const auto says = [this] {
        for (const QLabel *label : dialog()->findChildren<QLabel *>()) {
            if (label->text() == u"It replaces the filter of this name."_s)
                return true;
        }
        return false;
    };
    QTest::keyClicks(edit, u"los"_s);
    QVERIFY(!says());
    QTest::keyClicks(edit, u"t"_s);
    QVERIFY(says());
    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_menu->filters().find(u"Lost"_s)->text, u"status:failed"_s);
}

void TestSavedFilters::renamed()
{
    entry(u"Rename"_s, u"Lost…"_s)->trigger();
    QCOMPARE(dialog()->findChild<QLineEdit *>()->text(), u"Lost"_s);
    enterName(u"Failed"_s);
    m_settings->sync();
    QVERIFY(!stored().find(u"Lost"_s));
    QCOMPARE(stored().find(u"Failed"_s)->text, u"status:failed"_s);
}

void TestSavedFilters::removedAfterAQuestion()
{
    entry(u"Remove"_s, u"Lost…"_s)->trigger();
    auto *question = m_window->findChild<QMessageBox *>();
    QVERIFY(question->text().contains(u"Lost"));
    question->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
    QVERIFY(m_menu->filters().find(u"Lost"_s));

    entry(u"Remove"_s, u"Lost…"_s)->trigger();
    question = m_window->findChild<QMessageBox *>();
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    m_settings->sync();
    QVERIFY(!stored().find(u"Lost"_s));
    QVERIFY(stored().find(u"Americans & co"_s));
}

QTEST_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
