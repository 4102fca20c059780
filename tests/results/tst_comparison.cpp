#include "results/comparison.h"
#include "support/comparedbatches.h"

#include <QTest>

#include <map>
#include <random>

using namespace batchwatch;
using namespace batchwatch::results;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

namespace {

QString name(Change change)
{
    switch (change) {
    case Change::NewlyOnWhatsApp: return u"new"_s;
    case Change::NoLongerOnWhatsApp: return u"gone"_s;
    case Change::BusinessChanged: return u"business"_s;
    case Change::CarrierChanged: return u"carrier"_s;
    case Change::CountryChanged: return u"country"_s;
    case Change::StatusChanged: return u"status"_s;
    case Change::OnlyBefore: return u"before"_s;
    case Change::OnlyAfter: return u"after"_s;
    case Change::Unchanged: return u"same"_s;
    }
    return {};
}

QString names(Changes changes)
{
    QStringList all;
    for (const Change change : allChanges) {
        if (changes.testFlag(change))
            all += name(change);
    }
    return all.join(u' ');
}

QString place(const std::optional<RowRef> &ref)
{
    return ref ? u"%1.%2"_s.arg(ref->batch).arg(ref->row) : u"-"_s;
}

/// "0.0 = 0.1 carrier; …": which rows were joined, and what changed.
QString joinedText(const Comparison &comparison)
{
    QStringList rows;
    for (const ComparedRow &row : comparison.rows)
        rows += place(row.before) + u" = "_s + place(row.after) + u' ' + names(row.changes);
    return rows.join(u"; "_s);
}

Comparison comparisonOf(const QString &before, const QString &after)
{
    const auto texts = std::make_shared<ResultTexts>();
    return compare(viewOf({comparedBatch(before, 1, texts)}), viewOf({comparedBatch(after, 2, texts)}));
}

/// The same by maps and whole rows, as slow as it is plain.
class Reference
{
public:
    static std::vector<ComparedRow> compare(const ResultsView &before, const ResultsView &after)
    {
        std::map<std::pair<QString, int>, std::size_t> places;
        std::map<QString, int> seen;
        std::vector<ComparedRow> rows;
        for (std::size_t i = 0; i < before.rows.size(); ++i) {
            const QString number = normal(before.at(i).phoneNumber);
            places[{number, seen[number]++}] = i;
            rows.push_back({before.rows[i], {}, Change::OnlyBefore});
        }
        seen.clear();
        for (std::size_t i = 0; i < after.rows.size(); ++i) {
            const QString number = normal(after.at(i).phoneNumber);
            const auto found = places.find({number, seen[number]++});
            if (found == places.end()) {
                rows.push_back({{}, after.rows[i], Change::OnlyAfter});
            } else {
                rows[found->second].after = after.rows[i];
                rows[found->second].changes = changes(before.at(found->second), after.at(i));
            }
        }
        return rows;
    }

private:
    static QString normal(QString number)
    {
        number.remove(u' ').remove(u'-');
        if (number.startsWith(u'+'))
            number.remove(0, 1);
        else if (number.startsWith(u"00"))
            number.remove(0, 2);
        return number.toLower();
    }

