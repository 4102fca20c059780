#include "exports/byoutcome.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::exports;
using namespace Qt::StringLiterals;
using results::ResultsView;

Q_DECLARE_METATYPE(batchwatch::Outcome)
Q_DECLARE_METATYPE(batchwatch::exports::OutcomeGroup)

namespace {

NumberResult withOutcome(int n, Outcome outcome)
{
    NumberResult number = outcome == Outcome::NotChecked ? test::pendingNumber(n) : test::completedNumber(n);
    if (outcome == Outcome::NotChecked)
        return number;
    number.status = NumberStatus::Completed;
    number.waStatus = outcome == Outcome::NotOnWhatsApp ? WaStatus::Invalid : WaStatus::Valid;
    number.registered = outcome == Outcome::NotOnWhatsApp ? Answer::No : Answer::Yes;
    number.business = outcome == Outcome::Business ? Answer::Yes : Answer::No;
    return number;
}

ResultsView outcomesView(const QList<Outcome> &outcomes)
{
    BatchSnapshot batch = test::snapshot(0, 0);
    QList<NumberResult> rows;
    ResultsView view;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        rows.append(withOutcome(int(i), outcomes[i]));
        view.rows.push_back({0, quint32(i)});
    }
    batch.results = rows;
    view.batches.push_back(std::make_shared<const BatchSnapshot>(batch));
    return view;
}

} // namespace

class TestByOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void groups_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<OutcomeGroup>("group");
        QTest::newRow("on WhatsApp") << Outcome::OnWhatsApp << OutcomeGroup::OnWhatsApp;
        QTest::newRow("a business is on WhatsApp") << Outcome::Business << OutcomeGroup::OnWhatsApp;
        QTest::newRow("not on WhatsApp") << Outcome::NotOnWhatsApp << OutcomeGroup::NotOnWhatsApp;
        QTest::newRow("not checked is not absent") << Outcome::NotChecked << OutcomeGroup::NotChecked;
    }

    void groups()
    {
        QFETCH(Outcome, outcome);
        QFETCH(OutcomeGroup, group);
        QCOMPARE(groupOf(outcome), group);
        QCOMPARE(outcomeOf(withOutcome(1, outcome)), outcome);
    }

    void rowsKeepTheirOrderAndNoneIsLost()
    {
        const ResultsView view
            = outcomesView({Outcome::NotChecked, Outcome::Business, Outcome::NotOnWhatsApp, Outcome::OnWhatsApp, Outcome::NotChecked});
        const auto parts = partsByOutcome(view);
        QCOMPARE(parts.size(), std::size_t(3));
        QCOMPARE(parts[0].group, OutcomeGroup::OnWhatsApp);
        QCOMPARE(parts[0].view.rows, (std::vector<results::RowRef>{{0, 1}, {0, 3}}));
        QCOMPARE(parts[1].group, OutcomeGroup::NotOnWhatsApp);
        QCOMPARE(parts[1].view.rows, (std::vector<results::RowRef>{{0, 2}}));
        QCOMPARE(parts[2].group, OutcomeGroup::NotChecked);
        QCOMPARE(parts[2].view.rows, (std::vector<results::RowRef>{{0, 0}, {0, 4}}));
    }

    void aGroupMayHaveNoRows()
    {
        const auto parts = partsByOutcome(outcomesView({Outcome::NotOnWhatsApp}));
        QCOMPARE(parts.size(), std::size_t(3));
        QVERIFY(parts[0].view.rows.empty() && parts[2].view.rows.empty());
        QCOMPARE(parts[1].view.rows.size(), std::size_t(1));
    }

    void names_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<OutcomeGroup>("group");
        QTest::addColumn<QString>("named");
        QTest::newRow("on") << u"/x/list.csv"_s << OutcomeGroup::OnWhatsApp << u"/x/list_on-whatsapp.csv"_s;
        QTest::newRow("not on") << u"/x/list.csv"_s << OutcomeGroup::NotOnWhatsApp << u"/x/list_not-on-whatsapp.csv"_s;
        QTest::newRow("not checked") << u"/x/list.csv"_s << OutcomeGroup::NotChecked << u"/x/list_not-checked.csv"_s;
        QTest::newRow("dots in the name stay") << u"a.b.xlsx"_s << OutcomeGroup::OnWhatsApp << u"a.b_on-whatsapp.xlsx"_s;
        QTest::newRow("a dot in the folder is none") << u"a.b/list"_s << OutcomeGroup::OnWhatsApp << u"a.b/list_on-whatsapp"_s;
    }

    void names()
    {
        QFETCH(QString, path);
        QFETCH(OutcomeGroup, group);
        QTEST(pathOf(group, path), "named");
    }
};

QTEST_GUILESS_MAIN(TestByOutcome)
#include "tst_byoutcome.moc"
