#include "storedbatches.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using test::CliRig;
using test::contentOf;
using test::fillStore;
using test::idText;

/// `export`, from what the store holds to the files.
class TestExportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        qunsetenv("BATCHWATCH_API_KEY");
        qunsetenv("PROWEBLOOK_API_KEY");
        qunsetenv("BATCHWATCH_BASE_URL");
        qunsetenv("NO_COLOR");
    }

    void exportByColumns();
    void exportUnknownWritesNothing();
    void exportKeepsTheOldFileOnFailure();
    void exportSaysUnfinished();
    void exportByOutcome();
    void exportByOutcomeOfNoRows();
    void exportWithSidecar();
    void exportWithoutItsSidecarFails();
    void exportVendorsJson();
    void exportVendorsJsonOfABatchNeverSeen();
    void exportTabSeparated();
};

void TestExportCommand::exportByColumns()
{
    CliRig rig;
    fillStore(rig);
    const QString path = rig.path(u"r.csv"_s);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, path, u"--columns"_s, u"carrier,phone_number"_s})), 0);
    QCOMPARE(rig.out.text, path.toUtf8() + '\n');
    QVERIFY2(rig.err.text.contains("Rows written: 4, cells defused: 1"), rig.err.text.constData());
    QVERIFY2(contentOf(path).startsWith("carrier,phone_number\r\n\"'=HYPERLINK("), contentOf(path).constData());

    rig.forget();
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, path, u"--columns"_s, u"carrier"_s, u"--exact"_s, u"--bom"_s})), 0);
    QVERIFY2(contentOf(path).startsWith("\xEF\xBB\xBF"
                                        "carrier\r\n\"=HYPERLINK("),
        contentOf(path).constData());
    QVERIFY2(rig.err.text.contains("cells defused: 0"), rig.err.text.constData());
}

void TestExportCommand::exportUnknownWritesNothing()
{
    CliRig rig;
    fillStore(rig);
    const QString path = rig.path(u"r.jsonl"_s);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), idText(9), u"--out"_s, path})), 4);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(rig.out.text, QByteArray());
}

void TestExportCommand::exportKeepsTheOldFileOnFailure()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, rig.path(u"missing/r.csv"_s)})), 7);
    QCOMPARE(rig.out.text, QByteArray());
    QVERIFY(!rig.err.text.isEmpty());

    const QString path = rig.path(u"r.csv"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    rig.interrupts.raise(Interrupt::Interrupted);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, path})), 130);
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void TestExportCommand::exportSaysUnfinished()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(2), u"--out"_s, rig.path(u"r.xlsx"_s)})), 0);
    QVERIFY2(rig.err.text.contains(QByteArray("Not finished: " + idText(2).toUtf8())), rig.err.text.constData());
    QVERIFY(contentOf(rig.path(u"r.xlsx"_s)).startsWith("PK"));
}

void TestExportCommand::exportByOutcome()
{
    CliRig rig;
    fillStore(rig);
    const QStringList command{u"export"_s, idText(), idText(2), u"--out"_s, rig.path(u"r.csv"_s), u"--columns"_s, u"outcome"_s};
    QCOMPARE(int(rig.runStored(command + QStringList{u"--by-outcome"_s})), 0);
    QByteArrayList paths;
    int rows = 0;
    for (const char *name : {"on-whatsapp", "not-on-whatsapp", "not-checked"}) {
        paths.append(rig.path(u"r_"_s + QLatin1StringView(name) + u".csv"_s).toUtf8());
        const QByteArray content = contentOf(QString::fromUtf8(paths.last()));
        QVERIFY2(content.startsWith("outcome\r\n"), content.constData());
        rows += int(content.count('\n')) - 1;
    }
    QCOMPARE(rows, 7);
    QCOMPARE(rig.out.text, paths.join('\n') + '\n');
    QVERIFY(!contentOf(QString::fromUtf8(paths[0])).contains("not"));
    QVERIFY(contentOf(QString::fromUtf8(paths[2])).contains("not_checked\r\nnot_checked\r\n"));
    QVERIFY(!QFile::exists(rig.path(u"r.csv"_s)));
}

