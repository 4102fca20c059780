#include "core/batchid.h"
#include "sampleids.h"

#include <QRegularExpression>
#include <QTest>

#include <type_traits>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::firstId;
using test::secondId;

static_assert(!std::is_default_constructible_v<BatchId>, "no invalid object exists");
static_assert(!std::is_convertible_v<QString, BatchId>);
static_assert(!std::is_convertible_v<BatchId, QString>);

namespace {

QStringList texts(const QList<BatchId> &ids)
{
    QStringList list;
    for (const BatchId &id : ids)
        list << id.toString();
    return list;
}

} // namespace

class TestBatchId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void findsAll_data();
    void findsAll();
    void findsInALongTextInNoTime();
    void showsAbbreviated();
    void comparesAndHashes();
};

void TestBatchId::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("as the vendor writes it") << firstId;
    QTest::newRow("upper case") << firstId.toUpper();
    QTest::newRow("mixed case") << u"550E8400-e29b-41D4-a716-446655440000"_s;
    QTest::newRow("spaces around it") << QString(u"  "_s + firstId + u" \t"_s);
    QTest::newRow("a line end behind it") << QString(firstId + u"\r\n"_s);
    QTest::newRow("a no-break space before it") << QString(QChar(0xa0) + firstId);
}

void TestBatchId::accepts()
{
    QFETCH(const QString, text);
    const auto id = BatchId::fromText(text);
    QVERIFY(id);
    QCOMPARE(id->toString(), firstId);
}

void TestBatchId::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"spring list"_s;
    QTest::newRow("a digit short") << firstId.chopped(1);
    QTest::newRow("a digit too many") << QString(firstId + u'0');
    QTest::newRow("no hexadecimal digit") << u"550e8400-e29b-41d4-a716-44665544000g"_s;
    QTest::newRow("without dashes") << QString(firstId).remove(u'-');
    QTest::newRow("in braces") << QString(u'{' + firstId + u'}');
    QTest::newRow("as a URN") << QString(u"urn:uuid:"_s + firstId);
    QTest::newRow("two of them") << QString(firstId + u' ' + secondId);
    QTest::newRow("dashes elsewhere") << u"550e840-0e29b-41d4-a716-446655440000"_s;
    QTest::newRow("full-width digits") << u"\uff15\uff15\uff10e8400-e29b-41d4-a716-446655440000"_s;
    QTest::newRow("a path out of the folder") << u"../../550e8400-e29b-41d4-a716-446655440000"_s;
}

void TestBatchId::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!BatchId::fromText(text));
}

void TestBatchId::findsAll_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("nothing") << u"no batch in here, 550e8400 neither"_s << QStringList{};
    QTest::newRow("an e-mail") << QString(u"Dear all,\r\nthe batch is "_s + firstId + u".\r\nRegards"_s) << QStringList{firstId};
    QTest::newRow("a URL") << QString(u"https://x.example/api/v1/wavalidation/batch/"_s + firstId + u"?api_key=k"_s)
                           << QStringList{firstId};
    QTest::newRow("JSON") << QString(u"{\"batch_id\":\""_s + firstId + u"\",\"other\":\""_s + secondId + u"\"}"_s)
                          << QStringList{firstId, secondId};
    QTest::newRow("escaped JSON in a log") << QString(u"body={\\\"batch_id\\\":\\\""_s + firstId + u"\\\"}"_s) << QStringList{firstId};
    QTest::newRow("each once, in any case") << QString(firstId + u'\n' + secondId + u'\n' + firstId.toUpper())
                                            << QStringList{firstId, secondId};
    QTest::newRow("in order of appearance") << QString(secondId + u';' + firstId) << QStringList{secondId, firstId};
    QTest::newRow("in braces and as a URN") << QString(u'{' + firstId + u"} urn:uuid:"_s + secondId) << QStringList{firstId, secondId};
    QTest::newRow("a file's name") << QString(u"batchwatch-"_s + firstId + u"-partial.csv"_s) << QStringList{firstId};
    QTest::newRow("behind an underscore") << QString(u"batch_"_s + firstId) << QStringList{firstId};
    QTest::newRow("not part of a longer word") << QString(u'x' + firstId + u' ' + secondId + u'9') << QStringList{};
    QTest::newRow("not part of a longer chain") << QString(u"1234-"_s + firstId + u' ' + secondId + u"-5678"_s) << QStringList{};
}

void TestBatchId::findsAll()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, ids);
    QCOMPARE(texts(BatchId::findAll(text)), ids);
}

void TestBatchId::findsInALongTextInNoTime()
{
    const QString noise = u"550e8400-e29b-41d4-a716-44665544000 "_s.repeated(50'000);
    const QString text = noise + firstId;
    QCOMPARE(texts(BatchId::findAll(text)), QStringList{firstId});
}

void TestBatchId::showsAbbreviated()
{
    QCOMPARE(BatchId::fromText(firstId)->abbreviated(), u"550e8400\u20260000"_s);
}

void TestBatchId::comparesAndHashes()
{
    const BatchId a = *BatchId::fromText(firstId);
    const BatchId upper = *BatchId::fromText(firstId.toUpper());
    const BatchId b = *BatchId::fromText(secondId);
    QCOMPARE(a, upper);
    QCOMPARE(qHash(a), qHash(upper));
    QVERIFY(!(a == b));
    QVERIFY((a < b) != (b < a));
    QVERIFY(!(a < upper));
}

QTEST_GUILESS_MAIN(TestBatchId)
#include "tst_batchid.moc"
