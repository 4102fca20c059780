#include "wire/batchparser.h"
#include "wire/samples.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::wire;
using namespace Qt::StringLiterals;
using test::sampleBatch;

namespace {

QString shown(std::optional<qint64> figure)
{
    return figure ? QString::number(*figure) : u"-"_s;
}

QString shown(Answer answer)
{
    return answer == Answer::Absent ? u"-"_s : answer == Answer::Yes ? u"yes"_s : u"no"_s;
}

} // namespace

class TestBatchParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void readsTheReferencesSample();
    void readsFigures_data();
    void readsFigures();
    void readsBatchStatus_data();
    void readsBatchStatus();
    void readsRowStatus_data();
    void readsRowStatus();
    void readsWaStatus_data();
    void readsWaStatus();
    void readsAnswers_data();
    void readsAnswers();
    void readsTexts_data();
    void readsTexts();
    void readsRows_data();
    void readsRows();
    void readsTheWait_data();
    void readsTheWait();
    void keepsOddTextsAndFurtherFieldsOfManyRows();
    void sharesRepeatedTexts();
    void readsTheMarkOfStoredRows();
    void forgetsTheBodyBefore();

private:
    BatchSnapshot parsed(const QByteArray &body)
    {
        const auto batch = m_parser.parse(body, sampleBatch());
        if (!batch)
            QTest::qFail("not parsed", __FILE__, __LINE__);
        return batch ? batch->snapshot : BatchSnapshot{.id = sampleBatch()};
    }

    NumberResult parsedRow(const QByteArray &members)
    {
        const auto rows = parsed(test::rowBody(members)).results;
        return rows.isEmpty() ? NumberResult() : rows.first();
    }

    BatchParser m_parser;
};

void TestBatchParser::readsTheReferencesSample()
{
    const BatchSnapshot batch = parsed(test::sampleProcessing);
    BatchSnapshot expected{.id = sampleBatch()};
    expected.status = BatchStatus::Processing;
    expected.statusText = u"processing"_s;
    expected.total = 4;
    expected.completed = 2;
    expected.failed = 0;
    expected.pending = 2;
    NumberResult completed;
    completed.phoneNumber = u"+14155552671"_s;
    completed.status = NumberStatus::Completed;
    completed.waStatus = WaStatus::Valid;
    completed.registered = Answer::Yes;
    completed.business = Answer::No;
    completed.formattedNumber = u"+14155552671"_s;
    completed.carrier = u"T-Mobile"_s;
    completed.country = u"US"_s;
    NumberResult pending;
    pending.phoneNumber = u"+919876543210"_s;
    expected.results = {completed, pending};
    QVERIFY(batch == expected);
    QVERIFY(batch.further.isEmpty());
}

void TestBatchParser::readsFigures_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("figure");
    QTest::newRow("a number") << QByteArray("12") << u"12"_s;
    QTest::newRow("nought") << QByteArray("0") << u"0"_s;
    QTest::newRow("as a string") << QByteArray(R"("12")") << u"12"_s;
    QTest::newRow("as a string with spaces") << QByteArray(R"(" 12 ")") << u"12"_s;
    QTest::newRow("as a double") << QByteArray("12.0") << u"12"_s;
    QTest::newRow("as a double in a string") << QByteArray(R"("12.0")") << u"12"_s;
    QTest::newRow("with an exponent") << QByteArray("1.2e1") << u"12"_s;
    QTest::newRow("negative, as sent") << QByteArray("-3") << u"-3"_s;
    QTest::newRow("null is absent") << QByteArray("null") << u"-"_s;
    QTest::newRow("a fraction is no figure") << QByteArray("1.5") << u"-"_s;
    QTest::newRow("too large for a sum") << QByteArray("9223372036854775807") << u"-"_s;
    QTest::newRow("beyond 63 bits") << QByteArray("18446744073709551615") << u"-"_s;
    QTest::newRow("beyond 64 bits") << QByteArray("12345678901234567890123") << u"-"_s;
    QTest::newRow("beyond a double") << QByteArray("1e999") << u"-"_s;
    QTest::newRow("most negative") << QByteArray("-9223372036854775808") << u"-"_s;
    QTest::newRow("words") << QByteArray(R"("many")") << u"-"_s;
    QTest::newRow("infinite as a string") << QByteArray(R"("inf")") << u"-"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"-"_s;
    QTest::newRow("a boolean") << QByteArray("true") << u"-"_s;
}

