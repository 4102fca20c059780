#include "gui/commandline.h"

#include "support/builders.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using gui::CommandLine;
using namespace Qt::StringLiterals;

namespace {

Result<gui::StartOptions, QString> parse(const QStringList &arguments)
{
    return CommandLine::parse(QStringList{u"batchwatch"_s} + arguments);
}

} // namespace

class TestGuiCommandLine : public QObject
{
    Q_OBJECT

private:
    /// The program itself, without a window: exit code, stdout, stderr.
    static std::tuple<int, QString, QString> run(const QStringList &arguments)
    {
        QProcess process;
        process.start(qEnvironmentVariable("BATCHWATCH_BIN") + u"/batchwatch"_s, arguments);
        if (!process.waitForFinished())
            return {-1, {}, {}};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void everyOptionIsTaken()
    {
        const auto options = parse({u"--data-dir"_s, u"/a"_s, u"--base-url=https://b"_s, u"--key"_s, u"main"_s, u"--key-file"_s, u"/c"_s,
            u"--demo"_s, test::batchId(1).toString().toUpper(), test::batchId(2).toString(), test::batchId(1).toString()});
        QVERIFY(options);
        QCOMPARE(options->dataDir, u"/a"_s);
        QCOMPARE(options->baseUrl, u"https://b"_s);
        QCOMPARE(options->key, KeyName::fromText(u"main"));
        QCOMPARE(options->keyFile, u"/c"_s);
        QVERIFY(options->demo);
        QCOMPARE(options->ids, (QList{test::batchId(1), test::batchId(2)})); // each once
    }

    void nothingIsFine()
    {
        const auto options = parse({});
        QVERIFY(options);
        QVERIFY(options->ids.isEmpty());
        QVERIFY(!options->demo);
        QVERIFY(!options->key);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("not an id") << QStringList{u"550e8400"_s} << u"550e8400"_s;
        QTest::newRow("an unknown option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
        QTest::newRow("a value is missing") << QStringList{u"--data-dir"_s} << u"data-dir"_s;
        QTest::newRow("an empty key name") << QStringList{u"--key="_s} << u"key"_s;
    }

    void mistakesAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const auto options = parse(arguments);
        QVERIFY(!options);
        QVERIFY2(options.error().contains(named), qPrintable(options.error()));
    }

    void theProgramRefusesAWrongIdWithTwo()
    {
        const auto [code, out, err] = run({u"not-an-id"_s});
        QCOMPARE(code, 2);
        QVERIFY(out.isEmpty());
        QVERIFY(err.contains(u"not-an-id"_s));
    }

    void helpAndVersionNeedNoDisplay()
    {
        const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
        qunsetenv("QT_QPA_PLATFORM");
        qunsetenv("DISPLAY");
        const auto [helpCode, help, helpErr] = run({u"--help"_s});
        const auto [versionCode, version, versionErr] = run({u"--version"_s});
        qputenv("QT_QPA_PLATFORM", platform);
        QCOMPARE(helpCode, 0);
        for (const QString &word : {u"--data-dir"_s, u"--base-url"_s, u"--key"_s, u"--key-file"_s, u"--demo"_s})
            QVERIFY2(help.contains(word), qPrintable(word));
        QCOMPARE(versionCode, 0);
        QCOMPARE(version, u"Batchwatch %1\n"_s.arg(QStringLiteral(BATCHWATCH_VERSION)));
    }
};

QTEST_GUILESS_MAIN(TestGuiCommandLine)

#include "tst_guicommandline.moc"
