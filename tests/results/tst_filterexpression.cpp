#include "results/filterexpression.h"

#include <QRandomGenerator>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;
using namespace Qt::StringLiterals;

namespace {

QString dumped(const NumberPattern &number)
{
    return (number.atStart ? u"^"_s : QString()) + number.digits + (number.atEnd ? u"$"_s : QString());
}

QString dumped(const TextPattern &text)
{
    switch (text.match) {
    case TextPattern::Match::Contains: return u'~' + text.text;
    case TextPattern::Match::Whole: return u'=' + text.text;
    case TextPattern::Match::Prefix: return text.text + u'*';
    case TextPattern::Match::Suffix: return u'*' + text.text;
    }
    return {};
}

QString dumpedMask(quint8 mask)
{
    QString bits;
    for (int bit = 0; bit < 8; ++bit) {
        if (mask & (1 << bit))
            bits += QString::number(bit);
    }
    return bits;
}

/// "word", "wa:01", "country:=us,=in", "number:^1415,2671$", "age:>600s"
QString dumped(const FilterTerm &term)
{
    QStringList values;
    for (const TextPattern &text : term.texts)
        values << (term.field == FilterField::Any && text.match == TextPattern::Match::Contains ? text.text : dumped(text));
    for (const NumberPattern &number : term.numbers)
        values << dumped(number);
    if (term.mask)
        values << dumpedMask(term.mask);
    if (term.age != AgeLimit()) {
        const QString side = term.age.side == AgeLimit::Side::Greater ? u">"_s : u"<"_s;
        values << side + QString::number(std::chrono::duration_cast<std::chrono::seconds>(term.age.limit).count()) + u's';
    }
    const QString name = filterFieldName(term.field);
    return (name.isEmpty() ? QString() : name + u':') + values.join(u',');
}

QString dumped(const FilterNode &node)
{
    QStringList parts;
    for (const FilterNode &child : node.children)
        parts << dumped(child);
    switch (node.kind) {
    case FilterNode::Kind::Everything: return u"everything"_s;
    case FilterNode::Kind::Term: return dumped(node.term);
    case FilterNode::Kind::Not: return u"not "_s + parts.join(u'?');
    case FilterNode::Kind::And: return u'(' + parts.join(u" & "_s) + u')';
    case FilterNode::Kind::Or: return u'(' + parts.join(u" | "_s) + u')';
    }
    return {};
}

QString parsedTo(QStringView text)
{
    const auto parsed = parseFilter(text);
    return parsed ? dumped(*parsed)
                  : u"error %1 at %2+%3"_s.arg(int(parsed.error().fault)).arg(parsed.error().position).arg(parsed.error().length);
}

/// "text" beside what it must become.
void row(const char *name, const QString &text, const QString &tree)
{
    QTest::newRow(name) << text << tree;
}

} // namespace

class TestFilterExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void words_data();
    void words() { check(); }
    void numbersAmongWords_data();
    void numbersAmongWords() { check(); }
    void joining_data();
    void joining() { check(); }
    void fields_data();
    void fields() { check(); }
    void values_data();
    void values() { check(); }
    void numbers_data();
    void numbers() { check(); }
    void ages_data();
    void ages() { check(); }
    void pastedNumbers_data();
    void pastedNumbers() { check(); }
    void errors_data();
    void errors();
    void fieldNames();
    void manyNumbers();
    void hostileTexts();
    void randomTexts();

private:
    static void columns()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
    }
    static void check()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, tree);
        QCOMPARE(parsedTo(text), tree);
    }
};

