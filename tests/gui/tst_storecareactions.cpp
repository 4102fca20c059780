#include "carefixture.h"
#include "gui/purgedialog.h"
#include "gui/storecareactions.h"
#include "support/virtualtime.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using gui::PurgeDialog;
using gui::StoreCareActions;

/// The store as a whole, as a person looks after it in the window.
class TestStoreCareActions : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CareFixture> m;
    VirtualTime m_time; // 24 November 2026
    StoreCareActions *m_actions = nullptr;
    QStringList m_proposed;
    QStringList m_shownFolders;
    QString m_answer; ///< of the file chooser

    void open()
    {
        m->open([this] {
            m_actions = new StoreCareActions(*m->engine, *m->list, *m->notices, m_time, m->window.get());
            const auto choose = [this](QWidget *, const QString &proposed, const QString &, const auto &chosen) {
                m_proposed.append(proposed);
                chosen(m_answer);
            };
            m_actions->setSurroundings({choose, choose, [this](const QString &folder) { m_shownFolders.append(folder); }});
            QVERIFY2(!m_actions->menu()->menuAction()->isEnabled(), "not before the store is open");
        });
    }

    void trigger(const QString &text) const
    {
        for (QAction *action : m_actions->menu()->actions()) {
            if (action->text().remove(u'&') == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }

    [[nodiscard]] QString notice() const { return m->notices->text(u"store care"_s); }

    void backUp(const QString &name)
    {
        m_answer = m->path(name);
        trigger(u"Back up…"_s);
        QTRY_VERIFY(notice().contains(u"The backup is in"_s));
    }

    /// Old enough for a purge, or not.
    void store(int n, store::WatchState state, std::chrono::days age) const
    {
        const WallTime then = SystemClock().wallNow() - age;
        store::BatchRecord record{
            .id = batchId(n), .label = u"Batch %1"_s.arg(n), .key = CareFixture::key(), .state = state, .addedAt = then};
        record.seenAt = then;
        const auto file = store::Store::open(m->dataDir());
        QVERIFY((*file)->saveSnapshot(record, snapshot(1000, 1000, batchId(n))));
    }

    template<typename Widget> [[nodiscard]] Widget *part(const char *name) const
    {
        return m->dialog<PurgeDialog>()->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QStringList named() const
    {
        QStringList names;
        const QAbstractItemModel *model = part<QListView>("namesView")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names += model->index(row, 0).data().toString();
        return names;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )."_s));
        m = std::make_unique<CareFixture>();
        m_proposed.clear();
        m_shownFolders.clear();
    }

    void cleanup() { m.reset(); }

    void aBackupSaysWhereItIs()
    {
        open();
        m->watchToTheEnd({1});
        backUp(u"copy.db"_s);
        QCOMPARE(QFileInfo(m_proposed.first()).fileName(), u"batchwatch-2026-11-24.db"_s);
        QVERIFY(QFile::exists(m->path(u"copy.db"_s)));
        QVERIFY2(notice().contains(u"copy.db"_s) && notice().contains(u"kB"_s), qPrintable(notice()));
        m->press(u"Show file"_s);
        QCOMPARE(m_shownFolders, QStringList{m->folder.path()});
    }

    void aBackupThatIsThereIsNotProposedAndNotWrittenOver()
    {
        open();
        m->watchToTheEnd({1});
        backUp(u"batchwatch-2026-11-24.db"_s);
        trigger(u"Back up…"_s); // the chooser gives the same name all the same
        QCOMPARE(QFileInfo(m_proposed.last()).fileName(), u"batchwatch-2026-11-24-2.db"_s);
        QTRY_VERIFY(notice().contains(u"exists already"_s));
        m_answer = m->path(u"other.db"_s);
        m->press(u"Try again…"_s);
        QTRY_VERIFY(notice().contains(u"other.db"_s) && notice().contains(u"The backup is in"_s));
    }

    void aRestoreAsksFirst()
    {
        open();
        m->watchToTheEnd({1});
        backUp(u"copy.db"_s);
        m->watchToTheEnd({2, 3});
        trigger(u"Restore from a backup…"_s);
        auto *question = m->dialog<QMessageBox>();
        QVERIFY(question);
        const QString asked = question->text() + question->informativeText();
        for (const QString &said : {u"copy.db"_s, u"3 batch"_s, u"batchwatch.replaced-"_s, QDir::toNativeSeparators(m->dataDir().path())})
            QVERIFY2(asked.contains(said), qPrintable(said));
        QVERIFY2(question->defaultButton() == question->button(QMessageBox::Cancel), "Enter changes nothing");
        QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(!m->dialog<QMessageBox>());
        QCOMPARE(m->opened, 1);

        QSignalSpy begins(m_actions, &StoreCareActions::restoreBegins);
        trigger(u"Restore from a backup…"_s);
        m->press(u"Restore"_s);
        QTRY_COMPARE(m->opened, 2);
        QCOMPARE(begins.count(), 1);
        QTRY_VERIFY(notice().contains(u"The store was restored."_s));
        QVERIFY(m->report(1) && !m->report(2));
        const QStringList aside = m->dataDir().entryList({u"batchwatch.replaced-*.db"_s});
        QCOMPARE(aside.size(), 1);
        QVERIFY(notice().contains(aside.first()));
        m->press(u"Show file"_s);
        QCOMPARE(QDir(m_shownFolders.value(0)), m->dataDir());
    }

    void aFileThatIsNoBackupChangesNothing()
    {
        open();
        m->watchToTheEnd({1});
        QFile file(m->path(u"letter.db"_s));
        QVERIFY(file.open(QFile::WriteOnly) && file.write("Dear Ann") > 0);
        file.close();
        m_answer = file.fileName();
        trigger(u"Restore from a backup…"_s);
        m->press(u"Restore"_s);
        QTRY_COMPARE(m->opened, 2);
        QTRY_VERIFY2(notice().contains(u"letter.db"_s), qPrintable(notice()));
        QVERIFY(m->report(1));
    }

    void aRecoveryIsToldUntilItWasRead()
    {
        QVERIFY(m->dataDir().mkpath(u"."_s));
        QFile file(m->dataDir().filePath(u"batchwatch.db"_s));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(QByteArray(10'000, 'x')) == 10'000);
        file.close();
        open();
        const QString told = m->notices->text(u"store recovered"_s);
        QVERIFY2(told.contains(u"The store was damaged."_s) && told.contains(u"batchwatch.damaged-"_s), qPrintable(told));
        m->press(u"Show file"_s);
        QCOMPARE(QDir(m_shownFolders.value(0)), m->dataDir());
        QVERIFY(m->notices->has(u"store recovered"_s));
        m->closeMessage();
        QVERIFY(!m->notices->has(u"store recovered"_s));
    }

    void aPurgeSaysWhatGoesAndNeedsItsButton()
    {
        store(1, store::WatchState::Finished, std::chrono::days(100));
        store(2, store::WatchState::Unwatched, std::chrono::days(100));
        store(3, store::WatchState::Paused, std::chrono::days(100));
        store(4, store::WatchState::Finished, std::chrono::days(10));
        open();
        m->list->select({batchId(3), batchId(4)});
        trigger(u"Purge old data…"_s);
        QTRY_COMPARE(named(), (QStringList{u"Batch 1"_s, u"Batch 2"_s})); // of 90 days
        QVERIFY(part<QLabel>("sumLabel")->text().contains(u"2,000 numbers"_s));
        QVERIFY(m->button(u"Delete 2 batch(es)"_s)->isEnabled());

        QTest::keyClick(part<QSpinBox>("daysBox"), Qt::Key_Return);
        QTRY_VERIFY2(!m->dialog<PurgeDialog>(), "Enter is not the button: it leaves");
        QVERIFY(m->stored(1) && m->stored(2));

        trigger(u"Purge old data…"_s);
        auto *days = part<QSpinBox>("daysBox");
        days->selectAll();
        QTest::keyClicks(days, u"5"_s);
        QTRY_COMPARE(named().size(), 3);
        days->selectAll();
        QTest::keyClicks(days, u"200"_s);
        QTRY_VERIFY(part<QLabel>("sumLabel")->text().contains(u"No batch"_s));
        QVERIFY(named().isEmpty() && !m->button(u"Delete"_s)->isEnabled());

        part<QRadioButton>("selectedButton")->click();
        QTRY_COMPARE(named(), QStringList{u"Batch 4"_s});
        QVERIFY2(part<QLabel>("staysLabel")->text().contains(u"1 such batch"_s), "the paused one is never deleted");
        m->press(u"Delete 1 batch(es)"_s);
        QTRY_COMPARE(notice(), u"1 batch(es) deleted."_s);
        QVERIFY(!m->stored(4) && m->stored(3) && m->stored(1));
        QTRY_VERIFY(!m->report(4));
        QVERIFY(m->report(3));
    }

    void aPurgeByKeyTakesWhatIsAtRest()
    {
        store(1, store::WatchState::Finished, std::chrono::days(1));
        store(2, store::WatchState::Active, std::chrono::days(1));
        m->vendor.onRequest = [](const HttpRequest &request) { return Reply::batch(snapshot(1000, 4, *request.batch())); };
        open();
        trigger(u"Purge old data…"_s);
        QVERIFY2(!part<QRadioButton>("selectedButton")->isEnabled(), "nothing is selected");
        auto *keys = part<QComboBox>("keyBox");
        QCOMPARE(keys->currentText(), u"main"_s);
        part<QRadioButton>("keyButton")->click();
        QTRY_COMPARE(named(), QStringList{u"Batch 1"_s});
        m->press(u"Delete 1 batch(es)"_s);
        QTRY_VERIFY(!m->stored(1));
        QVERIFY(m->stored(2));
    }
};

QTEST_MAIN(TestStoreCareActions)

#include "tst_storecareactions.moc"
