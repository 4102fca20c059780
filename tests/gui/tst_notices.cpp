#include "gui/noticeoptions.h"
#include "reports.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::Phase;
using Kinds = QList<NoticeKind>;

Q_DECLARE_METATYPE(QList<batchwatch::gui::NoticeKind>)

namespace {

/// What one batch goes through.
struct Step
{
    Phase phase;
    bool refused = false; ///< the vendor's answer to the last request was an error
};
using Steps = QList<Step>;

} // namespace

Q_DECLARE_METATYPE(QList<Step>)

/// What is worth telling, and in which words.
class TestNotices : public QObject
{
    Q_OBJECT

private:
    static monitor::BatchReport report(const Step &step, int n = 1)
    {
        monitor::BatchReport report = test::report(n, 10, 5, step.phase);
        if (step.refused)
            report.error = ApiError{.kind = ErrorKind::Unauthorized};
        return report;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void eachOccurrenceIsToldOnce_data()
    {
        QTest::addColumn<Steps>("steps"); // the first is what the store says at the start
        QTest::addColumn<Kinds>("told");
        constexpr auto finished = NoticeKind::Finished;
        constexpr auto stalled = NoticeKind::Stalled;
        constexpr auto failed = NoticeKind::Failed;
        constexpr auto keyNeeded = NoticeKind::KeyNeeded;
        const Step refused{Phase::KeyNeeded, true};
        QTest::newRow("finished") << Steps{{Phase::Running}, {Phase::Finished}} << Kinds{finished};
        QTest::newRow("finished, with another report of it")
            << Steps{{Phase::Running}, {Phase::Finished}, {Phase::Finished}} << Kinds{finished};
        QTest::newRow("finished with the first poll") << Steps{{Phase::Queued}, {Phase::Finished}} << Kinds{finished};
        QTest::newRow("finished while another window polled it") << Steps{{Phase::Elsewhere}, {Phase::Finished}} << Kinds{finished};
        QTest::newRow("was finished at the start") << Steps{{Phase::Finished}, {Phase::Finished}} << Kinds{};
        QTest::newRow("taken up again and finished again")
            << Steps{{Phase::Finished}, {Phase::Running}, {Phase::Finished}} << Kinds{finished};
        QTest::newRow("stalls") << Steps{{Phase::Running}, {Phase::Stalled}} << Kinds{stalled};
        QTest::newRow("stalled at the start") << Steps{{Phase::Stalled}, {Phase::Stalled}} << Kinds{};
        QTest::newRow("stalls, with a failed request in between")
            << Steps{{Phase::Running}, {Phase::Stalled}, {Phase::Retrying}, {Phase::Stalled}, {Phase::RateLimited}, {Phase::Stalled}}
            << Kinds{stalled};
        QTest::newRow("stalls, goes on and stalls again")
            << Steps{{Phase::Running}, {Phase::Stalled}, {Phase::Running}, {Phase::Stalled}} << Kinds{stalled, stalled};
        QTest::newRow("stalls and finishes") << Steps{{Phase::Running}, {Phase::Stalled}, {Phase::Finished}} << Kinds{stalled, finished};
        QTest::newRow("gone") << Steps{{Phase::Running}, {Phase::Gone}} << Kinds{failed};
        QTest::newRow("never found") << Steps{{Phase::Queued}, {Phase::NotFound}} << Kinds{failed};
        QTest::newRow("key refused") << Steps{{Phase::Running}, refused} << Kinds{keyNeeded};
        QTest::newRow("key refused, replaced and refused again")
            << Steps{{Phase::Running}, refused, {Phase::Running}, refused} << Kinds{keyNeeded, keyNeeded};
        QTest::newRow("key not there after a start") << Steps{{Phase::KeyNeeded}, {Phase::Queued}, {Phase::KeyNeeded}} << Kinds{};
        QTest::newRow("key removed by the person") << Steps{{Phase::Running}, {Phase::KeyNeeded}} << Kinds{};
        QTest::newRow("paused by the person") << Steps{{Phase::Running}, {Phase::Paused}} << Kinds{};
        QTest::newRow("a failed request is tried again") << Steps{{Phase::Running}, {Phase::Retrying}} << Kinds{};
        QTest::newRow("the vendor asks to wait") << Steps{{Phase::Running}, {Phase::RateLimited}} << Kinds{};
        QTest::newRow("another window takes it over") << Steps{{Phase::Running}, {Phase::Elsewhere}} << Kinds{};
    }

    void eachOccurrenceIsToldOnce()
    {
        QFETCH(Steps, steps);
        QFETCH(Kinds, told);
        NoticeTracker tracker;
        tracker.reset({report(steps.takeFirst())});
        Kinds kinds;
        for (const Step &step : steps) {
            if (const auto kind = tracker.take(report(step)))
                kinds += *kind;
        }
        QCOMPARE(kinds, told);
    }

    void aBatchJustAddedIsNotTold()
    {
        NoticeTracker tracker;
        tracker.reset({});
        QVERIFY(!tracker.take(report({Phase::Finished})));
    }

    void batchesAreToldApart()
    {
        NoticeTracker tracker;
        tracker.reset({report({Phase::Running}, 1), report({Phase::Running}, 2)});
        QVERIFY(tracker.take(report({Phase::Finished}, 1)) == NoticeKind::Finished);
        QVERIFY(tracker.take(report({Phase::Finished}, 2)) == NoticeKind::Finished);
    }

    void oneThatWasTakenOffTheListStartsAnew()
    {
        NoticeTracker tracker;
        tracker.reset({report({Phase::Running})});
        tracker.forget(test::batchId(1));
        QVERIFY(!tracker.take(report({Phase::Finished})));
    }

    void manyAreToldInOneSentence_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("body");
        QTest::newRow("one") << QStringList{u"Spring"_s} << u"Batch finished"_s << u"Spring"_s;
        QTest::newRow("three") << QStringList{u"A"_s, u"B"_s, u"C"_s} << u"3 batches finished"_s << u"A, B, C"_s;
        QTest::newRow("seven") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s} << u"7 batches finished"_s
                               << u"A, B, C and 4 more"_s;
        QTest::newRow("a label with a placeholder")
            << QStringList{u"100 %1"_s, u"B"_s, u"C"_s, u"D"_s} << u"4 batches finished"_s << u"100 %1, B, C and 1 more"_s;
        QTest::newRow("a very long label") << QStringList{QString(500, u'x')} << u"Batch finished"_s << QString(59, u'x') + u'…';
    }

    void manyAreToldInOneSentence()
    {
        QFETCH(QStringList, names);
        const NoticeText text = NoticeWords::notification(NoticeKind::Finished, names);
        QTEST(text.summary, "summary");
        QTEST(text.body, "body");
    }

    void theChoiceIsKept()
    {
        const QTemporaryDir folder;
        NoticeOptions options;
        options.kinds.remove(NoticeKind::Stalled);
        options.playsSound = true;
        {
            QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
            QVERIFY(NoticeOptions::load(settings) == NoticeOptions{}); // all told, in silence, and closing quits
            options.save(settings);
        }
        const QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        QVERIFY(NoticeOptions::load(settings) == options);
    }
};

QTEST_GUILESS_MAIN(TestNotices)

#include "tst_notices.moc"
