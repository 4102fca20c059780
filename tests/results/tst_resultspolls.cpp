#include "results/resultsmodel.h"
#include "support/builders.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QScrollBar>
#include <QSet>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <random>

using namespace batchwatch;
using namespace batchwatch::results;

namespace {

/// Knows of the model only what its signals say.
class Mirror : public QObject
{
public:
    explicit Mirror(const ResultsModel *model) : m_model(model)
    {
        connect(model, &QAbstractItemModel::modelReset, this, [this] { readAll(); });
        connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { m_rows.remove(first, last - first + 1); });
        connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                m_rows.insert(row, read(row));
        });
        connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { remember(); });
        connect(model, &QAbstractItemModel::layoutChanged, this, [this] { follow(); });
        connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
            for (int row = from.row(); row <= to.row(); ++row) {
                for (int column = from.column(); column <= to.column(); ++column)
                    m_rows[row][column] = cell(row, column);
            }
        });
        readAll();
    }

    [[nodiscard]] const QList<QStringList> &rows() const { return m_rows; }
    [[nodiscard]] QList<QStringList> asTheModelIs() const
    {
        QList<QStringList> rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.append(read(row));
        return rows;
    }

private:
    [[nodiscard]] QString cell(int row, int column) const
    {
        const QModelIndex index = m_model->index(row, column);
        return index.data().toString() + u'|' + index.data(ResultsModel::ExactTextRole).toString() + u'|'
            + index.data(Qt::ToolTipRole).toString();
    }
    [[nodiscard]] QStringList read(int row) const
    {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.append(cell(row, column));
        return cells;
    }
    void readAll() { m_rows = asTheModelIs(); }
    void remember()
    {
        m_places.clear();
        for (int row = 0; row < m_model->rowCount(); ++row)
            m_places.append(m_model->index(row, 0));
    }
    void follow()
    {
        QList<QStringList> moved(m_rows.size());
        for (qsizetype row = 0; row < m_rows.size(); ++row)
            moved[m_places[row].row()] = m_rows[row];
        m_rows = moved;
        m_places.clear();
    }

    const ResultsModel *m_model;
    QList<QStringList> m_rows;
    QList<QPersistentModelIndex> m_places;
};

/// A batch under way as the vendor might report it: each poll finishes some rows, now and then one changes, comes, or the order does.
class Vendor
{
public:
    explicit Vendor(int total) : m_rows(test::snapshot(total, 0).results.toList()), m_total(total) {}

    SnapshotPtr next(int rowsToFinish)
    {
        for (int i = 0; i < rowsToFinish; ++i) {
            const int row = int(m_random() % std::uint32_t(m_rows.size()));
            NumberResult &number = m_rows[row];
            if (number.status == NumberStatus::Pending)
                number = finished(number);
            else
                number.carrier = QStringLiteral("Carrier %1").arg(m_random() % 200);
        }
        BatchSnapshot snapshot = test::snapshot(m_total, 0);
        snapshot.results = m_rows;
        return std::make_shared<const BatchSnapshot>(std::move(snapshot));
    }

    void addRow() { m_rows.append(test::pendingNumber(m_total++)); }
    void shuffle() { std::shuffle(m_rows.begin(), m_rows.end(), m_random); }
    void loseRow(const QSet<QString> &exceptOf)
    {
        const auto row = qsizetype(m_random() % std::uint32_t(m_rows.size()));
        if (!exceptOf.contains(m_rows[row].phoneNumber))
            m_rows.removeAt(row);
    }

private:
    static NumberResult finished(const NumberResult &pending)
    {
        NumberResult number = test::completedNumber(pending.phoneNumber.right(4).toInt());
        number.phoneNumber = pending.phoneNumber;
        return number;
    }

    std::mt19937 m_random{4711};
    QList<NumberResult> m_rows;
    int m_total;
};

/// Numbers of the selected rows.
QSet<QString> selectedNumbers(const QTableView &view, const ResultsModel &model)
{
    QSet<QString> numbers;
    for (const QModelIndex &index : view.selectionModel()->selectedRows())
        numbers.insert(model.numberAt(index.row()).phoneNumber);
    return numbers;
}