void TestFilterExpression::words_data()
{
    columns();
    row("nothing", u""_s, u"everything"_s);
    row("blank", u" \t "_s, u"everything"_s);
    row("a word, folded", u"T-MOBILE"_s, u"tmobile"_s);
    row("accents", u"Telef\u00f3nica"_s, u"telefonica"_s);
    row("words are joined by and", u"us mobile"_s, u"(us & mobile)"_s);
    row("quotes", u"\"mobile usa\""_s, u"mobileusa"_s);
    row("a quote without an end", u"\"mobile usa"_s, u"mobileusa"_s);
    row("a quote in a word begins another", u"a\"b c\"d"_s, u"(a & bc & d)"_s);
    row("an escaped quote", u"\"the \\\"big\\\" one\""_s, u"the\"big\"one"_s);
    row("an escaped backslash", u"\"a\\\\\" b"_s, u"(a\\ & b)"_s);
    row("a backslash of the text", u"\"a\\b\""_s, u"a\\b"_s);
    row("empty quotes find everything", u"\"\""_s, u"everything"_s);
    row("separators alone find everything", u". / \u2013"_s, u"everything"_s);
    row("empty words are left out", u"a . \"\" b"_s, u"(a & b)"_s);
    row("stars of words are stars", u"a*b \"*c*\""_s, u"(a*b & *c*)"_s);
    row("a time is a word", u"12:30"_s, u"12:30"_s);
    row("an address is a word", u"https://example.com/a"_s, u"https:example.coma"_s.remove(u'.'));
    row("a name in quotes is a word", u"\"foo:bar\""_s, u"foo:bar"_s);
    row("a colon after more than letters is of the word", u"a1:b"_s, u"a1:b"_s);
    row("a colon that stands alone", u": :a"_s, u"(: & :a)"_s);
}

void TestFilterExpression::numbersAmongWords_data()
{
    columns();
    row("a part of a number", u"5552"_s, u"5552"_s);
    row("neighbours are one number", u"671 415"_s, u"671415"_s);
    row("in any form", u"+1 (415) 555-2671"_s, u"+14155552671,^14155552671$"_s);
    row("parenthesis in front", u"(415) 555-2671"_s, u"4155552671,4155552671$"_s);
    row("dots and slashes", u"415.555/2671"_s, u"4155552671,4155552671$"_s);
    row("narrow spaces, as copied from the grid", u"+1\u202f415\u202f555\u202f2671"_s, u"+14155552671,^14155552671$"_s);
    row("en dash between", u"415 \u2013 5552671"_s, u"4155552671,4155552671$"_s);
    row("a dash that stands alone, or leads, within a number", u"415 - 555 -2671"_s, u"4155552671,4155552671$"_s);
    row("two zeros for the plus", u"0014155552671"_s, u"0014155552671,^14155552671$"_s);
    row("national", u"0171 1234567"_s, u"01711234567,1711234567$"_s);
    row("a zero for callers within the country", u"+49 (0)171 1234567"_s, u"+4901711234567,^491711234567$"_s);
    row("a plus begins another number", u"+1415 +1415555"_s, u"(+1415 & +1415555,^1415555$)"_s);
    row("also without a space", u"1+2"_s, u"(1 & +2)"_s);
    row("a number is no part of a word", u"415abc 7"_s, u"(415abc & 7)"_s);
    row("a word between numbers", u"415 us 555"_s, u"(415 & us & 555)"_s);
    row("a dash before a word behind a number", u"415 -us"_s, u"(415 & not us)"_s);
    row("a dash before a quote behind a number", u"415 -\"us\""_s, u"(415 & not us)"_s);
    row("a dash before a number behind a word", u"us -415"_s, u"(us & not 415)"_s);
    row("a group behind a number", u"415 (us)"_s, u"(415 & us)"_s);
    row("while it is typed: parenthesis", u"+1 ("_s, u"+1"_s);
    row("while it is typed: digits in parenthesis", u"+1 (41"_s, u"+141"_s);
    row("while it is typed: dash", u"+1 415 - "_s, u"+1415"_s);
    row("digits of other scripts", u"\u0661\u0662\u0663\u0664\u0665\u0666\u0667"_s, u"1234567,1234567$"_s);
    row("in quotes", u"\"+1 415 555 2671\""_s, u"+14155552671,^14155552671$"_s);
    row("with a star it is a number's beginning", u"+1415*"_s, u"number:^1415"_s);
    row("with a star it is a number's end", u"*2671"_s, u"number:2671$"_s);
}