void TestBatchParser::readsFigures()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, figure);
    const BatchSnapshot batch = parsed(test::batchBody(R"("status":"processing","total_numbers":)" + value + R"(,"completed":)" + value
        + R"(,"failed":)" + value + R"(,"pending":)" + value));
    QCOMPARE(shown(batch.total), figure);
    QCOMPARE(shown(batch.completed), figure);
    QCOMPARE(shown(batch.failed), figure);
    QCOMPARE(shown(batch.pending), figure);
    const bool lost = figure == u"-"_s && value != "null" && !batch.further.contains(QByteArray("\"completed\":" + value));
    QVERIFY2(!lost, "a value of no use is kept among the further fields");
}

void TestBatchParser::readsBatchStatus_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<BatchStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::newRow("processing") << QByteArray(R"("status":"processing")") << BatchStatus::Processing << u"processing"_s;
    QTest::newRow("completed") << QByteArray(R"("status":"completed")") << BatchStatus::Completed << u"completed"_s;
    QTest::newRow("unknown, kept as sent") << QByteArray(R"("status":"On hold \u2026")") << BatchStatus::Unknown << u"On hold \u2026"_s;
    QTest::newRow("absent") << QByteArray(R"("total_numbers":1)") << BatchStatus::Unknown << QString();
    QTest::newRow("null") << QByteArray(R"("total_numbers":1,"status":null)") << BatchStatus::Unknown << QString();
    QTest::newRow("a number is never done") << QByteArray(R"("total_numbers":1,"status":1)") << BatchStatus::Unknown << QString();
    QTest::newRow("the last of two counts") << QByteArray(R"("status":"processing","status":"completed")") << BatchStatus::Completed
                                            << u"completed"_s;
}

void TestBatchParser::readsBatchStatus()
{
    QFETCH(QByteArray, members);
    const BatchSnapshot batch = parsed(test::batchBody(members));
    QTEST(batch.status, "status");
    QTEST(batch.statusText, "text");
}

void TestBatchParser::readsRowStatus_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<NumberStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::newRow("pending") << QByteArray(R"("status":"pending")") << NumberStatus::Pending << QString();
    QTest::newRow("completed") << QByteArray(R"("status":"completed")") << NumberStatus::Completed << QString();
    QTest::newRow("failed") << QByteArray(R"("status":"failed")") << NumberStatus::Failed << QString();
    QTest::newRow("unknown, kept as sent") << QByteArray(R"("status":"retrying")") << NumberStatus::Unknown << u"retrying"_s;
    QTest::newRow("a number, kept as text") << QByteArray(R"("status":7)") << NumberStatus::Unknown << u"7"_s;
    QTest::newRow("absent") << QByteArray(R"("carrier":"")") << NumberStatus::Unknown << QString();
    QTest::newRow("null") << QByteArray(R"("status":null)") << NumberStatus::Unknown << QString();
}

void TestBatchParser::readsRowStatus()
{
    QFETCH(QByteArray, members);
    const NumberResult row = parsedRow(R"("phone_number":"+1",)" + members);
    QTEST(row.status, "status");
    QTEST(row.statusText, "text");
}

void TestBatchParser::readsWaStatus_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<WaStatus>("status");
    QTest::addColumn<QString>("text");
    QTest::newRow("on WhatsApp") << QByteArray(R"("VALID_CONFIRMED")") << WaStatus::Valid << QString();
    QTest::newRow("not on WhatsApp") << QByteArray(R"("INVALID")") << WaStatus::Invalid << QString();
    QTest::newRow("unknown, kept as sent") << QByteArray(R"("BANNED")") << WaStatus::Other << u"BANNED"_s;
    QTest::newRow("null is absent") << QByteArray("null") << WaStatus::Absent << QString();
    QTest::newRow("empty is absent") << QByteArray(R"("")") << WaStatus::Absent << QString();
    QTest::newRow("a list is of no use") << QByteArray("[]") << WaStatus::Absent << QString();
}

