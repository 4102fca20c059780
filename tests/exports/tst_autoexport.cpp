#include "exports/autoexport.h"

#include "support/builders.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::exports;
using namespace Qt::StringLiterals;
using test::batchId;

class TestAutoExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void settingsComeBackAsTheyWere()
    {
        const AutoExportSettings settings{
            .enabled = true,
            .folder = u"/data/Ergebnisse & mehr=100% \u05d0"_s,
            .pattern = u"{date} {label}+{id}"_s,
            .format = Format::Xlsx,
            .safety = Safety::Exact,
        };
        QCOMPARE(autoExportFromStored(toStoredText(settings)), settings);
        QCOMPARE(autoExportFromStored(toStoredText({})), AutoExportSettings());
    }

    void whatIsUnknownIsAsInAFreshValue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("another program's") << u"{\"a\":1}"_s;
        QTest::newRow("a format of tomorrow, an empty pattern") << u"format=parquet&pattern=&on=maybe"_s;
    }
    void whatIsUnknownIsAsInAFreshValue()
    {
        QFETCH(QString, text);
        QCOMPARE(autoExportFromStored(text), AutoExportSettings());
    }

    void namesFollowThePattern_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("name");
        const QString id = batchId(7).toString();
        QTest::newRow("label and date") << u"{label}_{date}"_s << u"Spring list"_s << u"Spring-list_2026-11-25.csv"_s;
        QTest::newRow("no label: the beginning of the id")
            << u"{label}_{date}"_s << QString() << QString(id.first(8) + u"_2026-11-25.csv"_s);
        QTest::newRow("the id") << u"{id}"_s << u"x"_s << QString(id + u".csv"_s);
        QTest::newRow("words of one's own") << u"wa {label}"_s << u"May"_s << u"wa-May.csv"_s;
        QTest::newRow("a label that looks like a pattern") << u"{label}-{date}"_s << u"{id} {date}"_s << u"{id}-{date}-2026-11-25.csv"_s;
        QTest::newRow("a label that would leave the folder") << u"{label}"_s << u"../../etc/passwd"_s << u"etcpasswd.csv"_s;
        QTest::newRow("a pattern that would leave the folder") << u"../{label}"_s << u"a"_s << u"a.csv"_s;
        QTest::newRow("nothing is left: the id") << u"{label}"_s << u"///"_s << QString(id + u".csv"_s);
        QTest::newRow("a name that Windows keeps for itself") << u"{label}"_s << u"con"_s << u"_con.csv"_s;
    }
    void namesFollowThePattern()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, label);
        QTEST(patternFileName(pattern, label, batchId(7), QDate(2026, 11, 25), Format::Csv), "name");
    }

    void noFileIsEverOverwritten()
    {
        const QTemporaryDir folder;
        const QString below = folder.filePath(u"made/when/missing"_s);
        QCOMPARE(*claimFile(below, u"a.b.csv"_s), QString(below + u"/a.b.csv"_s));
        QCOMPARE(*claimFile(below, u"a.b.csv"_s), QString(below + u"/a.b (2).csv"_s));
        QCOMPARE(*claimFile(below, u"a.b.csv"_s), QString(below + u"/a.b (3).csv"_s));
    }

    void aFolderThatCannotBeMadeIsToldWithItsName()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        const auto claimed = claimFile(folder.filePath(u"file/below"_s), u"a.csv"_s);
        QVERIFY(!claimed);
        QCOMPARE(claimed.error().fault, ExportFault::CannotOpen);
        QVERIFY(claimed.error().path.contains(u"file"_s));
    }
};

QTEST_GUILESS_MAIN(TestAutoExport)
#include "tst_autoexport.moc"