    static Changes changes(const NumberResult &was, const NumberResult &is)
    {
        Changes all;
        const bool knew = outcomeOf(was) != Outcome::NotChecked;
        const bool knows = outcomeOf(is) != Outcome::NotChecked;
        if (was.status != is.status || was.statusText != is.statusText || knew != knows)
            all |= Change::StatusChanged;
        if (knew && knows) {
            const bool had = outcomeOf(was) != Outcome::NotOnWhatsApp;
            const bool has = outcomeOf(is) != Outcome::NotOnWhatsApp;
            if (has != had)
                all |= has ? Change::NewlyOnWhatsApp : Change::NoLongerOnWhatsApp;
            if ((outcomeOf(was) == Outcome::Business) != (outcomeOf(is) == Outcome::Business))
                all |= Change::BusinessChanged;
        }
        if (!was.carrier.isEmpty() && !is.carrier.isEmpty() && was.carrier != is.carrier)
            all |= Change::CarrierChanged;
        if (!was.country.isEmpty() && !is.country.isEmpty() && was.country != is.country)
            all |= Change::CountryChanged;
        return all ? all : Changes(Change::Unchanged);
    }
};

/// Few numbers in many spellings, so that all kinds of pairs come about.
QString randomSpelling(std::mt19937 *random)
{
    const auto pick = [random](const QStringList &of) { return of.at(qsizetype((*random)() % std::uint32_t(of.size()))); };
    const QString digits = u"4144668"_s + QString::number((*random)() % 12);
    const QString number = pick({u"+"_s + digits, u"00"_s + digits, digits, u"+41_446_6"_s + digits.sliced(6), u"x-"_s + digits.last(1),
        u"0"_s + digits, u"+12345678901234567"_s + digits.last(1), u"+"_s, u"00123456789012345"_s});
    return QStringList{number, pick({u"wa"_s, u"biz"_s, u"no"_s, u"blank"_s, u"pending"_s, u"failed"_s, u"odd"_s, u"odder"_s}),
        pick({u"-"_s, u"Vodafone"_s, u"Orange"_s, QString(200, u'x'), QString(201, u'x')}), pick({u"-"_s, u"CH"_s, u"US"_s})}
        .join(u' ');
}

/// Some batches, which may or may not share their texts.
ResultsView randomView(std::mt19937 *random, const ResultTextsPtr &texts)
{
    std::vector<SnapshotPtr> batches;
    for (int batch = 0; batch < 3; ++batch) {
        QStringList rows;
        for (auto row = (*random)() % 12; row > 0; --row)
            rows += randomSpelling(random);
        batches.push_back(comparedBatch(rows.join(u';'), batch, (*random)() % 2 ? texts : ResultTextsPtr()));
    }
    ResultsView view = viewOf(std::move(batches));
    if ((*random)() % 2)
        std::shuffle(view.rows.begin(), view.rows.end(), *random);
    return view;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void change_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("changes");

        const auto row = [](const char *rule, const QString &before, const QString &after, const QString &changes) {
            QTest::newRow(rule) << before << after << changes;
        };
        row("nothing is another", u"wa Vodafone US"_s, u"wa Vodafone US"_s, u"same"_s);
        row("came to WhatsApp", u"no"_s, u"wa"_s, u"new"_s);
        row("came as a business", u"no"_s, u"biz"_s, u"new business"_s);
        row("left WhatsApp", u"wa"_s, u"no"_s, u"gone"_s);
        row("a business that left", u"biz"_s, u"no"_s, u"gone business"_s);
        row("became a business", u"wa"_s, u"biz"_s, u"business"_s);
        row("is no business any more", u"biz"_s, u"wa"_s, u"business"_s);
        row("not checked before is not newly on WhatsApp", u"pending"_s, u"wa"_s, u"status"_s);
        row("not checked now is not gone", u"biz"_s, u"failed"_s, u"status"_s);
        row("another reason for no answer", u"pending"_s, u"failed"_s, u"status"_s);
        row("completed without an answer", u"blank"_s, u"wa"_s, u"status"_s);
        row("the answer is missing now", u"no"_s, u"blank"_s, u"status"_s);
        row("never answered", u"blank"_s, u"blank"_s, u"same"_s);
        row("an odd status stays", u"QUEUED"_s, u"QUEUED"_s, u"same"_s);
        row("from one odd status to another", u"QUEUED"_s, u"HELD"_s, u"status"_s);
        row("another carrier", u"wa Vodafone"_s, u"wa Orange"_s, u"carrier"_s);
        row("a carrier that was not known says nothing", u"wa -"_s, u"wa Orange"_s, u"same"_s);
        row("nor does one that is not sent now", u"wa Orange US"_s, u"wa"_s, u"same"_s);
        row("another country", u"wa Orange US"_s, u"wa Orange CA"_s, u"country"_s);
        row("all at once", u"no Vodafone US"_s, u"biz Orange CA"_s, u"new business carrier country"_s);
        row("also of numbers that are not checked", u"pending Vodafone US"_s, u"failed Orange US"_s, u"carrier status"_s);
        const QString lengthy(200, u'x');
        row("texts too long for a code", u"wa %1a"_s.arg(lengthy), u"wa %1b"_s.arg(lengthy), u"carrier"_s);
        row("the same long text", u"wa %1"_s.arg(lengthy), u"wa %1"_s.arg(lengthy), u"same"_s);
    }

