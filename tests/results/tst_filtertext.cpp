#include "results/filterexpression.h"
#include "results/filtertext.h"
#include "results/filterwriting.h"
#include "results/folding.h"

#include <QRandomGenerator>
#include <QTest>

using namespace batchwatch::results;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(batchwatch::results::FilterField)
Q_DECLARE_METATYPE(batchwatch::results::ValueChoice)

namespace {

using enum ValueChoice;

const QStringList &difficultValues()
{
    static const QStringList values{u"a"_s, u"a b"_s, u"T-Mobile"_s, u"a\"b"_s, u"a,b"_s, u"a|b"_s, u"*"_s, u"*a*"_s, u"\\"_s, u"a\\"_s,
        u"\\\""_s, QString(), u"-"_s, u"or"_s, u"(a)"_s, u"=a"_s, u"a:b"_s, u"wa:valid"_s, u"US"_s, u"UK"_s, u"\u5370\u5ea6"_s, u"."_s};
    return values;
}

/// The one value that "field:" + text is read as, and null when it is read as anything else.
QList<TextPattern> readAs(FilterField field, const QString &valueText)
{
    const auto parsed = parseFilter(QString(filterFieldName(field) + u':' + valueText));
    return parsed ? parsed->term.texts : QList<TextPattern>();
}

} // namespace

class TestFilterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void chosen_data();
    void chosen();
    void changed_data();
    void changed();
    void withoutField_data();
    void withoutField();
    void pasted_data();
    void pasted();
    void writtenValues();
    void writtenNumbers();
    void anyValueCanBeChosen();
    void randomChanges();
};

void TestFilterText::chosen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterField>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ValueChoice>("choice");
    const auto row = [](const char *name, const QString &text, FilterField field, const QString &value, ValueChoice choice) {
        QTest::newRow(name) << text << field << value << choice;
    };
    using enum FilterField;
    row("nothing", u""_s, Country, u"US"_s, None);
    row("included", u"a country:US,IN b"_s, Country, u"IN"_s, Included);
    row("excluded", u"-country:US,IN"_s, Country, u"IN"_s, Excluded);
    row("twice excluded", u"--country:US"_s, Country, u"US"_s, Included);
    row("another value", u"country:US"_s, Country, u"IN"_s, None);
    row("another field", u"tag:US"_s, Country, u"US"_s, None);
    row("as an alternative", u"country:US or a"_s, Country, u"US"_s, None);
    row("as an alternative in parentheses", u"(country:US or a) b"_s, Country, u"US"_s, None);
    row("in parentheses that only group", u"(a (country:US)) b"_s, Country, u"US"_s, Included);
    row("in a negated group", u"-(country:US b)"_s, Country, u"US"_s, None);
    row("alternatives behind a negated group", u"-(tag:x) (country:US or country:DE)"_s, Country, u"US"_s, None);
    row("alternatives behind an inner group", u"(a (b)) (country:US or c)"_s, Country, u"US"_s, None);
    row("behind alternatives in a negated group", u"-(a or b) (country:US)"_s, Country, u"US"_s, Included);
    row("alternatives in another group", u"(a or b) country:US"_s, Country, u"US"_s, Included);
    row("case and accents", u"carrier:TELEFONICA"_s, Carrier, u"Telef\u00f3nica"_s, Included);
    row("exact", u"carrier:=\"T-Mobile\""_s, Carrier, u"T-Mobile"_s, Included);
    row("a part of it", u"carrier:mobile"_s, Carrier, u"T-Mobile"_s, None);
    row("a wildcard", u"carrier:t*"_s, Carrier, u"T"_s, None);
    row("wildcards at both ends", u"carrier:*t*"_s, Carrier, u"T"_s, None);
    row("none", u"carrier:\"\""_s, Carrier, QString(), Included);
    row("another word of the same meaning", u"status:done"_s, Status, u"completed"_s, Included);
    row("a word that is none", u"status:foo"_s, Status, u"bar"_s, None);
    row("a number", u"number:\"+1 415 555 2671\""_s, Number, u"0014155552671"_s, Included);
    row("a number of a list", u"+14155552671\n+14155552672"_s, Number, u"+14155552672"_s, Included);
    row("an age", u"age:>60m"_s, Age, u"1h"_s, Included);
    row("a text that is wrong elsewhere", u"country:US foo:"_s, Country, u"US"_s, Included);
}

