#include "core/batchidscanner.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;

namespace {

const QByteArray firstBytes = "550e8400-e29b-41d4-a716-446655440000";
const QByteArray secondBytes = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

/// Cut into pieces of `size` bytes.
QByteArrayList scan(const QByteArray &text, qsizetype size)
{
    BatchIdScanner scanner;
    for (qsizetype at = 0; at < text.size(); at += size)
        scanner.feed(QByteArrayView(text).sliced(at, std::min(size, text.size() - at)));
    scanner.finish();
    QByteArrayList ids;
    for (const BatchId &id : scanner.found())
        ids << id.toString().toLatin1();
    return ids;
}

} // namespace

class TestBatchIdScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void finds_data();
    void finds();
    void nothingIsLostBetweenPieces();
    void bytesThatAreNoTextDoNoHarm();
    void aLongLogTakesNoTime();
};

void TestBatchIdScanner::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("ids");
    const QByteArrayList none;
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("alone, without a line end") << firstBytes << QByteArrayList{firstBytes};
    QTest::newRow("upper case") << firstBytes.toUpper() << QByteArrayList{firstBytes};
    QTest::newRow("in braces") << QByteArray('{' + firstBytes + '}') << QByteArrayList{firstBytes};
    QTest::newRow("as a URN") << QByteArray("urn:uuid:" + firstBytes) << QByteArrayList{firstBytes};
    QTest::newRow("in a URL") << QByteArray("https://x.example/batch/" + firstBytes + "?api_key=k") << QByteArrayList{firstBytes};
    QTest::newRow("in a list") << QByteArray(firstBytes + ',' + secondBytes) << QByteArrayList{firstBytes, secondBytes};
    QTest::newRow("each once, in order of appearance")
        << QByteArray(secondBytes + '\n' + firstBytes + '\n' + secondBytes.toUpper()) << QByteArrayList{secondBytes, firstBytes};
    QTest::newRow("a file's name") << QByteArray("batchwatch-" + firstBytes + "-partial.csv") << QByteArrayList{firstBytes};
    QTest::newRow("behind an underscore") << QByteArray("batch_" + firstBytes + "_1") << QByteArrayList{firstBytes};
    QTest::newRow("behind another script's letter") << QByteArray("\xc3\xa4" + firstBytes + "\xc3\xa4") << QByteArrayList{firstBytes};
    QTest::newRow("glued to a digit before") << QByteArray('4' + firstBytes) << none;
    QTest::newRow("glued to a digit behind") << QByteArray(firstBytes + '4') << none;
    QTest::newRow("glued to a letter") << QByteArray('x' + firstBytes + ' ' + secondBytes + 'x') << none;
    QTest::newRow("glued to each other") << QByteArray(firstBytes + secondBytes) << none;
    QTest::newRow("a group more before") << QByteArray("1234-" + firstBytes) << none;
    QTest::newRow("a group more behind") << QByteArray(firstBytes + "-5678") << none;
    QTest::newRow("behind a chain that is none")
        << QByteArray("1234-5678-" + firstBytes + " " + secondBytes) << QByteArrayList{secondBytes};
    QTest::newRow("a digit short") << firstBytes.chopped(1) << none;
    QTest::newRow("no hexadecimal digit") << QByteArray(firstBytes).replace('5', 'g') << none;
    QTest::newRow("without dashes") << QByteArray(firstBytes).replace("-", "") << none;
    QTest::newRow("cut by a line end") << QByteArray(firstBytes).insert(12, '\n') << none;

    QTest::newRow("a soft line break within") << QByteArray(firstBytes).insert(12, "=\n") << QByteArrayList{firstBytes};
    QTest::newRow("a soft line break of CR and LF") << QByteArray(firstBytes).insert(5, "=\r\n") << QByteArrayList{firstBytes};
    QTest::newRow("a soft line break at each dash") << QByteArray(firstBytes).replace("-", "=\n-=\n") << QByteArrayList{firstBytes};
    QTest::newRow("a soft line break on either side") << QByteArray("is=\n" + firstBytes + "=\nand") << QByteArrayList{firstBytes};
    QTest::newRow("an equals sign is no soft line break") << QByteArray(firstBytes).insert(12, '=') << none;
    QTest::newRow("behind a quoted equals sign of an e-mail") << QByteArray("?id=3D" + firstBytes + '"') << QByteArrayList{firstBytes};
    QTest::newRow("no digits behind an equals sign") << QByteArray("?id=3d" + firstBytes) << none;

    QTest::newRow("behind a percent escape") << QByteArray("?ids=%5B%22" + firstBytes + "%22%2C%22" + secondBytes + "%22%5D")
                                             << QByteArrayList{firstBytes, secondBytes};
    QTest::newRow("behind an escaped line end")
        << QByteArray("\"ids:\\n" + firstBytes + "\\n" + secondBytes + "\\r\\n\"") << QByteArrayList{firstBytes, secondBytes};
    QTest::newRow("behind a Unicode escape") << QByteArray("\\u0022" + firstBytes + "\\u0022") << QByteArrayList{firstBytes};
    QTest::newRow("in a coloured log") << QByteArray("\x1b[1;32m" + firstBytes + "\x1b[0m") << QByteArrayList{firstBytes};
    QTest::newRow("an m alone is a letter") << QByteArray("32m" + firstBytes) << none;
}

void TestBatchIdScanner::finds()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArrayList, ids);
    for (const qsizetype size : {1, 7, 36, 100'000})
        QCOMPARE(scan(text, size), ids);
}

void TestBatchIdScanner::nothingIsLostBetweenPieces()
{
    const QByteArray text
        = "- 4 a-1 " + QByteArray(firstBytes).insert(20, "=\r\n") + " 99-0000-" + secondBytes + " \x1b[32m" + secondBytes + "\r\n";
    const QByteArray noise = QByteArray("2024-05-17 12:00:00 - request-id=1f2e ").repeated(10);
    const QByteArray all = noise + text + noise;
    for (qsizetype size = 1; size < all.size(); ++size)
        QCOMPARE(scan(all, size), (QByteArrayList{firstBytes, secondBytes}));
}

void TestBatchIdScanner::bytesThatAreNoTextDoNoHarm()
{
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes += char(i * 2654435761U >> 13);
    QCOMPARE(scan(bytes + ' ' + firstBytes, 4096), QByteArrayList{firstBytes});
    QCOMPARE(scan(QByteArray(1'000'000, '-') + firstBytes, 4096), QByteArrayList{firstBytes});
    QCOMPARE(scan(QByteArray("a-").repeated(500'000), 4096), QByteArrayList());
}

void TestBatchIdScanner::aLongLogTakesNoTime()
{
    const QByteArray line
        = "2024-05-17T12:00:00.123Z INFO [worker-7] GET /api/v1/wavalidation/batch/" + firstBytes + " 200 in 123 ms, next in 5 s\n";
    const QByteArray log = line.repeated(200'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(scan(log, 1024 * 1024), QByteArrayList{firstBytes});
    const qint64 ns = timer.nsecsElapsed();
    qInfo("%.0f MB/s", double(log.size()) * 1000 / double(ns)); // release builds are to do 500
    QVERIFY(ns < 5'000'000'000);
}

QTEST_GUILESS_MAIN(TestBatchIdScanner)
#include "tst_batchidscanner.moc"
