#include "core/batchidscanner.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;

namespace {

const QByteArray first = "550e8400-e29b-41d4-a716-446655440000";
const QByteArray second = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

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
    QTest::newRow("alone, without a line end") << first << QByteArrayList{first};
    QTest::newRow("upper case") << first.toUpper() << QByteArrayList{first};
    QTest::newRow("in braces") << QByteArray('{' + first + '}') << QByteArrayList{first};
    QTest::newRow("as a URN") << QByteArray("urn:uuid:" + first) << QByteArrayList{first};
    QTest::newRow("in a URL") << QByteArray("https://x.example/batch/" + first + "?api_key=k") << QByteArrayList{first};
    QTest::newRow("in a list") << QByteArray(first + ',' + second) << QByteArrayList{first, second};
    QTest::newRow("each once, in order of appearance")
        << QByteArray(second + '\n' + first + '\n' + second.toUpper()) << QByteArrayList{second, first};
    QTest::newRow("a file's name") << QByteArray("batchwatch-" + first + "-partial.csv") << QByteArrayList{first};
    QTest::newRow("behind an underscore") << QByteArray("batch_" + first + "_1") << QByteArrayList{first};
    QTest::newRow("behind another script's letter") << QByteArray("\xc3\xa4" + first + "\xc3\xa4") << QByteArrayList{first};
    QTest::newRow("glued to a digit before") << QByteArray('4' + first) << none;
    QTest::newRow("glued to a digit behind") << QByteArray(first + '4') << none;
    QTest::newRow("glued to a letter") << QByteArray('x' + first + ' ' + second + 'x') << none;
    QTest::newRow("glued to each other") << QByteArray(first + second) << none;
    QTest::newRow("a group more before") << QByteArray("1234-" + first) << none;
    QTest::newRow("a group more behind") << QByteArray(first + "-5678") << none;
    QTest::newRow("behind a chain that is none") << QByteArray("1234-5678-" + first + " " + second) << QByteArrayList{second};
    QTest::newRow("a digit short") << first.chopped(1) << none;
    QTest::newRow("no hexadecimal digit") << QByteArray(first).replace('5', 'g') << none;
    QTest::newRow("without dashes") << QByteArray(first).replace("-", "") << none;
    QTest::newRow("cut by a line end") << QByteArray(first).insert(12, '\n') << none;

    QTest::newRow("a soft line break within") << QByteArray(first).insert(12, "=\n") << QByteArrayList{first};
    QTest::newRow("a soft line break of CR and LF") << QByteArray(first).insert(5, "=\r\n") << QByteArrayList{first};
    QTest::newRow("a soft line break at each dash") << QByteArray(first).replace("-", "=\n-=\n") << QByteArrayList{first};
    QTest::newRow("a soft line break on either side") << QByteArray("is=\n" + first + "=\nand") << QByteArrayList{first};
    QTest::newRow("an equals sign is no soft line break") << QByteArray(first).insert(12, '=') << none;
    QTest::newRow("behind a quoted equals sign of an e-mail") << QByteArray("?id=3D" + first + '"') << QByteArrayList{first};
    QTest::newRow("no digits behind an equals sign") << QByteArray("?id=3d" + first) << none;

    QTest::newRow("behind a percent escape") << QByteArray("?ids=%5B%22" + first + "%22%2C%22" + second + "%22%5D")
                                             << QByteArrayList{first, second};
    QTest::newRow("behind an escaped line end")
        << QByteArray("\"ids:\\n" + first + "\\n" + second + "\\r\\n\"") << QByteArrayList{first, second};
    QTest::newRow("behind a Unicode escape") << QByteArray("\\u0022" + first + "\\u0022") << QByteArrayList{first};
    QTest::newRow("in a coloured log") << QByteArray("\x1b[1;32m" + first + "\x1b[0m") << QByteArrayList{first};
    QTest::newRow("an m alone is a letter") << QByteArray("32m" + first) << none;
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
    const QByteArray text = "- 4 a-1 " + QByteArray(first).insert(20, "=\r\n") + " 99-0000-" + second + " \x1b[32m" + second + "\r\n";
    const QByteArray noise = QByteArray("2024-05-17 12:00:00 - request-id=1f2e ").repeated(10);
    const QByteArray all = noise + text + noise;
    for (qsizetype size = 1; size < all.size(); ++size)
        QCOMPARE(scan(all, size), (QByteArrayList{first, second}));
}

void TestBatchIdScanner::bytesThatAreNoTextDoNoHarm()
{
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes += char(i * 2654435761U >> 13);
    QCOMPARE(scan(bytes + ' ' + first, 4096), QByteArrayList{first});
    QCOMPARE(scan(QByteArray(1'000'000, '-') + first, 4096), QByteArrayList{first});
    QCOMPARE(scan(QByteArray("a-").repeated(500'000), 4096), QByteArrayList());
}

void TestBatchIdScanner::aLongLogTakesNoTime()
{
    const QByteArray line
        = "2024-05-17T12:00:00.123Z INFO [worker-7] GET /api/v1/wavalidation/batch/" + first + " 200 in 123 ms, next in 5 s\n";
    const QByteArray log = line.repeated(200'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(scan(log, 1024 * 1024), QByteArrayList{first});
    const qint64 ns = timer.nsecsElapsed();
    qInfo("%.0f MB/s", double(log.size()) * 1000 / double(ns)); // release builds are to do 500
    QVERIFY(ns < 5'000'000'000);
}

QTEST_GUILESS_MAIN(TestBatchIdScanner)
#include "tst_batchidscanner.moc"
