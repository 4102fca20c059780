#include "gui/report.h"

#include "gui/reportfile.h"
#include "gui/reportpages.h"
#include "gui/reportsheet.h"
#include "results/summary.h"
#include "store/filesizelimit.h"
#include "support/builders.h"
#include "support/filecontent.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;
using exports::ExportFault;

namespace {

results::ResultsSummary summaryOf(const BatchSnapshot &batch)
{
    results::ResultsView view;
    view.batches.push_back(std::make_shared<const BatchSnapshot>(batch));
    for (quint32 row = 0; row < quint32(batch.results.size()); ++row)
        view.rows.push_back({0, row});
    return results::summarize(view);
}

ReportSubject subject(const QStringList &batches = {u"Spring list"_s})
{
    return {.batches = batches, .at = WallTime(Milliseconds(1'700'000'000'000))};
}

Report madeReport(int total, int done)
{
    return makeReport(subject(), summaryOf(snapshot(total, done)));
}

qsizetype pagesIn(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type\\s*/Page\\b"_s);
    return QString::fromLatin1(pdf).count(page);
}

QByteArray pdfOf(const Report &report, const QPageSize &size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(size);
    return paintReport(writer, report) ? buffer.data() : QByteArray();
}

/// How much of a picture is not white.
double inkIn(const QImage &picture)
{
    qint64 inked = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            inked += picture.pixel(x, y) != qRgb(255, 255, 255) ? 1 : 0;
    }
    return double(inked) / (double(picture.width()) * picture.height());
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup()
    {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QGuiApplication::setPalette({});
        QLocale::setDefault(QLocale::c());
    }

    void shares_data();
    void shares();
    void titles_data();
    void titles();
    void suffixes_data();
    void suffixes();
    void fileNames_data();
    void fileNames();
    void keyFigures();
    void keyFiguresOfNothingChecked();
    void partsAreAllNumbers();
    void warnings_data();
    void warnings();
    void filterIsSaid();
    void repetitionsAreSaid();
    void paperSizes_data();
    void paperSizes();
    void pages_data();
    void pages();
    void moreThanOnePage();
    void longNamesStayOnThePaper();
    void paragraphsAreNotCut_data();
    void paragraphsAreNotCut();
    void picture();
    void blackOnWhiteWhateverThePalette();
    void mirrored();
    void written_data();
    void written();
    void failures_data();
    void failures();
    void aFullDisk();
};

void TestReport::shares_data()
{
    QTest::addColumn<qint64>("part");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, qint64 part, qint64 whole, const QString &text) { QTest::newRow(name) << part << whole << text; };
    row("of nothing", 0, 0, u"–"_s);
    row("none", 0, 10, u"0.0\u202f%"_s);
    row("all", 10, 10, u"100.0\u202f%"_s);
    row("rounded", 1, 3, u"33.3\u202f%"_s);
    row("some are not none", 1, 1'000'000, u"< 0.1\u202f%"_s);
    row("nearly all are not all", 999'999, 1'000'000, u"99.9\u202f%"_s);
}

void TestReport::shares()
{
    QFETCH(qint64, part);
    QFETCH(qint64, whole);
    QTEST(shareText(part, whole), "text");
}

void TestReport::titles_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("title");
    QTest::newRow("none") << QStringList() << u"No batch"_s;
    QTest::newRow("one") << QStringList{u"A"_s} << u"A"_s;
    QTest::newRow("two") << QStringList{u"A"_s, u"B"_s} << u"A and B"_s;
    QTest::newRow("many") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s} << u"A, B and 2 more"_s;
    QTest::newRow("a name is no pattern") << QStringList{u"%2"_s, u"B"_s} << u"%2 and B"_s;
}

void TestReport::titles()
{
    QFETCH(QStringList, names);
    QTEST(batchesTitle(names), "title");
}

void TestReport::suffixes_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("written");
    QTest::newRow("none") << u"a.b/list"_s << int(ReportFormat::Pdf) << u"a.b/list.pdf"_s;
    QTest::newRow("a dot at the end") << u"a/list."_s << int(ReportFormat::Png) << u"a/list.png"_s;
    QTest::newRow("its own stays, in any case") << u"a/list.PDF"_s << int(ReportFormat::Pdf) << u"a/list.PDF"_s;
    QTest::newRow("that of the other would lie") << u"a/list.Pdf"_s << int(ReportFormat::Png) << u"a/list.Pdf.png"_s;
    QTest::newRow("so would that of an export") << u"a/list.csv"_s << int(ReportFormat::Pdf) << u"a/list.csv.pdf"_s;
    QTest::newRow("a person's own stays") << u"a/list.doc"_s << int(ReportFormat::Pdf) << u"a/list.doc"_s;
}