void TestBatchParser::readsWaStatus()
{
    QFETCH(QByteArray, value);
    const NumberResult row = parsedRow(R"("wa_status":)" + value);
    QTEST(row.waStatus, "status");
    QTEST(row.waStatusText, "text");
}

void TestBatchParser::readsAnswers_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("answer");
    QTest::newRow("true") << QByteArray("true") << u"yes"_s;
    QTest::newRow("false") << QByteArray("false") << u"no"_s;
    QTest::newRow("true as a string") << QByteArray(R"("true")") << u"yes"_s;
    QTest::newRow("false as a string") << QByteArray(R"("false")") << u"no"_s;
    QTest::newRow("with a capital") << QByteArray(R"("True")") << u"yes"_s;
    QTest::newRow("1") << QByteArray("1") << u"yes"_s;
    QTest::newRow("0") << QByteArray("0") << u"no"_s;
    QTest::newRow("1 as a string") << QByteArray(R"("1")") << u"yes"_s;
    QTest::newRow("0 as a string") << QByteArray(R"("0")") << u"no"_s;
    QTest::newRow("1.0") << QByteArray("1.0") << u"yes"_s;
    QTest::newRow("null is absent") << QByteArray("null") << u"-"_s;
    QTest::newRow("2 is no answer") << QByteArray("2") << u"-"_s;
    QTest::newRow("a word is no answer") << QByteArray(R"("perhaps")") << u"-"_s;
    QTest::newRow("empty is no answer") << QByteArray(R"("")") << u"-"_s;
    QTest::newRow("a list is no answer") << QByteArray("[true]") << u"-"_s;
}

void TestBatchParser::readsAnswers()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, answer);
    const NumberResult row = parsedRow(R"("numberstatus":)" + value + R"(,"businessnumber":)" + value);
    QCOMPARE(shown(row.registered), answer);
    QCOMPARE(shown(row.business), answer);
}

void TestBatchParser::readsTexts_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray(R"("+14155552671")") << u"+14155552671"_s;
    QTest::newRow("as it is, spaces too") << QByteArray(R"(" +1 415 ")") << u" +1 415 "_s;
    QTest::newRow("a whole number is kept as digits") << QByteArray("919876543210") << u"919876543210"_s;
    QTest::newRow("a double is kept as digits") << QByteArray("919876543210.0") << u"919876543210"_s;
    QTest::newRow("beyond 63 bits") << QByteArray("18446744073709551615") << u"18446744073709551615"_s;
    QTest::newRow("beyond 64 bits") << QByteArray("123456789012345678901") << u"123456789012345678901"_s;
    QTest::newRow("quotes and a line break") << QByteArray(R"("a \"b\"\r\n\\c")") << u"a \"b\"\r\n\\c"_s;
    QTest::newRow("HTML") << QByteArray(R"("<b>x</b>&amp;")") << u"<b>x</b>&amp;"_s;
    QTest::newRow("a formula") << QByteArray(R"("=1+1")") << u"=1+1"_s;
    QTest::newRow("right to left and zero width") << QByteArray("\"\xE2\x80\x8F\xD7\x90\xE2\x80\x8B\"") << u"\u200f\u05d0\u200b"_s;
    QTest::newRow("an emoji as it is") << QByteArray("\"\xF0\x9F\x93\xB1\"") << u"\U0001F4F1"_s;
    QTest::newRow("an emoji escaped") << QByteArray(R"("\ud83d\udcf1")") << u"\U0001F4F1"_s;
    QTest::newRow("half an emoji") << QByteArray(R"("x\ud83dy")") << u"x\ufffdy"_s;
    QTest::newRow("the halves of an emoji in the wrong order") << QByteArray(R"("\udcf1\ud83d")") << u"\ufffd\ufffd"_s;
    QTest::newRow("NUL") << QByteArray(R"("a\u0000b")") << u"a\0b"_s;
    QTest::newRow("null is absent") << QByteArray("null") << QString();
    QTest::newRow("a boolean is of no use") << QByteArray("false") << QString();
    QTest::newRow("an object is of no use") << QByteArray(R"({"name":"x"})") << QString();
}

