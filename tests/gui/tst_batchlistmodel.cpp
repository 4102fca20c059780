#include "gui/batchlistmodel.h"
#include "gui/batchwords.h"
#include "reports.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

#include <random>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;

namespace {

QStringList namesIn(const BatchListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, BatchListModel::NameColumn).data().toString();
    return names;
}

/// A plain list that is sorted, filtered and grouped anew each time: what the model must show.
class PlainList
{
public:
    void put(const BatchReport &report)
    {
        m_left.remove(report.id); // one that comes back takes its old place
        const auto known = std::find_if(m_reports.begin(), m_reports.end(), [&](const auto &other) { return other.id == report.id; });
        if (known != m_reports.end())
            *known = report;
        else
            m_reports.append(report);
    }
    void remove(const BatchId &id) { m_left.insert(id); }

    [[nodiscard]] QStringList rows(const BatchArrangement &arrangement, const QSet<QString> &folded) const
    {
        QList<BatchReport> listed;
        for (const BatchReport &report : m_reports) {
            if (m_left.contains(report.id))
                continue;
            const QString text = report.tags.join(u' ') + u' ' + report.label + u' ' + report.key->toString() + u' '
                + report.id.toString().remove(u'-') + u' ' + BatchWords::state(report);
            const bool matches = text.contains(arrangement.filter, Qt::CaseInsensitive);
            if (matches && belongsTo(arrangement.share, report.phase, report.archivedAt.has_value()))
                listed.append(report);
        }
        const bool added = arrangement.sort == BatchSort::Added;
        if (added && arrangement.reversed)
            std::reverse(listed.begin(), listed.end());
        std::stable_sort(listed.begin(), listed.end(), [&](const auto &a, const auto &b) { return isBefore(a, b, arrangement); });
        if (arrangement.grouping == BatchGrouping::None)
            return namesOf(listed);
        std::stable_sort(listed.begin(), listed.end(),
            [&](const auto &a, const auto &b) { return groupKey(a, arrangement.grouping) < groupKey(b, arrangement.grouping); });
        QStringList rows;
        QString last;
        for (const BatchReport &report : std::as_const(listed)) {
            const QString group = groupName(report, arrangement.grouping);
            if (std::exchange(last, group) != group)
                rows += group;
            if (!folded.contains(group))
                rows += report.label;
        }
        return rows;
    }

private:
    static QStringList namesOf(const QList<BatchReport> &reports)
    {
        QStringList names;
        for (const BatchReport &report : reports)
            names += report.label;
        return names;
    }
    static QString groupName(const BatchReport &report, BatchGrouping grouping)
    {
        switch (grouping) {
        case BatchGrouping::State: return BatchWords::phase(report.phase);
        case BatchGrouping::Tags: return report.tags.isEmpty() ? BatchWords::noTags() : report.tags.join(u", "_s);
        case BatchGrouping::None:
        case BatchGrouping::Key: break;
        }
        return report.key->toString();
    }
    static std::pair<int, QString> groupKey(const BatchReport &report, BatchGrouping grouping)
    {
        const int rank = grouping == BatchGrouping::State ? urgencyOf(report.phase) : 0;
        const bool last = grouping == BatchGrouping::Tags && report.tags.isEmpty();
        return {last ? 1 : rank, groupName(report, grouping)};
    }
    /// What is not known comes last in both directions.
    static bool isBefore(const BatchReport &a, const BatchReport &b, const BatchArrangement &arrangement)
    {
        const auto less = [&arrangement](const auto &x, const auto &y) { return arrangement.reversed ? y < x : x < y; };
        switch (arrangement.sort) {
        case BatchSort::Added: return false;
        case BatchSort::State: return less(urgencyOf(a.phase), urgencyOf(b.phase));
        case BatchSort::Name: return less(numberOf(a), numberOf(b));
        case BatchSort::Progress: return less(a.counts->fraction(), b.counts->fraction());
        case BatchSort::TimeLeft: {
            const bool known = a.timeLeft.has_value() && !monitor::isAtRest(a.phase);
            const bool otherKnown = b.timeLeft.has_value() && !monitor::isAtRest(b.phase);
            return known && otherKnown ? less(*a.timeLeft, *b.timeLeft) : known && !otherKnown;
        }
        case BatchSort::Key: break;
        }
        return less(a.key->toString(), b.key->toString());
    }
    static int numberOf(const BatchReport &report) { return report.label.section(u' ', 1).toInt(); }

