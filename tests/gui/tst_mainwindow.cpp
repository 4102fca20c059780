#include "windowfixture.h"

#include "gui/balancebutton.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QToolBar>
#include <QToolButton>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

/// The window driven by mouse and keyboard, over a real engine and a scripted vendor.
class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m;

    void answerWith(int total, int done)
    {
        m->vendor.onRequest = [total, done](const HttpRequest &request) {
            return request.batch() ? Reply::batch(snapshot(total, done, *request.batch()))
                                   : Reply::json(200, R"({"service":"wavalidation","balance":4850})");
        };
    }

    /// Through the dialog, to the file that the chooser gives.
    void startExport()
    {
        m->action(u"Export…"_s)->trigger();
        QTRY_VERIFY(m->dialog());
        QPushButton *go = nullptr;
        for (QPushButton *found : m->dialog()->findChildren<QPushButton *>())
            go = found->isDefault() ? found : go;
        QTest::mouseClick(go, Qt::LeftButton);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s));
        m = std::make_unique<WindowFixture>();
        answerWith(40, 40);
    }

    void cleanup()
    {
        m->close();
        m.reset();
    }

    /// The first way through the program: welcome, dialog, id and key typed, results.
    void watchesTheFirstBatch()
    {
        m->open();
        QTRY_VERIFY(m->button(u"Watch a batch"_s));
        QTest::mouseClick(m->button(u"Watch a batch"_s), Qt::LeftButton);
        QTRY_VERIFY(m->dialog());
        auto *ids = m->named<QPlainTextEdit>(u"Batch ids"_s);
        QVERIFY(ids);
        ids->clear();
        QTest::keyClicks(ids, u"see "_s + batchId(7).toString());
        QTest::keyClicks(m->dialog()->findChild<QLineEdit *>(u"newKeyEdit"_s), u"a-key-of-the-test"_s);
        QTRY_VERIFY(m->button(u"Watch"_s) && m->button(u"Watch"_s)->isEnabled());
        QTest::mouseClick(m->button(u"Watch"_s), Qt::LeftButton);
        QTRY_VERIFY(m->results()->isVisible());
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        QTRY_COMPARE(m->named<QProgressBar>(u"Progress"_s)->value(), 100);
        QCOMPARE(m->text("status"), u"completed"_s);
        QTRY_VERIFY(m->isStatusBarSaying(u"1 watched"_s));
        QVERIFY(m->isStatusBarSaying(u"40 of 40 shown"_s));
        QTRY_COMPARE(m->window->findChild<gui::BalanceButton *>()->text(), u"4,850 credits (main)"_s);
    }

    /// Scripts know the buttons by these names.
    void theToolBarSaysWhatTheMenuSays()
    {
        m->open();
        QStringList names;
        for (const QToolButton *button : m->window->findChild<QToolBar *>()->findChildren<QToolButton *>())
            names += button->text();
        for (const auto &text : {u"Watch…"_s, u"Export…"_s, u"Keys…"_s, u"Poll now"_s}) {
            QVERIFY2(m->action(text), qPrintable(text));
            QVERIFY2(names.contains(text), qPrintable(names.join(u'|')));
        }
    }

    void theNextWatchDialogKnowsTheKeyAndNotTheLabel()
    {
        m->open();
        m->action(u"Watch…"_s)->trigger();
        QTRY_VERIFY(m->dialog());
        m->dialog()->findChild<QPlainTextEdit *>()->setPlainText(batchId(7).toString());
        auto *found = m->named<QTableView>(u"Found batches"_s)->model();
        QVERIFY(found->setData(found->index(0, 1), u"Spring"_s));
        QTest::keyClicks(m->dialog()->findChild<QLineEdit *>(u"newKeyEdit"_s), u"a-key-of-the-test"_s);
        QTest::mouseClick(m->button(u"Watch"_s), Qt::LeftButton);
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        QVERIFY(m->dialog() == nullptr);

        m->action(u"Watch…"_s)->trigger();
        QTRY_VERIFY(m->dialog());
        const auto *key = m->dialog()->findChild<QComboBox *>(u"keyCombo"_s);
        QVERIFY(key->isVisible());
        QCOMPARE(key->currentText(), u"main"_s);
        m->dialog()->findChild<QPlainTextEdit *>()->setPlainText(batchId(8).toString());
        found = m->named<QTableView>(u"Found batches"_s)->model();
        QCOMPARE(found->index(0, 1).data().toString(), QString());
    }

    void idsOfTheCommandLineAreWatchedAndTheFirstSelected()
    {
        m->giveKey();
        m->open(WindowFixture::watching({batchId(3), batchId(1), batchId(2)}));
        QTRY_COMPARE(m->batches()->model()->rowCount(), 3);
        QTRY_COMPARE(m->batches()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(m->batches()->selectionModel()->selectedRows().first().row(), 0);
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
    }

    void aCountFiltersTheGrid()
    {
        m->giveKey();
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        QTest::mouseClick(m->part("failed"), Qt::LeftButton);
        QTRY_COMPARE(m->results()->model()->rowCount(), 4);
        QVERIFY(m->isStatusBarSaying(u"4 of 40 shown"_s));
        QTest::mouseClick(m->part("statusButton"), Qt::LeftButton); // taken off at the filter line
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        QVERIFY(!m->part<QPushButton>("failed")->isChecked());
    }

    void severalBatchesAreShownTogether()
    {
        m->giveKey();
        m->open(WindowFixture::watching({batchId(1), batchId(2)}));
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        m->clickBatch(1, Qt::ControlModifier);
        QTRY_COMPARE(m->results()->model()->rowCount(), 80);
        QCOMPARE(m->text("total"), u"total 80"_s);
        m->clickBatch(1);
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
    }

    void aFailureSaysWhenItIsTriedAgainAndCanBeTriedNow()
    {
        m->giveKey();
        m->vendor.enqueue(batchId(1), Reply::error(500, "Internal server error"));
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_VERIFY(m->messages().contains(u"Next try in 0:"_s));
        QTRY_VERIFY(m->isStatusBarSaying(u"last error"_s));
        QTest::mouseClick(m->button(u"Try now"_s), Qt::LeftButton);
        QTRY_COMPARE(m->results()->model()->rowCount(), 40); // once the 2 s floor has passed
        QTRY_VERIFY(!m->messages().contains(u"Next try"_s));
        QVERIFY(*m->vendor.shortestSpacing(batchId(1)) >= Milliseconds(2'000));
    }

    void theSlowestRateCanBeChosenAndIsKept()
    {
        m->giveKey();
        m->vendor.enqueue(batchId(1), Reply::batch(test::snapshot(40, 20, batchId(1))));
        m->open();
        m->window->findChild<QAction *>(u"actionPollSlowly"_s)->trigger();
        m->window->watch(WindowFixture::watching({batchId(1)}).watchAtStart);
        QTRY_VERIFY(m->text("status").contains(u"next poll in 0:1"_s)); // 10 s and the jitter, where 5 s are usual
        m->open();
        QVERIFY(m->window->findChild<QAction *>(u"actionPollSlowly"_s)->isChecked());
    }

    void pausesAndResumes()
    {
        m->giveKey();
        answerWith(40, 20);
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_COMPARE(m->named<QProgressBar>(u"Progress"_s)->value(), 50);
        QVERIFY(!m->action(u"Resume"_s)->isEnabled());
        m->action(u"Pause"_s)->trigger();
        QTRY_COMPARE(m->text("status"), u"paused"_s);
        QTRY_VERIFY(m->isStatusBarSaying(u"1 paused"_s));
        QVERIFY(!m->action(u"Pause"_s)->isEnabled());
        answerWith(40, 40);
        m->action(u"Resume"_s)->trigger();
        QTRY_COMPARE(m->text("status"), u"completed"_s);
    }

    void stopWatchingCanBeUndone()
    {
        m->giveKey();
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        m->batches()->setFocus();
        QTest::keyClick(m->batches(), Qt::Key_Delete);
        QTRY_COMPARE(m->batches()->model()->rowCount(), 0);
        QVERIFY(m->messages().contains(u"Its results are kept."_s));
        QTRY_VERIFY(m->button(u"Watch a batch"_s)); // nothing is left: the page says what to do
        QTest::mouseClick(m->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(m->batches()->model()->rowCount(), 1);
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        QVERIFY(!m->messages().contains(u"kept"_s));
    }

    void undoLeavesAPausedBatchPaused()
    {
        m->giveKey();
        answerWith(40, 20);
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        m->action(u"Pause"_s)->trigger();
        QTRY_COMPARE(m->text("status"), u"paused"_s);
        m->action(u"Stop watching"_s)->trigger();
        QTRY_COMPARE(m->batches()->model()->rowCount(), 0);
        QTest::mouseClick(m->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(m->batches()->model()->rowCount(), 1);
        QTRY_COMPARE(m->text("status"), u"paused"_s);
        QVERIFY(m->action(u"Resume"_s)->isEnabled());
    }

    void undoSelectsAllThatWereStopped()
    {
        m->giveKey();
        m->open(WindowFixture::watching({batchId(1), batchId(2)}));
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        m->batches()->selectAll();
        QTRY_COMPARE(m->results()->model()->rowCount(), 80);
        m->action(u"Stop watching"_s)->trigger();
        QTRY_COMPARE(m->batches()->model()->rowCount(), 0);
        QTest::mouseClick(m->button(u"Undo"_s), Qt::LeftButton);
        QTRY_COMPARE(m->batches()->selectionModel()->selectedRows().size(), 2);
        QTRY_COMPARE(m->results()->model()->rowCount(), 80);
    }

    void exportsWhatIsShown()
    {
        const QString path = m->folder.filePath(u"out.csv"_s);
        gui::WindowOptions options = WindowFixture::watching({batchId(1)});
        options.fileChooser = [path](QWidget *, const QString &, const QString &, const auto &chosen) { chosen(path); };
        m->giveKey();
        m->open(std::move(options));
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        QTest::mouseClick(m->part("failed"), Qt::LeftButton);
        QTRY_COMPARE(m->results()->model()->rowCount(), 4);
        startExport();
        QTRY_VERIFY(m->messages().contains(u"out.csv"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 5); // a header and four rows
    }

    /// Into a pipe that nobody reads yet, so that the export lasts as long as the test wants.
    void closingWhileAnExportIsWrittenAsksForASecondTry()
    {
        const QString path = m->folder.filePath(u"out.csv"_s);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const int reader = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        answerWith(5'000, 5'000); // more than a pipe holds
        gui::WindowOptions options = WindowFixture::watching({batchId(1)});
        options.fileChooser = [path](QWidget *, const QString &, const QString &, const auto &chosen) { chosen(path); };
        m->giveKey();
        m->open(std::move(options));
        QTRY_COMPARE(m->results()->model()->rowCount(), 5'000);
        startExport();
        QTRY_VERIFY(!m->action(u"Export…"_s)->isEnabled()); // it is being written
        QVERIFY(!m->window->close());
        QVERIFY(m->window->isVisible());
        QTRY_VERIFY(m->messages().contains(u"still being written"_s));

        std::array<char, 65'536> piece;
        const auto drained = [&] {
            while (::read(reader, piece.data(), piece.size()) > 0) {}
            return m->action(u"Export…"_s)->isEnabled();
        };
        QTRY_VERIFY(drained());
        QTRY_VERIFY(!m->messages().contains(u"still being written"_s));
        QVERIFY(m->window->close());
        ::close(reader);
    }

    void whatWasWatchedAndArrangedIsThereAgain()
    {
        m->giveKey();
        m->open(WindowFixture::watching({batchId(1), batchId(2)}));
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        m->clickBatch(1);
        m->window->resize(1'000, 640);
        QTRY_COMPARE(m->window->size(), QSize(1'000, 640));
        const int requests = m->vendor.requestCount();
        m->open();
        QCOMPARE(m->window->size(), QSize(1'000, 640));
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        QCOMPARE(m->batches()->selectionModel()->selectedRows().first().row(), 1);
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        QTRY_VERIFY(m->vendor.requestCount() > requests); // the balance: finished batches are not asked about again
        QCOMPARE(m->vendor.requestsFor(batchId(1)).size(), std::size_t(1));
    }

    void aStoreThatCannotBeOpenedCanBeTriedAgain()
    {
        const QString path = m->folder.filePath(u"batchwatch.db"_s);
        QVERIFY(QDir().mkpath(path)); // a folder in the file's place
        m->open();
        QTRY_VERIFY(m->button(u"Try again"_s));
        QVERIFY(!m->action(u"Watch…"_s)->isEnabled());
        QVERIFY(QDir().rmdir(path));
        QTest::mouseClick(m->button(u"Try again"_s), Qt::LeftButton);
        QTRY_VERIFY(m->button(u"Watch a batch"_s));
        QVERIFY(m->action(u"Watch…"_s)->isEnabled());
    }

    void everyToolBarButtonHasATwinInAMenu()
    {
        m->open();
        QSet<QAction *> inMenus;
        for (const QMenu *menu : m->window->menuBar()->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions())
                inMenus.insert(action);
        }
        for (QAction *action : m->window->findChild<QToolBar *>()->actions()) {
            if (!action->text().isEmpty())
                QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
        }
        for (const QString &text : {u"Watch…"_s, u"Poll now"_s, u"Pause"_s, u"Resume"_s, u"Stop watching"_s, u"Export…"_s, u"Keys…"_s})
            QVERIFY2(m->action(text), qPrintable(text));
    }

    void nothingSelectedOffersNothing()
    {
        m->open();
        for (const QString &text : {u"Poll now"_s, u"Pause"_s, u"Resume"_s, u"Stop watching"_s, u"Export…"_s})
            QVERIFY2(!m->action(text)->isEnabled(), qPrintable(text));
    }

    void keyboardReachesFilterAndList()
    {
        m->giveKey();
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_COMPARE(m->results()->model()->rowCount(), 40);
        m->window->activateWindow();
        QTest::keyClick(m->window.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m->named<QLineEdit>(u"Filter results"_s)->hasFocus());
        QTest::keyClick(m->window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m->batches()->hasFocus());
    }

    void aDemoSaysSo()
    {
        m->open({.kind = gui::WindowOptions::Kind::Demo});
        QVERIFY(m->window->windowTitle().contains(u"demo"_s));
        QVERIFY(m->messages().contains(u"everything happens on this computer"_s));
        QVERIFY(!m->action(u"Try the demo"_s)->isVisible());
    }
};

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
