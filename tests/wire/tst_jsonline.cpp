#include "wire/jsonline.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace batchwatch;
using namespace batchwatch::wire;
using namespace Qt::StringLiterals;

class TestJsonLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void writesFieldsInTheOrderAdded();
    void writesAnEmptyObject();
    void escapes_data();
    void escapes();
    void writesEveryUnitAsAParserReadsIt();
    void writesNumbers_data();
    void writesNumbers();
    void writesTimes_data();
    void writesTimes();
};

void TestJsonLine::writesFieldsInTheOrderAdded()
{
    const QByteArray line = JsonLine()
                                .text("event"_L1, u"progress")
                                .integer("total"_L1, -4)
                                .boolean("ok"_L1, true)
                                .boolean("no"_L1, false)
                                .null("x"_L1)
                                .finish();
    QCOMPARE(line, QByteArray("{\"event\":\"progress\",\"total\":-4,\"ok\":true,\"no\":false,\"x\":null}\n"));
}

void TestJsonLine::writesAnEmptyObject()
{
    QCOMPARE(JsonLine().finish(), QByteArray("{}\n"));
}

void TestJsonLine::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QString() << QByteArray(R"("")");
    QTest::newRow("plain") << u"abc/'"_s << QByteArray(R"("abc/'")");
    QTest::newRow("quote and backslash") << u"\"\\"_s << QByteArray(R"("\"\\")");
    QTest::newRow("controls with a letter") << u"\b\f\n\r\t"_s << QByteArray(R"("\b\f\n\r\t")");
    QTest::newRow("other controls") << u"\0\u0001\u000b\u001f"_s << QByteArray(R"("\u0000\u0001\u000b\u001f")");
    QTest::newRow("DEL needs none") << u"\u007f"_s << QByteArray("\"\x7f\"");
    QTest::newRow("UTF-8 needs none") << u"\u00e9\u05d0\u2028\U0001F4F1"_s
                                      << QByteArray("\"\xC3\xA9\xD7\x90\xE2\x80\xA8\xF0\x9F\x93\xB1\"");
    QTest::newRow("a high half is replaced") << QString(QChar(0xd83d)) << QByteArray("\"\xEF\xBF\xBD\"");
    QTest::newRow("a low half is replaced") << QString(QChar(0xdcf1)) << QByteArray("\"\xEF\xBF\xBD\"");
}

void TestJsonLine::escapes()
{
    QFETCH(QString, text);
    QByteArray out("x");
    appendJsonString(&out, text);
    QTEST(out.sliced(1), "json");
}

void TestJsonLine::writesEveryUnitAsAParserReadsIt()
{
    QString text;
    for (char16_t unit = 0; unit < 0x800; ++unit)
        text.append(unit);
    const auto read = QJsonDocument::fromJson(JsonLine().text("t"_L1, text).finish());
    QCOMPARE(read.object().value("t"_L1).toString(), text);
}

void TestJsonLine::writesNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("one decimal") << 5.24 << 1 << QByteArray("5.2");
    QTest::newRow("filled up") << 4.0 << 1 << QByteArray("4.0");
    QTest::newRow("none") << 4.6 << 0 << QByteArray("5");
    QTest::newRow("no thousands separator") << 1234567.5 << 1 << QByteArray("1234567.5");
    QTest::newRow("no exponent") << 1e15 << 1 << QByteArray("1000000000000000.0");
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 1 << QByteArray("null");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 1 << QByteArray("null");
}

void TestJsonLine::writesNumbers()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QByteArray, json);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const QByteArray line = JsonLine().number("n"_L1, value, decimals).finish();
    QLocale::setDefault(before);
    QCOMPARE(line, "{\"n\":" + json + "}\n");
}

void TestJsonLine::writesTimes_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("with milliseconds") << qint64(1'795'553'727'123) << QByteArray("2026-11-24T20:55:27.123Z");
    QTest::newRow("whole seconds too") << qint64(1'795'553'727'000) << QByteArray("2026-11-24T20:55:27.000Z");
    QTest::newRow("before 1970") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999Z");
}

void TestJsonLine::writesTimes()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QByteArray, text);
    QCOMPARE(JsonLine().time("time"_L1, WallTime(Milliseconds(milliseconds))).finish(), "{\"time\":\"" + text + "\"}\n");
}

QTEST_GUILESS_MAIN(TestJsonLine)
#include "tst_jsonline.moc"