void TestReport::suffixes()
{
    QFETCH(QString, chosen);
    QFETCH(int, format);
    QTEST(withReportSuffix(chosen, ReportFormat(format)), "written");
}

void TestReport::fileNames_data()
{
    QTest::addColumn<QString>("batches");
    QTest::addColumn<bool>("finished");
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("pdf") << u"Spring list"_s << true << int(ReportFormat::Pdf) << u"Spring-list-summary_2026-11-24.pdf"_s;
    QTest::newRow("png") << u"Spring list"_s << true << int(ReportFormat::Png) << u"Spring-list-summary_2026-11-24.png"_s;
    QTest::newRow("partial") << u"A"_s << false << int(ReportFormat::Pdf) << u"A-summary-partial_2026-11-24.pdf"_s;
    QTest::newRow("no folders") << u"../a/b:c"_s << true << int(ReportFormat::Pdf) << u"abc-summary_2026-11-24.pdf"_s;
    QTest::newRow("nothing left") << u"///"_s << true << int(ReportFormat::Pdf) << u"batch-summary_2026-11-24.pdf"_s;
}

void TestReport::fileNames()
{
    QFETCH(QString, batches);
    QFETCH(bool, finished);
    QFETCH(int, format);
    QTEST(proposedReportName(batches, finished, ReportFormat(format), QDate(2026, 11, 24)), "name");
}

void TestReport::keyFigures()
{
    // 100 rows: 10 failed, 30 not on WhatsApp, 60 on it, of these 15 businesses (see completedNumber()).
    const Report report = madeReport(100, 100);
    QStringList figures;
    for (const KeyFigure &figure : report.keyFigures)
        figures += figure.value + u'|' + figure.name + u'|' + figure.detail;
    const results::ResultsSummary counted = summaryOf(snapshot(100, 100));
    QCOMPARE(figures.at(0), u"100|number(s)|in 1 batch(es)"_s);
    QCOMPARE(figures.at(1), shareText(counted.onWhatsApp(), 90) + u"|on WhatsApp|%1 of 90 checked"_s.arg(counted.onWhatsApp()));
    QCOMPARE(figures.at(2),
        shareText(counted.with(Outcome::Business), counted.onWhatsApp())
            + u"|business|%1 of %2 on WhatsApp"_s.arg(counted.with(Outcome::Business)).arg(counted.onWhatsApp()));
    QCOMPARE(figures.at(3),
        u"%1|not on WhatsApp|%2 of those checked"_s.arg(counted.with(Outcome::NotOnWhatsApp))
            .arg(shareText(counted.with(Outcome::NotOnWhatsApp), 90)));
    QCOMPARE(figures.at(4), u"10|not checked|10 failed"_s);
    QCOMPARE(figures.size(), 5);
}

void TestReport::keyFiguresOfNothingChecked()
{
    const Report report = madeReport(20, 0);
    QCOMPARE(report.keyFigures.at(1).value, u"–"_s);
    QCOMPARE(report.keyFigures.at(4).value, u"20"_s);
    QCOMPARE(report.keyFigures.at(4).detail, u"20 pending"_s);
    QCOMPARE(report.countries.bars.size(), 1U);
    QCOMPARE(report.countries.bars.front().words, u"not known: 20 number(s), 100.0\u202f%"_s);
}

void TestReport::partsAreAllNumbers()
{
    const Report report = madeReport(100, 60);
    qint64 all = 0;
    for (const ReportPart &part : report.parts)
        all += part.numbers;
    QCOMPARE(all, 100);
    for (const ReportRanking *ranking : {&report.countries, &report.carriers}) {
        all = 0;
        for (const ReportBar &bar : ranking->bars)
            all += bar.numbers;
        QCOMPARE(all, 100);
    }
}

void TestReport::warnings_data()
{
    QTest::addColumn<QStringList>("batches");
    QTest::addColumn<int>("unfinished");
    QTest::addColumn<QString>("warning");
    QTest::newRow("finished") << QStringList{u"A"_s} << 0 << QString();
    QTest::newRow("one") << QStringList{u"A"_s} << 1 << u"Not finished: the figures will change."_s;
    QTest::newRow("one of two") << QStringList{u"A"_s, u"B"_s} << 1 << u"Not finished: 1 of 2 batches. The figures will change."_s;
}

