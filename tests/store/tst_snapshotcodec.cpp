#include "store/snapshotcodec.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch::store;
using namespace Qt::StringLiterals;

class TestSnapshotCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void givesBackWhatItTook_data();
    void givesBackWhatItTook();
    void refusesWhatIsLargerThanTheLimit();
    void refusesEveryDamage();
    void hashesStably();
};

void TestSnapshotCodec::givesBackWhatItTook_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("short") << QByteArray("{}");
    QTest::newRow("repetitive") << QByteArray("{\"phone_number\":\"+1\"},").repeated(10'000);
}

void TestSnapshotCodec::givesBackWhatItTook()
{
    QFETCH(QByteArray, body);
    SnapshotCodec codec;
    for (int round = 0; round < 2; ++round) {
        const auto bytes = codec.compressed(body);
        QVERIFY(bytes);
        QVERIFY(bytes->size() <= body.size() + 32);
        QCOMPARE(codec.expanded(*bytes, body.size()), body);
    }
}

void TestSnapshotCodec::refusesWhatIsLargerThanTheLimit()
{
    SnapshotCodec codec;
    const auto bomb = codec.compressed(QByteArray(50'000'000, ' '));
    QVERIFY(bomb && bomb->size() < 10'000);
    QVERIFY(!codec.expanded(*bomb, 49'999'999));
}

void TestSnapshotCodec::refusesEveryDamage()
{
    SnapshotCodec codec;
    const QByteArray body = R"({"results":[{"phone_number":"+14155552671","status":"completed","carrier":"T-Mobile"}]})";
    const QByteArray bytes = *codec.compressed(body);
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY2(!codec.expanded(bytes.first(length), 1'000), "cut");
    for (qsizetype at = 0; at < bytes.size() * 8; ++at) {
        QByteArray damaged = bytes;
        damaged[at / 8] = char(damaged[at / 8] ^ (1 << (at % 8)));
        const auto expanded = codec.expanded(damaged, 1'000);
        QVERIFY2(!expanded || *expanded == body, "a flipped bit never gives another body");
    }
}

void TestSnapshotCodec::hashesStably()
{
    // Part of the file: another value would make every version rewrite all bodies once.
    QCOMPARE(bodyHash("{}"), bodyHash(QByteArray("{}")));
    QVERIFY(bodyHash("{}") != bodyHash("{} "));
    QCOMPARE(quint64(bodyHash("")), Q_UINT64_C(0x18be6bbf4a524533));
}

QTEST_GUILESS_MAIN(TestSnapshotCodec)
#include "tst_snapshotcodec.moc"