void TestFilterText::chosen()
{
    QFETCH(const QString, text);
    QFETCH(const FilterField, field);
    QFETCH(const QString, value);
    QTEST(chosenValues(text, field).of(value), "choice");
}

void TestFilterText::changed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterField>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ValueChoice>("choice");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &text, FilterField field, const QString &value, ValueChoice choice,
                         const QString &result) { QTest::newRow(name) << text << field << value << choice << result; };
    using enum FilterField;
    row("into nothing", u" "_s, Country, u"US"_s, Included, u"country:US"_s);
    row("before words", u"mobile"_s, Country, u"US"_s, Included, u"country:US mobile"_s);
    row("behind other fields", u"wa:valid  mobile"_s, Country, u"US"_s, Included, u"wa:valid country:US  mobile"_s);
    row("a second value", u"country:US mobile"_s, Country, u"IN"_s, Included, u"country:US,IN mobile"_s);
    row("a value that is there", u"country:US,IN"_s, Country, u"US"_s, Included, u"country:IN,US"_s);
    row("excluded", u"mobile"_s, Country, u"IN"_s, Excluded, u"-country:IN mobile"_s);
    row("a second excluded", u"-country:IN"_s, Country, u"BR"_s, Excluded, u"-country:IN,BR"_s);
    row("included beside excluded", u"-country:IN"_s, Country, u"US"_s, Included, u"-country:IN country:US"_s);
    row("from included to excluded", u"country:US,IN"_s, Country, u"IN"_s, Excluded, u"country:US -country:IN"_s);
    row("from excluded to included", u"a -country:IN b"_s, Country, u"IN"_s, Included, u"country:IN a b"_s);
    row("out of two", u"country:US,IN mobile"_s, Country, u"US"_s, None, u"country:IN mobile"_s);
    row("the last one", u"wa:valid country:US mobile"_s, Country, u"US"_s, None, u"wa:valid mobile"_s);
    row("the only one", u"country:US"_s, Country, u"US"_s, None, u""_s);
    row("out of parentheses", u"(country:US) a"_s, Country, u"US"_s, None, u"() a"_s);
    row("out of every place", u"country:US -country:US a"_s, Country, u"US"_s, None, u"a"_s);
    row("not out of alternatives", u"country:US or a"_s, Country, u"US"_s, None, u"country:US or a"_s);
    row("beside alternatives", u"a or b"_s, Country, u"US"_s, Included, u"country:US (a or b)"_s);
    row("beside alternatives with an open quote", u"a or \"b\\"_s, Tag, u"c"_s, Included, u"tag:c (a or \"b\\\\\")"_s);
    row("beside alternatives with an unfinished number", u"a or 415 (5 - "_s, Tag, u"c"_s, Included, u"tag:c (a or \"415 (5 - \")"_s);
    row("beside alternatives with a dash at the end", u"a or 415 -"_s, Tag, u"c"_s, Included, u"tag:c (a or 415)"_s);
    row("quotes", u""_s, Tag, u"a b"_s, Included, u"tag:\"a b\""_s);
    row("exact for texts of which a part would do", u""_s, Carrier, u"T-Mobile"_s, Included, u"carrier:=T-Mobile"_s);
    row("exact, in quotes", u""_s, Carrier, u"T-Mobile USA"_s, Included, u"carrier:=\"T-Mobile USA\""_s);
    row("those without one", u""_s, Carrier, QString(), Included, u"carrier:\"\""_s);
    row("with an open quote in another field", u"a carrier:\"b"_s, Country, u"US"_s, Included, u"country:US a carrier:\"b"_s);
    row("with an open quote in this field", u"carrier:\"T-Mob"_s, Carrier, u"b"_s, Included, u"carrier:\"T-Mob\",=b"_s);
    row("with a quote just opened", u"carrier:\""_s, Carrier, u"b"_s, Included, u"carrier:=b"_s);
    row("after the colon", u"country: a"_s, Country, u"US"_s, Included, u"country:US a"_s);
    row("the synonym stays", u"cc:us"_s, Country, u"IN"_s, Included, u"cc:us,IN"_s);
    row("another age", u"age:>1m a"_s, Age, u">1h"_s, Included, u"age:>1h a"_s);
    row("numbers do not join", u"415 country:US 416"_s, Country, u"US"_s, None, u"415 \"416\""_s);
    row("numbers do not join behind a minus", u"415 country:US -416"_s, Country, u"US"_s, None, u"415 -\"416\""_s);
    row("numbers do not join over two conditions", u"415 country:US -country:US (416)"_s, Country, u"US"_s, None, u"415 \"(416)\""_s);
    row("words do not become values", u"tag:a, country:US b"_s, Country, u"US"_s, None, u"tag:a b"_s);
    row("beside a list of numbers", u"+14155552671\n0171 1234567"_s, Country, u"US"_s, Included,
        u"number:+14155552671,*1711234567 country:US"_s);
    row("without spaces", u"\"a\"country:US\"b\""_s, Country, u"US"_s, None, u"\"a\" \"b\""_s);
}