void TestFilterExpression::joining_data()
{
    columns();
    row("or", u"a or b"_s, u"(a | b)"_s);
    row("or in any case", u"a OR b Or c"_s, u"(a | b | c)"_s);
    row("a bar", u"a | b|c"_s, u"(a | b | c)"_s);
    row("the word or, in quotes", u"\"or\""_s, u"or"_s);
    row("and binds tighter", u"a b or c d"_s, u"((a & b) | (c & d))"_s);
    row("parentheses", u"a (b or c) d"_s, u"(a & (b | c) & d)"_s);
    row("parentheses end words", u"(a)b(c)"_s, u"(a & b & c)"_s);
    row("needless parentheses", u"((a) ((b c)))"_s, u"(a & b & c)"_s);
    row("empty parentheses", u"a ()"_s, u"a"_s);
    row("not", u"-a"_s, u"not a"_s);
    row("not a quoted text", u"-\"a b\""_s, u"not ab"_s);
    row("not a field", u"-country:US"_s, u"not country:=us"_s);
    row("not a group", u"-(a or b)"_s, u"not (a | b)"_s);
    row("not a number", u"-(415) 555"_s, u"not 415555"_s);
    row("not a group of numbers", u"-(+1415 +1416)"_s, u"not (+1415 & +1416)"_s);
    row("numbers as alternatives", u"(415 or 416)"_s, u"(415 | 416)"_s);
    row("twice not", u"--a -(-b)"_s, u"(a & b)"_s);
    row("a dash within a word", u"a-b"_s, u"ab"_s);
    row("an empty alternative is left out", u"a or \"\""_s, u"a"_s);
    row("an empty negation is left out", u"a -\"\""_s, u"a"_s);
    row("or within a number list", u"+14155552671 or +14155552672"_s, u"(+14155552671,^14155552671$ | +14155552672,^14155552672$)"_s);
}

void TestFilterExpression::fields_data()
{
    columns();
    row("country", u"country:US,IN"_s, u"country:=us,=in"_s);
    row("bar as comma", u"country:us|in"_s, u"country:=us,=in"_s);
    row("bar with spaces is or", u"country:us | in"_s, u"(country:=us | in)"_s);
    row("comma with a space", u"country:US, IN x"_s, u"(country:=us,=in & x)"_s);
    row("comma before a field", u"country:US, wa:yes"_s, u"(country:=us & wa:01)"_s);
    row("comma before a negation", u"country:US, -x"_s, u"(country:=us & not x)"_s);
    row("comma at the end", u"country:US, "_s, u"country:=us"_s);
    row("commas with nothing between", u"country:US,,IN,"_s, u"country:=us,=in"_s);
    row("wa", u"wa:valid"_s, u"wa:01"_s);
    row("wa invalid", u"wa:invalid"_s, u"wa:2"_s);
    row("wa unknown", u"wa:unknown"_s, u"wa:3"_s);
    row("wa yes or no", u"wa:yes,no"_s, u"wa:012"_s);
    row("status", u"status:completed,failed"_s, u"status:12"_s);
    row("status done", u"status:done|pending|unknown"_s, u"status:013"_s);
    row("business", u"business:yes business:no business:unknown"_s, u"(business:2 & business:1 & business:0)"_s);
    row("outcome", u"is:on-whatsapp is:business"_s, u"(is:0 & is:1)"_s);
    row("outcome with underscores or spaces", u"is:not_on_whatsapp,\"not checked\""_s, u"is:23"_s);
    row("case of names and words", u"STATUS:Failed"_s, u"status:2"_s);
    row("carrier", u"carrier:\"T-Mobile\""_s, u"carrier:~tmobile"_s);
    row("batch", u"batch:\"Spring list\",550e8400-e29b"_s, u"batch:~springlist,~550e8400e29b"_s);
    row("tag", u"tag:urgent"_s, u"tag:=urgent"_s);
    row("a field ends with a parenthesis", u"(country:US)"_s, u"country:=us"_s);
    row("a field and a word", u"country:US mobile"_s, u"(country:=us & mobile)"_s);
    row("a number behind a field", u"number:+1 415"_s, u"(number:^1 & 415)"_s);
    row("synonyms", u"whatsapp:yes biz:yes op:a cc:us nr:1 outcome:business"_s,
        u"(wa:01 & business:2 & carrier:~a & country:=us & number:1 & is:1)"_s);
}

