#include "core/phonetext.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace batchwatch;
using namespace Qt::StringLiterals;

class TestPhoneText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void e164_data();
    void e164();
    void grouped_data();
    void grouped();
    void groupingChangesNoDigit();
    void squeezed_data();
    void squeezed();
};

void TestPhoneText::e164_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("the sample") << u"+14155552671"_s << true;
    QTest::newRow("7 digits") << u"+1234567"_s << true;
    QTest::newRow("6 digits") << u"+123456"_s << false;
    QTest::newRow("15 digits") << u"+123456789012345"_s << true;
    QTest::newRow("16 digits") << u"+1234567890123456"_s << false;
    QTest::newRow("no plus") << u"14155552671"_s << false;
    QTest::newRow("a space within") << u"+1 4155552671"_s << false;
    QTest::newRow("letters") << u"+1415555CALL"_s << false;
    QTest::newRow("digits of another script") << u"+1415555267\u0661"_s << false;
    QTest::newRow("two plus signs") << u"++4155552671"_s << false;
    QTest::newRow("a formula") << u"+1234567+1"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestPhoneText::e164()
{
    QFETCH(const QString, text);
    QTEST(phonetext::isE164(text), "valid");
}

void TestPhoneText::grouped_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("shown"); // with plain spaces for the narrow ones
    QTest::newRow("North America: one digit") << u"+14155552671"_s << u"+1 415 555 2671"_s;
    QTest::newRow("Russia: one digit") << u"+79161234567"_s << u"+7 916 123 4567"_s;
    QTest::newRow("India: two digits") << u"+919876543210"_s << u"+91 987 654 3210"_s;
    QTest::newRow("Germany: two digits") << u"+491713920012"_s << u"+49 171 392 0012"_s;
    QTest::newRow("Nigeria: three digits") << u"+2348030000012"_s << u"+234 803 000 0012"_s;
    QTest::newRow("Ireland: three digits") << u"+353871234567"_s << u"+353 871 234 567"_s;
    QTest::newRow("a last group of two") << u"+4917139200"_s << u"+49 171 392 00"_s;
    QTest::newRow("no digit stands alone") << u"+35387123"_s << u"+353 871 23"_s;
    QTest::newRow("not E.164: as it is") << u"0171 39200"_s << u"0171 39200"_s;
    QTest::newRow("words: as they are") << u"unknown"_s << u"unknown"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestPhoneText::grouped()
{
    QFETCH(const QString, number);
    QFETCH(const QString, shown);
    const QString text = phonetext::grouped(number);
    if (phonetext::isE164(number))
        QVERIFY2(!text.contains(u' '), "a line must not break within a number");
    QCOMPARE(QString(text).replace(QChar(0x202f), u' '), shown);
}

void TestPhoneText::groupingChangesNoDigit()
{
    std::mt19937 random(3);
    for (int i = 0; i < 5'000; ++i) {
        QString number(u'+');
        const int digits = 7 + int(random() % 9);
        for (int digit = 0; digit < digits; ++digit)
            number += QChar(u'0' + char16_t(random() % 10));
        const QString text = phonetext::grouped(number);
        QCOMPARE(phonetext::squeezed(text), number);
        for (const QString &group : text.mid(1).split(QChar(0x202f)).mid(1))
            QVERIFY2(group.size() >= 2 && group.size() <= 4, qPrintable(text));
    }
}

void TestPhoneText::squeezed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("bare");
    const QString bare = u"+14155552671"_s;
    QTest::newRow("nothing to remove") << bare << bare;
    QTest::newRow("spaces") << u"+1 415 555 2671"_s << bare;
    QTest::newRow("no-break and narrow spaces") << u"+1\u00a0415\u202f555\u20092671"_s << bare;
    QTest::newRow("dashes of any kind") << u"+1-415\u2010555\u2011267\u20131\u2014"_s << bare;
    QTest::newRow("parentheses, dots and slashes") << u"+1 (415) 555.26/71"_s << bare;
    QTest::newRow("direction marks of a web page") << u"\u202a+1 415 555 2671\u202c\u200e"_s << bare;
    QTest::newRow("a zero-width space") << u"+1\u200b4155552671"_s << bare;
    QTest::newRow("letters stay") << u"T-Mobile (US)"_s << u"TMobileUS"_s;
    QTest::newRow("only separators") << u" -() "_s << QString(u""_s);
}

void TestPhoneText::squeezed()
{
    QFETCH(const QString, text);
    QTEST(phonetext::squeezed(text), "bare");
}

QTEST_GUILESS_MAIN(TestPhoneText)
#include "tst_phonetext.moc"