void TestBatchParser::readsTexts()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, text);
    const NumberResult row
        = parsedRow(R"("phone_number":)" + value + R"(,"formatted_number":)" + value + R"(,"carrier":)" + value + R"(,"country":)" + value);
    QCOMPARE(row.phoneNumber, text);
    QCOMPARE(row.formattedNumber, text);
    QCOMPARE(row.carrier, text);
    QCOMPARE(row.country, text);
    const bool lost = text.isEmpty() && value != "null" && !row.further.contains(QByteArray("\"carrier\":" + value));
    QVERIFY2(!lost, "a value of no use is kept among the further fields");
}

void TestBatchParser::readsRows_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("numbers");
    const QStringList two{u"+1"_s, u"+2"_s};
    QTest::newRow("in the order sent") << QByteArray(R"("results":[{"phone_number":"+2"},{"phone_number":"+1"}])")
                                       << QStringList{u"+2"_s, u"+1"_s};
    QTest::newRow("more than total_numbers") << QByteArray(R"("total_numbers":1,"results":[{"phone_number":"+1"},{"phone_number":"+2"}])")
                                             << two;
    QTest::newRow("fewer than total_numbers") << QByteArray(R"("total_numbers":9,"results":[{"phone_number":"+1"},{"phone_number":"+2"}])")
                                              << two;
    QTest::newRow("the same number twice") << QByteArray(R"("results":[{"phone_number":"+1"},{"phone_number":"+1"}])")
                                           << QStringList{u"+1"_s, u"+1"_s};
    QTest::newRow("what is no object is skipped")
        << QByteArray(R"("results":[null,{"phone_number":"+1"},7,"x",[{"phone_number":"+9"}],{"phone_number":"+2"},true])") << two;
    QTest::newRow("absent") << QByteArray(R"("status":"completed")") << QStringList();
    QTest::newRow("null") << QByteArray(R"("status":"completed","results":null)") << QStringList();
    QTest::newRow("empty") << QByteArray(R"("results":[])") << QStringList();
    QTest::newRow("no list") << QByteArray(R"("status":"completed","results":"soon")") << QStringList();
    QTest::newRow("a row without a number") << QByteArray(R"("results":[{"status":"failed"}])") << QStringList{QString()};
    QTest::newRow("the last of two lists counts")
        << QByteArray(R"("results":[{"phone_number":"+9","x":1}],"results":[{"phone_number":"+1"},{"phone_number":"+2"}])") << two;
    QTest::newRow("the last of two numbers counts")
        << QByteArray(R"("results":[{"phone_number":"+9","phone_number":"+1"}])") << QStringList{u"+1"_s};
}

void TestBatchParser::readsRows()
{
    QFETCH(QByteArray, members);
    QStringList numbers;
    const auto rows = parsed(test::batchBody(members)).results;
    for (const NumberResult &row : rows) {
        numbers.append(row.phoneNumber);
        QVERIFY(row.further.isEmpty());
    }
    QTEST(numbers, "numbers");
}

