#include "core/merge.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace batchwatch;
using namespace Qt::StringLiterals;

namespace {

/// Rows by letters, number first: "1p 2c 3f 4u", "!" behind a row that is no longer reported.
NumberResult rowOfWord(const QString &word)
{
    NumberResult row;
    row.phoneNumber = word.left(1);
    row.noLongerReported = word.endsWith(u'!');
    const QChar state = word[1];
    if (state == u'c') {
        row.status = NumberStatus::Completed;
        row.waStatus = WaStatus::Valid;
        row.carrier = u"Carrier"_s;
    } else if (state == u'f') {
        row.status = NumberStatus::Failed;
    } else if (state == u'u') {
        row.status = NumberStatus::Unknown;
        row.statusText = u"queued"_s;
    }
    return row;
}

BatchSnapshot batchOf(const QString &words)
{
    BatchSnapshot batch{.id = test::batchId()};
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        batch.results.append(rowOfWord(word));
    return batch;
}

QString wordsOf(const BatchSnapshot &batch)
{
    QStringList words;
    for (const NumberResult &row : batch.results) {
        const char state = row.status == NumberStatus::Completed ? 'c'
            : row.status == NumberStatus::Failed                 ? 'f'
            : row.status == NumberStatus::Unknown                ? 'u'
                                                                 : 'p';
        words << row.phoneNumber + QLatin1Char(state) + (row.noLongerReported ? u"!"_s : QString());
    }
    return words.join(u' ');
}

BatchSnapshot randomReply(std::mt19937 &random)
{
    static constexpr char states[] = {'p', 'c', 'f', 'u'};
    QStringList words;
    const int rows = int(random() % 9);
    for (int i = 0; i < rows; ++i)
        words << QString(QChar(u'1' + char16_t(random() % 6))) + QLatin1Char(states[random() % 4]);
    return batchOf(words.join(u' '));
}

qsizetype finishedRows(const BatchSnapshot &batch, const QString &number)
{
    return std::count_if(batch.results.begin(), batch.results.end(), [&](const NumberResult &row) {
        return row.phoneNumber == number && (row.status == NumberStatus::Completed || row.status == NumberStatus::Failed);
    });
}

qsizetype answeredRows(const BatchSnapshot &batch, const QString &number)
{
    return std::count_if(batch.results.begin(), batch.results.end(),
        [&](const NumberResult &row) { return row.phoneNumber == number && outcomeOf(row) != Outcome::NotChecked; });
}

QStringList numbersOf(const BatchSnapshot &batch)
{
    QStringList numbers;
    for (const NumberResult &row : batch.results)
        numbers << row.phoneNumber;
    return numbers;
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void rows_data();
    void rows();
    void countsAndStatusAreTheReplys();
    void completedRowKeepsFieldsThatAreMissingNow();
    void completedRowTakesFieldsThatChanged();
    void emptyReplyTakesNothing();
    void sameReplyTwiceChangesNothing();
    void nothingFinishedEverDisappears();
    void orderIsStableOrTheReplys();
};

void TestMerge::rows_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("merged");
    const auto row = [](const char *rule, const char *known, const char *reply, const char *merged) {
        QTest::newRow(rule) << QString::fromLatin1(known) << QString::fromLatin1(reply) << QString::fromLatin1(merged);
    };
    row("nothing known: the reply", "", "2p 1c", "2p 1c");
    row("progress", "1p 2p", "1c 2f", "1c 2f");
    row("pending again: kept, marked", "1c 2f", "1p 2p", "1c! 2f!");
    row("an unknown state again: kept, marked", "1c", "1u", "1c!");
    row("failed after completed: kept, marked", "1c", "1f", "1c!");
    row("completed after failed: news", "1f", "1c", "1c");
    row("lacking: kept, marked", "1c 2p 3f", "1c", "1c 2p! 3f!");
    row("reported again: the mark goes", "1c! 2p!", "1c 2p", "1c 2p");
    row("still lacking: stays marked", "1c! 2c", "2c", "1c! 2c");
    row("pending rows follow the reply", "1p", "1u", "1u");
    row("another order: the known one stays", "1c 2c 3p", "3p 2c 1c", "1c 2c 3p");
    row("grown: the reply's order", "1c 3c", "1c 2p 3c", "1c 2p 3c");
    row("grown with an older state: the reply's order, the known row", "1c 3c", "2p 1p 3c", "2p 1c! 3c");
    row("grown and lacking: new rows at the end", "1c 3c", "2p 3c", "1c! 3c 2p");
    row("a repeated number: by occurrence", "1c 1p", "1c 1f", "1c 1f");
    row("a repeated number once less", "1c 1f", "1c", "1c 1f!");
    row("a repeated number once more", "1c", "1c 1p", "1c 1p");
    row("a repeated number in another order", "1c 1p", "1p 1c", "1c! 1c");
}