void TestFilterExpression::values_data()
{
    columns();
    row("star at the end", u"carrier:T-Mob*"_s, u"carrier:tmob*"_s);
    row("star at the beginning", u"carrier:*mobile"_s, u"carrier:*mobile"_s);
    row("stars at both ends", u"tag:*a*"_s, u"tag:~a"_s);
    row("star in quotes", u"tag:\"a b*\""_s, u"tag:ab*"_s);
    row("star in the middle is one of the text", u"tag:a*b"_s, u"tag:=a*b"_s);
    row("an escaped star", u"tag:\"a\\*\""_s, u"tag:=a*"_s);
    row("stars in quotes at both ends", u"tag:\"*a*b*\""_s, u"tag:~a*b"_s);
    row("equals sign", u"carrier:=T-Mobile,=\"Claro BR\""_s, u"carrier:=tmobile,=clarobr"_s);
    row("an equals sign in quotes is one of the text", u"carrier:\"=a\""_s, u"carrier:~=a"_s);
    row("name of a country", u"country:germany"_s, u"country:~germany"_s);
    row("name of a country in two characters", u"country:\u5370\u5ea6"_s, u"country:~\u5370\u5ea6"_s);
    row("name of a country by its beginning", u"country:u*"_s, u"country:u*"_s);
    row("as people call it", u"country:UK"_s, u"country:=gb"_s);
    row("nothing in quotes is what has none", u"carrier:\"\""_s, u"carrier:="_s);
    row("a star alone is what has one", u"carrier:* -tag:*"_s, u"(not carrier:= & tag:=)"_s);
    row("nothing left finds everything", u"carrier:. x"_s, u"x"_s);
    row("a quote without an end", u"carrier:\"T-Mob"_s, u"carrier:~tmob"_s);
    row("quoted and plain", u"carrier:\"a, b\",c"_s, u"carrier:~a,b,~c"_s);
    row("a colon in a value", u"batch:a:b"_s, u"batch:~a:b"_s);
    row("a dash in front of a value", u"batch:-a"_s, u"batch:~a"_s);
}

void TestFilterExpression::numbers_data()
{
    columns();
    row("beginning", u"number:+1415*"_s, u"number:^1415"_s);
    row("beginning without plus", u"number:1415*"_s, u"number:^1415"_s);
    row("end", u"number:*2671"_s, u"number:2671$"_s);
    row("middle", u"number:*555*"_s, u"number:555"_s);
    row("a few digits", u"number:415"_s, u"number:415"_s);
    row("a few digits after a plus", u"number:+1415"_s, u"number:^1415"_s);
    row("whole", u"number:+14155552671"_s, u"number:^14155552671$"_s);
    row("two zeros for the plus", u"number:0014155552671"_s, u"number:^14155552671$"_s);
    row("national", u"number:01711234567"_s, u"number:1711234567$"_s);
    row("national, beginning", u"number:0171*"_s, u"number:171"_s);
    row("seven digits", u"number:5552671"_s, u"number:5552671$"_s);
    row("six digits", u"number:552671"_s, u"number:552671"_s);
    row("dashes, dots and parentheses", u"number:+1(415)555-26.71"_s, u"number:^14155552671$"_s);
    row("quoted, with spaces", u"number:\"+1 (415) 555-2671\""_s, u"number:^14155552671$"_s);
    row("quoted, with a star", u"number:\"+1 415*\""_s, u"number:^1415"_s);
    row("equals sign", u"number:=4155552671"_s, u"number:^4155552671$"_s);
    row("several", u"number:+1415*,*2671,\"0171 1234567\""_s, u"number:^1415,2671$,1711234567$"_s);
    row("in a group", u"(number:415)"_s, u"number:415"_s);
}

