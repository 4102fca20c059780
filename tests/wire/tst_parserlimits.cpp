#include "support/builders.h"
#include "wire/batchparser.h"
#include "wire/samples.h"
#include "wire/snapshotwriter.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::wire;
using namespace Qt::StringLiterals;
using test::sampleBatch;

Q_DECLARE_METATYPE(batchwatch::wire::ParseFault)

namespace {

QByteArray nested(int levels)
{
    // The object of the batch is a level too.
    return R"({"status":"processing","x":)" + QByteArray(levels - 1, '[') + "0" + QByteArray(levels - 1, ']') + "}";
}

} // namespace

/// What is refused, and that nothing makes the parser fall.
class TestParserLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void refusesWhatIsTooLarge();
    void refusesTooManyRows();
    void readsOnAfterARefusal();
    void survivesEveryPrefix();
    void survivesMutations();

private:
    BatchParser m_parser;
};

void TestParserLimits::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ParseFault>("fault");
    const auto row = [](const char *name, const QByteArray &body, ParseFault fault) { QTest::newRow(name) << body << fault; };
    row("empty", "", ParseFault::NotJson);
    row("a byte order mark alone", "\xef\xbb\xbf", ParseFault::NotJson);
    row("white space", " \n", ParseFault::NotJson);
    row("HTML", "<!DOCTYPE html><html><body>Sign in</body></html>", ParseFault::NotJson);
    row("cut", R"({"status":"processing","results":[{"phone_number":"+1")", ParseFault::NotJson);
    row("text behind", R"({"status":"processing"} {})", ParseFault::NotJson);
    row("not UTF-8", "{\"status\":\"processing\",\"x\":\"\xff\"}", ParseFault::NotJson);
    row("an overlong NUL", "{\"status\":\"processing\",\"x\":\"\xc0\x80\"}", ParseFault::NotJson);
    row("a bad escape", R"({"status":"\x"})", ParseFault::NotJson);
    row("a bad number", R"({"status":"processing","completed":01})", ParseFault::NotJson);
    row("a bad number beside a huge one", R"({"status":"processing","completed":01,"x":1e999})", ParseFault::NotJson);
    row("a huge number as a name", R"({"status":"processing",1e999:1})", ParseFault::NotJson);
    row("NaN", R"({"status":"processing","completed":NaN})", ParseFault::NotJson);
    row("a trailing comma", R"({"status":"processing",})", ParseFault::NotJson);
    row("null", "null", ParseFault::NotABatch);
    row("a list", "[]", ParseFault::NotABatch);
    row("a string", R"("processing")", ParseFault::NotABatch);
    row("an empty object", "{}", ParseFault::NotABatch);
    row("another object", R"({"balance":4850,"service":"wavalidation"})", ParseFault::NotABatch);
    row("an id alone", R"({"batch_id":"550e8400-e29b-41d4-a716-446655440000"})", ParseFault::NotABatch);
    row("every field null", R"({"status":null,"total_numbers":null,"results":null})", ParseFault::NotABatch);
    row("an HTTP status", R"({"status":404,"error":"Not found"})", ParseFault::NotABatch);
    row("another batch", R"({"batch_id":"650e8400-e29b-41d4-a716-446655440000","status":"processing"})", ParseFault::WrongBatch);
    row("another batch at the end", R"({"status":"processing","batch_id":"650e8400-e29b-41d4-a716-446655440000"})", ParseFault::WrongBatch);
    row("a second id that differs",
        R"({"batch_id":"550e8400-e29b-41d4-a716-446655440000","status":"x","batch_id":"650e8400-e29b-41d4-a716-446655440000"})",
        ParseFault::WrongBatch);
    row("an id that is no UUID", R"({"batch_id":"17","status":"processing"})", ParseFault::WrongBatch);
    row("an id that is a number", R"({"batch_id":17,"status":"processing"})", ParseFault::WrongBatch);
    row("an empty id", R"({"batch_id":"","status":"processing"})", ParseFault::WrongBatch);
    row("a level too deep", nested(maxDepth + 1), ParseFault::TooDeep);
    row("endlessly deep", nested(1'000'000), ParseFault::TooDeep);
    row("endlessly deep and cut", QByteArray(1'000'000, '['), ParseFault::NotJson);
}

void TestParserLimits::refuses()
{
    QFETCH(QByteArray, body);
    const auto batch = m_parser.parse(body, sampleBatch());
    QVERIFY(!batch);
    QTEST(batch.error(), "fault");
}