void TestReport::warnings()
{
    QFETCH(QStringList, batches);
    QFETCH(int, unfinished);
    ReportSubject about = subject(batches);
    about.unfinished = unfinished;
    QTEST(makeReport(about, summaryOf(snapshot(10, 10))).warning, "warning");
}

void TestReport::filterIsSaid()
{
    ReportSubject about = subject();
    QCOMPARE(makeReport(about, summaryOf(snapshot(10, 10))).subtitle.size(), 1);
    about.filter = u"country:US %1"_s;
    about.unfiltered = 2000;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(makeReport(about, summaryOf(snapshot(10, 10))).subtitle.at(1), u"Only 10 of 2,000 number(s), by the filter: country:US %1"_s);
}

void TestReport::repetitionsAreSaid()
{
    BatchSnapshot batch = snapshot(10, 10);
    QCOMPARE(makeReport(subject(), summaryOf(batch)).remarks.size(), 1);
    batch.results.append(batch.results.at(3));
    const QStringList remarks = makeReport(subject(), summaryOf(batch)).remarks;
    QCOMPARE(remarks.size(), 2);
    QVERIFY2(remarks.at(1).contains(u"1 number(s) are listed more than once"_s), qPrintable(remarks.at(1)));
}

void TestReport::paperSizes_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("box");
    QTest::newRow("C") << u"C"_s << QByteArray("[0 0 595.000000 842.000000]");
    QTest::newRow("Germany") << u"de_DE"_s << QByteArray("[0 0 595.000000 842.000000]");
    QTest::newRow("United States") << u"en_US"_s << QByteArray("[0 0 612.000000 792.000000]");
    QTest::newRow("Mexico") << u"es_MX"_s << QByteArray("[0 0 612.000000 792.000000]");
}

void TestReport::paperSizes()
{
    QFETCH(QString, locale);
    QFETCH(QByteArray, box);
    QLocale::setDefault(QLocale(locale));
    const QByteArray pdf = reportAsPdf(madeReport(10, 10));
    const qsizetype at = pdf.indexOf("/MediaBox ");
    QCOMPARE(pdf.mid(at + 10, box.size()), box);
}

void TestReport::pages_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("done");
    QTest::newRow("empty") << 0 << 0;
    QTest::newRow("nothing done") << 10 << 0;
    QTest::newRow("done") << 100 << 100;
}

void TestReport::pages()
{
    QFETCH(int, total);
    QFETCH(int, done);
    const QByteArray pdf = reportAsPdf(madeReport(total, done));
    QVERIFY(pdf.startsWith("%PDF"));
    QCOMPARE(pagesIn(pdf), 1);
    QVERIFY2(pdf.contains("/FontFile2"), "fonts are in the file");
}

void TestReport::moreThanOnePage()
{
    const Report report = madeReport(100, 100);
    const qsizetype pages = pagesIn(pdfOf(report, QPageSize(QSizeF(148, 70), QPageSize::Millimeter)));
    QVERIFY2(pages >= 3 && pages <= 8, qPrintable(QString::number(pages)));
    QVERIFY2(pagesIn(pdfOf(report, QPageSize(QSizeF(148, 10), QPageSize::Millimeter))) > pages, "a page takes what does not fit at all");
}

void TestReport::longNamesStayOnThePaper()
{
    BatchSnapshot batch = snapshot(100, 100);
    for (qsizetype row = 0; row < 50; ++row)
        batch.results.change(row, [](NumberResult &number) { number.carrier = u"A very long name "_s.repeated(7); });
    ReportSubject about = subject({u"Label without end "_s.repeated(20)});
    about.filter = u"x"_s.repeated(400);
    const QImage picture = QImage::fromData(reportAsPng(makeReport(about, summaryOf(batch))));
    QVERIFY(!picture.isNull());
    const int edge = picture.width() / 30;
    QCOMPARE(inkIn(picture.copy(picture.width() - edge, 0, edge, picture.height())), 0.0);
    QCOMPARE(inkIn(picture.copy(0, 0, edge, picture.height())), 0.0);
    QCOMPARE(inkIn(picture.copy(0, picture.height() - edge, picture.width(), edge)), 0.0);
}