    void change()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, changes);
        const Comparison comparison = comparisonOf(u"+4144668 "_s + before, u"+4144668 "_s + after);
        QCOMPARE(comparison.rows.size(), std::size_t(1));
        QCOMPARE(names(comparison.rows.front().changes), changes);
        const Comparison apart = compare(viewOf({comparedBatch(u"+4144668 "_s + before)}), viewOf({comparedBatch(u"+4144668 "_s + after)}));
        QVERIFY2(apart.rows == comparison.rows, "batches that share no texts");
    }

    void joining_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("rows");

        const auto row = [](const char *rule, const QString &before, const QString &after, const QString &rows) {
            QTest::newRow(rule) << before << after << rows;
        };
        row("nothing and nothing", u""_s, u""_s, u""_s);
        row("nothing before", u""_s, u"+411 wa"_s, u"- = 0.0 after"_s);
        row("nothing after", u"+411 wa"_s, u""_s, u"0.0 = - before"_s);
        row("in the order of before, then what is new", u"+411 wa; +412 wa; +413 wa"_s, u"+414 wa; +413 wa; +411 wa; +415 wa"_s,
            u"0.0 = 0.2 same; 0.1 = - before; 0.2 = 0.1 same; - = 0.0 after; - = 0.3 after"_s);
        row("00 is a plus", u"+4144668 wa"_s, u"004144668 wa"_s, u"0.0 = 0.0 same"_s);
        row("digits alone", u"+4144668 wa"_s, u"4144668 wa"_s, u"0.0 = 0.0 same"_s);
        row("spaces between", u"+41_446_68 wa"_s, u"004144668 wa"_s, u"0.0 = 0.0 same"_s);
        row("00 and fifteen digits", u"+123456789012345 wa"_s, u"00123456789012345 wa"_s, u"0.0 = 0.0 same"_s);
        row("a zero of home is a digit", u"+4144668 wa"_s, u"04144668 wa"_s, u"0.0 = - before; - = 0.0 after"_s);
        row("a plus before zeros is no 00", u"+0041446 wa"_s, u"0041446 wa"_s, u"0.0 = - before; - = 0.0 after"_s);
        row("the length counts", u"+41440 wa"_s, u"+4144 wa"_s, u"0.0 = - before; - = 0.0 after"_s);
        row("more digits than a number has", u"+1234567890123456 wa"_s, u"+1234567890123456 no"_s, u"0.0 = 0.0 gone"_s);
        row("what is no number", u"Anna wa; + no"_s, u"+ no; anna wa"_s, u"0.0 = 0.1 same; 0.1 = 0.0 same"_s);
        row("repeated: the first with the first", u"+411 wa; +411 no"_s, u"+412 wa; +411 wa; 00411 wa"_s,
            u"0.0 = 0.1 same; 0.1 = 0.2 new; - = 0.0 after"_s);
        row("repeated more often before", u"+411 wa; +411 wa; +411 wa"_s, u"+411 wa"_s,
            u"0.0 = 0.0 same; 0.1 = - before; 0.2 = - before"_s);
        row("repeated more often after", u"+411 wa"_s, u"+411 wa; +412 no; +411 no"_s, u"0.0 = 0.0 same; - = 0.1 after; - = 0.2 after"_s);
    }

    void joining()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(joinedText(comparisonOf(before, after)), "rows");
    }

    void overSeveralBatchesAndSelections()
    {
        const ResultsView before = viewOf({comparedBatch(u"+411 wa; +412 wa"_s, 1), comparedBatch(u"+411 no"_s, 2)});
        ResultsView after = viewOf({comparedBatch(u"+411 wa"_s, 3), comparedBatch(u"+412 no; +411 wa"_s, 4)});
        QCOMPARE(joinedText(compare(before, after)), u"0.0 = 0.0 same; 0.1 = 1.0 gone; 1.0 = 1.1 new"_s);
        after.rows = {{1, 1}}; // a selection
        QCOMPARE(joinedText(compare(before, after)), u"0.0 = 1.1 same; 0.1 = - before; 1.0 = - before"_s);
    }

    void counts()
    {
        const Comparison comparison = comparisonOf(
            u"+411 no; +412 wa; +413 wa Orange; +414 wa; +415 wa"_s, u"+411 biz; +412 wa; +413 no Vodafone; +416 wa; +415 wa"_s);
        QCOMPARE(comparison.count(Change::NewlyOnWhatsApp), 1);
        QCOMPARE(comparison.count(Change::NoLongerOnWhatsApp), 1);
        QCOMPARE(comparison.count(Change::BusinessChanged), 1);
        QCOMPARE(comparison.count(Change::CarrierChanged), 1);
        QCOMPARE(comparison.count(Change::CountryChanged), 0);
        QCOMPARE(comparison.count(Change::OnlyBefore), 1);
        QCOMPARE(comparison.count(Change::OnlyAfter), 1);
        QCOMPARE(comparison.count(Change::Unchanged), 2);
        QCOMPARE(comparison.differences(), 4);
        QVERIFY(anyDifference.testFlag(Change::OnlyAfter));
        QVERIFY(!anyDifference.testFlag(Change::Unchanged));
    }

    void rowsLeadToTheirNumbers()
    {
        const Comparison comparison = comparisonOf(u"+411 no"_s, u"+412 wa Orange"_s);
        QCOMPARE(comparison.numberBefore(comparison.rows[0])->phoneNumber, u"+411"_s);
        QVERIFY(!comparison.numberAfter(comparison.rows[0]));
        QVERIFY(!comparison.numberBefore(comparison.rows[1]));
        QCOMPARE(comparison.numberAfter(comparison.rows[1])->carrier, u"Orange"_s);
    }

    void asASlowerOneSays()
    {
        std::mt19937 random(20261126);
        const auto texts = std::make_shared<ResultTexts>();
        for (int round = 0; round < 500; ++round) {
            const ResultsView before = randomView(&random, texts);
            ResultsView after = randomView(&random, texts);
            if (round % 5 == 0) { // both begin alike
                after.batches.insert(after.batches.begin(), before.batches.begin(), before.batches.end());
                for (RowRef &ref : after.rows)
                    ref.batch += quint32(before.batches.size());
                after.rows.insert(after.rows.begin(), before.rows.begin(), before.rows.end());
            }
            const Comparison comparison = compare(before, after);
            QVERIFY2(comparison.rows == Reference::compare(before, after), qPrintable(u"round %1"_s.arg(round)));
            for (const Change change : allChanges) {
                QCOMPARE(comparison.count(change), std::count_if(comparison.rows.begin(), comparison.rows.end(), [change](const auto &row) {
                    return row.changes.testFlag(change);
                }));
            }
        }
    }

    void oneThatIsStoppedEndsEarly()
    {
        std::stop_source stop;
        stop.request_stop();
        const ResultsView view = viewOf({std::make_shared<const BatchSnapshot>(snapshot(1'000, 1'000))});
        QVERIFY(compare(view, view, stop.get_token()).rows.empty());
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
