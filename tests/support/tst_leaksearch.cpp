#include "support/leaksearch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLeakSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheSecretInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray secret = "MARKED+secret/4711";
        QTest::newRow("as it is") << "before " + secret + " after";
        QTest::newRow("percent-encoded") << "?api_key=" + secret.toPercentEncoding() + "&a=b";
        QTest::newRow("escaped") << QByteArray(R"({"a":"MARKED+secret\/4711"})");
        QTest::newRow("hexadecimal") << "00" + secret.toHex() + "ff";
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(u"MARKED+secret/4711"), 36);
        QTest::newRow("Base64 at the front") << QByteArray(secret + "!").toBase64();
        QTest::newRow("Base64 after one byte") << QByteArray(":" + secret + "!").toBase64();
        QTest::newRow("Base64 after two bytes") << QByteArray("u:" + secret + "!").toBase64();
        QTest::newRow("Base64 for URLs") << QByteArray("u:" + secret + "!").toBase64(QByteArray::Base64UrlEncoding);
    }
    void findsTheSecretInEveryForm()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(batchwatch::test::holdsSecret(bytes, "MARKED+secret/4711"));
    }

    void findsNothingInAnotherText() { QVERIFY(!batchwatch::test::holdsSecret("MARKED+secret-4711 and so on", "MARKED+secret/4711")); }

    void countsWhatItWentThrough()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u".hidden/deeper"_s));
        for (const QString &name : {u"one"_s, u".hidden/deeper/two"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QFile::WriteOnly));
            file.write("12345");
        }
        QFile leak(folder.filePath(u".hidden/deeper/three"_s));
        QVERIFY(leak.open(QFile::WriteOnly));
        leak.write("a marked-secret b");
        leak.close();
        const auto found = batchwatch::test::searchForSecret("marked-secret", folder.path());
        QCOMPARE(found.files, 3);
        QCOMPARE(found.bytes, qint64(27));
        QCOMPARE(found.leaks, QStringList{leak.fileName()});
    }

    void aFilesNameIsALeakAsWell()
    {
        const QTemporaryDir folder;
        QFile leak(folder.filePath(u"marked-secret.csv"_s));
        QVERIFY(leak.open(QFile::WriteOnly));
        leak.close();
        QCOMPARE(batchwatch::test::searchForSecret("marked-secret", folder.path()).leaks.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLeakSearch)
#include "tst_leaksearch.moc"
