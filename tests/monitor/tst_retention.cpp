#include "monitor/retention.h"

#include "support/builders.h"

#include <QRegularExpression>
#include <QTest>

using namespace batchwatch;
using namespace batchwatch::monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::days;

class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void isUrgent_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<bool>("archived");
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<RetentionSettings>("settings");
        QTest::addColumn<int>("urgency");
        const RetentionSettings usual;
        const int none = int(Urgency::None);
        const int soon = int(Urgency::Soon);
        const auto row
            = [&](const char *name, Phase phase, Milliseconds age, int urgency, const RetentionSettings &settings, bool archived = false) {
                  QTest::newRow(name) << int(phase) << archived << qint64(age / 1h) << settings << urgency;
              };
        row("new", Phase::Running, 0h, none, usual);
        row("an hour before the warning", Phase::Running, days(11) - 1h, none, usual);
        row("three days before", Phase::Running, days(11), soon, usual);
        row("an hour before", Phase::Running, days(14) - 1h, soon, usual);
        row("after 14 days", Phase::Running, days(14), int(Urgency::Past), usual);
        row("paused", Phase::Paused, days(12), soon, usual);
        row("without a key", Phase::KeyNeeded, days(12), soon, usual);
        row("never seen", Phase::Queued, days(12), soon, usual);
        row("finished: all is here", Phase::Finished, days(12), none, usual);
        row("gone: nothing more will come", Phase::Gone, days(12), none, usual);
        row("not found", Phase::NotFound, days(12), none, usual);
        row("put away by the person", Phase::Paused, days(12), none, usual, true);
        row("kept longer", Phase::Running, days(12), none, {.kept = days(30)});
        row("warned earlier", Phase::Running, days(5), soon, {.warning = days(10)});
        row("never to warn", Phase::Running, days(400), none, {.kept = days(0)});
        row("a clock that was set back", Phase::Running, -days(2), none, usual);
    }

    void isUrgent()
    {
        QFETCH(int, phase);
        QFETCH(bool, archived);
        QFETCH(qint64, hours);
        QFETCH(RetentionSettings, settings);
        const WallTime added = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24);
        BatchReport report{.id = test::batchId(1), .phase = Phase(phase), .addedAt = added};
        if (archived)
            report.archivedAt = added;
        QTEST(int(urgencyOf(report, settings, added + std::chrono::hours(hours))), "urgency");
        QCOMPARE(deletedBy(report, settings), added + settings.kept);
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
