#include "support/gzip.h"
#include "vendor/bodyreader.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::vendor;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

Result<QByteArray, BodyFault> readInPieces(BodyReader &reader, const QByteArray &bytes, qsizetype piece)
{
    for (qsizetype at = 0; at < bytes.size() && reader.add(bytes.mid(at, piece)); at += piece) {}
    return reader.finish();
}

/// Rows as a batch has them: they compress as well as honest data does.
QByteArray rows(int count)
{
    QByteArray text = "[";
    for (int i = 0; i < count; ++i)
        text += R"({"phone_number":"+1415555)" + QByteArray::number(100'000 + i) + R"(","status":"pending"},)";
    return text + "{}]";
}

} // namespace

class TestBodyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codings_data();
    void codings();
    void bodyComesBackWhole_data();
    void bodyComesBackWhole();
    void faults_data();
    void faults();
    void limitCountsInflatedBytes_data();
    void limitCountsInflatedBytes();
    void honestRowsAreNoBomb();
    void bombIsRecognisedEarly();
    void bodiesShareABudget();

private:
    BodyBudget m_budget;
};

void TestBodyReader::codings_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<std::optional<Coding>>("coding");
    QTest::newRow("none") << QByteArray() << std::optional(Coding::Identity);
    QTest::newRow("identity") << QByteArray("identity") << std::optional(Coding::Identity);
    QTest::newRow("gzip") << QByteArray("gzip") << std::optional(Coding::Gzip);
    QTest::newRow("any case, spaces") << QByteArray(" GZip ") << std::optional(Coding::Gzip);
    QTest::newRow("its old name") << QByteArray("x-gzip") << std::optional(Coding::Gzip);
    QTest::newRow("not asked for") << QByteArray("br") << std::optional<Coding>();
    QTest::newRow("twice") << QByteArray("gzip, gzip") << std::optional<Coding>();
}

void TestBodyReader::codings()
{
    QFETCH(QByteArray, header);
    QFETCH(std::optional<Coding>, coding);
    QCOMPARE(codingOf(header), coding);
}

void TestBodyReader::bodyComesBackWhole_data()
{
    QTest::addColumn<Coding>("coding");
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 7, 4'096, 1'000'000}) {
        QTest::addRow("plain, %d bytes at once", piece) << Coding::Identity << piece;
        QTest::addRow("gzip, %d bytes at once", piece) << Coding::Gzip << piece;
    }
}

void TestBodyReader::bodyComesBackWhole()
{
    QFETCH(Coding, coding);
    QFETCH(int, piece);
    const QByteArray body = rows(2'000);
    BodyReader reader(coding, body.size(), m_budget);
    const auto read = readInPieces(reader, coding == Coding::Gzip ? test::gzipped(body) : body, piece);
    QVERIFY(read);
    QCOMPARE(*read, body);
}

void TestBodyReader::faults_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<BodyFault>("fault");
    const QByteArray packed = test::gzipped(rows(100));
    QTest::newRow("empty") << QByteArray() << BodyFault::Cut;
    QTest::newRow("header alone") << packed.first(10) << BodyFault::Cut;
    QTest::newRow("cut") << packed.chopped(20) << BodyFault::Cut;
    QTest::newRow("without its checksum") << packed.chopped(8) << BodyFault::Cut;
    QTest::newRow("without its last byte") << packed.chopped(1) << BodyFault::Cut;
    QTest::newRow("wrong checksum") << packed.chopped(8) + QByteArray(4, 'x') + packed.last(4) << BodyFault::Corrupt;
    QTest::newRow("not gzip") << QByteArray("{\"batch_id\":null}") << BodyFault::Corrupt;
    QTest::newRow("something behind it") << packed + "trailing" << BodyFault::Corrupt;
    QTest::newRow("a second member that is cut") << packed + packed.chopped(9) << BodyFault::Cut;
}

void TestBodyReader::faults()
{
    QFETCH(QByteArray, bytes);
    QFETCH(BodyFault, fault);
    for (const qsizetype piece : {1, 100'000}) {
        BodyReader reader(Coding::Gzip, mebibyte, m_budget);
        const auto read = readInPieces(reader, bytes, piece);
        QVERIFY(!read);
        QCOMPARE(read.error(), fault);
        QCOMPARE_LE(reader.received(), bytes.size());
    }
}

void TestBodyReader::limitCountsInflatedBytes_data()
{
    QTest::addColumn<Coding>("coding");
    QTest::newRow("plain") << Coding::Identity;
    QTest::newRow("gzip") << Coding::Gzip;
}

void TestBodyReader::limitCountsInflatedBytes()
{
    QFETCH(Coding, coding);
    const QByteArray body = rows(500);
    const QByteArray sent = coding == Coding::Gzip ? test::gzipped(body) : body;
    BodyReader fits(coding, body.size(), m_budget);
    QVERIFY(readInPieces(fits, sent, 100));
    BodyReader exceeds(coding, body.size() - 1, m_budget);
    const auto read = readInPieces(exceeds, sent, 100);
    QVERIFY(!read);
    QCOMPARE(read.error(), BodyFault::TooLarge);
    QVERIFY(!exceeds.add("more")); // for good
}

void TestBodyReader::honestRowsAreNoBomb()
{
    const QByteArray body = rows(200'000);
    QCOMPARE_GT(body.size(), 10 * mebibyte);
    BodyReader reader(Coding::Gzip, 64 * mebibyte, m_budget);
    QVERIFY(readInPieces(reader, test::gzipped(body), 16'384));
}

void TestBodyReader::bombIsRecognisedEarly()
{
    const QByteArray bomb = test::gzipBomb(1024);
    QCOMPARE_LT(bomb.size(), 2 * mebibyte);
    BodyReader reader(Coding::Gzip, 2048 * mebibyte, m_budget); // the limit itself would allow it
    qsizetype taken = 0;
    while (taken < bomb.size() && reader.add(bomb.mid(taken, 1'000)))
        taken += 1'000;
    QCOMPARE_LT(taken, 4'000);
    const auto read = reader.finish();
    QVERIFY(!read);
    QCOMPARE(read.error(), BodyFault::TooLarge);
}

void TestBodyReader::bodiesShareABudget()
{
    BodyBudget budget{.left = 3 * mebibyte};
    const QByteArray half(2 * mebibyte, ' ');
    {
        BodyReader first(Coding::Identity, 64 * mebibyte, budget);
        BodyReader second(Coding::Identity, 64 * mebibyte, budget);
        QVERIFY(first.add(half));
        QVERIFY(!second.add(half));
        QCOMPARE(second.finish().error(), BodyFault::TooLarge);
        QCOMPARE(budget.left, mebibyte);
        QCOMPARE(first.finish()->size(), half.size());
        QCOMPARE(budget.left, 3 * mebibyte); // whoever takes a body answers for it
        QVERIFY(second.finish().error() == BodyFault::TooLarge);
        BodyReader third(Coding::Identity, 64 * mebibyte, budget);
        QVERIFY(third.add(half));
    }
    QCOMPARE(budget.left, 3 * mebibyte);
}

QTEST_GUILESS_MAIN(TestBodyReader)
#include "tst_bodyreader.moc"
