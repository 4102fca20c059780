#include "results/filtercompletion.h"

#include <QTest>

using namespace batchwatch::results;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(batchwatch::results::CompletionPlace)

namespace {

using Kind = CompletionPlace::Kind;

/// A text with its cursor as "|": the text and the position.
struct Typed
{
    QString text;
    qsizetype cursor = 0;
};

Typed typed(const QString &marked)
{
    return {QString(marked).remove(QChar(0x2038)), marked.indexOf(QChar(0x2038))};
}

} // namespace

class TestFilterCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void places_data();
    void places();
    void proposals_data();
    void proposals();
    void acceptance_data();
    void acceptance();
    void everyCursorOfEveryText();
};

void TestFilterCompletion::places_data()
{
    QTest::addColumn<QString>("marked"); // the cursor is the caret
    QTest::addColumn<CompletionPlace>("place");
    const auto row = [](const char *name, const QString &marked, const CompletionPlace &place) { QTest::newRow(name) << marked << place; };
    const auto field = [](qsizetype position, qsizetype length, const QString &prefix) {
        return CompletionPlace{Kind::Field, FilterField::Any, position, length, prefix};
    };
    const auto value = [](FilterField of, qsizetype position, qsizetype length, const QString &prefix) {
        return CompletionPlace{Kind::Value, of, position, length, prefix};
    };
    const CompletionPlace nothing;
    row("nothing typed", u"‸"_s, field(0, 0, QString()));
    row("a word", u"cou‸"_s, field(0, 3, u"cou"_s));
    row("within a word", u"co‸untry"_s, field(0, 7, u"co"_s));
    row("the beginning of a word", u"a ‸country"_s, field(2, 0, QString()));
    row("behind a minus", u"-cou‸"_s, field(1, 3, u"cou"_s));
    row("right behind a minus", u"a -‸"_s, field(3, 0, QString()));
    row("behind a parenthesis", u"(‸"_s, field(1, 0, QString()));
    row("a word that may become or", u"or‸"_s, field(0, 2, u"or"_s));
    row("a field's name", u"cou‸ntry:US"_s, field(0, 8, u"cou"_s));
    row("a number", u"415‸"_s, nothing);
    row("a word in quotes", u"\"cou‸"_s, nothing);
    row("a word with a sign", u"a+b‸"_s, nothing);
    row("right behind the colon", u"a country:‸"_s, value(FilterField::Country, 10, 0, QString()));
    row("behind the colon and before a word", u"country:‸ a"_s, value(FilterField::Country, 8, 0, QString()));
    row("a value", u"wa:val‸"_s, value(FilterField::WhatsApp, 3, 3, u"val"_s));
    row("within a value", u"wa:v‸alid"_s, value(FilterField::WhatsApp, 3, 5, u"v"_s));
    row("the second value", u"country:US,i‸,BR"_s, value(FilterField::Country, 11, 1, u"i"_s));
    row("behind a comma", u"country:US,‸"_s, value(FilterField::Country, 11, 0, QString()));
    row("behind a comma and a space", u"country:US, ‸"_s, value(FilterField::Country, 12, 0, QString()));
    row("between commas", u"country:US,‸,IN"_s, value(FilterField::Country, 11, 0, QString()));
    row("by a synonym", u"op:t‸"_s, value(FilterField::Carrier, 3, 1, u"t"_s));
    row("in quotes", u"carrier:\"T-Mobile‸\""_s, value(FilterField::Carrier, 8, 10, u"T-Mobile"_s));
    row("in an open quote", u"carrier:\"T-M‸ wa:valid"_s, value(FilterField::Carrier, 8, 4, u"T-M"_s));
    row("behind an equals sign", u"carrier:=T‸"_s, value(FilterField::Carrier, 8, 2, u"T"_s));
    row("behind a wildcard", u"carrier:*mob‸"_s, value(FilterField::Carrier, 8, 4, u"mob"_s));
    row("a value of an unknown field", u"foo:a‸"_s, nothing);
    row("in a group", u"(a or wa:v‸)"_s, value(FilterField::WhatsApp, 9, 1, u"v"_s));
}

void TestFilterCompletion::places()
{
    QFETCH(const QString, marked);
    QFETCH(const CompletionPlace, place);
    const Typed input = typed(marked);
    const CompletionPlace found = completionPlace(input.text, input.cursor);
    QCOMPARE(found.kind, place.kind);
    QCOMPARE(found.field, place.field);
    QCOMPARE(found.position, place.position);
    QCOMPARE(found.length, place.length);
    QCOMPARE(found.prefix, place.prefix);
}

