#include "core/phonetext.h"
#include "demo/demonumbers.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace batchwatch;
using namespace Qt::StringLiterals;

class TestDemoNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void sameSeedGivesSameList();
    void eachNumberIsOnceAndE164();
    void sharesArePlausible();
    void fictionRangesAreUsed_data();
    void fictionRangesAreUsed();
    void failedAndPendingHoldOnlyWhatTheContractSays();
};

void TestDemoNumbers::sameSeedGivesSameList()
{
    QCOMPARE(demo::finishedNumbers(1, 300), demo::finishedNumbers(1, 300));
    QVERIFY(demo::finishedNumbers(1, 300) != demo::finishedNumbers(2, 300));
    QCOMPARE(demo::finishedNumbers(1, 300).first(90), demo::finishedNumbers(1, 90));
}

void TestDemoNumbers::eachNumberIsOnceAndE164()
{
    for (quint32 seed = 1; seed <= 5; ++seed) {
        QSet<QString> seen;
        for (const NumberResult &number : demo::finishedNumbers(seed, 1'000)) {
            QVERIFY2(phonetext::isE164(number.phoneNumber), qPrintable(number.phoneNumber));
            QVERIFY2(!seen.contains(number.phoneNumber), qPrintable(number.phoneNumber));
            seen.insert(number.phoneNumber);
        }
    }
}

void TestDemoNumbers::sharesArePlausible()
{
    int registered = 0;
    int business = 0;
    int failed = 0;
    QSet<QString> countries;
    QSet<QString> carriers;
    for (const NumberResult &number : demo::finishedNumbers(1, 1'000)) {
        const Outcome outcome = outcomeOf(number);
        registered += outcome == Outcome::OnWhatsApp || outcome == Outcome::Business ? 1 : 0;
        business += outcome == Outcome::Business ? 1 : 0;
        failed += number.status == NumberStatus::Failed ? 1 : 0;
        countries.insert(number.country);
        carriers.insert(number.carrier);
    }
    QVERIFY2(registered > 640 && registered < 760, qPrintable(QString::number(registered)));
    QVERIFY2(business > 70 && business < 140, qPrintable(QString::number(business)));
    QVERIFY2(failed > 15 && failed < 45, qPrintable(QString::number(failed)));
    QVERIFY(countries.size() >= 12);
    QVERIFY(carriers.size() >= 25);
    QVERIFY2(carriers.contains(QString()), "the vendor does not know each carrier");
}

void TestDemoNumbers::fictionRangesAreUsed_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("range");
    QTest::newRow("North America: 555-01xx") << u"+1"_s << u"^\\+1\\d{3}55501\\d\\d$"_s;
    QTest::newRow("Britain: 07700 900xxx") << u"+44"_s << u"^\\+447700900\\d{3}$"_s;
    QTest::newRow("Germany: the drama numbers") << u"+49"_s << u"^\\+49(17139200|176040690)\\d\\d$"_s;
    QTest::newRow("France: 06 39 98") << u"+33"_s << u"^\\+3363998\\d{4}$"_s;
    QTest::newRow("Sweden: 070-174 06 05 to 99") << u"+46"_s << u"^\\+467017406(0[5-9]|[1-9]\\d)$"_s;
}

void TestDemoNumbers::fictionRangesAreUsed()
{
    QFETCH(const QString, prefix);
    QFETCH(const QString, range);
    const QRegularExpression allowed(range);
    int found = 0;
    for (const NumberResult &number : demo::finishedNumbers(1, 1'000)) {
        if (!number.phoneNumber.startsWith(prefix))
            continue;
        ++found;
        QVERIFY2(allowed.match(number.phoneNumber).hasMatch(), qPrintable(number.phoneNumber));
    }
    QVERIFY(found > 0);
}

void TestDemoNumbers::failedAndPendingHoldOnlyWhatTheContractSays()
{
    for (const NumberResult &number : demo::finishedNumbers(1, 1'000)) {
        NumberResult bare;
        bare.phoneNumber = number.phoneNumber;
        QCOMPARE(demo::pendingNumber(number), bare);
        if (number.status == NumberStatus::Failed) {
            bare.status = NumberStatus::Failed;
            QCOMPARE(number, bare);
        }
    }
}

QTEST_GUILESS_MAIN(TestDemoNumbers)
#include "tst_demonumbers.moc"
