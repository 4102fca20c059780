#include "core/apikey.h"

#include <QDebug>
#include <QRegularExpression>
#include <QTest>
#include <QVariant>

#include <type_traits>

using namespace batchwatch;
using namespace Qt::StringLiterals;

// A key that becomes a text by itself would end up in a log one day.
static_assert(!std::is_convertible_v<ApiKey, QString>);
static_assert(!std::is_convertible_v<ApiKey, QByteArray>);
static_assert(!std::is_convertible_v<ApiKey, QVariant>);
static_assert(!std::is_constructible_v<QString, ApiKey>);
static_assert(!std::is_convertible_v<QString, ApiKey>);
static_assert(!std::is_default_constructible_v<ApiKey>);
static_assert(!std::is_default_constructible_v<SecretPass>);

class TestApiKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void utf8AndTextGiveTheSameKey();
    void invalidUtf8IsRefused();
    void byteOrderMarkOfAFileIsNotPartOfTheKey();
    void comparesBySecret();
    void printsAsFingerprint();
    void fingerprintTellsKeysApart();
};

void TestApiKey::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    QTest::newRow("as it is") << u"abc-DEF_123"_s << u"abc-DEF_123"_s;
    QTest::newRow("spaces and line ends around it") << u"  abc\r\n"_s << u"abc"_s;
    QTest::newRow("no-break spaces around it") << u"\u00a0abc\u00a0"_s << u"abc"_s;
    QTest::newRow("characters that URLs encode") << u"a+b/c=&%?#"_s << u"a+b/c=&%?#"_s;
    QTest::newRow("letters beyond ASCII") << u"schl\u00fcssel"_s << u"schl\u00fcssel"_s;
    QTest::newRow("512 bytes") << QString(512, u'k') << QString(512, u'k');
}

void TestApiKey::accepts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, same);
    const auto key = ApiKey::fromText(text);
    QVERIFY(key);
    QCOMPARE(*key, ApiKey::fromText(same).value());
}

void TestApiKey::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("only spaces") << u" \t\n"_s;
    QTest::newRow("a space within") << u"abc def"_s;
    QTest::newRow("a no-break space within") << u"abc\u00a0def"_s;
    QTest::newRow("a line end within: two lines of a file") << u"abc\ndef"_s;
    QTest::newRow("a control character within") << u"abc\u0007def"_s;
    QTest::newRow("a C1 control character within") << u"abc\u0085def"_s;
    QTest::newRow("DEL within") << u"abc\u007fdef"_s;
    QTest::newRow("a NUL within") << QString::fromUtf16(u"abc\0def", 7);
    QTest::newRow("a zero-width space within") << u"abc\u200bdef"_s;
    QTest::newRow("a lone surrogate") << QString(u"abc"_s + QChar(0xd800));
    QTest::newRow("513 bytes") << QString(513, u'k');
    QTest::newRow("513 bytes in fewer characters") << QString(QString(257, QChar(0xfc)));
    QTest::newRow("megabytes") << QString(4'000'000, u'k');
}

void TestApiKey::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!ApiKey::fromText(text));
    if (text.isValidUtf16())
        QVERIFY(!ApiKey::fromUtf8(text.toUtf8()));
}

void TestApiKey::utf8AndTextGiveTheSameKey()
{
    QCOMPARE(ApiKey::fromUtf8(" schl\xc3\xbcssel\n").value(), ApiKey::fromText(u"schl\u00fcssel").value());
}

void TestApiKey::invalidUtf8IsRefused()
{
    QVERIFY(!ApiKey::fromUtf8("schl\xfcssel"));
}

void TestApiKey::byteOrderMarkOfAFileIsNotPartOfTheKey()
{
    QCOMPARE(ApiKey::fromUtf8("\xef\xbb\xbfsecret\r\n").value(), ApiKey::fromText(u"secret").value());
}

void TestApiKey::comparesBySecret()
{
    const ApiKey key = ApiKey::fromText(u"secret-1").value();
    const ApiKey copy = key;
    QCOMPARE(copy, key);
    QVERIFY(!(ApiKey::fromText(u"secret-2").value() == key));
    QVERIFY(!(ApiKey::fromText(u"secret-12").value() == key));
    QVERIFY(!(ApiKey::fromText(u"SECRET-1").value() == key));
}

void TestApiKey::printsAsFingerprint()
{
    const ApiKey key = ApiKey::fromText(u"very-secret").value();
    QString printed;
    QDebug(&printed) << key << "end";
    QVERIFY(printed.contains(key.fingerprint()));
    QVERIFY(!printed.contains(u"secret"));
    QVERIFY(QRegularExpression(u"^key-[0-9a-f]{6}$"_s).match(key.fingerprint()).hasMatch());
}

void TestApiKey::fingerprintTellsKeysApart()
{
    const ApiKey key = ApiKey::fromText(u"secret-1").value();
    QCOMPARE(ApiKey::fromText(u"secret-1").value().fingerprint(), key.fingerprint());
    QVERIFY(ApiKey::fromText(u"secret-2").value().fingerprint() != key.fingerprint());
}

QTEST_GUILESS_MAIN(TestApiKey)
#include "tst_apikey.moc"