void TestParserLimits::accepts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf{\"status\":\"processing\",\"x\":1.10}");
    QTest::newRow("white space around") << QByteArray(" \r\n\t{\"status\":\"processing\"}\n");
    QTest::newRow("no id") << QByteArray(R"({"status":"processing"})");
    QTest::newRow("a null id") << QByteArray(R"({"batch_id":null,"status":"processing"})");
    QTest::newRow("an id in capitals") << QByteArray(R"({"batch_id":"550E8400-E29B-41D4-A716-446655440000","status":"processing"})");
    QTest::newRow("as deep as allowed") << nested(maxDepth);
    QTest::newRow("a total alone") << QByteArray(R"({"total_numbers":"3"})");
    QTest::newRow("results alone") << QByteArray(R"({"results":[]})");
}

void TestParserLimits::accepts()
{
    QFETCH(QByteArray, body);
    const auto batch = m_parser.parse(body, sampleBatch());
    QVERIFY(batch);
    QVERIFY(batch->snapshot.id == sampleBatch());
}

void TestParserLimits::refusesWhatIsTooLarge()
{
    QByteArray body = R"({"status":"processing","x":")" + QByteArray(maxBody, 'x');
    body.resize(maxBody - 2);
    body += "\"}";
    QVERIFY(m_parser.parse(body, sampleBatch()));
    body.insert(0, ' ');
    const auto batch = m_parser.parse(body, sampleBatch());
    QVERIFY(!batch);
    QCOMPARE(batch.error(), ParseFault::TooLarge);
}

void TestParserLimits::refusesTooManyRows()
{
    const QByteArray body = R"({"results":[{})" + QByteArray(",{}").repeated(maxRows) + "]}";
    const auto batch = m_parser.parse(body, sampleBatch());
    QVERIFY(!batch);
    QCOMPARE(batch.error(), ParseFault::TooLarge);
}

void TestParserLimits::readsOnAfterARefusal()
{
    QVERIFY(!m_parser.parse(R"({"status":"completed","results":[{"x":1}],"y":1)", sampleBatch()));
    const auto batch = m_parser.parse(test::sampleProcessing, sampleBatch());
    QVERIFY(batch);
    QCOMPARE(batch->snapshot.results.size(), 2);
    QVERIFY(batch->snapshot.further.isEmpty());
}

void TestParserLimits::survivesEveryPrefix()
{
    BatchSnapshot snapshot = test::snapshot(3, 2, sampleBatch());
    snapshot.results.change(1, [&](NumberResult &row) { row.further = R"({"x":1.10,"y":[1,{"z":"\ud83d"}]})"; });
    snapshot.further = R"({"w":12345678901234567890123})";
    const QByteArray body = writeSnapshot(snapshot);
    for (qsizetype length = 0; length < body.size(); ++length) {
        // A copy of its own, so that reading behind the end is seen by the address sanitizer.
        const auto batch = m_parser.parse(QByteArray(body.constData(), length), sampleBatch());
        QVERIFY2(!batch, qPrintable(u"%1 bytes of a body were taken for all of it"_s.arg(length)));
        QCOMPARE(batch.error(), ParseFault::NotJson);
    }
    const auto whole = m_parser.parse(body, sampleBatch());
    QVERIFY(whole);
    QVERIFY(whole->snapshot == snapshot);
}

void TestParserLimits::survivesMutations()
{
    BatchSnapshot snapshot = test::snapshot(6, 4, sampleBatch());
    snapshot.results.change(2, [&](NumberResult &row) { row.further = R"({"x":1e999,"y":[1,{"z":"\ud83d"}]})"; });
    const QByteArray body = writeSnapshot(snapshot);
    static const char letters[] = "{}[]\",:\\0919eE+-.untfals \xff"; // and the NUL at its end
    const QByteArrayView likely(letters, sizeof letters);
    QRandomGenerator random(20260801);
    int accepted = 0;
    for (int round = 0; round < 2'000; ++round) {
        QByteArray mutated = body;
        const int changes = random.bounded(1, 5);
        for (int change = 0; change < changes; ++change) {
            const auto at = random.bounded(mutated.size());
            mutated[at] = random.bounded(2) ? likely[random.bounded(likely.size())] : char(random.bounded(256));
        }
        const auto batch = m_parser.parse(mutated, sampleBatch());
        if (!batch)
            continue;
        ++accepted;
        QVERIFY(batch->snapshot.id == sampleBatch());
        const bool otherId = mutated.contains("\"batch_id\"") && !mutated.toLower().contains(sampleBatch().toString().toLatin1());
        QVERIFY2(!otherId, mutated.constData());
        // What was taken can be kept.
        const auto again = BatchParser().parse(writeSnapshot(batch->snapshot), sampleBatch());
        QVERIFY2(again && again->snapshot == batch->snapshot, mutated.constData());
    }
    QVERIFY2(accepted > 100, "most changes hit a text: the test must not only see refusals");
}

QTEST_GUILESS_MAIN(TestParserLimits)
#include "tst_parserlimits.moc"
