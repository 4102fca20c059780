#include "windowfixture.h"

#include "gui/resultspanel.h"
#include "gui/summaryactions.h"
#include "reports.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

/// The summary in the main window: of what is selected, and what of it is shown.
class TestSummaryActions : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m;

    [[nodiscard]] gui::SummaryDialog *summary() const { return m->window->findChild<gui::SummaryDialog *>(); }
    [[nodiscard]] QString words() const { return wordsOf(*summary()); }

    [[nodiscard]] static QString wordsOf(const QWidget &dialog)
    {
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'\n');
    }

    void openSummary()
    {
        QTRY_COMPARE(m->results()->model()->rowCount(), 10);
        QTRY_VERIFY(m->action(u"Summary…"_s)->isEnabled());
        m->action(u"Summary…"_s)->trigger();
        QVERIFY(summary() && summary()->isVisible() && !summary()->isModal());
        QTRY_VERIFY2(words().contains(u"10\nnumber(s)"_s), qPrintable(words()));
    }

    [[nodiscard]] QPushButton *command(const QString &text) const
    {
        for (QPushButton *found : summary()->findChildren<QPushButton *>()) {
            if (found->text().remove(u'&') == text)
                return found;
        }
        return nullptr;
    }

    /// In which folder the next file is looked for.
    [[nodiscard]] QString proposedFolder() const
    {
        QString folder;
        summary()->setFileChooser([&](QWidget *, const QString &path, const QString &, const auto &) { folder = QFileInfo(path).path(); });
        command(u"Save as PDF…"_s)->click();
        return folder;
    }

    /// Counts that are under way have their say.
    static void letCountingEnd()
    {
        QCoreApplication::processEvents();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QLineEdit *filter() const { return m->named<QLineEdit>(u"Filter results"_s); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise))."_s));
        m = std::make_unique<WindowFixture>();
    }

    void cleanup()
    {
        m->close();
        m.reset();
    }

    void withoutResultsThereIsNone()
    {
        m->open();
        QVERIFY(!m->action(u"Summary…"_s)->isEnabled());
    }

    void itHasAShortcutOfItsOwn()
    {
        m->open();
        const QKeySequence shortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
        int owners = 0;
        for (const QAction *action : m->window->findChildren<QAction *>())
            owners += action->shortcut() == shortcut ? 1 : 0;
        QCOMPARE(owners, 1);
    }

    void opensOnce()
    {
        m->openFinished({batchId(1)});
        openSummary();
        m->action(u"Summary…"_s)->trigger();
        QCOMPARE(m->window->findChildren<gui::SummaryDialog *>().size(), 1);
        QPointer<gui::SummaryDialog> first = summary();
        first->close();
        QTRY_VERIFY(!first);
    }

    void followsTheSelection()
    {
        m->openFinished({batchId(1), batchId(2)});
        openSummary();
        m->clickBatch(1, Qt::ControlModifier);
        QTRY_VERIFY2(words().contains(u"20\nnumber(s)\nin 2 batch(es)"_s), qPrintable(words()));
        QVERIFY(words().contains(u"10 number(s) are listed more than once"_s));
        QVERIFY(words().contains(u" and "_s));
    }

    void followsTheFilter()
    {
        m->openFinished({batchId(1)});
        openSummary();
        filter()->setText(u"DE"_s);
        QTRY_VERIFY(m->results()->model()->rowCount() < 10);
        const int shown = m->results()->model()->rowCount();
        QTRY_VERIFY2(words().contains(u"Only %1 of 10 number(s), by the filter: DE"_s.arg(shown)), qPrintable(words()));
        summary()->findChild<QComboBox *>()->setCurrentIndex(1);
        QTRY_VERIFY2(words().contains(u"10\nnumber(s)"_s), qPrintable(words()));
    }

    void theFormerFiguresStayWhenNothingIsSelected()
    {
        m->openFinished({batchId(1)});
        openSummary();
        m->window->select({});
        QTRY_VERIFY(!m->action(u"Summary…"_s)->isEnabled());
        QVERIFY2(words().contains(u"10\nnumber(s)"_s), qPrintable(words()));
    }

    void norDoesAnotherChoiceOfRowsTakeThemAway()
    {
        m->openFinished({batchId(1)});
        openSummary();
        filter()->setText(u"DE"_s);
        QTRY_VERIFY2(words().contains(u"by the filter: DE"_s), qPrintable(words()));
        const QString before = words();
        m->window->select({});
        QTRY_VERIFY(!m->action(u"Summary…"_s)->isEnabled());
        summary()->findChild<QComboBox *>()->setCurrentIndex(1);
        letCountingEnd();
        QCOMPARE(words(), before);
        QVERIFY2(!command(u"Print…"_s)->isEnabled(), "these are not the figures of all rows");
        m->window->select({batchId(1)});
        QTRY_VERIFY2(words().contains(u"10\nnumber(s)"_s) && !words().contains(u"by the filter"_s), qPrintable(words()));
        QVERIFY(command(u"Print…"_s)->isEnabled());
    }

    /// Many rows are filtered on another thread; until the answer comes the rows shown are those of the former filter.
    void theFilterThatIsNamedChoseTheNumbers()
    {
        constexpr int rows = int(results::ResultsModel::quickRows) + 1;
        QWidget window;
        gui::ResultsPanel panel(&window);
        panel.setReports({report(1, rows, rows)});
        gui::SummaryActions actions(panel, m->redactor, m->clock, &window);
        panel.findChild<QLineEdit *>(u"filterEdit"_s)->setText(u"DE"_s);
        QVERIFY(panel.model().isQuerying());
        actions.summary()->trigger();
        const auto *dialog = window.findChild<gui::SummaryDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(wordsOf(*dialog).contains(u"by the filter: DE"_s));
        QVERIFY(panel.model().rowCount() > 0 && panel.model().rowCount() < rows);
        const QString said = u"Only %1 of %2 number(s)"_s.arg(QLocale().toString(panel.model().rowCount()), QLocale().toString(rows));
        QVERIFY2(wordsOf(*dialog).contains(said), qPrintable(wordsOf(*dialog)));
    }

    void sizeAndFolderAreRemembered()
    {
        m->openFinished({batchId(1)});
        openSummary();
        QVERIFY(QTest::qWaitForWindowExposed(summary()));
        summary()->resize(777, 666);
        const QTemporaryDir folder;
        summary()->setFileChooser(
            [path = folder.filePath(u"a.pdf"_s)](QWidget *, const QString &, const QString &, const auto &chosen) { chosen(path); });
        command(u"Save as PDF…"_s)->click();
        QTRY_VERIFY(words().contains(u"Saved as "_s));
        QPointer<gui::SummaryDialog> first = summary();
        first->close();
        QTRY_VERIFY(!first);
        openSummary();
        QCOMPARE(summary()->size(), QSize(777, 666));
        QCOMPARE(proposedFolder(), folder.path());
        m->open(); // as after a restart, while it was open
        openSummary();
        QCOMPARE(summary()->size(), QSize(777, 666));
        QCOMPARE(proposedFolder(), folder.path());
    }

    void nothingPassesTheFilter()
    {
        m->openFinished({batchId(1)});
        openSummary();
        filter()->setText(u"nowhere"_s);
        QTRY_VERIFY2(words().contains(u"0\nnumber(s)"_s) && words().contains(u"Only 0 of 10 number(s)"_s), qPrintable(words()));
        QVERIFY(words().contains(u"–\non WhatsApp"_s));
    }

    void secretsStayOut()
    {
        m->redactor.learn(*ApiKey::fromText(u"a-key-of-the-test"));
        m->openFinished({batchId(1)});
        m->engine->setLabel(batchId(1), u"List of a-key-of-the-test"_s);
        openSummary();
        filter()->setText(u"a-key-of-the-test"_s);
        QTRY_VERIFY2(words().contains(u"List of [redacted]"_s), qPrintable(words()));
        QTRY_VERIFY2(words().contains(u"by the filter: [redacted]"_s), qPrintable(words()));
        QVERIFY(!words().contains(u"a-key-of-the-test"_s));
        QVERIFY(!summary()->windowTitle().contains(u"a-key-of-the-test"_s));
    }
};

QTEST_MAIN(TestSummaryActions)

#include "tst_summaryactions.moc"
