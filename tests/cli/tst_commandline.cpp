#include "cli/balancecommand.h"
#include "cli/batchescommand.h"
#include "cli/democommand.h"
#include "cli/exportcommand.h"
#include "cli/resultscommand.h"
#include "cli/watchcommand.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::cli;
using namespace Qt::StringLiterals;

namespace {

const QString idA = u"550e8400-e29b-41d4-a716-446655440000"_s;
const QString idB = u"550e8400-e29b-41d4-a716-446655440001"_s;

template<typename Options>
Result<Options, Refusal> parsed(
    const CommandSpec &command, Result<Options, Refusal> (*read)(const ParsedLine &), const QStringList &arguments)
{
    const auto line = parseLine(command, arguments);
    return line ? read(*line) : Failure<Refusal>(line.error());
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void refused_data();
    void refused();
    void watchDefaults();
    void watchEverything();
    void watchDemo();
    void timeouts_data();
    void timeouts();
    void eachIdOnce();
    void exportEverything();
    void presets_data();
    void presets();
    void separators_data();
    void separators();
    void demoPort();
    void helpNamesEachOption_data();
    void helpNamesEachOption();
};

void TestCommandLine::refused_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("watch needs an id") << u"watch"_s << QStringList{};
    QTest::newRow("an id is a UUID") << u"watch"_s << QStringList{u"550e8400"_s};
    QTest::newRow("each id is a UUID") << u"watch"_s << QStringList{idA, u"x"_s};
    QTest::newRow("unknown option") << u"watch"_s << QStringList{idA, u"--wait"_s};
    QTest::newRow("an option's value is missing") << u"watch"_s << QStringList{idA, u"--timeout"_s};
    QTest::newRow("an option's value is empty") << u"watch"_s << QStringList{idA, u"--key="_s};
    QTest::newRow("a switch takes no value") << u"watch"_s << QStringList{idA, u"--json=yes"_s};
    QTest::newRow("export by a known suffix") << u"watch"_s << QStringList{idA, u"--export"_s, u"a.txt"_s};
    QTest::newRow("filter says what to export") << u"watch"_s << QStringList{idA, u"--filter"_s, u"us"_s};
    QTest::newRow("results needs an id") << u"results"_s << QStringList{};
    QTest::newRow("export needs an id") << u"export"_s << QStringList{u"--out"_s, u"a.csv"_s};
    QTest::newRow("export needs a file") << u"export"_s << QStringList{idA};
    QTest::newRow("export knows its suffixes") << u"export"_s << QStringList{idA, u"--out"_s, u"a.pdf"_s};
    QTest::newRow("export knows its columns") << u"export"_s << QStringList{idA, u"--out"_s, u"a.csv"_s, u"--columns"_s, u"colour"_s};
    QTest::newRow("export knows its separators") << u"export"_s << QStringList{idA, u"--out"_s, u"a.csv"_s, u"--separator"_s, u"x"_s};
    QTest::newRow("export knows its presets") << u"export"_s << QStringList{idA, u"--out"_s, u"a.csv"_s, u"--preset"_s, u"word"_s};
    QTest::newRow("the vendor's JSON is of one batch") << u"export"_s << QStringList{idA, idB, u"--out"_s, u"a.json"_s};
    QTest::newRow("and it is not parted") << u"export"_s << QStringList{idA, u"--out"_s, u"a.json"_s, u"--by-outcome"_s};
    QTest::newRow("nor is that of a watch of several") << u"watch"_s << QStringList{idA, idB, u"--export"_s, u"a.json"_s};
    QTest::newRow("batches takes no id") << u"batches"_s << QStringList{idA};
    QTest::newRow("balance takes no id") << u"balance"_s << QStringList{idA};
    QTest::newRow("demo takes no id") << u"demo"_s << QStringList{idA};
    QTest::newRow("a port is a number") << u"demo"_s << QStringList{u"--port"_s, u"http"_s};
    QTest::newRow("a port has 16 bits") << u"demo"_s << QStringList{u"--port"_s, u"65536"_s};
}

