#include "app/environment.h"

#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using app::EnvironmentOptions;
using app::readEnvironment;

class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        for (const char *name : {"BATCHWATCH_API_KEY", "PROWEBLOOK_API_KEY", "BATCHWATCH_BASE_URL"})
            qunsetenv(name);
    }

    void withoutAnythingItIsTheVendorAndTheXdgFolder()
    {
        const auto environment = readEnvironment({});
        QVERIFY(environment);
        QCOMPARE(environment->baseUrl, QUrl(QStringLiteral("https://lookup.proweblook.com")));
        QCOMPARE(environment->dataDir.path(), qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/batchwatch"));
        QVERIFY(!environment->key);
    }

    void ownVariableWinsAndBothAreRemoved()
    {
        qputenv("BATCHWATCH_API_KEY", "own-key");
        qputenv("PROWEBLOOK_API_KEY", "vendor-key");
        const auto environment = readEnvironment({});
        QVERIFY(*environment->key == *ApiKey::fromText(u"own-key"));
        QVERIFY(!qEnvironmentVariableIsSet("BATCHWATCH_API_KEY"));
        QVERIFY(!qEnvironmentVariableIsSet("PROWEBLOOK_API_KEY"));
        qputenv("PROWEBLOOK_API_KEY", "vendor-key");
        QVERIFY(*readEnvironment({})->key == *ApiKey::fromText(u"vendor-key"));
    }

    void keyFileWinsOverVariables()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("key")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("file-key\n");
        file.close();
        qputenv("BATCHWATCH_API_KEY", "own-key");
        QVERIFY(*readEnvironment({.keyFile = file.fileName()})->key == *ApiKey::fromText(u"file-key"));
        QVERIFY(!qEnvironmentVariableIsSet("BATCHWATCH_API_KEY"));
        QVERIFY(!readEnvironment({.keyFile = folder.filePath(QStringLiteral("missing"))}));
    }

    void refusalsDoNotShowTheSecret()
    {
        qputenv("BATCHWATCH_API_KEY", "two words");
        const auto refused = readEnvironment({});
        QVERIFY(!refused);
        QVERIFY(refused.error().contains(QStringLiteral("BATCHWATCH_API_KEY")));
        QVERIFY(!refused.error().contains(QStringLiteral("two words")));
        const auto badUrl = readEnvironment({.baseUrl = QStringLiteral("http://example.com/?api_key=abcdef")});
        QVERIFY(!badUrl);
        QVERIFY(!badUrl.error().contains(QStringLiteral("abcdef")));
    }

    void optionsWinOverVariables()
    {
        qputenv("BATCHWATCH_BASE_URL", "http://127.0.0.1:1");
        QCOMPARE(readEnvironment({})->baseUrl.port(), 1);
        const auto environment
            = readEnvironment({.dataDir = QStringLiteral("/some/folder"), .baseUrl = QStringLiteral("http://localhost:2")});
        QCOMPARE(environment->baseUrl.port(), 2);
        QCOMPARE(environment->dataDir.path(), QStringLiteral("/some/folder"));
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