void TestFilterCompletion::proposals_data()
{
    QTest::addColumn<QString>("proposal");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("ofCarrier");
    QTest::addColumn<bool>("ofCountry");
    QTest::newRow("nothing typed") << u"T-Mobile"_s << u""_s << true << true;
    QTest::newRow("case") << u"T-Mobile"_s << u"t-m"_s << true << true;
    QTest::newRow("without the dash") << u"T-Mobile"_s << u"TMOB"_s << true << true;
    QTest::newRow("accents") << u"\u00c9t\u00e9 Telecom"_s << u"ete"_s << true << true;
    QTest::newRow("a later word") << u"\u00c9t\u00e9 Telecom"_s << u"tele"_s << true << true;
    QTest::newRow("two words") << u"Claro Brasil"_s << u"claro b"_s << true << true;
    QTest::newRow("within a word") << u"Telecom"_s << u"com"_s << false << false;
    QTest::newRow("a country by its name") << u"DE"_s << u"ger"_s << false << true;
    QTest::newRow("a country by a later word of its name") << u"US"_s << u"states"_s << false << true;
}

void TestFilterCompletion::proposals()
{
    QFETCH(const QString, proposal);
    QFETCH(const QString, prefix);
    QTEST(isProposed(FilterField::Carrier, proposal, prefix), "ofCarrier");
    QTEST(isProposed(FilterField::Country, proposal, prefix), "ofCountry");
}

void TestFilterCompletion::acceptance_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("proposal");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &marked, const QString &proposal, const QString &result) {
        QTest::newRow(name) << marked << proposal << result;
    };
    row("a field", u"a cou‸"_s, u"country"_s, u"a country:‸"_s);
    row("a field in place of another", u"wa‸:US"_s, u"country"_s, u"country:‸US"_s);
    row("a value", u"wa:v‸"_s, u"valid"_s, u"wa:valid‸"_s);
    row("a value before others", u"country:‸,IN a"_s, u"US"_s, u"country:US‸,IN a"_s);
    row("a value before a word", u"country:‸ a"_s, u"US"_s, u"country:US‸ a"_s);
    row("a value with a space", u"carrier:t-m‸"_s, u"T-Mobile USA"_s, u"carrier:\"T-Mobile USA\"‸"_s);
    row("in quotes that are closed", u"carrier:\"t‸\""_s, u"T-Mobile USA"_s, u"carrier:\"T-Mobile USA\"‸"_s);
    row("in an open quote", u"carrier:\"t‸ wa:valid"_s, u"T-Mobile USA"_s, u"carrier:\"T-Mobile USA\"‸ wa:valid"_s);
    row("in an open quote within a word", u"carrier:\"t‸x"_s, u"Tele"_s, u"carrier:Tele‸ x"_s);
    row("the equals sign stays", u"carrier:=t‸"_s, u"Tele"_s, u"carrier:=Tele‸"_s);
    row("none", u"carrier:‸"_s, QString(), u"carrier:\"\"‸"_s);
    row("in a group", u"(wa:v‸)"_s, u"valid"_s, u"(wa:valid‸)"_s);
}

void TestFilterCompletion::acceptance()
{
    QFETCH(const QString, marked);
    QFETCH(const QString, proposal);
    QFETCH(const QString, result);
    const Typed before = typed(marked);
    const Typed after = typed(result);
    const CompletedFilter completed = withCompletion(before.text, completionPlace(before.text, before.cursor), proposal);
    QCOMPARE(completed.text, after.text);
    QCOMPARE(completed.cursor, after.cursor);
}

void TestFilterCompletion::everyCursorOfEveryText()
{
    for (const QString &text :
        {u"-country:US, \"I\\\"N\" (wa:v|alid or \"a b\" +1 (415) - carrier:=\"T"_s, u"::,,(\"\\"_s, u"number:(1), 2)"_s}) {
        for (qsizetype cursor = 0; cursor <= text.size(); ++cursor) {
            const CompletionPlace place = completionPlace(text, cursor);
            QVERIFY(place.position >= 0 && place.length >= 0 && place.position + place.length <= text.size());
            QVERIFY(place.kind == Kind::Nothing || (place.position <= cursor && cursor <= place.position + place.length));
            const CompletedFilter completed = withCompletion(text, place, u"a b"_s);
            QVERIFY(completed.cursor <= completed.text.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
