#include "app/logging.h"

#include "core/redactor.h"

#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace batchwatch;

/// What a log line looks like on stderr: the test starts itself and reads it.
class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysNeverReachStderr()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--log")});
        QVERIFY(child.waitForFinished());
        const QByteArray written = child.readAllStandardError();
        QVERIFY2(written.contains("batch/1"), written.constData());
        QVERIFY(written.contains("[redacted]"));
        QVERIFY(!written.contains("marked-secret"));
        QVERIFY(!written.contains("unknown-secret"));
        QVERIFY(written.contains("after the guard")); // the usual handler is back
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--log"))) {
        Redactor redactor;
        redactor.learn(*ApiKey::fromText(u"marked-secret"));
        {
            const app::LogGuard guard(redactor);
            qWarning() << QUrl(QStringLiteral("https://host/batch/1?api_key=unknown-secret&x=1"));
            qWarning("a line with marked-secret in it");
        }
        qWarning("after the guard");
        return 0;
    }
    TestLogging test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logging.moc"
