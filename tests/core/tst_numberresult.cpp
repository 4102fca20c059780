#include "core/numberresult.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;

class TestNumberResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void outcome_data();
    void outcome();
    void onlyACompletedNumberIsChecked();
};

void TestNumberResult::outcome_data()
{
    QTest::addColumn<NumberStatus>("status");
    QTest::addColumn<WaStatus>("waStatus");
    QTest::addColumn<Answer>("registered");
    QTest::addColumn<Answer>("business");
    QTest::addColumn<Outcome>("outcome");
    const auto done = NumberStatus::Completed;
    QTest::newRow("valid") << done << WaStatus::Valid << Answer::Yes << Answer::No << Outcome::OnWhatsApp;
    QTest::newRow("valid, nothing else said") << done << WaStatus::Valid << Answer::Absent << Answer::Absent << Outcome::OnWhatsApp;
    QTest::newRow("valid business") << done << WaStatus::Valid << Answer::Yes << Answer::Yes << Outcome::Business;
    QTest::newRow("invalid") << done << WaStatus::Invalid << Answer::No << Answer::No << Outcome::NotOnWhatsApp;
    QTest::newRow("wa_status outweighs numberstatus") << done << WaStatus::Invalid << Answer::Yes << Answer::No << Outcome::NotOnWhatsApp;
    QTest::newRow("an invalid business is no business") << done << WaStatus::Invalid << Answer::No << Answer::Yes << Outcome::NotOnWhatsApp;
    QTest::newRow("only numberstatus: yes") << done << WaStatus::Absent << Answer::Yes << Answer::Absent << Outcome::OnWhatsApp;
    QTest::newRow("only numberstatus: yes, business") << done << WaStatus::Absent << Answer::Yes << Answer::Yes << Outcome::Business;
    QTest::newRow("only numberstatus: no") << done << WaStatus::Absent << Answer::No << Answer::Absent << Outcome::NotOnWhatsApp;
    QTest::newRow("completed without an answer") << done << WaStatus::Absent << Answer::Absent << Answer::Absent << Outcome::NotChecked;
    QTest::newRow("an answer that the contract does not list")
        << done << WaStatus::Other << Answer::Absent << Answer::Absent << Outcome::NotChecked;
}

void TestNumberResult::outcome()
{
    QFETCH(const NumberStatus, status);
    QFETCH(const WaStatus, waStatus);
    QFETCH(const Answer, registered);
    QFETCH(const Answer, business);
    NumberResult number;
    number.status = status;
    number.waStatus = waStatus;
    number.registered = registered;
    number.business = business;
    QTEST(outcomeOf(number), "outcome");
}

void TestNumberResult::onlyACompletedNumberIsChecked()
{
    for (const NumberStatus status : {NumberStatus::Pending, NumberStatus::Failed, NumberStatus::Unknown}) {
        for (const WaStatus waStatus : {WaStatus::Absent, WaStatus::Valid, WaStatus::Invalid, WaStatus::Other}) {
            for (const Answer registered : {Answer::Absent, Answer::No, Answer::Yes}) {
                NumberResult number;
                number.status = status;
                number.waStatus = waStatus;
                number.registered = registered;
                QCOMPARE(outcomeOf(number), Outcome::NotChecked); // above all: a failed number is never "not on WhatsApp"
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestNumberResult)
#include "tst_numberresult.moc"