void TestFilterText::changed()
{
    QFETCH(const QString, text);
    QFETCH(const FilterField, field);
    QFETCH(const QString, value);
    QFETCH(const ValueChoice, choice);
    QFETCH(const QString, result);
    QCOMPARE(withValue(text, field, value, choice), result);
    if (choice != None || !text.contains(u" or "))
        QCOMPARE(chosenValues(result, field).of(value), choice);
}

void TestFilterText::withoutField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("included and excluded") << u"a country:US,germany -cc:IN b"_s << u"a b"_s;
    QTest::newRow("wildcards, too") << u"country:u*"_s << u""_s;
    QTest::newRow("not within alternatives") << u"(country:US or a)"_s << u"(country:US or a)"_s;
}

void TestFilterText::withoutField()
{
    QFETCH(const QString, text);
    QTEST(batchwatch::results::withoutField(text, FilterField::Country), "result");
}

void TestFilterText::pasted_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::addColumn<QString>("clip");
    QTest::addColumn<QString>("inserted");
    const QString lines = u"+14155552671\r\n0171 1234567\r\n"_s;
    QTest::newRow("lines") << u""_s << u""_s << lines << u"number:+14155552671,*1711234567"_s;
    QTest::newRow("commas") << u""_s << u""_s << u"+14155552671, +14155552672"_s << u"number:+14155552671,+14155552672"_s;
    QTest::newRow("between words") << u"a"_s << u"b"_s << lines << u" number:+14155552671,*1711234567 "_s;
    QTest::newRow("in parentheses") << u"-("_s << u")"_s << lines << u"number:+14155552671,*1711234567"_s;
    QTest::newRow("behind a minus") << u"a -"_s << u""_s << lines << u"number:+14155552671,*1711234567"_s;
    QTest::newRow("after number:") << u"a number:"_s << u""_s << lines << u"+14155552671,*1711234567"_s;
    QTest::newRow("after a comma") << u"number:415,"_s << u""_s << lines << u"+14155552671,*1711234567"_s;
    QTest::newRow("one number") << u""_s << u""_s << u" +1 415 555 2671\n"_s << u"+1 415 555 2671"_s;
    QTest::newRow("words in lines") << u""_s << u""_s << u"T-Mobile\nUS\tx"_s << u"T-Mobile US x"_s;
}

void TestFilterText::pasted()
{
    QFETCH(const QString, before);
    QFETCH(const QString, behind);
    QFETCH(const QString, clip);
    QTEST(pastedIntoFilter(QString(before + behind), before.size(), clip), "inserted");
}