void TestExportCommand::exportByOutcomeOfNoRows()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(
        int(rig.runStored({u"export"_s, idText(), u"--out"_s, rig.path(u"r.csv"_s), u"--by-outcome"_s, u"--filter"_s, u"nobody"_s})), 0);
    QCOMPARE(rig.out.text, QByteArray());
    QVERIFY2(rig.err.text.contains("Rows written: 0"), rig.err.text.constData());
}

void TestExportCommand::exportWithSidecar()
{
    CliRig rig;
    fillStore(rig);
    const QString path = rig.path(u"r.xlsx"_s);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), idText(2), u"--out"_s, path, u"--sidecar"_s, u"--filter"_s, u"hyperlink"_s})), 0);
    QCOMPARE(rig.out.text, path.toUtf8() + '\n');
    const QJsonObject sidecar = QJsonDocument::fromJson(contentOf(path + u".json"_s)).object();
    QCOMPARE(sidecar[u"sha256"_s].toString().toLatin1(), QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256).toHex());
    QCOMPARE(sidecar[u"filter"_s].toString(), u"hyperlink"_s);
    QCOMPARE(sidecar[u"rows_chosen"_s].toString(), u"filtered"_s);
    QCOMPARE(sidecar[u"rows"_s].toInt(), 1);
    const QJsonArray batches = sidecar[u"batches"_s].toArray();
    QCOMPARE(batches.size(), 2);
    QCOMPARE(batches[0].toObject()[u"label"_s].toString(), u"Spring"_s);
    QCOMPARE(batches[1].toObject()[u"status"_s].toString(), u"processing"_s);
}

void TestExportCommand::exportWithoutItsSidecarFails()
{
    CliRig rig;
    fillStore(rig);
    const QString path = rig.path(u"r.csv"_s);
    QVERIFY(QDir().mkpath(path + u".json"_s));
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, path, u"--sidecar"_s})), 7);
    QVERIFY2(rig.err.text.contains("r.csv.json cannot be written"), rig.err.text.constData());
    QCOMPARE(rig.out.text, path.toUtf8() + '\n'); // which is whole all the same
    QCOMPARE(contentOf(path).count('\n'), 5);
}

void TestExportCommand::exportVendorsJson()
{
    CliRig rig;
    fillStore(rig);
    const QString path = rig.path(u"r.json"_s);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(), u"--out"_s, path, u"--filter"_s, u"hyperlink"_s, u"--sidecar"_s})), 0);
    QVERIFY2(rig.err.text.contains("ignored"), rig.err.text.constData());
    const QJsonObject batch = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(batch[u"batch_id"_s].toString(), idText());
    QCOMPARE(batch[u"results"_s].toArray().size(), 4);
    QCOMPARE(batch[u"results"_s].toArray()[1].toObject()[u"line_type"_s].toString(), u"mobile"_s);
    const QJsonObject sidecar = QJsonDocument::fromJson(contentOf(path + u".json"_s)).object();
    QCOMPARE(sidecar[u"rows_chosen"_s].toString(), u"all"_s);
    QCOMPARE(sidecar[u"filter"_s].toString(), QString());
    QCOMPARE(sidecar[u"rows"_s].toInt(), 4);
}

void TestExportCommand::exportVendorsJsonOfABatchNeverSeen()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"export"_s, idText(3), u"--out"_s, rig.path(u"r.json"_s)})), 4);
    QVERIFY(!QFile::exists(rig.path(u"r.json"_s)));
}

void TestExportCommand::exportTabSeparated()
{
    CliRig rig;
    fillStore(rig);
    const QString path = rig.path(u"r.tab"_s);
    QCOMPARE(
        int(rig.runStored({u"export"_s, idText(2), u"--out"_s, path, u"--columns"_s, u"phone_number,status"_s, u"--preset"_s, u"excel"_s})),
        0);
    QVERIFY2(contentOf(path).startsWith("\xEF\xBB\xBF"
                                        "phone_number\tstatus\r\n+14155550000\t"),
        contentOf(path).constData());
}

QTEST_GUILESS_MAIN(TestExportCommand)

#include "tst_exportcommand.moc"
