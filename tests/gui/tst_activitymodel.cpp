#include "gui/activitymodel.h"

#include "app/engine.h"
#include "core/redactor.h"
#include "gui/activitylog.h"
#include "gui/linetable.h"
#include "reports.h"
#include "support/virtualtime.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

#include <numeric>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;

/// The log, and the lines that are made of it.
class TestActivityModel : public QObject
{
    Q_OBJECT

    VirtualTime m_time;
    Redactor m_redactor;
    std::unique_ptr<ActivityLog> m_log;
    std::unique_ptr<ActivityModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    /// The first is called Spring, the second March: a word for the filter that is in no figure.
    static BatchReport named(int batch, int total, int done, Phase phase = Phase::Running)
    {
        BatchReport named = report(batch, total, done, phase);
        named.label = QStringList{u"Spring"_s, u"March"_s, u"Lost"_s}.at(batch - 1);
        return named;
    }

    void reply(int batch, int done)
    {
        m_time.advance(1s);
        BatchReport answered = named(batch, 1, 0);
        answered.counts->total = 1'000;
        answered.counts->done = done;
        answered.seenAt = m_time.wallNow();
        m_log->changed(answered);
    }

    [[nodiscard]] QString cell(int row, ActivityModel::Column column) const { return m_model->index(row, column).data().toString(); }

    [[nodiscard]] QStringList column(ActivityModel::Column column) const
    {
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts += cell(row, column);
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_log = std::make_unique<ActivityLog>(m_time);
        m_log->opened({named(1, 1'000, 0), named(2, 1'000, 0)});
        m_model = std::make_unique<ActivityModel>(*m_log, m_redactor);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_log.reset();
    }