    QList<BatchReport> m_reports;
    QSet<BatchId> m_left;
};

BatchReport randomReport(std::mt19937 &random)
{
    const int n = int(random() % 40);
    BatchReport report = test::report(n, 10, int(random() % 10), Phase(random() % 11));
    report.label = QStringLiteral("Job %1").arg(random() % 50);
    report.key = KeyName::fromText(QStringList{u"a"_s, u"b"_s, u"c"_s}.at(int(random() % 3)));
    report.tags = QList<QStringList>{{}, {u"x"_s}, {u"x"_s, u"y"_s}}.at(int(random() % 3));
    if (random() % 5 == 0)
        report.archivedAt = WallTime(Milliseconds(1));
    if (random() % 2 == 0)
        report.timeLeft = Milliseconds(random() % 8);
    return report;
}

BatchArrangement randomArrangement(std::mt19937 &random)
{
    return {BatchSort(random() % (int(BatchSort::Last) + 1)), random() % 2 == 0, BatchGrouping(random() % (int(BatchGrouping::Last) + 1)),
        random() % 2 == 0 ? BatchShare::All : BatchShare(random() % batchShares),
        QStringList{QString(), QString(), u"job"_s, u"1"_s, u"PAUSED"_s}.at(int(random() % 5))};
}

} // namespace

