#include "columntype.h"
#include "results/watchedmodel.h"

#include <QTest>

using namespace batchwatch;
using namespace batchwatch::results;
using namespace batchwatch::test;

class TestResultsCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void cells_data()
    {
        QTest::addColumn<Column>("which");
        QTest::addColumn<int>("role");
        QTest::addColumn<QVariant>("expected");

        QTest::newRow("a number is grouped for the eye")
            << Column::Number << int(Qt::DisplayRole) << QVariant(QStringLiteral("+1\u202f415\u202f555\u202f0001"));
        QTest::newRow("and copied exact") << Column::Number << int(ResultsModel::ExactTextRole) << QVariant(QStringLiteral("+14155550001"));
        QTest::newRow("numbers stand right") << Column::Number << int(Qt::TextAlignmentRole)
                                             << QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
        QTest::newRow("texts stand left") << Column::Carrier << int(Qt::TextAlignmentRole)
                                          << QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
        QTest::newRow("a country has a name") << Column::Country << int(Qt::ToolTipRole) << QVariant(QStringLiteral("<qt>Germany</qt>"));
        QTest::newRow("a screen reader gets the value") << Column::Country << int(Qt::AccessibleTextRole) << QVariant(QStringLiteral("DE"));
        QTest::newRow("and a number without spaces")
            << Column::Number << int(Qt::AccessibleTextRole) << QVariant(QStringLiteral("+14155550001"));
        QTest::newRow("and the words that are shown")
            << Column::Outcome << int(Qt::AccessibleTextRole) << QVariant(QStringLiteral("on WhatsApp"));
        QTest::newRow("a vendor's text is no markup")
            << Column::Carrier << int(Qt::ToolTipRole) << QVariant(QStringLiteral("<qt>&lt;b&gt;A&amp;B&lt;/b&gt;</qt>"));
        QTest::newRow("and stays as it is in the cell")
            << Column::Carrier << int(Qt::DisplayRole) << QVariant(QStringLiteral("<b>A&B</b>"));
        QTest::newRow("outcome for a delegate") << Column::Outcome << int(ResultsModel::OutcomeRole) << QVariant(int(Outcome::OnWhatsApp));
        QTest::newRow("state for a delegate") << Column::Status << int(ResultsModel::NumberStatusRole)
                                              << QVariant(int(NumberStatus::Completed));
        QTest::newRow("nothing is edited") << Column::Carrier << int(Qt::EditRole) << QVariant();
    }

    void cells()
    {
        QFETCH(Column, which);
        QFETCH(int, role);
        Watched w;
        BatchSnapshot batch = test::snapshot(2, 2);
        batch.results.change(1, [&](NumberResult &row) { row.carrier = QStringLiteral("<b>A&B</b>"); });
        w.model.setBatches({share(batch)});
        QTEST(w.model.index(1, int(which)).data(role), "expected");
    }

    void headers()
    {
        const ResultsModel model;
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Outcome"));
        QCOMPARE(model.headerData(8, Qt::Horizontal).toString(), QStringLiteral("Batch"));
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::InitialSortOrderRole).toInt(), int(Qt::AscendingOrder));
    }
};

QTEST_GUILESS_MAIN(TestResultsCells)
#include "tst_resultscells.moc"