    void eventsAreLinesOldestFirst()
    {
        reply(1, 10);
        m_log->changed(named(3, 10, 0));
        m_log->removed(batchId(2));
        QTRY_COMPARE(m_model->rowCount(), 4);
        QCOMPARE(column(ActivityModel::SubjectColumn), (QStringList{u"Batchwatch"_s, u"Spring"_s, u"Lost"_s, u"March"_s}));
        QCOMPARE(cell(0, ActivityModel::TextColumn), u"Opened with 2 batch(es)."_s);
        QVERIFY(cell(1, ActivityModel::TextColumn).startsWith(u"10 of 1,000 done · 10 more"_s));
        QVERIFY(!m_model->index(1, ActivityModel::KindColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
    }

    void onlyTheNewestAreKept()
    {
        m_tester.reset(); // takes long with so many
        for (int i = 0; i < int(ActivityLog::capacity) + 10; ++i)
            reply(1, i % 1'000);
        QTRY_COMPARE(m_model->rowCount(), int(ActivityLog::capacity));
        reply(2, 7);
        QTRY_VERIFY(cell(m_model->rowCount() - 1, ActivityModel::SubjectColumn) == u"March"_s);
        QCOMPARE(m_model->rowCount(), int(ActivityLog::capacity));
    }

    void manyEventsAtOnceAreOneChange()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        for (int i = 1; i <= 1'000; ++i)
            reply(1, i);
        QTRY_COMPARE(m_model->rowCount(), 1'001);
        QCOMPARE(inserted.count(), 1);
    }

    void theFilterFindsWordsAnywhereInALine_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("none") << QString() << 4;
        QTest::newRow("the batch") << u"spring"_s << 2;
        QTest::newRow("in any case") << u"REPLY"_s << 2;
        QTest::newRow("every word") << u"reply spring"_s << 1;
        QTest::newRow("in any order") << u"done march"_s << 1;
        QTest::newRow("the sentence") << u"cannot be reached"_s << 1;
        QTest::newRow("nothing") << u"elephant"_s << 0;
    }
    void theFilterFindsWordsAnywhereInALine()
    {
        QFETCH(QString, filter);
        reply(1, 10);
        reply(2, 20);
        BatchReport failed = named(1, 1'000, 10, Phase::Retrying);
        failed.error = ApiError{.kind = ErrorKind::Network};
        m_log->changed(failed);
        QTRY_COMPARE(m_model->rowCount(), 4);
        m_model->setFilter({.text = filter});
        QTEST(m_model->rowCount(), "rows");
    }

    void whatComesLaterIsFilteredToo()
    {
        m_model->setFilter({.text = u"march"_s});
        reply(1, 10);
        reply(2, 20);
        QTRY_COMPARE(m_model->rowCount(), 1);
        QCOMPARE(cell(0, ActivityModel::SubjectColumn), u"March"_s);
    }

    void kindsAreChosen()
    {
        reply(1, 10);
        m_log->changed(named(2, 1'000, 0, Phase::Paused));
        BatchReport failed = named(1, 1'000, 10, Phase::Retrying);
        failed.error = ApiError{.kind = ErrorKind::Timeout};
        m_log->changed(failed);
        m_model->setFilter({.group = ActivityGroup::Problems});
        QCOMPARE(column(ActivityModel::KindColumn), QStringList{u"Failed"_s});
        m_model->setFilter({.group = ActivityGroup::Requests});
        QCOMPARE(column(ActivityModel::KindColumn), (QStringList{u"Reply"_s, u"Failed"_s}));
        m_model->setFilter({.group = ActivityGroup::Commands});
        QCOMPARE(column(ActivityModel::KindColumn), QStringList{u"Paused"_s});
    }

    void oneBatchIsChosen()
    {
        reply(1, 10);
        reply(2, 10);
        m_model->setFilter({.batch = batchId(2)});
        QCOMPARE(column(ActivityModel::SubjectColumn), QStringList{u"March"_s});
    }

    void theLogIsCleared()
    {
        reply(1, 10);
        QTRY_COMPARE(m_model->rowCount(), 2);
        m_log->clear();
        QCOMPARE(m_model->rowCount(), 0);
        reply(1, 20);
        QTRY_COMPARE(m_model->rowCount(), 1);
    }

    void noKeyLeaves()
    {
        const QByteArray secret = "sk-live-0123456789abcdef";
        m_redactor.learn(*ApiKey::fromText(QString::fromLatin1(secret)));
        BatchReport failed = named(1, 1'000, 10, Phase::Retrying);
        failed.label = u"copied from https://example/v1?api_key="_s + QString::fromLatin1(secret);
        failed.error = ApiError{.kind = ErrorKind::Server, .http = 500, .detail = u"bad key "_s + QString::fromLatin1(secret)};
        failed.tags = QStringList{QString::fromLatin1(secret)};
        m_log->changed(failed);
        QTRY_COMPARE(m_model->rowCount(), 4);
        QString all;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            for (int column = 0; column < m_model->columnCount(); ++column) {
                for (const int role :
                    {int(Qt::DisplayRole), int(Qt::ToolTipRole), exactTextRole, int(Qt::EditRole), int(Qt::AccessibleTextRole)})
                    all += m_model->index(row, column).data(role).toString() + u'\n';
            }
        }
        all += modelAsTsv(*m_model, {0, 1, 2, 3});
        QVERIFY(all.contains(u"bad key [redacted]"_s));
        QVERIFY2(!all.contains(QString::fromLatin1(secret)), qPrintable(all));
        m_model->setFilter({.text = QString::fromLatin1(secret)});
        QVERIFY2(m_model->rowCount() == 0, "nor can it be guessed with the filter");
    }

    void aKeystrokeIsInstantOnAFullLog()
    {
        m_tester.reset();
        for (int i = 1; i < 20; ++i)
            m_redactor.learn(*ApiKey::fromText(u"a-key-of-many-%1"_s.arg(1'000 + i)));
        for (int i = 0; i < int(ActivityLog::capacity); ++i)
            reply(1 + i % 2, i % 1'000);
        QTRY_COMPARE(m_model->rowCount(), int(ActivityLog::capacity));
        m_model->setFilter({.text = u"m"_s});
        QElapsedTimer timer;
        timer.start();
        m_model->setFilter({.text = u"march"_s});
        QVERIFY2(timer.elapsed() < 100, "a few milliseconds, more on a busy machine");
        QCOMPARE(m_model->rowCount(), int(ActivityLog::capacity) / 2);
    }

    void keysThatAreBeingReadAreNoNewsOfTheirBatches()
    {
        const app::KeyEntry reading{.record = {.name = *KeyName::fromText(u"main")}, .state = app::KeyState::Reading};
        app::KeyEntry ready = reading;
        ready.state = app::KeyState::Ready;
        m_log->keysChanged({reading});
        m_log->opened({named(1, 1'000, 10, Phase::KeyNeeded)});
        m_log->changed(named(1, 1'000, 10, Phase::KeyNeeded));
        m_log->keysChanged({ready});
        m_log->changed(named(1, 1'000, 10, Phase::Running));
        QTRY_COMPARE(m_model->rowCount(), 3);
        QCOMPARE(column(ActivityModel::KindColumn), (QStringList{u"Opened"_s, u"Opened"_s, u"Key read"_s}));
    }

    void filesBalancesAndTheStoreAreTold()
    {
        m_log->autoExportEnded(
            {.id = batchId(1), .label = u"Spring"_s, .result = exports::ExportReport{.path = u"/data/spring.csv"_s, .rows = 7}});
        m_log->autoExportEnded(
            {.id = batchId(1), .result = Failure(exports::ExportError{.fault = exports::ExportFault::Full, .path = u"/data/x.csv"_s})});
        m_log->balanceAnswered({*KeyName::fromText(u"main"), wire::Balance{.credits = 4'850}});
        m_log->balanceAnswered({*KeyName::fromText(u"main"), Failure(ApiError{.kind = ErrorKind::Timeout})});
        m_log->storeFailed({.fault = store::StoreFault::Full, .path = u"/data/store"_s});
        m_log->storeRecovered({.setAside = u"/data/store.damaged"_s, .batches = 3});
        QTRY_COMPARE(m_model->rowCount(), 7);
        const QStringList texts = column(ActivityModel::TextColumn);
        QCOMPARE(texts.at(1), u"7 row(s) written to /data/spring.csv"_s);
        QVERIFY(!texts.at(2).isEmpty());
        QVERIFY(texts.at(3).contains(u"credit"_s));
        QVERIFY(texts.at(4).contains(u"did not answer"_s));
        QVERIFY(!texts.at(5).isEmpty());
        QVERIFY(texts.at(6).contains(u"/data/store.damaged"_s));
        m_model->setFilter({.group = ActivityGroup::Problems});
        QCOMPARE(m_model->rowCount(), 4);
    }
};

QTEST_MAIN(TestActivityModel)

#include "tst_activitymodel.moc"
