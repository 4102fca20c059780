#include "results/filter.h"
#include "results/searchtext.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;

namespace {

NumberResult american()
{
    NumberResult number;
    number.phoneNumber = QStringLiteral("+14155552671");
    number.formattedNumber = QStringLiteral("+1 415 555 2671");
    number.status = NumberStatus::Completed;
    number.waStatus = WaStatus::Valid;
    number.registered = Answer::Yes;
    number.business = Answer::Yes;
    number.carrier = QStringLiteral("T-Mobile USA, Inc. (Telef\u00f3nica)");
    number.country = QStringLiteral("US");
    return number;
}

NumberResult australian()
{
    NumberResult number;
    number.phoneNumber = QStringLiteral("+61291234567");
    number.status = NumberStatus::Failed;
    number.country = QStringLiteral("AU");
    return number;
}

NumberResult manx()
{
    NumberResult number = australian();
    number.status = NumberStatus::Unknown;
    number.statusText = QStringLiteral("QUEUED");
    number.country = QStringLiteral("IM");
    return number;
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void folding_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        QTest::newRow("case") << "ABCxyz_09"
                              << "abcxyz_09";
        QTest::newRow("separators of numbers") << "+1 (415) 555-26.71/3"
                                               << "+14155552671"
                                                  "3";
        QTest::newRow("spaces and dashes of every kind") << "a\u202fb\u2011c\u2013d\u00a0e"
                                                         << "abcde";
        QTest::newRow("accents") << "T\u00e9l\u00e9f\u00f3nica \u00c4"
                                 << "telefonicaa";
        QTest::newRow("accents that stand apart") << "e\u0301"
                                                  << "e";
        QTest::newRow("full-width forms") << "\uff21\uff11"
                                          << "a1";
        QTest::newRow("digits of other scripts") << "\u0661\u0967"
                                                 << "11";
        QTest::newRow("sharp s") << "Stra\u00dfe"
                                 << "strasse";
        QTest::newRow("invisible characters") << "a\u200bb\u202ec\u0001"
                                              << "abc";
        QTest::newRow("nothing") << ""
                                 << "";
    }

    void folding()
    {
        QFETCH(QString, text);
        QTEST(folded(text), "expected");
    }

    void finds_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("inAmerican");
        QTest::addColumn<bool>("inAustralian");
        QTest::addColumn<bool>("inManx");

        QTest::newRow("nothing finds everything") << "" << true << true << true;
        QTest::newRow("blank finds everything") << "  \t " << true << true << true;
        QTest::newRow("separators alone find everything") << " - ( " << true << true << true;
        QTest::newRow("digits anywhere in a number") << "5552" << true << false << false;
        QTest::newRow("a number as people write it") << "+1 (415) 555-2671" << true << false << false;
        QTest::newRow("digits apart are one number, not two words") << "671 415" << false << false << false;
        QTest::newRow("a plus begins another number") << "+1415 +1415555" << true << false << false;
        QTest::newRow("words are joined by and") << "us 415" << true << false << false;
        QTest::newRow("each word must occur") << "us 416" << false << false << false;
        QTest::newRow("case") << "t-MOBILE" << true << false << false;
        QTest::newRow("dash or none") << "tmobile" << true << false << false;
        QTest::newRow("accents") << "telefonica" << true << false << false;
        QTest::newRow("a quoted text is one word") << "\"mobile usa\"" << true << false << false;
        QTest::newRow("a quoted text in another order") << "\"usa mobile\"" << false << false << false;
        QTest::newRow("the same without quotes") << "usa mobile" << true << false << false;
        QTest::newRow("a quote without an end") << "\"mobile usa" << true << false << false;
        QTest::newRow("empty quotes") << "\"\"" << true << true << true;
        QTest::newRow("outcome as shown") << "business" << true << false << false;
        QTest::newRow("outcome in two words") << "not checked" << false << true << true;
        QTest::newRow("outcome exact") << "not_checked" << false << true << true;
        QTest::newRow("state as shown") << "done" << true << false << false;
        QTest::newRow("state exact") << "completed" << true << false << false;
        QTest::newRow("failed") << "failed" << false << true << false;
        QTest::newRow("an unknown state") << "queued" << false << false << true;
        QTest::newRow("the vendor's word for on WhatsApp") << "valid_confirmed" << true << false << false;
        QTest::newRow("a country by its name") << "united states" << true << false << false;
        QTest::newRow("a country by its name in quotes") << "\"United States\"" << true << false << false;
        QTest::newRow("short words of a country's name") << "isle of man" << false << false << true;
        QTest::newRow("a code is not found within names of countries") << "us" << true << false << false;
        QTest::newRow("a code is not found within carriers or states") << "in" << false << false << false;
        QTest::newRow("two letters that begin a column") << "qu" << false << false << true;
        QTest::newRow("two digits anywhere") << "26" << true << false << false;
        QTest::newRow("the beginning of a name") << "au" << false << true << false;
        QTest::newRow("columns are not joined") << "671on" << false << false << false;
    }

    void finds()
    {
        QFETCH(QString, filter);
        const Filter parsed = Filter::parse(filter);
        SearchText texts;
        QTEST(parsed.matches(texts.of(american())), "inAmerican");
        QTEST(parsed.matches(texts.of(australian())), "inAustralian");
        QTEST(parsed.matches(texts.of(manx())), "inManx");
    }

    void aCountryCodeFindsNoOtherCountry()
    {
        SearchText texts;
        NumberResult indian = american();
        indian.phoneNumber = QStringLiteral("+919000000003");
        indian.formattedNumber.clear();
        indian.carrier = QStringLiteral("Jio");
        indian.country = QStringLiteral("IN");
        QVERIFY(Filter::parse(u"IN").matches(texts.of(indian)));
        QVERIFY(!Filter::parse(u"US").matches(texts.of(indian))); // "business"
        QVERIFY(!Filter::parse(u"US").matches(texts.of(indian, folded(u"March customers"))));
        indian.country = QStringLiteral("BR");
        indian.business = Answer::No;
        indian.waStatus = WaStatus::Invalid;
        QVERIFY(!Filter::parse(u"IN").matches(texts.of(indian))); // "INVALID"
        QVERIFY(Filter::parse(u"invalid").matches(texts.of(indian)));
    }

    void batchesAreFoundByTheirName()
    {
        SearchText texts;
        const Filter filter = Filter::parse(u"spring-list");
        QVERIFY(filter.matches(texts.of(american(), folded(u"Spring list"))));
        QVERIFY(!filter.matches(texts.of(american())));
    }

    void emptyAndEqual()
    {
        QVERIFY(Filter().isEmpty());
        QVERIFY(Filter::parse(u" ").isEmpty());
        QCOMPARE(Filter::parse(u"+1 415"), Filter::parse(u" +1415 "));
        QVERIFY(!(Filter::parse(u"a b") == Filter::parse(u"ab")));
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
