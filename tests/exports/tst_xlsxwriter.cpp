#include "exportedrows.h"
#include "exports/xlsxwriter.h"
#include "support/builders.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>

#include <zlib.h>

using namespace batchwatch;
using namespace batchwatch::exports;
using results::Column;
using test::carrying;

namespace {

quint32 read32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint16 read16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

QByteArray inflated(const QByteArray &packed, qsizetype size)
{
    QByteArray out(size, '\0');
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(size);
    const bool whole = inflateInit2(&stream, -MAX_WBITS) == Z_OK && inflate(&stream, Z_FINISH) == Z_STREAM_END;
    inflateEnd(&stream);
    return whole ? out : QByteArray();
}

/// A file in a zip archive, by its central directory.
QByteArray member(const QByteArray &zip, const QByteArray &name)
{
    const qsizetype end = zip.lastIndexOf("PK\5\6");
    if (end < 0)
        return {};
    qsizetype entry = read32(zip, end + 16);
    for (int left = read16(zip, end + 10); left > 0; --left) {
        const qsizetype nameSize = read16(zip, entry + 28);
        if (zip.mid(entry + 46, nameSize) == name) {
            const qsizetype local = read32(zip, entry + 42);
            const qsizetype data = local + 30 + read16(zip, local + 26) + read16(zip, local + 28);
            const QByteArray packed = zip.mid(data, read32(zip, entry + 20));
            return read16(zip, entry + 10) == 0 ? packed : inflated(packed, read32(zip, entry + 24));
        }
        entry += 46 + nameSize + read16(zip, entry + 30) + read16(zip, entry + 32);
    }
    return {};
}

struct Sheet
{
    QStringList cells; ///< "A1 inlineStr text"
    QStringList elements;
    QHash<QString, QXmlStreamAttributes> attributes; ///< of the first element of a name
    QList<double> widths;
    QString headerStyle; ///< of A1
    bool wellFormed = false;
};

Sheet sheetOf(const QByteArray &zip, int number)
{
    Sheet sheet;
    QXmlStreamReader xml(member(zip, "xl/worksheets/sheet" + QByteArray::number(number) + ".xml"));
    QString cell;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        sheet.elements.append(xml.name().toString());
        if (!sheet.attributes.contains(xml.name().toString()))
            sheet.attributes.insert(xml.name().toString(), xml.attributes());
        if (xml.name() == QLatin1String("col"))
            sheet.widths.append(xml.attributes().value(QLatin1String("width")).toDouble());
        if (xml.name() == QLatin1String("c") && xml.attributes().value(QLatin1String("r")) == QLatin1String("A1"))
            sheet.headerStyle = xml.attributes().value(QLatin1String("s")).toString();
        if (xml.name() == QLatin1String("c"))
            cell = xml.attributes().value(QLatin1String("r")) + u' ' + xml.attributes().value(QLatin1String("t"));
        if (xml.name() == QLatin1String("t"))
            sheet.cells.append(cell + u' ' + xml.readElementText());
    }
    sheet.wellFormed = !xml.hasError();
    return sheet;
}

ExportOptions carrierOnly()
{
    ExportOptions options;
    options.columns = {Column::Carrier};
    return options;
}

} // namespace

class TestXlsxWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void init()
    {
        m_scratch = std::make_unique<QTemporaryDir>();
        QVERIFY(m_scratch->isValid());
    }

    void cellsAreTexts()
    {
        ExportOptions options;
        options.columns = {Column::Number, Column::Outcome};
        const Sheet sheet = sheetOf(write({test::completedNumber(1)}, options), 1);
        QVERIFY(sheet.wellFormed);
        QCOMPARE(sheet.cells,
            QStringList({QStringLiteral("A1 inlineStr phone_number"), QStringLiteral("B1 inlineStr outcome"),
                QStringLiteral("A2 inlineStr +14155550001"), QStringLiteral("B2 inlineStr on_whatsapp")}));
    }

    void nothingIsAFormula()
    {
        const Sheet sheet = sheetOf(write({carrying(QStringLiteral("=1+1")), carrying(QStringLiteral("@A1"))}, carrierOnly()), 1);
        QVERIFY(sheet.wellFormed);
        QVERIFY(!sheet.elements.contains(QStringLiteral("f")));
        QCOMPARE(sheet.cells.value(1), QStringLiteral("A2 inlineStr =1+1")); // as it is: a text cell is never run
        QCOMPARE(sheet.cells.value(2), QStringLiteral("A3 inlineStr @A1"));
    }

    void theHeaderIsFrozenWithFilterButtons()
    {
        ExportOptions options;
        options.columns = {Column::Number, Column::Country};
        const QByteArray zip = write({test::completedNumber(1), test::completedNumber(2), test::completedNumber(3)}, options, 2);
        const QString lastCells[] = {QStringLiteral("A1:B3"), QStringLiteral("A1:B2")};
        for (const int number : {1, 2}) { // a sheet that others go before has the same
            const Sheet sheet = sheetOf(zip, number);
            const QXmlStreamAttributes pane = sheet.attributes.value(QStringLiteral("pane"));
            QCOMPARE(pane.value(QLatin1String("ySplit")).toString(), QStringLiteral("1"));
            QCOMPARE(pane.value(QLatin1String("state")).toString(), QStringLiteral("frozen"));
            QCOMPARE(sheet.attributes.value(QStringLiteral("autoFilter")).value(QLatin1String("ref")).toString(), lastCells[number - 1]);
            QCOMPARE(sheet.cells.constFirst(), QStringLiteral("A1 inlineStr phone_number"));
        }
    }

    void theHeaderIsBoldOnAFill()
    {
        const QByteArray zip = write({test::completedNumber(1)}, {});
        QVERIFY(sheetOf(zip, 1).headerStyle == QStringLiteral("1"));
        const QByteArray styles = member(zip, "xl/styles.xml");
        const qsizetype formats = styles.indexOf("<cellXfs");
        const qsizetype second = styles.indexOf("<xf ", styles.indexOf("<xf ", formats) + 1);
        const QByteArray format = styles.mid(second, styles.indexOf('>', second) - second);
        QVERIFY2(format.contains("fontId=\"1\"") && format.contains("fillId=\"2\""), format.constData());
        QVERIFY(styles.contains("<b/>"));
        QVERIFY(styles.contains("<patternFill patternType=\"solid\"><fgColor rgb=\"FFE2E8F0\"/>"));
    }

    void columnsAreAsWideAsTheirFirstRows()
    {
        ExportOptions options;
        options.columns = {Column::Outcome, Column::Carrier, Column::Country};
        NumberResult longest = carrying(QString(500, u'x'));
        QList<NumberResult> numbers{carrying(QString(30, u'x'))};
        const auto widthsOf = [&] { return sheetOf(write(numbers, options), 1).widths; };
        const QList<double> widths = widthsOf();
        QCOMPARE(widths.size(), 3);
        QCOMPARE(qRound(widths[1]), 32);
        QVERIFY2(widths[2] > 10 && widths[2] < 13, "room for the header and its button");
        numbers.append(longest);
        QVERIFY2(widthsOf()[1] > 59 && widthsOf()[1] < 62, "bounded");
        numbers = QList<NumberResult>(300, carrying(QStringLiteral("x")));
        numbers.append(longest);
        QVERIFY2(widthsOf()[1] < 13, "only the first rows are looked at");
    }

    void everyTextGivesWellFormedXml_data()
    {
        QTest::addColumn<QString>("carrier");
        QTest::addColumn<QString>("cell");
        QTest::newRow("markup") << "<b>&\"'</b>"
                                << "<b>&\"'</b>";
        QTest::newRow("line break") << "a\nb"
                                    << "a\nb";
        QTest::newRow("spaces at the ends") << "  a  "
                                            << "  a  ";
        QTest::newRow("control character") << "a\u0001b"
                                           << "a_x0001_b";
        QTest::newRow("null character") << QString(u"a" + QString(QChar(0)) + u"b") << "ab";
        QTest::newRow("not a character") << QString(u"a" + QString(QChar(0xffff)) + u"b") << "ab";
        QTest::newRow("beyond the basic plane") << QString::fromUtf8("\xf0\x9f\x93\xb1") << QString::fromUtf8("\xf0\x9f\x93\xb1");
        QTest::newRow("right-to-left mark") << "\u200fa"
                                            << "\u200fa";
        QTest::newRow("longer than a cell") << QString(40'000, u'x') << QString(QString(32'766, u'x') + QChar(0x2026));
    }

    void everyTextGivesWellFormedXml()
    {
        QFETCH(QString, carrier);
        QFETCH(QString, cell);
        const Sheet sheet = sheetOf(write({carrying(carrier)}, carrierOnly()), 1);
        QVERIFY(sheet.wellFormed);
        QCOMPARE(sheet.cells.value(1), QString(u"A2 inlineStr " + cell));
    }

    void moreRowsThanASheetHoldsGoOnInTheNext()
    {
        QList<NumberResult> numbers;
        for (int n = 0; n < 5; ++n)
            numbers.append(carrying(QString::number(n)));
        const QByteArray zip = write(numbers, carrierOnly(), 2);
        const QString header = QStringLiteral("A1 inlineStr carrier");
        QCOMPARE(sheetOf(zip, 1).cells, QStringList({header, QStringLiteral("A2 inlineStr 0"), QStringLiteral("A3 inlineStr 1")}));
        QCOMPARE(sheetOf(zip, 2).cells, QStringList({header, QStringLiteral("A2 inlineStr 2"), QStringLiteral("A3 inlineStr 3")}));
        QCOMPARE(sheetOf(zip, 3).cells, QStringList({header, QStringLiteral("A2 inlineStr 4")}));
        QVERIFY(member(zip, "xl/worksheets/sheet4.xml").isEmpty());
    }

    void noRowsAreAHeader()
    {
        const Sheet sheet = sheetOf(write({}, carrierOnly()), 1);
        QVERIFY(sheet.wellFormed);
        QCOMPARE(sheet.cells, QStringList({QStringLiteral("A1 inlineStr carrier")}));
    }

    void scratchFilesAreTakenAway()
    {
        QVERIFY(!write({carrying(QStringLiteral("x"))}, carrierOnly()).isEmpty());
        QVERIFY(QDir(m_scratch->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void anUnfinishedOneLeavesNothing()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            XlsxWriter writer(&buffer, {}, m_scratch->path());
            QVERIFY(writer.begin());
            QVERIFY(writer.add(test::batchId(), test::completedNumber(1)));
        }
        QVERIFY(buffer.data().isEmpty());
        QVERIFY(QDir(m_scratch->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aMissingScratchFolderIsReported()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        XlsxWriter writer(&buffer, {}, m_scratch->filePath(QStringLiteral("missing")));
        QVERIFY(!writer.begin());
        QVERIFY(writer.failure().has_value());
    }

private:
    QByteArray write(const QList<NumberResult> &numbers, const ExportOptions &options, qint64 rowsPerSheet = 1'000)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        XlsxWriter writer(&buffer, options, m_scratch->path(), rowsPerSheet);
        bool ok = writer.begin();
        for (const NumberResult &number : numbers)
            ok = ok && writer.add(test::batchId(), number);
        return ok && writer.end() ? buffer.data() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_scratch;
};

QTEST_GUILESS_MAIN(TestXlsxWriter)
#include "tst_xlsxwriter.moc"
