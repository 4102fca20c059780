#include "core/redactor.h"
#include "demo/demovendor.h"
#include "gui/session.h"
#include "store/store.h"
#include "support/builders.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;

/// A window with all that it needs: the real one and the demo.
class TestSession : public QObject
{
    Q_OBJECT

private:
    static QTableView *table(const Session &session, const QString &name)
    {
        for (QTableView *found : session.window()->findChildren<QTableView *>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }

    keys::MemorySecretStore keychain;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s)); }

    void theDemoPlaysThroughTheRealEngine()
    {
        Redactor redactor;
        Session session(redactor, keychain);
        session.openDemo({});
        QTRY_VERIFY(session.window());
        QTRY_COMPARE(table(session, u"Batches"_s)->model()->rowCount(), int(demo::DemoVendor::entries().size()));
        QTRY_VERIFY(table(session, u"Results"_s)->model()->rowCount() > 0);
        QTRY_COMPARE(session.window()->findChild<QLabel *>(u"percentage"_s)->text().isEmpty(), false);
    }

    void theDemoLeavesNoDataBehind()
    {
        QString path;
        {
            Redactor redactor;
            Session session(redactor, keychain);
            session.openDemo({});
            QTRY_VERIFY(session.window());
            path = session.dataDir().path();
            QTRY_VERIFY(QFile::exists(path + u"/batchwatch.db"_s));
            session.window()->close();
        }
        QVERIFY(!QFile::exists(path));
    }

    void theDemoKeepsItsDataWhereItIsTold()
    {
        const QTemporaryDir folder;
        Redactor redactor;
        Session session(redactor, keychain);
        session.openDemo(folder.path());
        QTRY_VERIFY(session.window());
        QTRY_VERIFY(QFile::exists(folder.filePath(u"batchwatch.db"_s)));
    }

    void theBatchesGivenAreWatchedWithTheKeyThatIsNamed()
    {
        const QTemporaryDir folder;
        Redactor redactor;
        Session session(redactor, keychain);
        session.openReal(
            {.dataDir = QDir(folder.path()), .baseUrl = QUrl(u"http://127.0.0.1:9"_s)}, {test::batchId(1)}, KeyName::fromText(u"client"));
        QTRY_COMPARE(table(session, u"Batches"_s)->model()->rowCount(), 1);
        const QModelIndex batch = table(session, u"Batches"_s)->model()->index(0, 0);
        QCOMPARE(batch.data(Qt::AccessibleDescriptionRole).toString(), u"key needed, key: client"_s);
    }

    /// Of thousands of batches only those are read that will be seen.
    void resultsOfBatchesThatAreNotSelectedAreNotRead()
    {
        const QTemporaryDir folder;
        {
            auto store = store::Store::open(QDir(folder.path()));
            QVERIFY(store);
            for (int n : {1, 2}) {
                const store::BatchRecord record{.id = test::batchId(n), .state = store::WatchState::Finished};
                QVERIFY((*store)->saveSnapshot(record, test::snapshot(10, 10, record.id)));
            }
        }
        Redactor redactor;
        Session session(redactor, keychain);
        session.openReal({.dataDir = QDir(folder.path()), .baseUrl = QUrl(u"http://127.0.0.1:9"_s)}, {}, {});
        int batches = 0;
        int withResults = 0;
        connect(session.engine(), &app::Engine::opened, this, [&](const QList<monitor::BatchReport> &reports) {
            batches = int(reports.size());
            for (const monitor::BatchReport &report : reports)
                withResults += report.snapshot ? 1 : 0;
        });
        QTRY_COMPARE(batches, 2);
        QCOMPARE(withResults, 0);
        QTRY_COMPARE(table(session, u"Results"_s)->model()->rowCount(), 10);
    }

    void aKeyOfThisRunIsThereUnderItsName()
    {
        const QTemporaryDir folder;
        Redactor redactor;
        Session session(redactor, keychain);
        QSignalSpy closed(&session, &Session::closed);
        session.openReal(
            {.dataDir = QDir(folder.path()), .baseUrl = QUrl(u"http://127.0.0.1:9"_s), .key = ApiKey::fromText(u"secret-of-the-test")}, {},
            {});
        QVERIFY(session.window());
        QCOMPARE(session.keys().names(), QList{KeyName::thisRun()});
        QVERIFY(!redactor.redacted(u"a secret-of-the-test b"_s).contains(u"secret-of-the-test"_s));
        session.window()->close();
        QCOMPARE(closed.count(), 1);
    }
};

QTEST_MAIN(TestSession)

#include "tst_session.moc"