void TestFilterExpression::ages_data()
{
    columns();
    row("longer", u"age:>10m"_s, u"age:>600s"_s);
    row("shorter", u"age:<2h"_s, u"age:<7200s"_s);
    row("at least", u"age:>=1d"_s, u"age:>86400s"_s);
    row("at most", u"age:<=90S"_s, u"age:<90s"_s);
    row("without a sign", u"age:10m"_s, u"age:>600s"_s);
    row("two units", u"age:1h30m"_s, u"age:>5400s"_s);
    row("signs of typographers", u"age:\u226410m"_s, u"age:<600s"_s);
    row("quoted, with spaces", u"age:\"> 1h 30m\""_s, u"age:>5400s"_s);
}

void TestFilterExpression::pastedNumbers_data()
{
    columns();
    row("lines", u"+14155552671\n+14155552672\r\n"_s, u"number:^14155552671$,^14155552672$"_s);
    row("commas", u"+14155552671, 0014155552672"_s, u"number:^14155552671$,^14155552672$"_s);
    row("semicolons", u"0171 1234567; +1 (415) 555-2671;"_s, u"number:1711234567$,^14155552671$"_s);
    row("tabs", u"+14155552671\t+14155552672"_s, u"number:^14155552671$,^14155552672$"_s);
    row("spaces before a plus", u"+14155552671 +14155552672"_s, u"number:^14155552671$,^14155552672$"_s);
    row("quotes, as in a CSV", u"\"+14155552671\"\n\"+14155552672\""_s, u"number:^14155552671$,^14155552672$"_s);
    row("one and a comma", u"+14155552671,"_s, u"number:^14155552671$"_s);
    row("one and a line break is one word", u"+14155552671\n"_s, u"+14155552671,^14155552671$"_s);
    row("all but these", u"-4155552671, -4155552672"_s, u"(not 4155552671,4155552671$ & not 4155552672,4155552672$)"_s);
    row("parts of numbers are none", u"415,416"_s, u"415,416"_s);
    row("something else among them", u"+14155552671\nus"_s, u"(+14155552671,^14155552671$ & us)"_s);
}

