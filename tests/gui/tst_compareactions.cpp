#include "gui/compareactions.h"

#include "app/engine.h"
#include "core/redactor.h"
#include "gui/batchlistpanel.h"
#include "gui/comparedialog.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "support/builders.h"
#include "support/scriptedserver.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QSettings>

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

/// The way to the comparison, in a real window over a real engine.
class TestCompareActions : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> m;

    [[nodiscard]] CompareDialog *dialog() const { return m->window->findChild<CompareDialog *>(); }
    [[nodiscard]] QComboBox *combo(int n) const { return dialog()->findChildren<QComboBox *>().at(n); }
    [[nodiscard]] int rows() const
    {
        for (const QTableView *table : dialog()->findChildren<QTableView *>()) {
            if (table->accessibleName() == u"Comparison"_s)
                return table->isVisible() ? table->model()->rowCount() : 0;
        }
        return -1;
    }

    [[nodiscard]] bool isSaying(const QString &words) const
    {
        const QList<QLabel *> labels = dialog()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) { return label->text().contains(words); });
    }

    void pressKeys() const
    {
        m->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
        QTest::keyClick(m->window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    }

    /// Of 10 numbers, and of these and more.
    void watchOneAfterTheOther(int newer = 12)
    {
        m->vendor.onRequest = [newer](const HttpRequest &request) {
            const int rows = request.batch() == batchId(1) ? 10 : newer;
            return request.batch() ? Reply::batch(snapshot(rows, rows, *request.batch())) : Reply::json(200, R"({"balance":1})");
        };
        m->giveKey();
        m->open();
        m->window->watch({{batchId(1), u"Older"_s, KeyName::fromText(u"main")}});
        QTRY_COMPARE(m->batches()->model()->index(0, 1).data().toString(), u"100\u202f%"_s);
        m->window->watch({{batchId(2), u"Newer"_s, KeyName::fromText(u"main")}});
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        QTRY_VERIFY(m->action(u"Compare…"_s)->isEnabled());
    }

    void exportCsv() const
    {
        for (const QPushButton *found : dialog()->findChildren<QPushButton *>()) {
            if (found->menu() != nullptr)
                found->menu()->actions().first()->trigger();
        }
    }

    /// In which folder the next file is looked for.
    [[nodiscard]] QString proposedFolder() const
    {
        QString folder;
        dialog()->setFileChooser([&](QWidget *, const QString &path, const QString &, const auto &) { folder = QFileInfo(path).path(); });
        exportCsv();
        return folder;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m = std::make_unique<WindowFixture>();
    }

    void cleanup()
    {
        m->close();
        m.reset();
    }

    void thereMustBeTwoBatchesWithResults()
    {
        m->open();
        QAction *compare = m->action(u"Compare…"_s);
        QVERIFY(compare);
        QVERIFY(!compare->isEnabled());
        m->openFinished({batchId(1)});
        compare = m->action(u"Compare…"_s);
        QVERIFY(!compare->isEnabled());
        m->window->watch({{batchId(2), u"Second"_s, KeyName::fromText(u"main")}});
        QTRY_VERIFY(compare->isEnabled());
        m->engine->remove({batchId(2)});
        QTRY_VERIFY(!compare->isEnabled());
    }

    void twoSelectedBatchesAreCompared()
    {
        watchOneAfterTheOther();
        m->window->select({batchId(2), batchId(1)});
        pressKeys();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QVERIFY(!dialog()->isModal());
        QVERIFY(combo(0)->currentText().startsWith(u"Older"_s));
        QVERIFY(combo(1)->currentText().startsWith(u"Newer"_s));
        QTRY_COMPARE(rows(), 2);
        pressKeys();
        QCOMPARE(m->window->findChildren<CompareDialog *>().size(), 1);
    }

    void theResultsNeedNotBeShown()
    {
        m->openFinished({batchId(1), batchId(2)});
        m->window->select({batchId(1)});
        m->action(u"Compare…"_s)->trigger();
        QVERIFY(dialog());
        QCOMPARE(combo(0)->currentIndex(), -1);
        QVERIFY(combo(1)->currentIndex() >= 0);
        dialog()->choose(batchId(1), batchId(2));
        QTRY_VERIFY(isSaying(u"Nothing differs: 10 number"_s));
    }

    void theDialogFollowsTheBatches()
    {
        m->openFinished({batchId(1), batchId(2)});
        m->window->select({batchId(1), batchId(2)});
        m->action(u"Compare…"_s)->trigger();
        QTRY_VERIFY(isSaying(u"Nothing differs"_s));
        m->engine->setLabel(batchId(1), u"Spring list"_s);
        QTRY_VERIFY(combo(0)->currentText().startsWith(u"Spring list"_s) || combo(1)->currentText().startsWith(u"Spring list"_s));
        m->engine->remove({batchId(1)});
        QTRY_VERIFY(isSaying(u"no two batches"_s));
    }

    void theSizeIsRemembered()
    {
        m->openFinished({batchId(1), batchId(2)});
        m->action(u"Compare…"_s)->trigger();
        QVERIFY(QTest::qWaitForWindowExposed(dialog()));
        dialog()->resize(777, 555);
        QPointer<CompareDialog> first = dialog();
        first->close();
        QTRY_VERIFY(!first);
        m->action(u"Compare…"_s)->trigger();
        QCOMPARE(dialog()->size(), QSize(777, 555));
        dialog()->resize(888, 555);
        m->open(); // as after a restart, while it was open
        QTRY_VERIFY(m->action(u"Compare…"_s)->isEnabled());
        m->action(u"Compare…"_s)->trigger();
        QCOMPARE(dialog()->size(), QSize(888, 555));
    }

    void theFolderOfTheLastFileIsRemembered()
    {
        watchOneAfterTheOther();
        m->window->select({batchId(1), batchId(2)});
        m->action(u"Compare…"_s)->trigger();
        QTRY_COMPARE(rows(), 2);
        const QTemporaryDir folder;
        dialog()->setFileChooser(
            [path = folder.filePath(u"a.csv"_s)](QWidget *, const QString &, const QString &, const auto &chosen) { chosen(path); });
        exportCsv();
        QTRY_VERIFY(isSaying(u"Exported 2 row"_s));
        QPointer<CompareDialog> first = dialog();
        first->close();
        QTRY_VERIFY(!first);
        m->action(u"Compare…"_s)->trigger();
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(proposedFolder(), folder.path());
        m->open(); // as after a restart
        QTRY_COMPARE(m->batches()->model()->rowCount(), 2);
        m->window->select({batchId(1), batchId(2)});
        QTRY_VERIFY(m->action(u"Compare…"_s)->isEnabled());
        m->action(u"Compare…"_s)->trigger();
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(proposedFolder(), folder.path());
    }

    /// Into a pipe that nobody reads yet, so that it lasts as long as the test wants.
    void closingTheWindowWhileAComparisonIsWrittenAsksForASecondTry()
    {
        watchOneAfterTheOther(3'000); // more than a pipe holds
        m->window->select({batchId(1), batchId(2)});
        m->action(u"Compare…"_s)->trigger();
        QTRY_COMPARE(rows(), 2'990);
        const QString path = m->folder.filePath(u"a.csv"_s);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const int reader = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        dialog()->setFileChooser([path](QWidget *, const QString &, const QString &, const auto &chosen) { chosen(path); });
        exportCsv();
        QVERIFY(dialog()->isWriting());
        QVERIFY(!m->window->close());
        QVERIFY(m->messages().contains(u"An export is still being written"_s));

        std::array<char, 65'536> piece;
        const auto drained = [&] {
            while (::read(reader, piece.data(), piece.size()) > 0) {}
            return !dialog()->isWriting();
        };
        QTRY_VERIFY(drained());
        QTRY_VERIFY(!m->messages().contains(u"still being written"_s));
        QVERIFY(m->window->close());
        ::close(reader);
    }
};

QTEST_MAIN(TestCompareActions)

#include "tst_compareactions.moc"
