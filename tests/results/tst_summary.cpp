#include "results/summary.h"

#include "support/builders.h"

#include <QElapsedTimer>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

namespace {

NumberResult numbered(const QString &number)
{
    NumberResult row;
    row.phoneNumber = number;
    return row;
}

NumberResult checked(Outcome outcome, const QString &country = {}, const QString &carrier = {})
{
    static int next = 0;
    NumberResult row = numbered(u"+1415555%1"_s.arg(++next, 4, 10, QChar(u'0')));
    row.country = country;
    row.carrier = carrier;
    row.status = outcome == Outcome::NotChecked ? NumberStatus::Failed : NumberStatus::Completed;
    row.waStatus = outcome == Outcome::NotChecked ? WaStatus::Absent
        : outcome == Outcome::NotOnWhatsApp       ? WaStatus::Invalid
                                                  : WaStatus::Valid;
    row.business = outcome == Outcome::Business ? Answer::Yes : Answer::No;
    return row;
}

SnapshotPtr sharedBatchOf(const QList<NumberResult> &rows, int n = 1, ResultTextsPtr texts = {})
{
    BatchSnapshot batch{.id = batchId(n), .results = ResultRows(std::move(texts))};
    for (const NumberResult &row : rows)
        batch.results.append(row);
    return std::make_shared<const BatchSnapshot>(std::move(batch));
}

ResultsView allOf(std::vector<SnapshotPtr> batches)
{
    ResultsView view;
    for (quint32 batch = 0; batch < batches.size(); ++batch) {
        for (quint32 row = 0; row < quint32(batches[batch]->results.size()); ++row)
            view.rows.push_back({batch, row});
    }
    view.batches = std::move(batches);
    return view;
}

QString written(const RowTally &tally)
{
    return u"%1/%2/%3"_s.arg(tally.numbers).arg(tally.checked).arg(tally.onWhatsApp);
}

/// "T-Mobile 3/2/1, Vodafone 1/1/1; others 0: 0/0/0; not known 2/2/0"
QString written(const Ranking &ranking)
{
    QStringList top;
    for (const Ranking::Entry &entry : ranking.top)
        top += entry.name + u' ' + written(entry.tally);
    return u"%1; others %2: %3; not known %4"_s.arg(top.join(u", "_s))
        .arg(ranking.otherTexts)
        .arg(written(ranking.others), written(ranking.notKnown));
}

QList<NumberResult> fiveCarriers()
{
    QList<NumberResult> rows;
    const std::pair<QString, int> carriers[]{{u"B"_s, 3}, {u"a"_s, 3}, {u"C"_s, 5}, {u"D"_s, 1}, {u"E"_s, 2}};
    for (const auto &[name, count] : carriers) {
        for (int i = 0; i < count; ++i)
            rows += checked(i == 0 ? Outcome::OnWhatsApp : Outcome::NotOnWhatsApp, {}, name);
    }
    return rows;
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void shares_data();
    void shares();
    void everyState();
    void carriers_data();
    void carriers();
    void countries_data();
    void countries();
    void repetitions_data();
    void repetitions();
    void onlyRowsOfTheViewCount();
    void batchesWithTextsOfTheirOwn();
    void aMillionRows();
};

void TestSummary::shares_data()
{
    using enum Outcome;
    QTest::addColumn<QList<int>>("outcomes");
    QTest::addColumn<double>("onWhatsApp");
    QTest::addColumn<double>("business");
    const auto row = [](const char *name, const std::initializer_list<Outcome> outcomes, double onWhatsApp, double business) {
        QList<int> numbers;
        for (const Outcome outcome : outcomes)
            numbers += int(outcome);
        QTest::newRow(name) << numbers << onWhatsApp << business;
    };
    row("of nothing there is no share", {}, -1.0, -1.0);
    row("of nothing that was checked, neither", {NotChecked, NotChecked}, -1.0, -1.0);
    row("a business is on WhatsApp", {Business, OnWhatsApp, NotOnWhatsApp, NotOnWhatsApp}, 0.5, 0.5);
    row("what was not checked does not count", {OnWhatsApp, NotOnWhatsApp, NotChecked, NotChecked}, 0.5, 0.0);
    row("nobody is on WhatsApp", {NotOnWhatsApp}, 0.0, -1.0);
    row("businesses of those on WhatsApp", {Business, OnWhatsApp, OnWhatsApp, OnWhatsApp, NotOnWhatsApp}, 0.8, 0.25);
}

void TestSummary::shares()
{
    QFETCH(QList<int>, outcomes);
    QList<NumberResult> rows;
    for (const int outcome : outcomes)
        rows += checked(Outcome(outcome));
    const ResultsSummary summary = summarize(allOf({sharedBatchOf(rows)}));
    QCOMPARE(summary.rows, outcomes.size());
    QCOMPARE(summary.batches, outcomes.isEmpty() ? 0 : 1);
    for (int outcome = 0; outcome < 4; ++outcome)
        QCOMPARE(summary.with(Outcome(outcome)), outcomes.count(outcome));
    QTEST(summary.onWhatsAppShare().fraction().value_or(-1.0), "onWhatsApp");
    QTEST(summary.businessShare().fraction().value_or(-1.0), "business");
}

/// As each row says of itself, whatever stands in it.
void TestSummary::everyState()
{
    QList<NumberResult> rows;
    std::array<qint64, 4> outcomes{};
    std::array<qint64, 4> statuses{};
    for (int states = 0; states < 256; ++states) {
        NumberResult row = numbered(QString::number(10'000 + states));
        row.status = statusIn(NumberStates(states));
        row.waStatus = waStatusIn(NumberStates(states));
        row.registered = registeredIn(NumberStates(states));
        row.business = businessIn(NumberStates(states));
        ++outcomes[std::size_t(outcomeOf(row))];
        ++statuses[std::size_t(row.status)];
        rows += row;
    }
    const ResultsSummary summary = summarize(allOf({sharedBatchOf(rows)}));
    QCOMPARE(summary.byOutcome, outcomes);
    QCOMPARE(summary.byStatus, statuses);
    QCOMPARE(summary.checked(), 256 - outcomes[std::size_t(Outcome::NotChecked)]);
}

void TestSummary::carriers_data()
{
    using enum Outcome;
    QTest::addColumn<QList<NumberResult>>("rows");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("ranking");
    const auto row = [](const char *name, const QList<NumberResult> &rows, int most, const QString &ranking) {
        QTest::newRow(name) << rows << most << ranking;
    };
    row("none", {}, 3, u"; others 0: 0/0/0; not known 0/0/0"_s);
    row("most first, equals by name in any case", fiveCarriers(), 5,
        u"C 5/5/1, a 3/3/1, B 3/3/1, E 2/2/1, D 1/1/1; others 0: 0/0/0; not known 0/0/0"_s);
    row("the rest together", fiveCarriers(), 2, u"C 5/5/1, a 3/3/1; others 3: 6/6/3; not known 0/0/0"_s);
    row("none of them first", fiveCarriers(), 0, u"; others 5: 14/14/5; not known 0/0/0"_s);
    row("what has no carrier is not known, however many", {checked(OnWhatsApp), checked(NotChecked), checked(Business, {}, u"X"_s)}, 3,
        u"X 1/1/1; others 0: 0/0/0; not known 2/1/1"_s);
    row("one that was not checked has a carrier all the same", {checked(NotChecked, {}, u"X"_s), checked(OnWhatsApp, {}, u"X"_s)}, 3,
        u"X 2/1/1; others 0: 0/0/0; not known 0/0/0"_s);
    row("too long to be kept once", {checked(OnWhatsApp, {}, u"x"_s.repeated(200)), checked(NotOnWhatsApp, {}, u"x"_s.repeated(200))}, 3,
        u"x"_s.repeated(200) + u" 2/2/1; others 0: 0/0/0; not known 0/0/0"_s);
    row("what is invisible is shown", {checked(OnWhatsApp, {}, u"A\u202eB"_s)}, 3, u"A[U+202E]B 1/1/1; others 0: 0/0/0; not known 0/0/0"_s);
}

void TestSummary::carriers()
{
    QFETCH(QList<NumberResult>, rows);
    QFETCH(int, most);
    QTEST(written(summarize(allOf({sharedBatchOf(rows)}), most).carriers), "ranking");
}

void TestSummary::countries_data()
{
    using enum Outcome;
    QTest::addColumn<QList<NumberResult>>("rows");
    QTest::addColumn<QString>("ranking");
    const auto row
        = [](const char *name, const QList<NumberResult> &rows, const QString &ranking) { QTest::newRow(name) << rows << ranking; };
    row("by name", {checked(OnWhatsApp, u"DE"_s), checked(NotOnWhatsApp, u"IN"_s), checked(NotChecked, u"DE"_s)},
        u"Germany 2/1/1, India 1/1/0; others 0: 0/0/0; not known 0/0/0"_s);
    row("in any case", {checked(OnWhatsApp, u"de"_s), checked(NotOnWhatsApp, u"De"_s)},
        u"Germany 2/2/1; others 0: 0/0/0; not known 0/0/0"_s);
    row("equals by the name that is shown", {checked(OnWhatsApp, u"CH"_s), checked(OnWhatsApp, u"BR"_s), checked(OnWhatsApp, u"AT"_s)},
        u"Austria 1/1/1, Brazil 1/1/1, Switzerland 1/1/1; others 0: 0/0/0; not known 0/0/0"_s);
    row("no such country", {checked(OnWhatsApp, u"Q9\u202e"_s)}, u"Q9[U+202E] 1/1/1; others 0: 0/0/0; not known 0/0/0"_s);
}

void TestSummary::countries()
{
    QFETCH(QList<NumberResult>, rows);
    QTEST(written(summarize(allOf({sharedBatchOf(rows)})).countries), "ranking");
}

void TestSummary::repetitions_data()
{
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<int>("repeatedNumbers");
    QTest::addColumn<int>("repetitions");
    const auto row = [](const char *name, const QStringList &numbers, int repeatedNumbers, int repetitions) {
        QTest::newRow(name) << numbers << repeatedNumbers << repetitions;
    };
    row("none", {u"+14155550001"_s, u"+14155550002"_s}, 0, 0);
    row("one twice", {u"+14155550001"_s, u"+14155550002"_s, u"+14155550001"_s}, 1, 1);
    row("one three times, one twice", {u"1"_s, u"2"_s, u"1"_s, u"2"_s, u"1"_s, u"3"_s}, 2, 3);
    row("with and without plus", {u"+14155550001"_s, u"14155550001"_s}, 1, 1);
    row("with and without spaces", {u"+1 (415) 555-0001"_s, u"14155550001"_s}, 1, 1);
    row("with 00 as a phone dials the plus", {u"004144668"_s, u"+4144668"_s, u"44668"_s}, 1, 1);
    row("a plus before zeros is none that a phone dials", {u"+0041"_s, u"41"_s}, 0, 0);
    row("another leading zero is another number", {u"41"_s, u"041"_s}, 0, 0);
    row("what is no number, too", {u"call me"_s, u"Call  me"_s, u"call you"_s}, 1, 1);
    row("longer than any number", {u"1234567890123456"_s, u"1234567890123456"_s, u"12345678901234567"_s}, 1, 1);
    row("an empty one is none", {QString(), QString()}, 0, 0);
}

void TestSummary::repetitions()
{
    QFETCH(QStringList, numbers);
    std::vector<SnapshotPtr> batches; // a batch each: it does not matter where a number is listed
    for (const QString &number : numbers)
        batches.push_back(sharedBatchOf({numbered(number)}, int(batches.size()) + 1));
    const ResultsSummary summary = summarize(allOf(std::move(batches)));
    QTEST(int(summary.repeatedNumbers), "repeatedNumbers");
    QTEST(int(summary.repetitions), "repetitions");
    QCOMPARE(summary.batches, numbers.size());
}

void TestSummary::onlyRowsOfTheViewCount()
{
    ResultsView view = allOf({std::make_shared<const BatchSnapshot>(snapshot(30, 20)), sharedBatchOf({checked(Outcome::Business)}, 2)});
    view.rows = {{0, 25}, {0, 1}, {0, 4}, {0, 1}};
    const ResultsSummary summary = summarize(view);
    QCOMPARE(summary.rows, 4);
    QCOMPARE(summary.batches, 1);
    QCOMPARE(summary.with(NumberStatus::Pending), 1);
    QCOMPARE(summary.onWhatsApp(), 3);
    QCOMPARE(summary.with(Outcome::Business), 1);
    QCOMPARE(summary.repetitions, 1);
}

void TestSummary::batchesWithTextsOfTheirOwn()
{
    const auto shared = std::make_shared<ResultTexts>();
    const auto one = [](const QString &carrier) { return QList<NumberResult>{checked(Outcome::OnWhatsApp, u"US"_s, carrier)}; };
    const auto view = allOf(
        {sharedBatchOf(one(u"X"_s) + one(u"Y"_s), 1, shared), sharedBatchOf(one(u"Y"_s), 2), sharedBatchOf(one(u"Y"_s), 3, shared)});
    QCOMPARE(written(summarize(view).carriers), u"Y 3/3/3, X 1/1/1; others 0: 0/0/0; not known 0/0/0"_s);
    QCOMPARE(written(summarize(view).countries), u"United States 4/4/4; others 0: 0/0/0; not known 0/0/0"_s);
}

void TestSummary::aMillionRows()
{
    constexpr int rows = 1'000'000;
    BatchSnapshot batch{.id = batchId()};
    batch.results.reserve(rows);
    const ResultRows pattern = snapshot(100, 100).results;
    for (int i = 0; i < rows; ++i)
        batch.results.append(pattern, i % 100);
    const ResultsView view = allOf({std::make_shared<const BatchSnapshot>(std::move(batch))});
    QElapsedTimer watch;
    watch.start();
    const ResultsSummary summary = summarize(view);
    qInfo("%lld ms", static_cast<long long>(watch.elapsed()));
    QCOMPARE(summary.rows, rows);
    QCOMPARE(summary.with(NumberStatus::Failed), rows / 10);
    QCOMPARE(summary.repeatedNumbers, 100);
    QCOMPARE(summary.repetitions, rows - 100);
}

QTEST_MAIN(TestSummary)

#include "tst_summary.moc"
