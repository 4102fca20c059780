#include "support/builders.h"
#include "wire/batchparser.h"
#include "wire/snapshotwriter.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::wire;
using namespace Qt::StringLiterals;

namespace {

const QStringList &oddTexts()
{
    static const QStringList texts{QString(), u"T-Mobile"_s, u"say \"hi\""_s, u"line\r\nbreak\ttab"_s, u"back\\slash/"_s,
        u"=cmd|'/c calc'!A1"_s, u"\u200f\u05d0\u05d1\u200e \u202e"_s, u"zero\u200bwidth"_s, u"\U0001F4F1\U0001F1E9\U0001F1EA"_s, u"a\0b"_s,
        u"\b\f\u0001\u001f\u007f"_s, u"<b>&amp;</b>"_s, u"\u2028\u2029"_s, u"\ufffd\ufeff"_s, u"{\"results\":[]}"_s,
        QString(200, u'\u00fc')};
    return texts;
}

const QList<QByteArray> &furtherObjects()
{
    static const QList<QByteArray> objects{QByteArray(), R"({"x":1.10})",
        R"({"a":null,"b":[1,{"c":"\u00e9\ud83d"}],"b":12345678901234567890123})", R"({"carrier":{"name":"}"}})",
        R"({"numberstatus":"maybe","x y":"  \" , "})", "{\"\":-0.0e-3}"};
    return objects;
}

