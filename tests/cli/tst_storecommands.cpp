#include "storedbatches.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;
using test::CliRig;
using test::contentOf;
using test::fillStore;
using test::idText;

class TestStoreCommands : public QObject
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

    void resultsAsTabs();
    void resultsAsTable();
    void resultsAsJson();
    void resultsFiltered();
    void resultsUnknown();
    void batchesAsText();
    void batchesAsJson();
    void fullDiskOnOutput();
};

void TestStoreCommands::resultsAsTabs()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"results"_s, idText()})), 0);
    const auto lines = rig.out.text.split('\n');
    QCOMPARE(lines.size(), 6); // header, four rows, the end
    const QByteArrayList header = lines[0].split('\t');
    QVERIFY(header.contains("phone_number") && header.contains("carrier") && header.contains("batch_id"));
    const QByteArrayList first = lines[1].split('\t');
    QCOMPARE(first.size(), header.size());
    QCOMPARE(first[header.indexOf("batch_id")], idText().toUtf8());
    QCOMPARE(first[header.indexOf("carrier")], QByteArray("=HYPERLINK(\"x\")\\u001b[2J"));
}

void TestStoreCommands::resultsAsTable()
{
    CliRig rig;
    fillStore(rig);
    rig.out.terminal = true;
    QCOMPARE(int(rig.runStored({u"results"_s, idText()})), 0);
    QVERIFY(!rig.out.text.contains('\t'));
    QVERIFY(!rig.out.text.contains('\x1b'));
    QCOMPARE(rig.out.text.count('\n'), 5);
}

void TestStoreCommands::resultsAsJson()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"results"_s, idText(2), idText(), u"--json"_s})), 0);
    const auto rows = test::jsonLines(rig.out.text);
    QCOMPARE(rows.size(), 7);
    QCOMPARE(rows[0][u"batch_id"_s].toString(), idText(2));
    QCOMPARE(rows[0].keys().contains(u"phone_number"_s), true);
    QCOMPARE(rows[3][u"carrier"_s].toString(), u"=HYPERLINK(\"x\")\x1b[2J"_s);
    QCOMPARE(rows[4][u"line_type"_s].toString(), u"mobile"_s);
    QCOMPARE(test::fieldNames(rig.out.text.split('\n')[4]).first(2), (QByteArrayList{"batch_id", "phone_number"}));
    QCOMPARE(test::fieldNames(rig.out.text.split('\n')[4]).last(), QByteArray("line_type"));
}

void TestStoreCommands::resultsFiltered()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"results"_s, idText(), u"--json"_s, u"--filter"_s, u"hyperlink"_s})), 0);
    QCOMPARE(test::jsonLines(rig.out.text).size(), 1);
    rig.forget();
    QCOMPARE(int(rig.runStored({u"results"_s, idText(), u"--json"_s, u"--filter"_s, u"nothing like it"_s})), 0);
    QCOMPARE(rig.out.text, QByteArray());
}

void TestStoreCommands::resultsUnknown()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"results"_s, idText(9), idText(), u"--json"_s})), 4);
    QCOMPARE(test::jsonLines(rig.out.text).size(), 4);
    QVERIFY2(rig.err.text.contains(idText(9).toUtf8()), rig.err.text.constData());
    rig.forget();
    QCOMPARE(int(rig.runStored({u"results"_s, idText(3), u"--json"_s})), 0); // known, never seen
    QCOMPARE(rig.out.text, QByteArray());
}

void TestStoreCommands::batchesAsText()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"batches"_s})), 0);
    const auto lines = rig.out.text.split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith("batch_id\tlabel\tkey\tstate\tstatus\t"));
    QVERIFY(lines[1].startsWith(QByteArray(idText().toUtf8() + "\tSpring\t")));
    rig.forget();
    rig.out.terminal = true;
    QCOMPARE(int(rig.runStored({u"batches"_s})), 0);
    QVERIFY(!rig.out.text.contains('\t'));
}

void TestStoreCommands::batchesAsJson()
{
    CliRig rig;
    fillStore(rig);
    QCOMPARE(int(rig.runStored({u"batches"_s, u"--json"_s})), 0);
    const auto rows = test::jsonLines(rig.out.text);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0][u"state"_s].toString(), u"finished"_s);
    QCOMPARE(rows[1][u"done"_s].toInt(), 1);
    QVERIFY(rows[2][u"total"_s].isNull());
    QCOMPARE(test::fieldNames(rig.out.text.split('\n').first()),
        (QByteArrayList{"batch_id", "label", "key", "state", "status", "total", "completed", "failed", "pending", "done", "counts_disagree",
            "seen_at", "finished_at"}));
}

void TestStoreCommands::fullDiskOnOutput()
{
    for (const QStringList &arguments :
        {QStringList{u"results"_s, idText()}, QStringList{u"batches"_s}, QStringList{u"watch"_s, idText(), u"--json"_s}}) {
        CliRig full;
        fillStore(full);
        full.out.becomes = Sink::State::Failed;
        QCOMPARE(int(full.runStored(arguments)), 7);
        QVERIFY2(full.err.text.contains("Standard output"), full.err.text.constData());
        CliRig closed;
        fillStore(closed);
        closed.out.becomes = Sink::State::Closed;
        QCOMPARE(int(closed.runStored(arguments)), 141);
        QCOMPARE(closed.err.text, QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestStoreCommands)

#include "tst_storecommands.moc"