void prepareView(QTableView *view, ResultsModel *model)
{
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->resize(800, 400);
    view->show();
}

} // namespace

class TestResultsPolls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    /// The filter passes every row, so that nothing but the replies moves rows: by number, rows keep their places.
    void aThousandPollsLeaveThePersonsPlace()
    {
        ResultsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        Mirror mirror(&model);
        Vendor vendor(200);
        model.setBatches({vendor.next(0)});
        model.setFilter(*parseFilter(QStringLiteral("+1 415")));
        model.sort(int(Column::Number), Qt::DescendingOrder);
        QTableView view;
        prepareView(&view, &model);
        QVERIFY(QTest::qWaitForWindowExposed(&view));

        for (const int row : {50, 51, 125, 170})
            view.selectionModel()->select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        view.selectionModel()->setCurrentIndex(model.index(125, 3), QItemSelectionModel::NoUpdate);
        view.verticalScrollBar()->setValue(120);
        const QSet<QString> selected = selectedNumbers(view, model);
        const QString current = model.numberAt(125).phoneNumber;
        const int rowAtTheTop = view.rowAt(0);

        for (int poll = 0; poll < 1'000; ++poll) {
            model.updateBatch(vendor.next(poll % 50 == 0 ? 90 : 3));
            if (poll % 100 == 0)
                QCoreApplication::processEvents();
            QCOMPARE(view.verticalScrollBar()->value(), 120);
            QCOMPARE(view.currentIndex(), model.index(125, 3));
        }
        QCOMPARE(model.numberAt(view.currentIndex().row()).phoneNumber, current);
        QCOMPARE(selectedNumbers(view, model), selected);
        QCOMPARE(view.rowAt(0), rowAtTheTop);
        QCOMPARE(mirror.rows(), mirror.asTheModelIs());
    }

    /// Rows come, go, move under the sort and pass in and out of the filter; what was selected stays so while it is shown.
    void aThousandPollsThatMoveRows()
    {
        ResultsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        Mirror mirror(&model);
        Vendor vendor(150);
        model.setBatches({vendor.next(100)});
        model.sort(int(Column::Carrier));
        QTableView view;
        prepareView(&view, &model);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QStringList filters{{}, QStringLiteral("carrier"), QStringLiteral("1"), QStringLiteral("done"), QStringLiteral("carrier 7")};

        QSet<QString> selected;
        for (const int row : {3, 50, 90}) {
            view.selectionModel()->select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
            selected.insert(model.numberAt(row).phoneNumber);
        }
        view.selectionModel()->setCurrentIndex(model.index(50, 2), QItemSelectionModel::NoUpdate);
        const QString current = model.numberAt(50).phoneNumber;

        for (int poll = 0; poll < 1'000; ++poll) {
            if (poll % 7 == 0)
                vendor.addRow();
            if (poll % 11 == 0)
                vendor.loseRow(selected);
            if (poll % 97 == 0)
                vendor.shuffle();
            if (poll % 20 == 0)
                model.sort(poll / 20 % (model.columnCount() + 1) - 1, poll % 40 ? Qt::AscendingOrder : Qt::DescendingOrder);
            model.updateBatch(vendor.next(poll % 50 == 0 ? 100 : 5));
            if (poll >= 500 && poll % 5 == 0)
                model.setFilter(*parseFilter(filters[poll / 5 % filters.size()]));
            if (poll == 499) {
                QCOMPARE(selectedNumbers(view, model), selected);
                QCOMPARE(model.numberAt(view.currentIndex().row()).phoneNumber, current);
                QCOMPARE(view.currentIndex().column(), 2);
            }
            QVERIFY(selected.contains(selectedNumbers(view, model)));
            if (poll % 10 == 0)
                QVERIFY(mirror.rows() == mirror.asTheModelIs());
        }
    }
};

QTEST_MAIN(TestResultsPolls)
#include "tst_resultspolls.moc"