void TestFilterText::writtenValues()
{
    QCOMPARE(filterValueText(FilterField::Carrier, u"T-Mobile"_s, ValueForm::Plain), u"T-Mobile"_s);
    QCOMPARE(filterValueText(FilterField::Country, u"Germany"_s, ValueForm::Plain), u"=Germany"_s);
    QCOMPARE(readAs(FilterField::Country, filterValueText(FilterField::Country, u"UK"_s, ValueForm::Exact)),
        (QList<TextPattern>{{u"uk"_s, TextPattern::Match::Whole}}));
    for (const FilterField field : {FilterField::Carrier, FilterField::Country, FilterField::Batch, FilterField::Tag}) {
        for (const QString &value : difficultValues()) {
            const QList<TextPattern> patterns = readAs(field, filterValueText(field, value, ValueForm::Exact));
            QVERIFY2(patterns.size() == 1, qPrintable(value));
            QCOMPARE(patterns.first(), (TextPattern{batchwatch::results::folded(value), TextPattern::Match::Whole}));
        }
    }
}

void TestFilterText::writtenNumbers()
{
    const QList<NumberPattern> patterns{{u"14155552671"_s, true, true}, {u"2671"_s, false, true}, {u"1415"_s, true, false},
        {u"415"_s, false, false}, {u"112"_s, true, true}, {u"01234567"_s, false, true}};
    const QString text = numberFilter(patterns);
    QCOMPARE(text, u"number:+14155552671,*2671,1415*,*415*,=112,*01234567"_s);
    QCOMPARE(parseFilter(text)->term.numbers, patterns);
}

void TestFilterText::anyValueCanBeChosen()
{
    for (const QString &value : difficultValues()) {
        for (const ValueChoice choice : {Included, Excluded, None}) {
            const QString text = withValue(u"a tag:x -tag:y b", FilterField::Tag, value, choice);
            QCOMPARE(chosenValues(text, FilterField::Tag).of(value), choice);
            QVERIFY2(parseFilter(text), qPrintable(text));
            QCOMPARE(withValue(text, FilterField::Tag, value, None), u"a tag:x -tag:y b"_s);
        }
    }
}

/// Whatever was typed before: the value is chosen then, all else means what it meant, and the value can be taken back.
void TestFilterText::randomChanges()
{
    const QStringList pieces{u"("_s, u")"_s, u"-"_s, u"\""_s, u" "_s, u" "_s, u","_s, u" or "_s, u"*"_s, u"="_s, u"\\"_s, u"+"_s, u"12 "_s,
        u"(34)"_s, u"a "_s, u"country:US"_s, u"-country:IN,BR "_s, u"tag:"_s, u"carrier:\"b c\" "_s, u"wa:valid "_s, u"number:1,"_s,
        u"status:done"_s};
    QRandomGenerator random(7);
    int tried = 0;
    for (int round = 0; round < 30'000; ++round) {
        QString text;
        for (int i = random.bounded(10); i > 0; --i)
            text += pieces[random.bounded(pieces.size())];
        if (!parseFilter(text))
            continue;
        ++tried;
        const QString value = random.bounded(2) ? u"US"_s : u"IN"_s;
        const ValueChoice choice = random.bounded(2) ? Included : Excluded;
        const QString chosen = withValue(text, FilterField::Country, value, choice);
        QVERIFY2(parseFilter(chosen), qPrintable(text + u" -> "_s + chosen));
        QVERIFY2(chosenValues(chosen, FilterField::Country).of(value) == choice, qPrintable(text + u" -> "_s + chosen));
        const auto without = parseFilter(withValue(text, FilterField::Country, value, None));
        const auto takenBack = parseFilter(withValue(chosen, FilterField::Country, value, None));
        QVERIFY2(without && takenBack, qPrintable(text));
        QVERIFY2(*without == *takenBack, qPrintable(text + u" -> "_s + chosen));
    }
    QVERIFY(tried > 3'000);
}

QTEST_GUILESS_MAIN(TestFilterText)
#include "tst_filtertext.moc"
