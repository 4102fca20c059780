#include "watchedmodel.h"

#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::test;

namespace {

QList<int> marked(const ResultsModel &model)
{
    QList<int> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(ResultsModel::ChangedRole).toBool())
            rows.append(row);
    }
    return rows;
}

} // namespace

/// Marks on rows that a reply changed.
class TestChangeMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void marksAreKeptOnlyWhenAskedFor()
    {
        Watched watched;
        watched.model.setBatches({shared(10, 0)});
        watched.model.updateBatch(shared(10, 3));
        QCOMPARE(watched.model.changedCount(), 0);
        QVERIFY(marked(watched.model).isEmpty());
    }

    void changedRowsAreMarkedAndSaid()
    {
        Watched watched;
        watched.model.setMarksChanges(true);
        watched.model.setBatches({shared(10, 1)});
        QSignalSpy counts(&watched.model, &ResultsModel::changedCountChanged);
        watched.forget();
        watched.model.updateBatch(shared(10, 3));
        QCOMPARE(marked(watched.model), (QList<int>{1, 2}));
        QCOMPARE(counts.size(), 1);
        QCOMPARE(counts.last().first().toLongLong(), 2);
        const QList<QVariant> signal = watched.changed.last();
        QCOMPARE(signal.at(0).toModelIndex(), watched.model.index(1, 0));
        QCOMPARE(signal.at(1).toModelIndex(), watched.model.index(2, watched.model.columnCount() - 1));
        QVERIFY(signal.at(2).value<QList<int>>().contains(ResultsModel::ChangedRole));
        QVERIFY(!watched.model.index(1, 4).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        QVERIFY(!watched.model.index(0, 4).data(Qt::AccessibleDescriptionRole).isValid());
    }

    void seenRowsLoseTheirMark()
    {
        Watched watched;
        watched.model.setMarksChanges(true);
        watched.model.setBatches({shared(10, 0)});
        watched.model.updateBatch(shared(10, 6));
        watched.forget();
        watched.model.markSeen({1, 2, 9});
        QCOMPARE(marked(watched.model), (QList<int>{0, 3, 4, 5}));
        QCOMPARE(watched.changed.size(), 1);
        QCOMPARE(watched.changed.last().at(0).toModelIndex().row(), 1);
        QCOMPARE(watched.changed.last().at(1).toModelIndex().row(), 2);
        watched.model.markSeen({1, 2, 9});
        QCOMPARE(watched.changed.size(), 1);
        watched.model.markAllSeen();
        QCOMPARE(watched.model.changedCount(), 0);
        QVERIFY(marked(watched.model).isEmpty());
    }

    void marksGoAlongWithTheirRows()
    {
        Watched watched;
        watched.model.setMarksChanges(true);
        const QString a = QStringLiteral("+14155550001");
        const QString b = QStringLiteral("+14155550002");
        const QString c = QStringLiteral("+14155550003");
        watched.model.setBatches({share(batchOf({number(a), number(b)}))});
        watched.model.updateBatch(share(batchOf({number(a), number(b, QStringLiteral("Orange"))})));
        QCOMPARE(marked(watched.model), QList<int>{1});
        watched.model.updateBatch(share(batchOf({number(c), number(b, QStringLiteral("Orange")), number(a)})));
        QCOMPARE(marked(watched.model), QList<int>{1});
        watched.model.updateBatch(share(batchOf({number(b, QStringLiteral("Orange")), number(c), number(a)})));
        QCOMPARE(marked(watched.model), QList<int>{0});
        watched.model.updateBatch(share(batchOf({number(c), number(a)})));
        QCOMPARE(watched.model.changedCount(), 0);
    }

    void filteredRowsKeepTheirMark()
    {
        Watched watched;
        watched.model.setMarksChanges(true);
        watched.model.setBatches({shared(10, 0)});
        watched.model.setStatusFilter(NumberStatus::Pending);
        watched.model.updateBatch(shared(10, 4));
        QCOMPARE(watched.model.rowCount(), 6);
        QCOMPARE(watched.model.changedCount(), 4);
        watched.model.setStatusFilter({});
        QCOMPARE(marked(watched.model), (QList<int>{0, 1, 2, 3}));
    }

    void otherBatchesBeginWithoutMarks()
    {
        Watched watched;
        watched.model.setMarksChanges(true);
        watched.model.setBatches({shared(10, 0)});
        watched.model.updateBatch(shared(10, 4));
        QSignalSpy counts(&watched.model, &ResultsModel::changedCountChanged);
        watched.model.setBatches({shared(10, 5, 2)});
        QCOMPARE(counts.size(), 1);
        QCOMPARE(watched.model.changedCount(), 0);
    }

    void largeBatchesAreMarkedToo()
    {
        constexpr int many = int(ResultsModel::quickRows) + 10;
        ResultsModel model;
        model.setMarksChanges(true);
        model.setBatches({shared(many, 0)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.updateBatch(shared(many, 5));
        QCOMPARE(model.changedCount(), 5);
        QVERIFY(changed.last().at(2).value<QList<int>>().contains(ResultsModel::ChangedRole));
    }

    void outcomesAreCountedWhateverTheFilter()
    {
        Watched watched;
        watched.model.setBatches({shared(30, 20), shared(30, 20, 2)});
        watched.model.setStatusFilter(NumberStatus::Failed);
        std::array<qint64, 4> wanted{};
        for (const NumberResult &row : snapshot(30, 20).results)
            wanted[std::size_t(outcomeOf(row))] += 2;
        QCOMPARE(watched.model.outcomeTotals(), wanted);
    }
};

QTEST_MAIN(TestChangeMarks)
#include "tst_changemarks.moc"
