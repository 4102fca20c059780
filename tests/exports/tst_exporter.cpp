#include "exportedrows.h"
#include "exports/exporter.h"
#include "support/builders.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace batchwatch;
using namespace batchwatch::exports;
using results::ResultsView;
using test::as;
using test::exportedFile;
using test::wholeView;

namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// No file of this process may grow over `bytes`.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("results"));
    }

    void formats_data()
    {
        QTest::addColumn<Format>("format");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("csv") << Format::Csv << QByteArray("outcome,phone_number,");
        QTest::newRow("tsv") << Format::Tsv << QByteArray("outcome\tphone_number\t");
        QTest::newRow("xlsx") << Format::Xlsx << QByteArray("PK\3\4");
        QTest::newRow("jsonl") << Format::JsonLines << QByteArray("{\"batch_id\":\"");
    }

    void formats()
    {
        QFETCH(Format, format);
        QFETCH(QByteArray, beginning);
        writeFile(m_path, "old");
        const ExportResult result = exportToFile(wholeView(1'000, 1'000), as(format), m_path);
        QVERIFY(result.has_value());
        QCOMPARE(result->rows, 1'000);
        QCOMPARE(result->path, m_path);
        QCOMPARE(result->defusedCells, 0);
        QVERIFY(exportedFile(m_path).startsWith(beginning));
        QCOMPARE(filesInFolder(), QStringList{QStringLiteral("results")});
    }

    void cancelledKeepsTheOldFile_data()
    {
        QTest::addColumn<Format>("format");
        QTest::addColumn<qint64>("cancelAt");
        for (const auto &[name, format] :
            {std::pair("csv", Format::Csv), std::pair("xlsx", Format::Xlsx), std::pair("jsonl", Format::JsonLines)}) {
            QTest::addRow("%s at the start", name) << format << qint64(0);
            QTest::addRow("%s in the middle", name) << format << qint64(1'000);
            QTest::addRow("%s at the end", name) << format << qint64(2'000);
        }
    }

    void cancelledKeepsTheOldFile()
    {
        QFETCH(Format, format);
        QFETCH(qint64, cancelAt);
        writeFile(m_path, "old");
        const ExportResult result = exportToFile(wholeView(2'000, 2'000), as(format), m_path, [&](qint64 done) { return done < cancelAt; });
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().fault, ExportFault::Cancelled);
        QCOMPARE(result.error().path, m_path);
        QCOMPARE(exportedFile(m_path), QByteArray("old"));
        QCOMPARE(filesInFolder(), QStringList{QStringLiteral("results")});
    }

    void aPartialFileIsNeverSeen()
    {
        bool seen = false;
        const ExportResult result = exportToFile(wholeView(20'000, 20'000), {}, m_path, [&](qint64) {
            seen = seen || QFileInfo::exists(m_path);
            return true;
        });
        QVERIFY(result.has_value());
        QVERIFY(!seen);
        QCOMPARE(exportedFile(m_path).count("\r\n"), 20'001);
    }

    void progressGrowsToTheEnd()
    {
        QList<qint64> seen;
        QVERIFY(exportToFile(wholeView(2'000, 2'000), {}, m_path, [&](qint64 done) {
            seen.append(done);
            return true;
        }));
        QVERIFY(seen.size() > 3);
        QCOMPARE(seen.constFirst(), 0);
        QCOMPARE(seen.constLast(), 2'000);
        QVERIFY(std::is_sorted(seen.cbegin(), seen.cend()));
    }

    void aFolderThatIsMissing()
    {
        const ExportResult result = exportToFile(wholeView(1, 1), {}, m_folder->filePath(QStringLiteral("missing/results")));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().fault, ExportFault::CannotOpen);
        QVERIFY(!result.error().detail.isEmpty());
    }

    void aFolderInTheWay()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("results")));
        const ExportResult result = exportToFile(wholeView(1, 1), {}, m_path);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().fault, ExportFault::CannotOpen);
        QVERIFY(QFileInfo(m_path).isDir());
    }

    void aFullDiskKeepsTheOldFile_data()
    {
        QTest::addColumn<Format>("format");
        QTest::newRow("csv") << Format::Csv;
        QTest::newRow("xlsx") << Format::Xlsx;
        QTest::newRow("jsonl") << Format::JsonLines;
    }

    void aFullDiskKeepsTheOldFile()
    {
        QFETCH(Format, format);
        writeFile(m_path, "old");
        const ResultsView view = wholeView(20'000, 20'000);
        ExportResult result;
        {
            const FileSizeLimit limit(64 * 1024);
            result = exportToFile(view, as(format), m_path);
        }
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().fault, ExportFault::WriteFailed); // a limit of the process, not of the disk
        QVERIFY(!result.error().detail.isEmpty());
        QCOMPARE(exportedFile(m_path), QByteArray("old"));
        QCOMPARE(filesInFolder(), QStringList{QStringLiteral("results")});
    }

    void aDeviceThatIsFull()
    {
        const QString device = QStringLiteral("/dev/full");
        if (!QFileInfo::exists(device))
            QSKIP("this system has no /dev/full");
        const ExportResult result = exportToFile(wholeView(10, 10), {}, device);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().fault, ExportFault::Full);
        QVERIFY(QFileInfo::exists(device));
    }

    void aDeviceIsNotReplacedByAFile()
    {
        const QString device = QStringLiteral("/dev/null");
        const ExportResult result = exportToFile(wholeView(10, 10), {}, device);
        QVERIFY(result.has_value());
        QVERIFY(!QFileInfo(device).isFile());
    }

    void permissionsOfTheOldFileStay()
    {
        writeFile(m_path, "old");
        const QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QVERIFY(QFile::setPermissions(m_path, ownerOnly));
        QVERIFY(exportToFile(wholeView(1, 1), as(Format::Xlsx), m_path));
        QCOMPARE(QFile::permissions(m_path), ownerOnly);
    }

    void aLinkStaysALink()
    {
        const QString real = m_folder->filePath(QStringLiteral("real"));
        writeFile(real, "old");
        QVERIFY(QFile::link(real, m_path));
        QVERIFY(exportToFile(wholeView(1, 1), {}, m_path));
        QVERIFY(QFileInfo(m_path).isSymLink());
        QVERIFY(exportedFile(real).startsWith("outcome,"));
    }

    void defusedCellsAreReported()
    {
        BatchSnapshot batch = test::snapshot(3, 3);
        batch.results.change(1, [&](NumberResult &row) { row.carrier = QStringLiteral("=1+1"); });
        ResultsView view = wholeView(3, 3);
        view.batches[0] = std::make_shared<const BatchSnapshot>(batch);
        const ExportResult result = exportToFile(view, {}, m_path);
        QVERIFY(result.has_value());
        QCOMPARE(result->defusedCells, 1);
        QVERIFY(exportedFile(m_path).contains(",'=1+1,"));
    }

    void onlyTheRowsOfTheViewInItsOrder()
    {
        ResultsView view = wholeView(5, 5);
        view.rows = {{0, 4}, {0, 1}};
        ExportOptions options;
        options.columns = {results::Column::Number};
        QVERIFY(exportToFile(view, options, m_path));
        QCOMPARE(exportedFile(m_path), QByteArray("phone_number\r\n+14155550004\r\n+14155550001\r\n"));
    }

private:
    [[nodiscard]] QStringList filesInFolder() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
