#include "core/batchlabels.h"
#include "sampleids.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using test::firstId;
using test::secondId;

class TestBatchLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void labels_data();
    void labels();
    void brokenTextsEnd();
};

/// The text holds $1 and $2 for the ids.
void TestBatchLabels::labels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("labelOfFirst");
    QTest::addColumn<QString>("labelOfSecond");
    const QString none;

    QTest::newRow("a table") << u"batch_id,label\n$1,Spring\n$2,Autumn\n"_s << u"Spring"_s << u"Autumn"_s;
    QTest::newRow("any order of columns") << u"Name;Rows;Id\r\nSpring;12;$1\r\nAutumn;7;$2"_s << u"Spring"_s << u"Autumn"_s;
    QTest::newRow("separated by tabs") << u"id\tdescription\n$1\tSpring, and more\n$2\t\n"_s << u"Spring, and more"_s << none;
    QTest::newRow("quoted cells") << u"\"id\",\"title\"\n\"$1\",\"Spring, \"\"the first\"\"\"\n\"$2\",\"two\nlines\"\n"_s
                                  << u"Spring, \"the first\""_s << u"two lines"_s;
    QTest::newRow("the best of several columns") << u"description,id,name\nlong,$1,short\n"_s << u"short"_s << none;
    QTest::newRow("a batch's name") << u"Batch ID,Batch name\n$1,Spring\n"_s << u"Spring"_s << none;
    QTest::newRow("the id within a cell") << u"link,label\nhttps://x.example/$1?a=b,Spring\n"_s << u"Spring"_s << none;
    QTest::newRow("a row of two ids") << u"id,parent,label\n$1,$2,Spring\n"_s << none << none;
    QTest::newRow("a row of another shape") << u"id,label\nSee $1, please, today\n$2,Autumn"_s << none << u"Autumn"_s;
    QTest::newRow("an id is no label") << u"id,name\n$1,$1\n"_s << none << none;
    QTest::newRow("no header") << u"$1,Spring\n$2,Autumn\n"_s << none << none;
    QTest::newRow("no such column") << u"id,count\n$1,12\n"_s << none << none;
    QTest::newRow("the first label counts") << u"id,label\n$1,Spring\n$1,Autumn\n"_s << u"Spring"_s << none;

    QTest::newRow("an object") << uR"({"batch_id":"$1","label":"Spring"})"_s << u"Spring"_s << none;
    QTest::newRow("a list of objects") << uR"([{"name": "Spring", "id": "$1"}, {"id": "$2", "name": "Autumn"}])"_s << u"Spring"_s
                                       << u"Autumn"_s;
    QTest::newRow("JSON Lines") << u"{\"id\":\"$1\",\"title\":\"Spring\"}\n{\"id\":\"$2\",\"title\":\"Autumn\"}\n"_s << u"Spring"_s
                                << u"Autumn"_s;
    QTest::newRow("an object within one") << uR"({"name":"All","batches":[{"id":"$1","name":"Spring"}],"n":1})"_s << u"Spring"_s << none;
    QTest::newRow("escaped characters") << uR"({"id":"$1","name":"Fr\u00fchling \"A\/B\"\n2"})"_s << u"Frühling \"A/B\" 2"_s << none;
    QTest::newRow("the best of several fields") << uR"({"description":"long","id":"$1","label":"short"})"_s << u"short"_s << none;
    QTest::newRow("an object of two ids") << uR"({"id":"$1","parent":"$2","name":"Spring"})"_s << none << none;
    QTest::newRow("a label that is no text") << uR"({"id":"$1","label":null,"name":7})"_s << none << none;
    QTest::newRow("JSON within a text") << u"It said \"no\n and then {\"id\":\"$1\",\"name\":\"Spring\"}."_s << u"Spring"_s << none;

    QTest::newRow("prose") << u"Dear team,\nthe batch is $1, its name is Spring.\n"_s << none << none;
    QTest::newRow("prose that begins like a header") << u"Hello, name\nthe batch is $1 and $2\n"_s << none << none;
}

void TestBatchLabels::labels()
{
    QFETCH(QString, text);
    QFETCH(const QString, labelOfFirst);
    QFETCH(const QString, labelOfSecond);
    const auto labels = labelsBesideIds(text.replace("$1"_L1, firstId).replace("$2"_L1, secondId));
    QCOMPARE(labels.value(*BatchId::fromText(firstId)), labelOfFirst);
    QCOMPARE(labels.value(*BatchId::fromText(secondId)), labelOfSecond);
}

void TestBatchLabels::brokenTextsEnd()
{
    const QString object = uR"({"id":")"_s + firstId + uR"(","name":"Spring \u00e4"})"_s;
    const QString table = u"id,name\n"_s + firstId + u",\"Spring\"\n"_s;
    for (const QString &text : {object, table}) {
        for (qsizetype length = 0; length <= text.size(); ++length)
            QVERIFY(labelsBesideIds(QStringView(text).first(length)).size() <= 1);
    }
    QVERIFY(labelsBesideIds(QString(100'000, u'{')).isEmpty());
    QVERIFY(labelsBesideIds(QString(u"name,\""_s + QString(100'000, u'"'))).isEmpty());
}

QTEST_GUILESS_MAIN(TestBatchLabels)
#include "tst_batchlabels.moc"