void TestCommandLine::refused()
{
    QFETCH(const QString, command);
    QFETCH(const QStringList, arguments);
    std::optional<Refusal> refusal;
    const auto keep = [&refusal](const auto &options) {
        if (!options)
            refusal = options.error();
    };
    if (command == u"watch"_s)
        keep(parsed(watchCommand(), watchOptions, arguments));
    else if (command == u"results"_s)
        keep(parsed(resultsCommand(), resultsOptions, arguments));
    else if (command == u"export"_s)
        keep(parsed(exportCommand(), exportOptions, arguments));
    else if (command == u"batches"_s)
        keep(parsed(batchesCommand(), batchesOptions, arguments));
    else if (command == u"balance"_s)
        keep(parsed(balanceCommand(), balanceOptions, arguments));
    else
        keep(parsed(demoCommand(), demoOptions, arguments));
    QVERIFY(refusal.has_value());
    QCOMPARE(int(refusal->code), 2);
    QVERIFY(!refusal->text.isEmpty());
}

void TestCommandLine::watchDefaults()
{
    const auto options = parsed(watchCommand(), watchOptions, {idA});
    QVERIFY(options);
    QCOMPARE(options->ids, QList{BatchId::fromText(idA).value()});
    QVERIFY(options->format == OutputFormat::Text);
    QVERIFY(options->limits.rounds == Rounds::UntilDone);
    QVERIFY(!options->limits.timeout);
    QVERIFY(options->exportPath.isEmpty());
    QVERIFY(!options->common.demo);
    QVERIFY(!options->progress);
}

void TestCommandLine::watchEverything()
{
    const auto options = parsed(watchCommand(), watchOptions,
        {u"--json"_s, idB, u"--once"_s, u"--timeout"_s, u"1.5"_s, u"--export=out/r.XLSX"_s, idA, u"--filter"_s, u"us valid"_s, u"--key"_s,
            u"main"_s, u"--key-file"_s, u"k"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s, u"--data-dir"_s, u"d"_s, u"--progress"_s});
    QVERIFY(options);
    QCOMPARE(options->ids, (QList{BatchId::fromText(idB).value(), BatchId::fromText(idA).value()}));
    QVERIFY(options->format == OutputFormat::Json);
    QVERIFY(options->limits.rounds == Rounds::Once);
    QCOMPARE(options->limits.timeout.value(), Milliseconds(1'500));
    QCOMPARE(options->exportPath, u"out/r.XLSX"_s);
    QCOMPARE(options->filter.text, u"us valid"_s);
    QCOMPARE(options->common.keyName, u"main"_s);
    QCOMPARE(options->common.keyFile, u"k"_s);
    QCOMPARE(options->common.baseUrl, u"http://127.0.0.1:1"_s);
    QCOMPARE(options->common.dataDir, u"d"_s);
    QVERIFY(options->progress);
}

void TestCommandLine::watchDemo()
{
    const auto options = parsed(watchCommand(), watchOptions, {u"--demo"_s});
    QVERIFY(options);
    QCOMPARE(options->ids.size(), 1);
    QVERIFY(options->common.demo);
}

void TestCommandLine::timeouts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("seconds") << u"30"_s << qint64(30'000);
    QTest::newRow("decimals") << u"0.25"_s << qint64(250);
    QTest::newRow("zero is refused") << u"0"_s << qint64(-1);
    QTest::newRow("negative is refused") << u"-1"_s << qint64(-1);
    QTest::newRow("a unit is refused") << u"5s"_s << qint64(-1);
    QTest::newRow("not a number is refused") << u"nan"_s << qint64(-1);
    QTest::newRow("infinite is refused") << u"inf"_s << qint64(-1);
}

void TestCommandLine::timeouts()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, milliseconds);
    const auto options = parsed(watchCommand(), watchOptions, {idA, QString(u"--timeout="_s + text)});
    QCOMPARE(options.has_value(), milliseconds > 0);
    if (options)
        QCOMPARE(qint64(options->limits.timeout->count()), milliseconds);
}

void TestCommandLine::eachIdOnce()
{
    const auto ids = batchIdsFrom({idB, idA, idB.toUpper()});
    QVERIFY(ids);
    QCOMPARE(*ids, (QList{BatchId::fromText(idB).value(), BatchId::fromText(idA).value()}));
}