void TestFilterExpression::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterError>("error");
    const auto wrong = [](const char *name, const QString &text, FilterFault fault, qsizetype position, qsizetype length,
                           const QString &meant = {}, FilterField field = FilterField::Any) {
        QTest::newRow(name) << text << FilterError{fault, position, length, meant, field};
    };
    using enum FilterFault;
    wrong("unknown field", u"a foo:bar"_s, UnknownField, 2, 3);
    wrong("misspelt field", u"contry:US"_s, UnknownField, 0, 6, u"country"_s);
    wrong("swapped letters", u"-statsu:failed"_s, UnknownField, 1, 6, u"status"_s);
    wrong("misspelt synonym", u"watsapp:yes"_s, UnknownField, 0, 7, u"wa"_s);
    wrong("short and far", u"xy:1"_s, UnknownField, 0, 2);
    wrong("any is no field", u"any:1"_s, UnknownField, 0, 3);
    wrong("no value", u"a country:"_s, MissingValue, 2, 8, {}, FilterField::Country);
    wrong("value after a space", u"wa: valid"_s, MissingValue, 0, 3, {}, FilterField::WhatsApp);
    wrong("only commas", u"wa:,,"_s, MissingValue, 0, 5, {}, FilterField::WhatsApp);
    wrong("a quote just opened", u"carrier:\""_s, MissingValue, 8, 1, {}, FilterField::Carrier);
    wrong("an equals sign alone", u"carrier:a,="_s, MissingValue, 10, 1, {}, FilterField::Carrier);
    wrong("unknown value", u"status:foo"_s, UnknownValue, 7, 3, {}, FilterField::Status);
    wrong("misspelt value", u"wa:valid,invalud"_s, UnknownValue, 9, 7, u"invalid"_s, FilterField::WhatsApp);
    wrong("unknown value in quotes", u"is:\"a b\""_s, UnknownValue, 3, 5, {}, FilterField::Outcome);
    wrong("a star where words are listed", u"status:fail*"_s, UnknownValue, 7, 5, u"failed"_s, FilterField::Status);
    wrong("a number with letters", u"number:1,41a"_s, BadNumber, 9, 3, {}, FilterField::Number);
    wrong("a number without digits", u"number:+"_s, BadNumber, 7, 1, {}, FilterField::Number);
    wrong("a star within a number", u"number:1*2"_s, BadNumber, 7, 3, {}, FilterField::Number);
    wrong("a plus in the middle", u"number:1+2"_s, BadNumber, 7, 3, {}, FilterField::Number);
    wrong("a star before a plus", u"number:*+1"_s, BadNumber, 7, 3, {}, FilterField::Number);
    wrong("age without a unit", u"age:>10"_s, BadAge, 4, 3, {}, FilterField::Age);
    wrong("age without a figure", u"age:>"_s, BadAge, 4, 1, {}, FilterField::Age);
    wrong("age in fortnights", u"age:2f"_s, BadAge, 4, 2, {}, FilterField::Age);
    wrong("an age that nobody lives to see", u"age:99999999d"_s, BadAge, 4, 9, {}, FilterField::Age);
    wrong("two ages", u"age:>1m,<2m"_s, BadAge, 8, 3, {}, FilterField::Age);
    wrong("unclosed", u"a (b (c)"_s, UnclosedParenthesis, 2, 1);
    wrong("unclosed before a number", u"(415"_s, UnclosedParenthesis, 0, 1);
    wrong("unopened", u"a) b"_s, UnopenedParenthesis, 1, 1);
    wrong("or in front", u"or a"_s, DanglingOr, 0, 2);
    wrong("or at the end", u"a or "_s, DanglingOr, 2, 2);
    wrong("or in a group", u"(a or) b"_s, DanglingOr, 3, 2);
    wrong("or twice", u"a or | b"_s, DanglingOr, 5, 1);
    wrong("minus at the end", u"a -"_s, DanglingMinus, 2, 1);
    wrong("minus before a space", u"- a"_s, DanglingMinus, 0, 1);
    wrong("minus before a parenthesis", u"(a -)"_s, DanglingMinus, 3, 1);
    wrong("minus twice and nothing", u"--"_s, DanglingMinus, 1, 1);
    wrong("the first of two errors", u"foo:1 or"_s, UnknownField, 0, 3);
    wrong("positions are UTF-16 units", u"\U0001f600 foo:1"_s, UnknownField, 3, 3);
}

void TestFilterExpression::errors()
{
    QFETCH(const QString, text);
    QFETCH(const FilterError, error);
    const auto parsed = parseFilter(text);
    QVERIFY2(!parsed, qPrintable(parsed ? dumped(*parsed) : QString()));
    QCOMPARE(parsed.error().fault, error.fault);
    QCOMPARE(parsed.error().position, error.position);
    QCOMPARE(parsed.error().length, error.length);
    QCOMPARE(parsed.error().text, error.text);
    QCOMPARE(parsed.error().field, error.field);
}

void TestFilterExpression::fieldNames()
{
    for (const FilterField field : filterFields()) {
        QCOMPARE(filterFieldByName(QString(filterFieldName(field)).toUpper()), field);
        for (const FilterWord &word : filterWords(field))
            QCOMPARE(filterMask(field, QString(word.text)), word.mask);
    }
    QVERIFY(filterFieldName(FilterField::Any).isEmpty());
    QVERIFY(!filterFieldByName(u""));
}

