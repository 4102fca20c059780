#include "core/batchfinder.h"
#include "sampleids.h"

#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::firstId;
using test::secondId;

namespace {

QByteArray encoded(QStringConverter::Encoding encoding, const QString &text)
{
    return QStringEncoder(encoding, QStringConverter::Flag::WriteBom).encode(text);
}

/// "id" or "id=label".
QStringList find(QByteArrayView bytes, qsizetype pieceSize)
{
    BatchFinder finder;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize)
        finder.feed(bytes.sliced(at, std::min(pieceSize, bytes.size() - at)));
    QStringList found;
    for (const FoundBatch &batch : finder.finish())
        found << (batch.label.isEmpty() ? batch.id.toString() : batch.id.toString() + u'=' + batch.label);
    return found;
}

} // namespace

class TestBatchFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void finds_data();
    void finds();
    void ofLargeFilesOnlyTheIdsAreRead();
    void moreIdsThanAnybodyWatches();
    void textsAtHand();
};

void TestBatchFinder::finds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("found");
    const QString csv = u"id,label\n"_s + firstId + u",Früh\n"_s;
    const QStringList labelled{firstId + u"=Früh"_s};
    QTest::newRow("nothing") << QByteArray() << QStringList{};
    QTest::newRow("UTF-8") << csv.toUtf8() << labelled;
    for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE})
        QTest::addRow("%s with its mark", QStringConverter::nameForEncoding(encoding)) << encoded(encoding, csv) << labelled;
    QTest::newRow("Latin-1") << csv.toLatin1() << labelled;
    QTest::newRow("a mark alone") << encoded(QStringConverter::Utf16LE, QString()) << QStringList{};
    const QByteArray header = "From: a@example.com\r\nContent-Type: text/plain\r\nContent-transfer-encoding:  BASE64\r\nX-A: b\r\n\r\n";
    const QByteArray body = (u"Hello, the batch is "_s + firstId + u"."_s).toUtf8().toBase64();
    QTest::newRow("an e-mail in Base64") << QByteArray(header + body.first(40) + "\r\n" + body.sliced(40) + "\r\n") << QStringList{firstId};
    QTest::newRow("an attached table") << QByteArray("See " + secondId.toLatin1() + "\n--x\n" + header + csv.toUtf8().toBase64()
        + "\n--x--\n") << QStringList{secondId, firstId + u"=Früh"_s};
    QTest::newRow("an attached UTF-16") << QByteArray(header + encoded(QStringConverter::Utf16LE, csv).toBase64()) << labelled;
    QTest::newRow("an attached e-mail") << QByteArray(header + QByteArray(header + firstId.toLatin1().toBase64()).toBase64())
                                        << QStringList{firstId};
    QTest::newRow("an e-mail that is cut off") << QByteArray(header + body.chopped(1)) << QStringList{firstId};
    QTest::newRow("a header without an e-mail") << header.trimmed() << QStringList{};
}

void TestBatchFinder::finds()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, found);
    for (const qsizetype size : {1, 3, 100'000})
        QCOMPARE(find(bytes, size), found);
}

void TestBatchFinder::ofLargeFilesOnlyTheIdsAreRead()
{
    QByteArray bytes = "id,label\n" + firstId.toLatin1() + ",Spring\n";
    QCOMPARE(find(bytes, bytes.size()), QStringList{firstId + u"=Spring"_s});
    bytes.append(QByteArray(BatchFinder::mostBytesHeld, ' ') + secondId.toLatin1());
    QCOMPARE(find(bytes, 1024 * 1024), (QStringList{firstId, secondId}));
}

void TestBatchFinder::moreIdsThanAnybodyWatches()
{
    BatchFinder finder;
    for (qsizetype n = 0; n < BatchFinder::mostBatches + 10; ++n) {
        QCOMPARE(finder.isFull(), n >= BatchFinder::mostBatches);
        finder.feed(QByteArray("00000000-0000-4000-8000-" + QByteArray::number(n).rightJustified(12, '0') + '\n').leftJustified(100, ' '));
    }
    QCOMPARE(finder.finish().size(), BatchFinder::mostBatches);
}

void TestBatchFinder::textsAtHand()
{
    const QList<FoundBatch> found = findBatches(QString(u"{\"id\":\""_s + firstId + u"\",\"name\":\"Spring\"} "_s + secondId));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0), (FoundBatch{*BatchId::fromText(firstId), u"Spring"_s}));
    QCOMPARE(found.at(1), (FoundBatch{*BatchId::fromText(secondId), QString()}));
}

QTEST_GUILESS_MAIN(TestBatchFinder)
#include "tst_batchfinder.moc"
