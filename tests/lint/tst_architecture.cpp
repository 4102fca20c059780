#include "houserules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void wrongSourceIsFound_data();
    void wrongSourceIsFound();
    void rightSourceIsNotFound_data();
    void rightSourceIsNotFound();
    void sourcesKeepTheRules();
    void commandLineLinksNoWidgets();
    void windowLinksNoModules();

private:
    QSet<QString> m_widgetHeaders;
};

namespace {

/// What the dynamic linker will load for a program of the build.
QString librariesOf(const QString &program)
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {qEnvironmentVariable("BATCHWATCH_BIN") + u'/' + program});
    return ldd.waitForFinished() && ldd.exitCode() == 0 ? QString::fromLocal8Bit(ldd.readAllStandardOutput()) : QString();
}

} // namespace

void TestArchitecture::initTestCase()
{
    const QStringList names = QDir(QString::fromUtf8(BATCHWATCH_WIDGETS_HEADERS)).entryList(QDir::Files);
    m_widgetHeaders = QSet<QString>(names.cbegin(), names.cend());
    QVERIFY2(m_widgetHeaders.contains(u"QWidget"_s), BATCHWATCH_WIDGETS_HEADERS);
    QVERIFY(m_widgetHeaders.contains(u"qtableview.h"_s));
}

void TestArchitecture::wrongSourceIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("up: core to wire") << u"core/a.cpp"_s << u"#include \"wire/b.h\""_s;
    QTest::newRow("up: wire to vendor") << u"wire/a.cpp"_s << u"#include \"vendor/b.h\""_s;
    QTest::newRow("up: store to monitor") << u"store/a.cpp"_s << u"#include \"monitor/b.h\""_s;
    QTest::newRow("up: monitor to app") << u"monitor/a.cpp"_s << u"#include \"app/b.h\""_s;
    QTest::newRow("up: app to gui") << u"app/a.cpp"_s << u"#include \"gui/b.h\""_s;
    QTest::newRow("across: vendor to store") << u"vendor/a.cpp"_s << u"#include \"store/b.h\""_s;
    QTest::newRow("across: monitor to exports") << u"monitor/a.cpp"_s << u"#include \"exports/b.h\""_s;
    QTest::newRow("across: cli to gui") << u"cli/a.cpp"_s << u"#include \"gui/b.h\""_s;
    QTest::newRow("not in the first line, and indented") << u"core/a.h"_s << u"// a\n\n  #  include <wire/b.h>"_s;
    QTest::newRow("a Widgets class in cli") << u"cli/a.cpp"_s << u"#include <QLabel>"_s;
    QTest::newRow("a Widgets file in results") << u"results/a.cpp"_s << u"#include <qtableview.h>"_s;
    QTest::newRow("the module's header in app") << u"app/a.cpp"_s << u"#include <QtWidgets>"_s;
    QTest::newRow("by the module's folder in app") << u"app/a.cpp"_s << u"#include <QtWidgets/QLabel>"_s;
    QTest::newRow("a form outside gui") << u"cli/a.cpp"_s << u"#include \"ui_mainwindow.h\""_s;
    QTest::newRow("JSON outside wire") << u"store/a.cpp"_s << u"#include <QJsonDocument>"_s;
    QTest::newRow("HTTP outside vendor") << u"monitor/a.cpp"_s << u"#include <QNetworkReply>"_s;
    QTest::newRow("SQL outside store") << u"app/a.cpp"_s << u"#include <QSqlQuery>"_s;
    QTest::newRow("Qt's error text in vendor") << u"vendor/a.cpp"_s << u"return reply->errorString();"_s;
    QTest::newRow("a connection by text") << u"gui/a.cpp"_s << u"connect(a, SIGNAL(b()), c, SLOT(d()));"_s;
    QTest::newRow("a nested event loop") << u"app/a.cpp"_s << u"QEventLoop loop;"_s;
    QTest::newRow("sleep") << u"store/a.cpp"_s << u"QThread::msleep(5);"_s;
    QTest::newRow("ignored TLS errors") << u"vendor/a.cpp"_s << u"reply->ignoreSslErrors();"_s;
    QTest::newRow("a character for arg()") << u"core/a.cpp"_s << u"text.arg(c.unicode(), 4, 16);"_s;
    QTest::newRow("a folder of its own making") << u"misc/a.cpp"_s << u""_s;
}

void TestArchitecture::wrongSourceIsFound()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QVERIFY(!batchwatch::lint::breaches(path, text, m_widgetHeaders).isEmpty());
}

void TestArchitecture::rightSourceIsNotFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("down") << u"gui/a.cpp"_s << u"#include \"core/a.h\"\n#include \"app/b.h\"\n#include \"monitor/c.h\""_s;
    QTest::newRow("within the folder") << u"store/a.cpp"_s << u"#include \"store/b.h\""_s;
    QTest::newRow("a Widgets class in gui") << u"gui/a.cpp"_s << u"#include <QLabel>\n#include \"ui_mainwindow.h\""_s;
    QTest::newRow("other Qt headers") << u"results/a.cpp"_s << u"#include <QAbstractTableModel>\n#include <QString>"_s;
    QTest::newRow("the standard library") << u"core/a.cpp"_s << u"#include <vector>"_s;
    QTest::newRow("the file's own moc") << u"core/a.cpp"_s << u"#include \"a.moc\""_s;
    QTest::newRow("a comment about a forbidden call") << u"vendor/a.cpp"_s << u"int a; // never errorString(), it holds the URL"_s;
    QTest::newRow("the number of a character for arg()") << u"core/a.cpp"_s << u"text.arg(uint(c.unicode()), 4, 16);"_s;
    QTest::newRow("SQL's own error text in store") << u"store/a.cpp"_s << u"return file.errorString();"_s;
}

void TestArchitecture::rightSourceIsNotFound()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QCOMPARE(batchwatch::lint::breaches(path, text, m_widgetHeaders), QStringList());
}

void TestArchitecture::sourcesKeepTheRules()
{
    const QDir root(QString::fromUtf8(BATCHWATCH_SOURCES) + u"/src"_s);
    QDirIterator files(root.path(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    QStringList found;
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        found << batchwatch::lint::breaches(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()), m_widgetHeaders);
        ++read;
    }
    QVERIFY2(read > 100, "the sources were not found");
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestArchitecture::commandLineLinksNoWidgets()
{
    // The window shows that the check can fail.
    QVERIFY(librariesOf(u"batchwatch"_s).contains("libQt6Widgets"_L1));
    const QString libraries = librariesOf(u"batchwatch-cli"_s);
    QVERIFY(libraries.contains("libQt6Core"_L1));
    QVERIFY2(!libraries.contains("libQt6Widgets"_L1), qPrintable(libraries));
}

/// What a start has no use for is in modules that are loaded later.
void TestArchitecture::windowLinksNoModules()
{
    const QString libraries = librariesOf(u"batchwatch"_s);
    QVERIFY(libraries.contains("libQt6Widgets"_L1));
    for (const auto library : {"libQt6Charts"_L1, "libQt6OpenGL"_L1, "libQt6PrintSupport"_L1})
        QVERIFY2(!libraries.contains(library), qPrintable(libraries));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