void TestMerge::rows()
{
    QFETCH(const QString, known);
    QFETCH(const QString, reply);
    QTEST(wordsOf(mergeSnapshots(batchOf(known), batchOf(reply))), "merged");
}

void TestMerge::countsAndStatusAreTheReplys()
{
    BatchSnapshot known = test::snapshot(4, 4);
    known.further = "{\"note\":1}";
    BatchSnapshot reply = test::snapshot(4, 2);
    reply.further = "{\"note\":2}";
    const BatchSnapshot merged = mergeSnapshots(known, reply);
    QCOMPARE(merged.status, BatchStatus::Processing);
    QCOMPARE(merged.statusText, reply.statusText);
    QCOMPARE(merged.total, reply.total);
    QCOMPARE(merged.completed, reply.completed);
    QCOMPARE(merged.failed, reply.failed);
    QCOMPARE(merged.pending, reply.pending);
    QCOMPARE(merged.further, reply.further);
    QCOMPARE(merged.id, reply.id);
}

void TestMerge::completedRowKeepsFieldsThatAreMissingNow()
{
    NumberResult full = test::completedNumber(4);
    full.further = "{\"line\":\"mobile\"}";
    NumberResult bare;
    bare.phoneNumber = full.phoneNumber;
    bare.status = NumberStatus::Completed;
    BatchSnapshot known{.id = test::batchId()};
    BatchSnapshot reply = known;
    known.results = {full};
    reply.results = {bare};
    QCOMPARE(mergeSnapshots(known, reply).results.first(), full);

    known.results.change(0, [&](NumberResult &row) { row.waStatus = WaStatus::Other; });
    known.results.change(0, [&](NumberResult &row) { row.waStatusText = u"MAYBE"_s; });
    QCOMPARE(mergeSnapshots(known, reply).results, known.results);
}

void TestMerge::completedRowTakesFieldsThatChanged()
{
    NumberResult before = test::completedNumber(4);
    NumberResult after = before;
    after.waStatus = WaStatus::Invalid;
    after.registered = Answer::No;
    after.business = Answer::No;
    after.carrier = u"Another"_s;
    after.country = u"CA"_s;
    after.formattedNumber = u"+1 415"_s;
    after.further = "{\"line\":\"fixed\"}";
    BatchSnapshot known{.id = test::batchId()};
    BatchSnapshot reply = known;
    known.results = {before};
    reply.results = {after};
    QCOMPARE(mergeSnapshots(known, reply).results.first(), after);
}

void TestMerge::emptyReplyTakesNothing()
{
    const BatchSnapshot known = test::snapshot(10, 6);
    BatchSnapshot reply{.id = known.id};
    reply.status = BatchStatus::Processing;
    const BatchSnapshot merged = mergeSnapshots(known, reply);
    QCOMPARE(merged.results.size(), known.results.size());
    for (qsizetype row = 0; row < known.results.size(); ++row) {
        NumberResult kept = known.results[row];
        kept.noLongerReported = true;
        QCOMPARE(merged.results[row], kept);
    }
}

void TestMerge::sameReplyTwiceChangesNothing()
{
    std::mt19937 random(4);
    for (int i = 0; i < 500; ++i) {
        const BatchSnapshot known = mergeSnapshots(randomReply(random), randomReply(random));
        const BatchSnapshot reply = randomReply(random);
        const BatchSnapshot once = mergeSnapshots(known, reply);
        QCOMPARE(mergeSnapshots(once, reply), once);
    }
}

void TestMerge::nothingFinishedEverDisappears()
{
    std::mt19937 random(5);
    for (int run = 0; run < 200; ++run) {
        BatchSnapshot known{.id = test::batchId()};
        for (int step = 0; step < 12; ++step) {
            const BatchSnapshot reply = randomReply(random);
            const BatchSnapshot merged = mergeSnapshots(known, reply);
            for (char16_t number = u'1'; number <= u'6'; ++number) {
                const QString text{QChar(number)};
                QVERIFY(finishedRows(merged, text) >= finishedRows(known, text));
                QVERIFY(finishedRows(merged, text) >= finishedRows(reply, text));
                QVERIFY(answeredRows(merged, text) >= answeredRows(known, text));
                QCOMPARE(numbersOf(merged).count(text), std::max(numbersOf(known).count(text), numbersOf(reply).count(text)));
            }
            known = merged;
        }
    }
}

void TestMerge::orderIsStableOrTheReplys()
{
    std::mt19937 random(6);
    for (int run = 0; run < 500; ++run) {
        const BatchSnapshot known = mergeSnapshots(randomReply(random), randomReply(random));
        const BatchSnapshot reply = randomReply(random);
        const QStringList order = numbersOf(mergeSnapshots(known, reply));
        const bool knownFirst = order.mid(0, known.results.size()) == numbersOf(known);
        QVERIFY(knownFirst || order == numbersOf(reply));
    }
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