/// The list of batches as a model: sorting, groups and shares beside a plain list.
class TestBatchListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void equalsAPlainListAfterAnyChanges_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void equalsAPlainListAfterAnyChanges()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        BatchListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        PlainList plain;
        BatchArrangement arrangement;
        QSet<QString> folded;
        QHash<BatchId, QPersistentModelIndex> followed;
        for (int step = 0; step < 250; ++step) {
            switch (random() % 8) {
            case 0: {
                const BatchId id = test::batchId(int(random() % 40));
                model.remove(id);
                plain.remove(id);
                break;
            }
            case 1: {
                const BatchArrangement next = randomArrangement(random);
                if (next.grouping != arrangement.grouping)
                    folded.clear();
                arrangement = next;
                model.arrange(arrangement);
                break;
            }
            case 2: {
                const int row = model.rowCount() > 0 ? int(random() % unsigned(model.rowCount())) : -1;
                if (row < 0 || !model.isHeading(row))
                    break;
                const QString name = model.index(row, 0).data().toString();
                const bool fold = !folded.contains(name);
                model.setFolded(row, fold);
                if (fold)
                    folded.insert(name);
                else
                    folded.remove(name);
                break;
            }
            default: {
                QList<BatchReport> reports;
                for (unsigned count = random() % 30; count > 0; --count)
                    reports += randomReport(random);
                model.update(reports);
                for (const BatchReport &report : reports)
                    plain.put(report);
            }
            }
            QCOMPARE(namesIn(model), plain.rows(arrangement, folded));
            for (auto it = followed.cbegin(); it != followed.cend(); ++it) {
                if (it->isValid())
                    QCOMPARE(model.at(it->row()).id, it.key());
            }
            followed.clear();
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.isHeading(row))
                    continue;
                QCOMPARE(model.rowOf(model.at(row).id), row);
                followed.insert(model.at(row).id, model.index(row, 0));
            }
        }
        QCOMPARE(resets.count(), 0);
    }

    void sortsBy_data()
    {
        QTest::addColumn<BatchSort>("sort");
        QTest::addColumn<QString>("order");
        QTest::newRow("the order added") << BatchSort::Added << u"Job 10,Job 9,Job 1,job 2"_s;
        QTest::newRow("what needs the person first") << BatchSort::State << u"job 2,Job 9,Job 10,Job 1"_s;
        QTest::newRow("the name, numbers by value, case ignored") << BatchSort::Name << u"Job 1,job 2,Job 9,Job 10"_s;
        QTest::newRow("the least done, unknown last") << BatchSort::Progress << u"Job 10,Job 9,Job 1,job 2"_s;
        QTest::newRow("the soonest done, unknown last") << BatchSort::TimeLeft << u"Job 9,Job 10,Job 1,job 2"_s;
        QTest::newRow("the key") << BatchSort::Key << u"Job 1,Job 10,Job 9,job 2"_s;
    }

    void sortsBy()
    {
        QFETCH(BatchSort, sort);
        BatchReport ten = test::report(1, 10, 1);
        ten.label = u"Job 10"_s;
        ten.timeLeft = std::chrono::minutes(5);
        BatchReport nine = test::report(2, 10, 5, Phase::Stalled);
        nine.label = u"Job 9"_s;
        nine.timeLeft = std::chrono::minutes(1);
        BatchReport one = test::report(3, 10, 10, Phase::Finished);
        one.label = u"Job 1"_s;
        one.key = KeyName::fromText(u"a client"_s);
        BatchReport two = test::unseenReport(4, Phase::KeyNeeded);
        two.label = u"job 2"_s;
        BatchListModel model;
        model.setReports({ten, nine, one, two});
        model.arrange({.sort = sort});
        QTEST(namesIn(model).join(u','), "order");
    }

    void aReportThatMovesNothingSortsNothing()
    {
        BatchListModel model;
        model.setReports({test::report(1, 10, 1), test::report(2, 10, 5), test::report(3, 10, 9)});
        model.arrange({.sort = BatchSort::Progress});
        QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update(test::report(2, 10, 6));
        QCOMPARE(moved.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        model.update(test::report(2, 10, 10));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(model.rowOf(test::batchId(2)), 2);
    }

    void headingsTellNameCountAndWhetherFolded()
    {
        BatchListModel model;
        model.setReports({test::report(1, 10, 1), test::report(2, 10, 5), test::report(3, 10, 10, Phase::Finished)});
        model.arrange({.grouping = BatchGrouping::State});
        QCOMPARE(namesIn(model), (QStringList{u"processing"_s, u"Batch 1"_s, u"Batch 2"_s, u"completed"_s, u"Batch 3"_s}));
        const QModelIndex heading = model.index(0, BatchListModel::NameColumn);
        QCOMPARE(model.index(0, BatchListModel::StateColumn).data().toString(), u"2"_s);
        QVERIFY(heading.data(Qt::AccessibleDescriptionRole).toString().startsWith(u"2 batch"_s));
        QVERIFY(!(heading.flags() & Qt::ItemIsSelectable));
        model.setFolded(0, true);
        QCOMPARE(namesIn(model), (QStringList{u"processing"_s, u"completed"_s, u"Batch 3"_s}));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleDescriptionRole).toString().endsWith(u"folded"_s));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update(test::report(4, 10, 5)); // within the fold: the count alone tells of it
        QCOMPARE(model.index(0, BatchListModel::StateColumn).data().toString(), u"3"_s);
        QVERIFY(changed.count() > 0);
    }

    void theFilterFindsStatesToo()
    {
        BatchListModel model;
        model.setReports({test::report(1, 10, 1), test::report(2, 10, 5, Phase::Paused)});
        model.setFilterText(u"pause"_s);
        QCOMPARE(namesIn(model), QStringList{u"Batch 2"_s});
        model.update(test::report(2, 10, 5));
        QCOMPARE(model.rowCount(), 0);
    }

    void tallyCountsWhatIsHiddenAsWell()
    {
        BatchListModel model;
        model.setReports({test::report(1, 10, 1), test::report(2, 10, 5, Phase::Paused), test::unseenReport(3, Phase::NotFound)});
        model.setFilterText(u"nothing like that"_s);
        model.remove(test::batchId(1));
        const BatchTally tally = model.tally();
        QCOMPARE(tally.all, 2);
        QCOMPARE(tally.paused, 1);
        QCOMPARE(tally.problems, 1);
        QCOMPARE(tally.ofShare.at(std::size_t(BatchShare::Attention)), 1);
    }
};

QTEST_GUILESS_MAIN(TestBatchListModel)

#include "tst_batchlistmodel.moc"
