#include "gui/notifier.h"
#include "rememberingdesktop.h"
#include "support/builders.h"
#include "support/virtualtime.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using test::batchId;
using test::RememberingDesktop;

/// Few notifications of many notices.
class TestNotifier : public QObject
{
    Q_OBJECT

private:
    test::VirtualTime time;
    std::unique_ptr<RememberingDesktop> desktop;
    std::unique_ptr<Notifier> notifier;

    void tell(int n, NoticeKind kind = NoticeKind::Finished)
    {
        notifier->tell({.kind = kind, .id = batchId(n), .name = u"Batch %1"_s.arg(n), .at = time.wallNow()});
    }

    void pass(int seconds) { time.advance(std::chrono::seconds(seconds)); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        notifier.reset();
        desktop = std::make_unique<RememberingDesktop>();
        notifier = std::make_unique<Notifier>(*desktop, time, time.alarms());
        notifier->setOptions({});
    }

    void whatHappensWithinSecondsIsToldTogether()
    {
        for (int n = 1; n <= 7; ++n) {
            tell(n);
            time.advance(Milliseconds(100));
        }
        QVERIFY(desktop->shown.isEmpty());
        pass(5);
        QCOMPARE(desktop->shown.size(), 1);
        QCOMPARE(desktop->shown.first().text.summary, u"7 batches finished"_s);
        QCOMPARE(desktop->shown.first().text.body, u"Batch 1, Batch 2, Batch 3 and 4 more"_s);
    }

    void oneThatIsStillThereGrows()
    {
        tell(1);
        pass(5);
        tell(2);
        pass(5);
        QCOMPARE(desktop->shown.size(), 2);
        QCOMPARE(desktop->shown.first().text.summary, u"Batch finished"_s);
        QCOMPARE(desktop->shown.last().text.summary, u"2 batches finished"_s);
    }

    void oneThatWasClosedDoesNotComeBack()
    {
        tell(1);
        pass(5);
        tell(2); // and before that is told, the person closes what is there
        Q_EMIT desktop->closed(NoticeKind::Finished);
        pass(5);
        QCOMPARE(desktop->shown.last().text.body, u"Batch 2"_s);
    }

    void eachKindHasItsOwn()
    {
        tell(1);
        tell(2, NoticeKind::Stalled);
        pass(5);
        QCOMPARE(desktop->shown.size(), 2);
        QVERIFY(desktop->shown.first().kind != desktop->shown.last().kind);
    }

    void whatABatchWasBeforeIsNotToldAnyMore()
    {
        tell(1, NoticeKind::Stalled);
        tell(1);
        pass(5);
        QCOMPARE(desktop->shown.size(), 1);
        QVERIFY(desktop->shown.first().kind == NoticeKind::Finished);
    }

    void oneThatIsNoLongerTrueIsWithdrawn()
    {
        tell(1, NoticeKind::Stalled);
        pass(5);
        tell(1);
        QCOMPARE(desktop->withdrawn, QList{NoticeKind::Stalled});
    }

    void whatWasLookedAtMeanwhileIsNotTold()
    {
        tell(1);
        notifier->forget(batchId(1));
        pass(5);
        QVERIFY(desktop->shown.isEmpty());
    }

    void aKindThatIsOffIsNotTold()
    {
        NoticeOptions options;
        options.kinds.remove(NoticeKind::Finished);
        notifier->setOptions(options);
        tell(1);
        tell(2, NoticeKind::Failed);
        pass(5);
        QCOMPARE(desktop->shown.size(), 1);
        QVERIFY(desktop->shown.first().kind == NoticeKind::Failed);
    }

    void oneThatIsTurnedOffGoes()
    {
        tell(1);
        pass(5);
        NoticeOptions options;
        options.kinds.clear();
        notifier->setOptions(options);
        QCOMPARE(desktop->withdrawn, QList{NoticeKind::Finished});
    }

    void aSoundIsOnRequestAndNotAtEachBatch()
    {
        tell(1);
        pass(5);
        QVERIFY(!desktop->shown.last().hasSound);
        notifier->setOptions({.playsSound = true});
        tell(2);
        pass(5);
        QVERIFY(desktop->shown.last().hasSound);
        tell(3);
        pass(5);
        QVERIFY(!desktop->shown.last().hasSound); // a moment ago there was one
        pass(60);
        tell(4);
        pass(5);
        QVERIFY(desktop->shown.last().hasSound);
        tell(5, NoticeKind::Stalled);
        pass(60);
        QVERIFY(!desktop->shown.last().hasSound);
    }

    void pressingItLeadsToItsBatches()
    {
        QSignalSpy activated(notifier.get(), &Notifier::activated);
        tell(1);
        tell(2);
        tell(3, NoticeKind::Stalled);
        pass(5);
        Q_EMIT desktop->activated(NoticeKind::Finished, u"token"_s);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().at(0).value<QList<BatchId>>(), (QList{batchId(1), batchId(2)}));
        QCOMPARE(activated.first().at(1).toString(), u"token"_s);
    }

    void aThousandInSixMinutesAreFewNotifications()
    {
        for (int n = 1; n <= 1'000; ++n) {
            tell(n);
            time.advance(Milliseconds(360));
        }
        QVERIFY2(desktop->shown.size() <= 180, qPrintable(QString::number(desktop->shown.size())));
    }
};

QTEST_GUILESS_MAIN(TestNotifier)

#include "tst_notifier.moc"
