#include "core/keyname.h"

#include <QRegularExpression>
#include <QTest>

#include <type_traits>

using namespace batchwatch;
using namespace Qt::StringLiterals;

static_assert(!std::is_default_constructible_v<KeyName>, "no nameless key exists");
static_assert(!std::is_convertible_v<QString, KeyName>);

class TestKeyName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void comparesAndHashes();
    void thisRunIsAName();
};

void TestKeyName::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("a word") << u"main"_s << u"main"_s;
    QTest::newRow("trimmed") << u"  main \n"_s << u"main"_s;
    QTest::newRow("with spaces within") << u"main account"_s << u"main account"_s;
    QTest::newRow("any script") << u"\u0413\u043b\u0430\u0432\u043d\u044b\u0439"_s << u"\u0413\u043b\u0430\u0432\u043d\u044b\u0439"_s;
    QTest::newRow("beyond the basic plane") << u"\U0001F511 main"_s << u"\U0001F511 main"_s;
    QTest::newRow("64 characters") << QString(64, u'k') << QString(64, u'k');
}

void TestKeyName::accepts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    const auto parsed = KeyName::fromText(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(), name);
}

void TestKeyName::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("only spaces") << u"   "_s;
    QTest::newRow("65 characters") << QString(65, u'k');
    QTest::newRow("a line end within") << u"a\nb"_s;
    QTest::newRow("a tab within") << u"a\tb"_s;
    QTest::newRow("a zero-width space, so that no two look alike") << u"ma\u200bin"_s;
    QTest::newRow("a right-to-left override") << u"a\u202eb"_s;
    QTest::newRow("an invisible tag beyond the basic plane") << u"a\U000E0001b"_s;
    QTest::newRow("a lone surrogate") << QString(u"a"_s + QChar(0xd800));
}

void TestKeyName::refuses()
{
    QFETCH(const QString, text);
    QVERIFY(!KeyName::fromText(text));
}

void TestKeyName::comparesAndHashes()
{
    const KeyName a = *KeyName::fromText(u"a");
    const KeyName same = *KeyName::fromText(u" a ");
    const KeyName b = *KeyName::fromText(u"b");
    QCOMPARE(a, same);
    QCOMPARE(qHash(a), qHash(same));
    QVERIFY(!(a == b));
    QVERIFY(a < b);
    QVERIFY(!(b < a));
}

void TestKeyName::thisRunIsAName()
{
    QCOMPARE(KeyName::fromText(KeyName::thisRun().toString()), std::optional(KeyName::thisRun()));
}

QTEST_GUILESS_MAIN(TestKeyName)
#include "tst_keyname.moc"