void TestCommandLine::exportEverything()
{
    const auto options = parsed(exportCommand(), exportOptions,
        {idA, u"--out"_s, u"r.csv"_s, u"--columns"_s, u"carrier, phone_number"_s, u"--exact"_s, u"--bom"_s, u"--filter"_s, u"us"_s});
    QVERIFY(options);
    QVERIFY(options->file.format == exports::Format::Csv);
    QCOMPARE(options->file.columns, (QList{results::Column::Carrier, results::Column::Number}));
    QVERIFY(options->file.safety == exports::Safety::Exact);
    QVERIFY(options->file.byteOrderMark);
    QCOMPARE(options->filter.text, u"us"_s);

    const auto plain = parsed(exportCommand(), exportOptions, {idA, u"--out"_s, u"r.jsonl"_s});
    QVERIFY(plain);
    QVERIFY(plain->file.format == exports::Format::JsonLines);
    QVERIFY(plain->file.safety == exports::Safety::Defused);
    QVERIFY(plain->files == exports::Files::One);
    QVERIFY(!plain->sidecar);

    const auto parts = parsed(exportCommand(), exportOptions, {idA, u"--out"_s, u"r.tsv"_s, u"--by-outcome"_s, u"--sidecar"_s});
    QVERIFY(parts);
    QVERIFY(parts->file.format == exports::Format::Tsv);
    QVERIFY(parts->files == exports::Files::ByOutcome);
    QVERIFY(parts->sidecar);
}

void TestCommandLine::presets_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<bool>("byteOrderMark");
    QTest::addColumn<char>("separator");
    QTest::newRow("excel") << QStringList{u"excel"_s} << false << true << ',';
    QTest::newRow("import") << QStringList{u"import"_s} << true << false << ',';
    QTest::newRow("exact") << QStringList{u"exact"_s} << true << false << ',';
    QTest::newRow("what is said besides comes on top")
        << QStringList{u"Excel"_s, u"--separator"_s, u"semicolon"_s, u"--exact"_s} << true << true << ';';
}

void TestCommandLine::presets()
{
    QFETCH(const QStringList, arguments);
    const auto options = parsed(
        exportCommand(), exportOptions, QStringList{idA, u"--out"_s, u"r.csv"_s, u"--columns"_s, u"country"_s, u"--preset"_s} + arguments);
    QVERIFY(options);
    QTEST(options->file.safety == exports::Safety::Exact, "exact");
    QTEST(options->file.byteOrderMark, "byteOrderMark");
    QTEST(options->file.separator, "separator");
    QVERIFY(options->file.format == exports::Format::Csv);
    QCOMPARE(options->file.columns, QList{results::Column::Country});
}

void TestCommandLine::separators_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<char>("separator");
    QTest::newRow("comma") << u"comma"_s << ',';
    QTest::newRow("the comma itself") << u","_s << ',';
    QTest::newRow("semicolon") << u"semicolon"_s << ';';
    QTest::newRow("the semicolon itself") << u";"_s << ';';
    QTest::newRow("tab") << u"tab"_s << '\t';
    QTest::newRow("escaped tab") << u"\\t"_s << '\t';
}

void TestCommandLine::separators()
{
    QFETCH(const QString, text);
    QFETCH(const char, separator);
    const auto options = parsed(exportCommand(), exportOptions, {idA, u"--out"_s, u"r.csv"_s, u"--separator"_s, text});
    QVERIFY(options);
    QCOMPARE(options->file.separator, separator);
}

void TestCommandLine::demoPort()
{
    const auto options = parsed(demoCommand(), demoOptions, {u"--port"_s, u"8080"_s, u"--faults"_s, u"--log"_s});
    QVERIFY(options);
    QVERIFY(options->log);
    QCOMPARE(options->port, quint16(8080));
    QVERIFY(options->faults == DemoFaults::Some);
}

void TestCommandLine::helpNamesEachOption_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const char *name : {"watch", "results", "export", "batches", "balance", "demo"})
        QTest::newRow(name) << index++;
}

void TestCommandLine::helpNamesEachOption()
{
    QFETCH(const int, index);
    const CommandSpec commands[] = {watchCommand(), resultsCommand(), exportCommand(), batchesCommand(), balanceCommand(), demoCommand()};
    const CommandSpec &command = commands[index];
    QCOMPARE(QString(command.name), QString::fromUtf8(QTest::currentDataTag()));
    const QString help = helpText(command);
    QVERIFY(help.startsWith(u"Usage: batchwatch-cli "_s + command.name));
    for (const OptionSpec &option : command.options)
        QVERIFY2(help.contains(QString(u"--"_s + option.name)), qPrintable(help));
    const auto line = parseLine(command, {u"--help"_s});
    QVERIFY(line && line->help);
}

QTEST_GUILESS_MAIN(TestCommandLine)

#include "tst_commandline.moc"