void TestBatchParser::readsTheWait_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("not asked for") << QByteArray(R"("ratelimit_remain":0)") << qint64(-1);
    QTest::newRow("none remain") << QByteArray(R"("ratelimit_remain":0,"ratelimit_seconds":30)") << qint64(30'000);
    QTest::newRow("fewer than none remain") << QByteArray(R"("ratelimit_remain":-1,"ratelimit_seconds":30)") << qint64(30'000);
    QTest::newRow("some remain") << QByteArray(R"("ratelimit_remain":1,"ratelimit_seconds":30)") << qint64(-1);
    QTest::newRow("seconds alone") << QByteArray(R"("ratelimit_seconds":30)") << qint64(30'000);
    QTest::newRow("seconds with null") << QByteArray(R"("ratelimit_remain":null,"ratelimit_seconds":30)") << qint64(30'000);
    QTest::newRow("strings") << QByteArray(R"("ratelimit_remain":"0","ratelimit_seconds":"1.5")") << qint64(1'500);
    QTest::newRow("never longer than a day") << QByteArray(R"("ratelimit_seconds":1e30)") << qint64(86'400'000);
    QTest::newRow("negative") << QByteArray(R"("ratelimit_seconds":-5)") << qint64(-1);
    QTest::newRow("of no use") << QByteArray(R"("ratelimit_seconds":"soon")") << qint64(-1);
}

void TestBatchParser::readsTheWait()
{
    QFETCH(QByteArray, members);
    const auto batch = m_parser.parse(test::batchBody(R"("status":"processing",)" + members), sampleBatch());
    QVERIFY(batch);
    QTEST(qint64(batch->wait.value_or(Milliseconds(-1)).count()), "milliseconds");
    QVERIFY(batch->snapshot.further.isEmpty());
}

/// Nobody waits for a reply all of whose rows are odd: what is kept aside is put in its place at once.
void TestBatchParser::keepsOddTextsAndFurtherFieldsOfManyRows()
{
    constexpr int rows = 100'000;
    QByteArray results;
    for (int row = 0; row < rows; ++row)
        results
            += (row > 0 ? ",{\"status\":\"x" : "{\"status\":\"x") + QByteArray::number(row) + "\",\"a\":" + QByteArray::number(row) + '}';
    const ResultRows parsedRows = parsed(test::batchBody("\"results\":[" + results + ']')).results;
    QCOMPARE(parsedRows.size(), rows);
    for (int row = 0; row < rows; row += 999) {
        QCOMPARE(parsedRows.statusText(row), QStringLiteral("x%1").arg(row));
        QCOMPARE(parsedRows.further(row), "{\"a\":" + QByteArray::number(row) + '}');
    }
}

void TestBatchParser::sharesRepeatedTexts()
{
    const QByteArray body = R"({"results":[{"phone_number":"+1","formatted_number":"+1","carrier":"A","country":"US"},)"
                            R"({"phone_number":"+2","carrier":"A","country":"US"}]})";
    const QList<NumberResult> rows = parsed(body).results.toList();
    QCOMPARE(rows[0].carrier.constData(), rows[1].carrier.constData());
    QCOMPARE(rows[0].country.constData(), rows[1].country.constData());
    QCOMPARE(rows[0].formattedNumber.constData(), rows[0].phoneNumber.constData());
    const QList<NumberResult> next = parsed(body).results.toList();
    QCOMPARE(next[0].carrier.constData(), rows[0].carrier.constData());
}

void TestBatchParser::readsTheMarkOfStoredRows()
{
    const auto rows = parsed(R"({"results":[{"batchwatch_no_longer_reported":true},{"batchwatch_no_longer_reported":false},{}]})").results;
    QVERIFY(rows[0].noLongerReported);
    QVERIFY(!rows[1].noLongerReported);
    QVERIFY(!rows[2].noLongerReported);
}

void TestBatchParser::forgetsTheBodyBefore()
{
    QVERIFY(m_parser.parse(R"({"status":"completed","total_numbers":5,"x":1,"ratelimit_seconds":9,"results":[{"y":1}]})", sampleBatch()));
    const auto batch = m_parser.parse(R"({"results":[{}]})", sampleBatch());
    QVERIFY(batch);
    QVERIFY(!batch->wait);
    BatchSnapshot expected{.id = sampleBatch()};
    expected.results.append(NumberResult{.status = NumberStatus::Unknown});
    QVERIFY(batch->snapshot == expected);
    QVERIFY(!m_parser.parse(R"({"x":1})", sampleBatch()));
}

QTEST_GUILESS_MAIN(TestBatchParser)
#include "tst_batchparser.moc"
