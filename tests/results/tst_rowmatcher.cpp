#include "results/folding.h"
#include "results/rowmatcher.h"
#include "results/searchtext.h"
#include "support/builders.h"

#include <QTest>

#include <random>

using namespace batchwatch;
using namespace batchwatch::results;
using namespace Qt::StringLiterals;

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

const WallTime now{Milliseconds(10'000'000)};

TableBatch tableBatchOf(const QList<NumberResult> &rows, const BatchFacts &facts = {}, bool labelIsSearched = false)
{
    BatchSnapshot snapshot{.id = test::batchId()};
    snapshot.results = rows;
    return makeTableBatch(std::make_shared<const BatchSnapshot>(std::move(snapshot)), facts, labelIsSearched);
}

/// By scanning the columns, which must agree with the look at one row.
bool finds(const QString &filter, const NumberResult &row, const BatchFacts &facts = {}, bool labelIsSearched = false)
{
    const auto parsed = parseFilter(filter);
    if (!parsed)
        qFatal("a filter that is wrong: %s", qPrintable(filter));
    const TableBatch batch = tableBatchOf({NumberResult{}, row, NumberResult{}}, facts, labelIsSearched);
    RowMatcher matcher(*parsed, now);
    const bool alone = matcher.matches(batch, 1);
    const bool scanned = matcher.match(batch)[1] != 0;
    if (alone != scanned)
        qFatal("%s: the scan and the look at one row disagree", qPrintable(filter));
    return scanned;
}

/// Anything that a row may hold.
NumberResult anyRow(std::mt19937 *random)
{
    const auto pick = [random](const QStringList &of) { return of.at(qsizetype((*random)() % std::uint32_t(of.size()))); };
    NumberResult row;
    row.phoneNumber = pick({u"+14155552671"_s, u"14155552671"_s, u"+4915112345"_s, u"0049151"_s, u"+1 415"_s, u"CALL415"_s, u""_s});
    row.formattedNumber = pick({u""_s, row.phoneNumber, u"+1 415 555 2671"_s, u"+1 415 555 2671 ext"_s, u"(415) 555"_s});
    row.carrier = pick({u""_s, u"T-Mobile USA"_s, u"Vodafone"_s, u"Telef\u00f3nica 415"_s, QString(200, u'q')});
    row.country = pick({u""_s, u"US"_s, u"DE"_s, u"IM"_s, u"Atlantis"_s});
    row.status = NumberStatus((*random)() % 4);
    row.waStatus = WaStatus((*random)() % 4);
    row.registered = Answer((*random)() % 3);
    row.business = Answer((*random)() % 3);
    row.statusText = row.status == NumberStatus::Unknown ? u"QUEUED"_s : QString();
    row.waStatusText = row.waStatus == WaStatus::Other ? u"BANNED"_s : QString();
    row.further = (*random)() % 4 ? QByteArray() : QByteArrayLiteral("{\"x\":1}");
    return row;
}

} // namespace

class TestRowMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void findsWords_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("inAmerican");
        QTest::addColumn<bool>("inAustralian");
        QTest::addColumn<bool>("inManx");

        QTest::newRow("nothing finds everything") << "" << true << true << true;
        QTest::newRow("blank finds everything") << "  \t " << true << true << true;
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

    void findsWords()
    {
        QFETCH(QString, filter);
        QTEST(finds(filter, american()), "inAmerican");
        QTEST(finds(filter, australian()), "inAustralian");
        QTEST(finds(filter, manx()), "inManx");
    }

    void findsFields_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("inAmerican");
        QTest::addColumn<bool>("inAustralian");
        QTest::addColumn<bool>("inManx");
        QTest::newRow("country by code") << u"country:US"_s << true << false << false;
        QTest::newRow("countries") << u"country:us,au"_s << true << true << false;
        QTest::newRow("country by name") << u"country:\"isle of man\""_s << false << false << true;
        QTest::newRow("country by its whole name") << u"country:=\"United States\""_s << true << false << false;
        QTest::newRow("country by a part of its name is not its whole") << u"country:=United"_s << false << false << false;
        QTest::newRow("not a country") << u"-country:US"_s << false << true << true;
        QTest::newRow("on WhatsApp") << u"wa:valid"_s << true << false << false;
        QTest::newRow("not known whether on WhatsApp") << u"wa:unknown"_s << false << true << true;
        QTest::newRow("failed") << u"status:failed"_s << false << true << false;
        QTest::newRow("business") << u"business:yes"_s << true << false << false;
        QTest::newRow("carrier, part of it") << u"carrier:t-mobile"_s << true << false << false;
        QTest::newRow("carrier, its end") << u"carrier:*mobile"_s << false << false << false;
        QTest::newRow("no carrier") << u"carrier:\"\""_s << false << true << true;
        QTest::newRow("number, its beginning") << u"number:+1415*"_s << true << false << false;
        QTest::newRow("number, its end") << u"number:*4567"_s << false << true << true;
        QTest::newRow("number, part of it") << u"number:55526"_s << true << false << false;
        QTest::newRow("number with two zeros") << u"0014155552671"_s << true << false << false;
        QTest::newRow("number as at home") << u"\"(02) 9123-4567\""_s << false << true << true;
        QTest::newRow("number without its code") << u"4155552671"_s << true << false << false;
        QTest::newRow("numbers") << u"number:+14155552671,+61291234567"_s << true << true << true;
        QTest::newRow("a number's part that is complete is no part") << u"number:+1415555"_s << false << false << false;
        QTest::newRow("or") << u"country:US or status:failed"_s << true << true << false;
        QTest::newRow("and binds tighter than or") << u"country:US wa:invalid or status:failed"_s << false << true << false;
        QTest::newRow("parentheses") << u"(country:US or status:failed) -t-mobile"_s << false << true << false;
        QTest::newRow("not of a group") << u"-(country:US or status:failed)"_s << false << false << true;
    }

    void findsFields()
    {
        QFETCH(QString, filter);
        QTEST(finds(filter, american()), "inAmerican");
        QTEST(finds(filter, australian()), "inAustralian");
        QTEST(finds(filter, manx()), "inManx");
    }

    void findsWhatTheBatchKnows()
    {
        const BatchFacts facts{u"Spring list"_s, {u"promo"_s, u"Q2"_s}, now - std::chrono::minutes(20)};
        QVERIFY(finds(u"batch:spring"_s, american(), facts));
        QVERIFY(!finds(u"batch:autumn"_s, american(), facts));
        QVERIFY(finds(u"batch:"_s + test::batchId().toString().left(8), american(), facts));
        QVERIFY(finds(u"tag:q2"_s, american(), facts));
        QVERIFY(!finds(u"tag:q"_s, american(), facts));
        QVERIFY(finds(u"-tag:q3"_s, american(), facts));
        NumberResult pending = australian();
        pending.status = NumberStatus::Pending;
        QVERIFY(finds(u"age:>10m"_s, pending, facts));
        QVERIFY(!finds(u"age:>30m"_s, pending, facts));
        QVERIFY(finds(u"age:<30m"_s, pending, facts));
        QVERIFY(!finds(u"age:>10m"_s, american(), facts)); // it waits no longer
        QVERIFY(!finds(u"age:>10m"_s, pending, BatchFacts{}));
    }

    void aNameIsSearchedWhereThereAreSeveral()
    {
        const BatchFacts facts{u"Spring list"_s, {}, {}};
        QVERIFY(finds(u"spring-list"_s, american(), facts, true));
        QVERIFY(!finds(u"spring-list"_s, american(), facts, false));
        QVERIFY(!finds(u"list"_s, american(), facts, false));
    }

    void aCountryCodeFindsNoOtherCountry()
    {
        NumberResult indian = american();
        indian.phoneNumber = u"+919000000003"_s;
        indian.formattedNumber.clear();
        indian.carrier = u"Jio"_s;
        indian.country = u"IN"_s;
        QVERIFY(finds(u"IN"_s, indian));
        QVERIFY(!finds(u"US"_s, indian)); // "business"
        QVERIFY(!finds(u"US"_s, indian, {u"March customers"_s, {}, {}}, true));
        indian.country = u"BR"_s;
        indian.business = Answer::No;
        indian.waStatus = WaStatus::Invalid;
        QVERIFY(!finds(u"IN"_s, indian)); // "INVALID"
        QVERIFY(finds(u"invalid"_s, indian));
    }

    /// Whatever stands in a row, a scan of the columns finds what a look at its text finds.
    void columnsFindWhatTheTextHolds()
    {
        std::mt19937 random(17);
        QList<NumberResult> rows;
        for (int i = 0; i < 1'500; ++i)
            rows.append(anyRow(&random));
        const TableBatch batch = tableBatchOf(rows);
        SearchText text;
        const QStringList words{u"4"_s, u"41"_s, u"415"_s, u"5552671"_s, u"+1"_s, u"+1415"_s, u"+"_s, u"0049"_s, u"us"_s, u"de"_s, u"mo"_s,
            u"voda"_s, u"telefonica"_s, u"ext"_s, u"queued"_s, u"banned"_s, u"done"_s, u"valid_confirmed"_s, u"isle"_s, u"call"_s, u"qqq"_s,
            u"business"_s, u"415555267110"_s, u"1234567890123456"_s};
        for (const QString &word : words) {
            FilterNode filter{.kind = FilterNode::Kind::Term, .term = {}, .children = {}};
            filter.term.texts = {{folded(word), TextPattern::Match::Contains}};
            RowMatcher matcher(filter);
            const auto passes = matcher.match(batch);
            for (qsizetype row = 0; row < rows.size(); ++row) {
                const bool held = findsWord(text.viewOf(rows[row]), folded(word));
                if (held != (passes[std::size_t(row)] != 0) || held != matcher.matches(batch, std::size_t(row)))
                    QFAIL(qPrintable(word + u" in " + rows[row].phoneNumber + u" " + rows[row].carrier + u" " + rows[row].formattedNumber));
            }
        }
    }

    void fieldsAgreeRowByRow()
    {
        std::mt19937 random(19);
        QList<NumberResult> rows;
        for (int i = 0; i < 1'000; ++i)
            rows.append(anyRow(&random));
        const TableBatch batch = tableBatchOf(rows, {u"List"_s, {u"a"_s}, now});
        for (const QString &text :
            {u"number:+1415*"_s, u"number:415"_s, u"number:*671,+4915112345"_s, u"country:US,\"\""_s, u"carrier:voda*"_s,
                u"-carrier:vodafone wa:valid"_s, u"status:unknown or business:unknown"_s, u"outcome:business"_s, u"-(4 or us) -tag:b"_s}) {
            RowMatcher matcher(*parseFilter(text), now);
            const auto passes = matcher.match(batch);
            for (std::size_t row = 0; row < passes.size(); ++row)
                QCOMPARE(matcher.matches(batch, row), passes[row] != 0);
        }
    }

    void newTextsAreFoundByAnOldMatcher()
    {
        RowMatcher matcher(*parseFilter(u"vodafone"));
        auto texts = std::make_shared<ResultTexts>();
        const auto batchWith = [&](const QString &carrier) {
            BatchSnapshot snapshot{.id = test::batchId()};
            snapshot.results = ResultRows(texts);
            snapshot.results.append(NumberResult{.phoneNumber = u"+1"_s, .carrier = carrier});
            return makeTableBatch(std::make_shared<const BatchSnapshot>(std::move(snapshot)), {}, false);
        };
        QCOMPARE(matcher.match(batchWith(u"T-Mobile"_s))[0], quint8(0));
        QCOMPARE(matcher.match(batchWith(u"Vodafone"_s))[0], quint8(1));
    }

    void tellsWhatIsNarrower_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("before");
        QTest::addColumn<bool>("narrower");
        QTest::newRow("anything after nothing") << u"a"_s << u""_s << true;
        QTest::newRow("the same") << u"voda us"_s << u"voda us"_s << true;
        QTest::newRow("a longer word") << u"vodaf"_s << u"voda"_s << true;
        QTest::newRow("a shorter word") << u"vod"_s << u"voda"_s << false;
        QTest::newRow("two letters are found elsewhere than three") << u"vod"_s << u"vo"_s << false;
        QTest::newRow("one more word") << u"voda us"_s << u"voda"_s << true;
        QTest::newRow("one more condition") << u"voda wa:valid"_s << u"voda"_s << true;
        QTest::newRow("one more value") << u"country:US,IN"_s << u"country:US"_s << false;
        QTest::newRow("the last word longer") << u"voda spain"_s << u"voda spa"_s << true;
        QTest::newRow("or") << u"voda or us"_s << u"voda"_s << false;
        QTest::newRow("not, longer") << u"-vodaf"_s << u"-voda"_s << false;
        QTest::newRow("a number in any form") << u"4155552671"_s << u"415555"_s << false;
    }

    void tellsWhatIsNarrower()
    {
        QFETCH(QString, now);
        QFETCH(QString, before);
        QTEST(isNarrower(*parseFilter(now), *parseFilter(before)), "narrower");
    }
};

QTEST_GUILESS_MAIN(TestRowMatcher)
#include "tst_rowmatcher.moc"
