#include "results/filterwords.h"

#include <QSet>
#include <QTest>

using namespace batchwatch::results;
using namespace Qt::StringLiterals;

namespace {

/// Not the first word of its meaning.
bool isSynonym(FilterField field, const FilterWord &word)
{
    for (const FilterWord &other : filterWords(field)) {
        if (other.mask == word.mask)
            return other.text != word.text;
    }
    return false;
}

} // namespace

class TestFilterWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void errors_data();
    void errors();
    void fieldsAreExplained();
    void examplesAreRight();
};

void TestFilterWords::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &text, const QString &sentence) { QTest::newRow(name) << text << sentence; };
    row("unknown field", u"foo:1"_s, u"There is no field “foo:”. To look for the text as it is, put it in quotes."_s);
    row("misspelt field", u"contry:US"_s, u"There is no field “contry:”. Did you mean “country:”?"_s);
    row("no value", u"wa:"_s, u"“wa:” needs a value right after the colon, for example wa:valid."_s);
    row("unknown value", u"business:maybe"_s, u"“business:” does not know “maybe”, but: yes, no, unknown."_s);
    row("misspelt value", u"status:faild"_s, u"“status:” does not know “faild”. Did you mean “failed”?"_s);
    row("number", u"number:1*2"_s, u"“1*2” is no phone number and no part of one. “*” may stand only at its beginning or end."_s);
    row("age", u"age:10"_s, u"“10” is no age. Write one with its unit (s, m, h or d), for example age:>10m."_s);
    row("unclosed", u"(a"_s, u"This parenthesis is not closed."_s);
    row("unopened", u"a)"_s, u"This parenthesis closes none."_s);
    row("or", u"a OR"_s, u"“OR” needs a condition on either side. To look for the word, put it in quotes."_s);
    row("minus", u"a -"_s, u"The minus sign must stand right before what is to be left out."_s);
    row("too deep", u"("_s.repeated(100), u"There are too many parentheses within each other."_s);
    row("too long", u"a "_s.repeated(20'000),
        u"The filter is too long. Values of one field take less room in a list, such as numbers after “number:”."_s);
    row("a long text is cut", u"tagg:1 "_s + u"status:"_s + u"x"_s.repeated(99), u"There is no field “tagg:”. Did you mean “tag:”?"_s);
    row("a long value is cut", u"is:"_s + u"x"_s.repeated(99),
        u"“is:” does not know “"_s + u"x"_s.repeated(40) + u"…”, but: on-whatsapp, business, not-on-whatsapp, not-checked."_s);
    row("what is invisible is shown", u"is:a\u202eb"_s,
        u"“is:” does not know “a[U+202E]b”, but: on-whatsapp, business, not-on-whatsapp, not-checked."_s);
}

void TestFilterWords::errors()
{
    QFETCH(const QString, text);
    const auto parsed = parseFilter(text);
    QVERIFY(!parsed);
    QTEST(FilterWords::error(parsed.error(), text), "sentence");
}

void TestFilterWords::fieldsAreExplained()
{
    QSet<FilterField> explained;
    for (const FilterFieldHelp &help : FilterWords::fields()) {
        explained.insert(help.field);
        QVERIFY(help.example.startsWith(help.name));
        QVERIFY(!help.description.isEmpty());
        const auto parsed = parseFilter(help.example);
        QVERIFY2(parsed, qPrintable(help.example));
        QCOMPARE(parsed->term.field, help.field);
        for (const FilterWord &word : filterWords(help.field))
            QVERIFY(help.description.contains(word.text) || isSynonym(help.field, word));
    }
    QCOMPARE(explained.size(), int(FilterField::Age)); // all but Any
}

void TestFilterWords::examplesAreRight()
{
    for (const FilterExample &example : FilterWords::examples()) {
        QVERIFY2(parseFilter(example.text), qPrintable(example.text));
        QVERIFY(!example.meaning.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestFilterWords)
#include "tst_filterwords.moc"