class RandomSnapshots
{
public:
    BatchSnapshot next()
    {
        BatchSnapshot batch{.id = test::batchId(m_random.bounded(1'000))};
        batch.status = BatchStatus(m_random.bounded(3));
        batch.statusText = batch.status == BatchStatus::Processing ? u"processing"_s
            : batch.status == BatchStatus::Completed               ? u"completed"_s
                                                                   : pick(oddTexts());
        batch.total = figure();
        batch.completed = figure();
        batch.failed = figure();
        batch.pending = figure();
        batch.further = m_random.bounded(2) ? QByteArray() : QByteArray(R"({"created":"2026-01-01","n":1.0,"results_url":null})");
        const int rows = m_random.bounded(6);
        for (int i = 0; i < rows; ++i)
            batch.results.append(row());
        return batch;
    }

private:
    NumberResult row()
    {
        NumberResult number;
        number.phoneNumber = pick(oddTexts());
        number.status = NumberStatus(m_random.bounded(4));
        if (number.status == NumberStatus::Unknown)
            number.statusText = pick(oddTexts());
        number.waStatus = WaStatus(m_random.bounded(4));
        if (number.waStatus == WaStatus::Other)
            number.waStatusText = u"W"_s + pick(oddTexts());
        number.registered = Answer(m_random.bounded(3));
        number.business = Answer(m_random.bounded(3));
        number.formattedNumber = pick(oddTexts());
        number.carrier = pick(oddTexts());
        number.country = pick(oddTexts());
        number.noLongerReported = m_random.bounded(2) == 1;
        number.further = pick(furtherObjects());
        return number;
    }

    template<typename T> T pick(const QList<T> &values) { return values[m_random.bounded(values.size())]; }

    std::optional<qint64> figure()
    {
        const qint64 figures[] = {0, 1, 1'000, -5, 1'000'000'000'000'000};
        return m_random.bounded(4) ? std::optional(figures[m_random.bounded(5)]) : std::nullopt;
    }

    QRandomGenerator m_random{42};
};

} // namespace

class TestSnapshotWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesTheVendorsForm();
    void readsBackWhatItWrote();
    void replacesHalvesOfSurrogatePairs();
    void writesARow_data();
    void writesARow();
    void showsFurtherFields_data();
    void showsFurtherFields();
};

void TestSnapshotWriter::writesTheVendorsForm()
{
    BatchSnapshot batch = test::snapshot(2, 1, test::batchId(7));
    batch.results.change(0, [&](NumberResult &row) { row.noLongerReported = true; });
    batch.results.change(1, [&](NumberResult &row) { row.further = R"({"x":1.10})"; });
    batch.further = R"({"created":"today"})";
    QCOMPARE(writeSnapshot(batch),
        QByteArray(
            R"({"batch_id":"00000000-0000-4000-8000-000000000007","status":"processing","total_numbers":2,"completed":1,"failed":0,)"
            R"("pending":1,"results":[{"phone_number":"+14155550000","status":"completed","wa_status":"INVALID","numberstatus":false,)"
            R"("businessnumber":false,"formatted_number":"+14155550000","carrier":"T-Mobile","country":"US",)"
            R"("batchwatch_no_longer_reported":true},{"phone_number":"+14155550001","status":"pending","x":1.10}],"created":"today"})"));
}

void TestSnapshotWriter::readsBackWhatItWrote()
{
    RandomSnapshots snapshots;
    BatchParser parser;
    for (int round = 0; round < 2'000; ++round) {
        const BatchSnapshot batch = snapshots.next();
        const QByteArray body = writeSnapshot(batch);
        const auto read = parser.parse(body, batch.id);
        QVERIFY2(read, body.constData());
        QVERIFY2(read->snapshot == batch, body.constData());
        QVERIFY2(!body.contains('\n') && !body.contains('\0'), "one line");
    }
}

void TestSnapshotWriter::replacesHalvesOfSurrogatePairs()
{
    BatchSnapshot batch = test::snapshot(1, 1);
    batch.results.change(0, [&](NumberResult &row) { row.carrier = u"a"_s + QChar(0xd83d) + u"b"_s; });
    const auto read = BatchParser().parse(writeSnapshot(batch), batch.id);
    QVERIFY(read);
    QCOMPARE(read->snapshot.results[0].carrier, u"a\ufffdb"_s);
}

void TestSnapshotWriter::writesARow_data()
{
    QTest::addColumn<NumberResult>("number");
    QTest::addColumn<QByteArray>("members");
    NumberResult pending = test::pendingNumber(1);
    QTest::newRow("only what is known") << pending << QByteArray(R"("phone_number":"+14155550001","status":"pending")");
    pending.further = R"({"x":1.10})";
    pending.noLongerReported = true;
    QTest::newRow("then the mark, then further fields")
        << pending << QByteArray(R"("phone_number":"+14155550001","status":"pending","batchwatch_no_longer_reported":true,"x":1.10)");
    QTest::newRow("in the contract's order")
        << test::completedNumber(4)
        << QByteArray(R"("phone_number":"+14155550004","status":"completed","wa_status":"VALID_CONFIRMED","numberstatus":true,)"
                      R"("businessnumber":true,"formatted_number":"+14155550004","carrier":"T-Mobile","country":"DE")");
    NumberResult unknown = test::pendingNumber(2);
    unknown.status = NumberStatus::Unknown;
    unknown.statusText = u"re\"trying"_s;
    unknown.waStatus = WaStatus::Other;
    unknown.waStatusText = u"BANNED"_s;
    QTest::newRow("unknown states as sent") << unknown
                                            << QByteArray(R"("phone_number":"+14155550002","status":"re\"trying","wa_status":"BANNED")");
}

void TestSnapshotWriter::writesARow()
{
    QFETCH(NumberResult, number);
    QFETCH(QByteArray, members);
    QCOMPARE(writeResult(test::batchId(3), number), R"({"batch_id":"00000000-0000-4000-8000-000000000003",)" + members + "}");
}

void TestSnapshotWriter::showsFurtherFields_data()
{
    using Fields = QList<std::pair<QString, QString>>;
    QTest::addColumn<QByteArray>("further");
    QTest::addColumn<Fields>("fields");
    QTest::newRow("none") << QByteArray() << Fields();
    QTest::newRow("texts without quotes or escapes") << QByteArray(R"({"a\u0062":"x\n\"y\""})") << Fields{{u"ab"_s, u"x\n\"y\""_s}};
    QTest::newRow("numbers as sent") << QByteArray(R"({"b":1.10,"a":12345678901234567890123})")
                                     << Fields{{u"b"_s, u"1.10"_s}, {u"a"_s, u"12345678901234567890123"_s}};
    QTest::newRow("the rest as JSON") << QByteArray(R"({"a":null,"b":true,"c":{"d":[1,"\u00e9"]}})")
                                      << Fields{{u"a"_s, u"null"_s}, {u"b"_s, u"true"_s}, {u"c"_s, u"{\"d\":[1,\"\\u00e9\"]}"_s}};
    QTest::newRow("the same name twice") << QByteArray(R"({"a":1,"a":2})") << Fields{{u"a"_s, u"1"_s}, {u"a"_s, u"2"_s}};
    QTest::newRow("what is no object") << QByteArray("[1]") << Fields();
}

void TestSnapshotWriter::showsFurtherFields()
{
    QFETCH(QByteArray, further);
    QTEST(furtherFields(further), "fields");
}

QTEST_GUILESS_MAIN(TestSnapshotWriter)
#include "tst_snapshotwriter.moc"
