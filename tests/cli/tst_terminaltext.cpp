#include "cli/progressbar.h"
#include "cli/terminaltext.h"
#include "clirig.h"
#include "support/builders.h"
#include "support/virtualtime.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;

class TestTerminalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        qunsetenv("NO_COLOR");
        qputenv("TERM", "xterm");
    }

    void escapes_data();
    void escapes();
    void jsonStaysTheSameValue();
    void tabSeparated();
    void columnsAlign();
    void bar_data();
    void bar();
    void barNeverWraps();
    void barColours();
    void noColour_data();
    void noColour();
    void barSumsAndClears();
};

void TestTerminalText::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain text stays") << u"T-Mobile é 中"_s << u"T-Mobile é 中"_s;
    QTest::newRow("escape sequence") << u"\x1b[31mred"_s << u"\\u001b[31mred"_s;
    QTest::newRow("C1 control") << QString(QChar(0x9b)) + u"2J"_s << u"\\u009b2J"_s;
    QTest::newRow("delete") << QString(QChar(0x7f)) << u"\\u007f"_s;
    QTest::newRow("line break, tab, return") << u"a\nb\tc\rd"_s << u"a\\nb\\tc\\rd"_s;
    QTest::newRow("right-to-left override") << QString(QChar(0x202e)) + u"abc"_s << u"\\u202eabc"_s;
    QTest::newRow("backslash stays") << u"a\\b"_s << u"a\\b"_s;
}

void TestTerminalText::escapes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, safe);
    QCOMPARE(escapedForTerminal(text), safe);
}

void TestTerminalText::jsonStaysTheSameValue()
{
    const QByteArray line = QString(u"{\"carrier\":\"x"_s + QChar(0x9b) + QChar(0x202e) + u"y\"}\n"_s).toUtf8();
    const QByteArray safe = escapedJson(line);
    QVERIFY(safe.endsWith("}\n"));
    QVERIFY(!QString::fromUtf8(safe).contains(QChar(0x9b)));
    QCOMPARE(QJsonDocument::fromJson(safe), QJsonDocument::fromJson(line));
}

void TestTerminalText::tabSeparated()
{
    QCOMPARE(tabSeparatedCell(u"a\tb\\t\n"), u"a\\tb\\\\t\\n"_s);
}

void TestTerminalText::columnsAlign()
{
    const QStringList lines = alignedColumns({{u"number"_s, u"carrier"_s}, {u"+14155552671"_s, u"O"_s}, {u"+1"_s, u"abcdefgh"_s}}, 6);
    QCOMPARE(lines, (QStringList{u"number  carri…"_s, u"+1415…  O"_s, u"+1      abcde…"_s}));
}

void TestTerminalText::bar_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("everything fits") << 80;
    QTest::newRow("narrow: the end is left out") << 40;
    QTest::newRow("very narrow: no bar") << 8;
}

void TestTerminalText::bar()
{
    QFETCH(const int, width);
    const BarFigures figures{.batches = 1,
        .ended = 0,
        .counts = {.total = 1000, .completed = 500, .failed = 100, .pending = 400, .done = 600, .disagree = false, .counted = {}},
        .nextPoll = Milliseconds(4'200)};
    const QString text = barText(figures, width, Colour::Off);
    QVERIFY2(text.size() <= width, qPrintable(text));
    QVERIFY2(text.contains(u" 60 %"_s), qPrintable(text));
    if (width == 80) {
        QVERIFY2(text.endsWith(u"60 % · 600 of 1,000 · failed: 100 · next poll in 5 s"_s), qPrintable(text));
        const qsizetype cells = text.indexOf(u' ');
        QCOMPARE(text.count(u'█'), qsizetype(double(cells) * 0.5));
        QCOMPARE(text.count(u'█') + text.count(u'▓'), qsizetype(double(cells) * 0.6));
        QCOMPARE(text.count(u'█') + text.count(u'▓') + text.count(u'░'), cells);
    } else if (width == 40) {
        QVERIFY2(text.endsWith(u"60 % · 600 of 1,000"_s), qPrintable(text));
    } else {
        QVERIFY2(!text.contains(u'█'), qPrintable(text));
    }
}

void TestTerminalText::barNeverWraps()
{
    BarFigures figures{.batches = 7, .ended = 3, .counts = {}, .nextPoll = Milliseconds(65'000)};
    for (int width = 1; width < 200; ++width) {
        for (const qint64 total : {0, 1, 999, 1'000'000}) {
            figures.counts.total = total;
            figures.counts.done = total;
            figures.counts.failed = total / 3;
            QVERIFY2(barText(figures, width, Colour::Off).size() <= width, qPrintable(QString::number(width)));
        }
    }
}

void TestTerminalText::barColours()
{
    BarFigures figures;
    figures.counts = {.total = 10, .completed = 5, .failed = 0, .pending = 5, .done = 5, .disagree = false, .counted = {}};
    const QString coloured = barText(figures, 80, Colour::On);
    QVERIFY(coloured.contains(u"\x1b[32m"_s));
    QString plain = coloured;
    plain.remove(QRegularExpression(u"\x1b\\[\\d*m"_s));
    QCOMPARE(plain, barText(figures, 80, Colour::Off));
}

void TestTerminalText::noColour_data()
{
    QTest::addColumn<bool>("terminal");
    QTest::addColumn<QByteArray>("noColor");
    QTest::addColumn<bool>("coloured");
    QTest::newRow("terminal") << true << QByteArray() << true;
    QTest::newRow("NO_COLOR") << true << QByteArray("1") << false;
    QTest::newRow("no terminal") << false << QByteArray() << false;
}

void TestTerminalText::noColour()
{
    QFETCH(const bool, terminal);
    QFETCH(const QByteArray, noColor);
    QFETCH(const bool, coloured);
    qputenv("NO_COLOR", noColor);
    test::StringSink sink;
    sink.terminal = terminal;
    QCOMPARE(wantsColour(sink), coloured);
}

void TestTerminalText::barSumsAndClears()
{
    test::VirtualTime time;
    test::StringSink sink;
    ProgressBar bar(sink, time);
    const auto counts = [](qint64 total, qint64 done) {
        return BatchCounts{
            .total = total, .completed = done, .failed = 0, .pending = total - done, .done = done, .disagree = false, .counted = {}};
    };
    bar.update(test::batchId(1), counts(100, 100), {});
    bar.update(test::batchId(2), counts(300, 100), time.now() + Milliseconds(3'000));
    bar.end(test::batchId(1));
    bar.draw();
    QVERIFY2(sink.text.startsWith('\r'), sink.text.constData());
    QVERIFY2(sink.text.contains("50 % · 200 of 400 · batches ended: 1 of 2"), sink.text.constData());
    QVERIFY(!bar.allEnded());
    sink.text.clear();
    bar.clear();
    QCOMPARE(sink.text, QByteArray("\r\x1b[K"));
    sink.text.clear();
    bar.clear();
    QCOMPARE(sink.text, QByteArray());
}

QTEST_GUILESS_MAIN(TestTerminalText)

#include "tst_terminaltext.moc"