void TestReport::paragraphsAreNotCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words of more than half a line") << u"Batchwatchbatchwatchbatchwatch "_s.repeated(4);
    QTest::newRow("a word of more than a line") << u"by the filter: "_s + u"x"_s.repeated(150);
    QTest::newRow("many words") << u"Only ten of all these numbers, by the filter: country:US "_s.repeated(5);
    QTest::newRow("no spaces, but places to break") << u"country:US,DE,FR-"_s.repeated(12);
}

/// As much is seen in the measured room as in any more.
void TestReport::paragraphsAreNotCut()
{
    QFETCH(QString, text);
    const ReportType type{.size = 9.0};
    const auto painted = [&](bool measured) {
        QImage picture(400, 800, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        const ReportSheet sheet(painter, picture.rect());
        const double width = 180.0;
        sheet.paragraph(QRectF(0, 0, width, measured ? sheet.paragraphHeight(text, type, width) : sheet.height()), text, type);
        return picture;
    };
    QVERIFY(inkIn(painted(true)) > 0.0);
    QCOMPARE(inkIn(painted(true)), inkIn(painted(false)));
}

void TestReport::picture()
{
    const QImage picture = QImage::fromData(reportAsPng(madeReport(100, 100)));
    QCOMPARE(picture.width(), 1546); // 580 points
    QVERIFY(picture.height() > 800 && picture.height() < 2200);
    QCOMPARE(qRound(picture.dotsPerMeterX() * 0.0254), 192);
    const double ink = inkIn(picture);
    QVERIFY2(ink > 0.02 && ink < 0.5, qPrintable(QString::number(ink)));
    QVERIFY2(QImage::fromData(reportAsPng(madeReport(100, 0))).height() < picture.height(), "as high as what is in it");
}

void TestReport::blackOnWhiteWhateverThePalette()
{
    const QByteArray light = reportAsPng(madeReport(100, 100));
    QPalette dark;
    for (const auto role : {QPalette::Window, QPalette::Base})
        dark.setColor(role, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text})
        dark.setColor(role, Qt::white);
    QGuiApplication::setPalette(dark);
    QCOMPARE(QImage::fromData(reportAsPng(madeReport(100, 100))), QImage::fromData(light));
}

void TestReport::mirrored()
{
    const auto leadingInk = [](const QImage &picture) { return inkIn(picture.copy(0, 0, picture.width() / 2, picture.height() / 8)); };
    const auto trailingInk
        = [](const QImage &picture) { return inkIn(picture.copy(picture.width() / 2, 0, picture.width() / 2, picture.height() / 8)); };
    const QImage usual = QImage::fromData(reportAsPng(madeReport(100, 100)));
    QVERIFY(leadingInk(usual) > trailingInk(usual));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage mirrored = QImage::fromData(reportAsPng(madeReport(100, 100)));
    QVERIFY(leadingInk(mirrored) < trailingInk(mirrored));
}

void TestReport::written_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("pdf") << int(ReportFormat::Pdf) << QByteArray("%PDF");
    QTest::newRow("png") << int(ReportFormat::Png) << QByteArray("\x89PNG");
}

void TestReport::written()
{
    QFETCH(int, format);
    QFETCH(QByteArray, begin);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    const auto outcome = writeReport(madeReport(10, 10), ReportFormat(format), path);
    QVERIFY(outcome);
    QCOMPARE(*outcome, path);
    QVERIFY(contentOf(path).startsWith(begin));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestReport::failures_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder") << u"nowhere/a.pdf"_s;
    QTest::newRow("a file in place of the folder") << u"file/a.pdf"_s;
    QTest::newRow("a folder in place of the file") << u"folder"_s;
}

void TestReport::failures()
{
    QFETCH(QString, path);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto outcome = writeReport(madeReport(10, 10), ReportFormat::Pdf, folder.filePath(path));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().fault, ExportFault::CannotOpen);
    QCOMPARE(outcome.error().path, folder.filePath(path));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 2);
}

void TestReport::aFullDisk()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QFile older(path);
    QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
    older.close();
    const FileSizeLimit limit(1000);
    const auto outcome = writeReport(madeReport(100, 100), ReportFormat::Pdf, path);
    QVERIFY(!outcome);
    QVERIFY(outcome.error().fault != ExportFault::CannotOpen);
    QCOMPARE(contentOf(path), QByteArray("older"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

QTEST_MAIN(TestReport)

#include "tst_report.moc"
