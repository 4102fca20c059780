#include "results/rowdiff.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace batchwatch::results;

namespace {

using Rows = std::vector<RowRef>;

Rows rowsOf(const QString &letters)
{
    Rows rows;
    for (const QChar c : letters)
        rows.push_back({c.isUpper() ? 1u : 0u, quint32(c.toLower().unicode() - u'a')});
    return rows;
}

QString rangesText(const std::vector<RowRange> &ranges)
{
    QStringList parts;
    for (const RowRange &range : ranges)
        parts.append(QStringLiteral("%1+%2").arg(range.first).arg(range.count));
    return parts.join(u' ');
}

/// Carries the change out on a copy of `before`, as the header says.
Rows replayed(Rows before, const Rows &after, const ViewChange &change)
{
    for (auto range = change.removals.rbegin(); range != change.removals.rend(); ++range)
        before.erase(before.begin() + range->first, before.begin() + range->first + range->count);
    if (change.reordered)
        before = rowsAlsoIn(after, before);
    for (const RowRange &range : change.insertions)
        before.insert(before.begin() + range.first, after.begin() + range.first, after.begin() + range.first + range.count);
    return before;
}

Rows randomRows(std::mt19937 &random, bool shuffle)
{
    Rows rows;
    for (quint32 batch = 0; batch < 3; ++batch) {
        for (quint32 row = 0; row < 20; ++row) {
            if (random() % 3 != 0)
                rows.push_back({batch, row});
        }
    }
    if (shuffle)
        std::shuffle(rows.begin(), rows.end(), random);
    return rows;
}

} // namespace

class TestRowDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void change_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("removals");
        QTest::addColumn<bool>("reordered");
        QTest::addColumn<QString>("insertions");

        QTest::newRow("nothing to nothing") << ""
                                            << ""
                                            << "" << false << "";
        QTest::newRow("the same rows are no change") << "abc"
                                                     << "abc"
                                                     << "" << false << "";
        QTest::newRow("first rows are one insertion") << ""
                                                      << "abc"
                                                      << "" << false << "0+3";
        QTest::newRow("all rows leave in one removal") << "abc"
                                                       << ""
                                                       << "0+3" << false << "";
        QTest::newRow("neighbours are one range") << "abcdef"
                                                  << "adf"
                                                  << "1+2 4+1" << false << "";
        QTest::newRow("insertions count in the new rows") << "ad"
                                                          << "xabcdy"
                                                          << "" << false << "0+1 2+2 5+1";
        QTest::newRow("rows that change places") << "abc"
                                                 << "cab"
                                                 << "" << true << "";
        QTest::newRow("a removal alone is no reordering") << "abc"
                                                          << "ac"
                                                          << "1+1" << false << "";
        QTest::newRow("all three at once") << "abcd"
                                           << "dxa"
                                           << "1+2" << true << "1+1";
        QTest::newRow("the same row number of another batch is another row") << "aA"
                                                                             << "A"
                                                                             << "0+1" << false << "";
    }

    void change()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const ViewChange change = diffViews(rowsOf(before), rowsOf(after));
        QTEST(rangesText(change.removals), "removals");
        QTEST(change.reordered, "reordered");
        QTEST(rangesText(change.insertions), "insertions");
    }

    void replayedChangesGiveTheNewRows()
    {
        std::mt19937 random(20261124);
        for (int round = 0; round < 500; ++round) {
            const Rows before = randomRows(random, round % 2);
            const Rows after = randomRows(random, round % 2);
            QVERIFY(replayed(before, after, diffViews(before, after)) == after);
        }
    }

    void placesOfRows()
    {
        const std::vector<int> expected{2, -1, 0};
        QVERIFY(newPlaces(rowsOf(QStringLiteral("abc")), rowsOf(QStringLiteral("cxa"))) == expected);
    }

    void changedRowsJoinAndUniteTheirBits()
    {
        const std::vector<ChangeBits> changes{0, 1, 4, 0, 0, 2};
        const std::vector<ChangedRange> expected{{{1, 2}, 5}, {{5, 1}, 2}};
        QVERIFY(changedRanges(changes, 10) == expected);
    }

    void manyChangedRangesBecomeOne()
    {
        const std::vector<ChangeBits> changes{0, 1, 0, 2, 0, 4, 0};
        const std::vector<ChangedRange> expected{{{1, 5}, 7}};
        QVERIFY(changedRanges(changes, 2) == expected);
    }

    void noChangedRows() { QVERIFY(changedRanges(std::vector<ChangeBits>{0, 0}, 10).empty()); }
};

QTEST_GUILESS_MAIN(TestRowDiff)
#include "tst_rowdiff.moc"