void TestFilterExpression::manyNumbers()
{
    constexpr int count = 20'000;
    QStringList numbers;
    for (int i = 0; i < count; ++i)
        numbers << u"+1415%1"_s.arg(i, 7, 10, QChar(u'0'));
    const auto lines = parseFilter(numbers.join(u'\n'));
    const auto values = parseFilter(QString(u"number:"_s + numbers.join(u',')));
    QVERIFY(lines);
    QVERIFY(values);
    QCOMPARE(lines->term.numbers.size(), count);
    QCOMPARE(lines->term.numbers.last(), (NumberPattern{u"14150019999"_s, true, true}));
    QCOMPARE(*values, *lines);
    QCOMPARE(parseFilter(QString(u"country:"_s + QStringList(count, u"US"_s).join(u", "_s)))->term.texts.size(), count);
}

/// None may crash or take longer than the length asks for: a quadratic parser would not end within the time of the test.
void TestFilterExpression::hostileTexts()
{
    constexpr qsizetype size = 300'000;
    const QStringList pieces{u"("_s, u")"_s, u"-"_s, u"\""_s, u"- "_s, u"(1"_s, u"1 ("_s, u"+1 "_s, u"1 - "_s, u"1 . x "_s, u"()"_s,
        u"a:"_s, u"a "_s, u"or "_s, u"a|"_s, u"number:"_s, u"tag:a, "_s, u"tag:(1"_s, u"\\"_s, u"\"\\"_s, u"*"_s, u"=,"_s, u"1"_s,
        u"age:1m"_s, u"+"_s, u"\u2013 "_s, u"\n"_s, u"1234567\n"_s};
    for (const QString &piece : pieces) {
        const QString text = piece.repeated(size / piece.size());
        for (const QString &start : {QString(), u"number:"_s, u"tag:\""_s, u"1 "_s}) {
            const auto parsed = parseFilter(QString(start + text));
            QVERIFY(parsed || parsed.error().position <= start.size() + text.size());
        }
    }
    QCOMPARE(parseFilter(u"("_s.repeated(1'000'000)).error().fault, FilterFault::TooDeep);
    QCOMPARE(parseFilter(QString(u"-("_s.repeated(50) + u'a' + u")"_s.repeated(50))), parseFilter(u"a"));
    QCOMPARE(parseFilter(u"a "_s.repeated(size)).error().fault, FilterFault::TooLong);
    QCOMPARE(parseFilter(u"a"_s.repeated(60 * size)).error().fault, FilterFault::TooLong);
}

void TestFilterExpression::randomTexts()
{
    const QStringList pieces{u"("_s, u")"_s, u"-"_s, u"\""_s, u" "_s, u","_s, u"|"_s, u":"_s, u"*"_s, u"="_s, u"\\"_s, u"+"_s, u"1"_s,
        u"4155552671"_s, u"or"_s, u"a"_s, u"country:"_s, u"wa:"_s, u"valid"_s, u"number:"_s, u"age:"_s, u">10m"_s, u"tag:"_s, u"foo:"_s,
        u"\n"_s, u"\U0001f600"_s, QString(QChar(0xd800)), u"\u0301"_s, u"."_s, QString(QChar(0))};
    QRandomGenerator random(20'250'101);
    for (int round = 0; round < 30'000; ++round) {
        QString text;
        for (int i = random.bounded(16); i > 0; --i)
            text += pieces[random.bounded(pieces.size())];
        const auto parsed = parseFilter(text);
        if (parsed)
            continue;
        const FilterError &error = parsed.error();
        QVERIFY2(error.position >= 0 && error.length > 0 && error.position + error.length <= text.size(), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestFilterExpression)
#include "tst_filterexpression.moc"
