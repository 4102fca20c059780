#include "exports/exportjob.h"
#include "support/builders.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace batchwatch;
using namespace batchwatch::exports;
using results::ResultsView;

namespace {

/// The same rows again and again, so that a long export costs little memory.
ResultsView repeatedView(int rows)
{
    ResultsView view;
    view.batches.push_back(std::make_shared<const BatchSnapshot>(test::snapshot(100, 100)));
    for (int row = 0; row < rows; ++row)
        view.rows.push_back({0, quint32(row % 100)});
    return view;
}

constexpr int longRun = 3'000'000;

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        QVERIFY(m_folder.isValid());
    }

    void init() { m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".csv")); }

    void finishesOnceOnTheThreadOfItsOwner()
    {
        ExportJob job(repeatedView(1'000), {}, m_path);
        QList<ExportResult> results;
        connect(&job, &ExportJob::finished, this, [&](const ExportResult &result) {
            QCOMPARE(QThread::currentThread(), job.thread());
            results.append(result);
        });
        job.start();
        job.start();
        QVERIFY(results.isEmpty()); // never from within start()
        QTRY_COMPARE(results.size(), 1);
        QVERIFY(results[0].has_value());
        QCOMPARE(results[0]->rows, 1'000);
        QCoreApplication::processEvents();
        QCOMPARE(results.size(), 1);
        QVERIFY(QFileInfo::exists(m_path));
    }

    void tellsProgress()
    {
        ExportJob job(repeatedView(200'000), {}, m_path);
        QSignalSpy progressed(&job, &ExportJob::progressed);
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        QVERIFY(progressed.count() > 0);
        qint64 last = 0;
        for (const auto &arguments : progressed) {
            QVERIFY(arguments[0].toLongLong() >= last);
            last = arguments[0].toLongLong();
            QCOMPARE(arguments[1].toLongLong(), 200'000);
        }
        QVERIFY(last > 0 && last <= 200'000);
    }

    void cancelInTheMiddle()
    {
        ExportJob job(repeatedView(longRun), {}, m_path);
        QList<ExportResult> results;
        connect(&job, &ExportJob::finished, this, [&](const ExportResult &result) { results.append(result); });
        connect(&job, &ExportJob::progressed, &job, &ExportJob::cancel);
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(results.size(), 1, 60'000);
        QVERIFY(!results[0].has_value());
        QCOMPARE(results[0].error().fault, ExportFault::Cancelled);
        QVERIFY(!QFileInfo::exists(m_path));
    }

    void cancelBeforeTheStart()
    {
        ExportJob job(repeatedView(10), {}, m_path);
        QList<ExportResult> results;
        connect(&job, &ExportJob::finished, this, [&](const ExportResult &result) { results.append(result); });
        job.cancel();
        job.start();
        QTRY_COMPARE(results.size(), 1);
        QCOMPARE(results[0].error().fault, ExportFault::Cancelled);
    }

    void destroyedWhileRunning()
    {
        int finished = 0;
        {
            ExportJob job(repeatedView(longRun), {}, m_path);
            connect(&job, &ExportJob::finished, this, [&finished] { ++finished; });
            QSignalSpy progressed(&job, &ExportJob::progressed);
            job.start();
            QTRY_VERIFY_WITH_TIMEOUT(progressed.count() > 0, 60'000);
        }
        QCoreApplication::processEvents();
        QCOMPARE(finished, 0);
        QVERIFY(!QFileInfo::exists(m_path));
    }

    void destroyedWithoutAStart() { const ExportJob job(repeatedView(10), {}, m_path); }

    void aFailureIsReported()
    {
        ExportJob job(repeatedView(10), {}, m_folder.filePath(QStringLiteral("missing/x.csv")));
        QList<ExportResult> results;
        connect(&job, &ExportJob::finished, this, [&](const ExportResult &result) { results.append(result); });
        job.start();
        QTRY_COMPARE(results.size(), 1);
        QCOMPARE(results[0].error().fault, ExportFault::CannotOpen);
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
