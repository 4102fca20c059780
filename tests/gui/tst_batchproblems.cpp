#include "core/redactor.h"
#include "gui/batchproblems.h"
#include "gui/keymenu.h"
#include "keys/keyring.h"
#include "reports.h"
#include "support/virtualtime.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace batchwatch;
using namespace batchwatch::gui;
using namespace Qt::StringLiterals;
using monitor::BatchReport;
using monitor::Phase;
using Remedy = Problem::Remedy;

class TestBatchProblems : public QObject
{
    Q_OBJECT

private:
    test::VirtualTime m_time;
    Redactor m_redactor;
    std::unique_ptr<keys::KeyRing> m_ring;
    std::unique_ptr<app::KeyDesk> m_keys;

    static app::KeyEntry entry(app::KeyState state, const QString &name = u"main"_s)
    {
        return {.record = {.name = *KeyName::fromText(name)}, .state = state};
    }

    static app::KeyEntry unreadable(keys::KeychainFault fault, const QString &name = u"main"_s)
    {
        app::KeyEntry key = entry(app::KeyState::Unavailable, name);
        key.fault = fault;
        return key;
    }

    static app::KeyEntry ofThisRun()
    {
        app::KeyEntry key = entry(app::KeyState::Ready);
        key.isStored = false;
        return key;
    }

    BatchReport failing(ErrorKind kind, Phase phase = Phase::Retrying) const
    {
        BatchReport report = test::report(1, 100, 50, phase);
        report.error = ApiError{.kind = kind};
        report.nextPoll = m_time.now() + std::chrono::seconds(12);
        return report;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s));
        m_ring = std::make_unique<keys::KeyRing>(m_redactor);
        m_keys = std::make_unique<app::KeyDesk>([](const auto &) {}, *m_ring);
    }

    void cleanup()
    {
        m_keys.reset();
        m_ring.reset();
    }

    void nothingIsWrongWithAHealthyBatch()
    {
        for (const Phase phase : {Phase::Queued, Phase::Running, Phase::Paused, Phase::Finished, Phase::Elsewhere})
            QVERIFY(problemsOf({test::report(1, 100, 50, phase)}, {}, m_time.now()).isEmpty());
    }

    void whatIsOffered_data()
    {
        QTest::addColumn<BatchReport>("report");
        QTest::addColumn<int>("remedy");
        QTest::addColumn<QString>("says");
        QTest::newRow("a fault of the network is tried again")
            << failing(ErrorKind::Network) << int(Remedy::TryNow) << u"Next try in 0:12."_s;
        QTest::newRow("a wait that the server asked for is not pushed")
            << failing(ErrorKind::RateLimited, Phase::RateLimited) << int(Remedy::None) << u"Next try in 0:12."_s;
        QTest::newRow("no credits: resume after paying")
            << failing(ErrorKind::NoCredits, Phase::Paused) << int(Remedy::Resume) << u"credits"_s;
        QTest::newRow("not found: another key may help")
            << test::unseenReport(1, Phase::NotFound) << int(Remedy::Choose) << u"another key"_s;
        QTest::newRow("gone: results are kept") << test::report(1, 100, 50, Phase::Gone) << int(Remedy::None) << u"kept"_s;
        QTest::newRow("stalled is said") << test::report(1, 100, 50, Phase::Stalled) << int(Remedy::None) << u"No progress"_s;
    }

    void whatIsOffered()
    {
        QFETCH(BatchReport, report);
        QFETCH(QString, says);
        const QList<Problem> problems = problemsOf({report}, {entry(app::KeyState::Ready)}, m_time.now());
        QCOMPARE(problems.size(), 1);
        QTEST(int(problems.first().remedy), "remedy");
        QVERIFY2(problems.first().text.contains(says), qPrintable(problems.first().text));
    }

    void whatAWaitingKeyLacks_data()
    {
        using app::KeyState;
        using keys::KeychainFault;
        using Keys = QList<app::KeyEntry>;
        QTest::addColumn<QList<app::KeyEntry>>("keys");
        QTest::addColumn<int>("remedy");
        QTest::addColumn<QString>("alone");
        QTest::addColumn<QString>("together");
        QTest::newRow("at hand, so it was refused")
            << Keys{entry(KeyState::Ready)} << int(Remedy::Replace) << u"The vendor refused the key “main”."_s
            << u"2 batches wait: the vendor refused the key “main”."_s;
        QTest::newRow("refused, but nothing that is kept: another one may help")
            << Keys{ofThisRun()} << int(Remedy::Choose) << u"The vendor refused the key “main”."_s
            << u"2 batches wait: the vendor refused the key “main”."_s;
        QTest::newRow("being read") << Keys{entry(KeyState::Reading)} << int(Remedy::Wait) << u"Reading the key “main” from the keychain…"_s
                                    << u"Reading the key “main” from the keychain…"_s;
        QTest::newRow("locked") << Keys{unreadable(KeychainFault::Locked)} << int(Remedy::ReadAgain)
                                << u"The key “main” could not be read. The keychain is locked. Unlock it and try again."_s
                                << u"2 batches wait: the key “main” could not be read. The keychain is locked. Unlock it and try again."_s;
        QTest::newRow("locked, as is said for all keys")
            << Keys{unreadable(KeychainFault::Locked), unreadable(KeychainFault::Locked, u"b"_s)} << int(Remedy::ReadAgain)
            << u"The key “main” could not be read."_s << u"2 batches wait: the key “main” could not be read."_s;
        QTest::newRow("no longer in the keychain")
            << Keys{unreadable(KeychainFault::NoEntry)} << int(Remedy::Enter) << u"The keychain no longer holds the key “main”."_s
            << u"2 batches wait: the keychain no longer holds the key “main”."_s;
        QTest::newRow("kept for one run") << Keys{entry(KeyState::Forgotten)} << int(Remedy::Enter)
                                          << u"The key “main” was kept for one run only."_s
                                          << u"2 batches wait: the key “main” was kept for one run only."_s;
        QTest::newRow("unknown") << Keys{} << int(Remedy::Add) << u"There is no key “main” here."_s
                                 << u"2 batches wait: there is no key “main” here."_s;
    }

    void whatAWaitingKeyLacks()
    {
        QFETCH(const QList<app::KeyEntry>, keys);
        const BatchReport first = test::unseenReport(1, Phase::KeyNeeded);
        const BatchReport second = test::unseenReport(2, Phase::KeyNeeded);
        const QList<Problem> alone = problemsOf({first}, keys, m_time.now());
        const QList<Problem> together = problemsOf({first, second, test::report(3, 9, 9)}, keys, m_time.now());
        QCOMPARE(alone.size(), 1);
        QCOMPARE(together.size(), 1);
        QTEST(int(alone.first().remedy), "remedy");
        QTEST(int(together.first().remedy), "remedy");
        QTEST(alone.first().text, "alone");
        QTEST(together.first().text, "together");
    }

    void theVendorsOwnWordsAreSaid()
    {
        BatchReport report = test::unseenReport(1, Phase::KeyNeeded);
        report.error = ApiError{.kind = ErrorKind::Unauthorized, .detail = u"Key expired."_s};
        QCOMPARE(problemsOf({report}, {entry(app::KeyState::Ready)}, m_time.now()).first().text,
            u"The vendor refused the key “main”: Key expired."_s);
    }

    void aKeyOfAnEarlierRunIsNotAskedForByName()
    {
        BatchReport report = test::unseenReport(1, Phase::KeyNeeded);
        report.key = KeyName::thisRun();
        const Problem problem = problemsOf({report}, {}, m_time.now()).first();
        QVERIFY(problem.text.contains(u"earlier run"_s));
        QCOMPARE(problem.remedy, Remedy::Choose);
    }

    void theBarFollowsSelectionClockAndRecovery()
    {
        MessageBar bar;
        BatchProblems problems(bar, *m_keys, m_time);
        problems.setReports({failing(ErrorKind::Timeout)});
        QVERIFY(bar.text(u"batch"_s).endsWith(u"Next try in 0:12."_s));
        m_time.advance(std::chrono::seconds(5));
        problems.updateTimes();
        QVERIFY(bar.text(u"batch"_s).endsWith(u"Next try in 0:07."_s));
        problems.setReports({failing(ErrorKind::Timeout), test::report(2, 10, 5)}); // several: the header tells
        QVERIFY(!bar.has(u"batch"_s));
        problems.setReports({failing(ErrorKind::Timeout)});
        QVERIFY(bar.has(u"batch"_s));
        problems.setReports({test::report(1, 100, 60)});
        QVERIFY(!bar.has(u"batch"_s));
    }

    void theVendorsDeletionIsSaidInTime_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("button");
        QTest::newRow("polled") << int(Phase::Running) << u"Poll now"_s;
        QTest::newRow("paused") << int(Phase::Paused) << u"Resume"_s;
        QTest::newRow("polled by another window, which has the button") << int(Phase::Elsewhere) << QString();
    }

    void theVendorsDeletionIsSaidInTime()
    {
        QFETCH(int, phase);
        QFETCH(QString, button);
        MessageBar bar;
        bar.show();
        BatchProblems problems(bar, *m_keys, m_time);
        problems.setRetention({});
        BatchReport report = test::report(1, 100, 50, Phase(phase));
        report.addedAt = m_time.wallNow() - std::chrono::days(11) + std::chrono::minutes(1);
        problems.setReports({report});
        QVERIFY(!bar.has(u"batch"_s));
        m_time.advance(std::chrono::minutes(2));
        problems.updateTimes();
        QVERIFY2(bar.text(u"batch"_s).contains(u"50 of 100 results are here."_s), qPrintable(bar.text(u"batch"_s)));
        QStringList buttons;
        for (const QPushButton *found : bar.findChildren<QPushButton *>()) {
            if (found->isVisible())
                buttons += found->text();
        }
        QCOMPARE(buttons.join(u' '), button);
        report.phase = Phase::Finished;
        problems.setReports({report});
        QVERIFY(!bar.has(u"batch"_s));
    }

    void aKeychainThatAnswersSoonIsNotSpokenOf()
    {
        MessageBar bar;
        BatchProblems problems(bar, *m_keys, m_time);
        m_keys->setEntries({entry(app::KeyState::Reading)});
        problems.setReports({test::unseenReport(1, Phase::KeyNeeded)});
        QVERIFY(!bar.has(u"batch"_s));
        problems.setReports({test::report(1, 100, 10)}); // it came
        QVERIFY(!bar.has(u"batch"_s));
        problems.setReports({test::unseenReport(1, Phase::KeyNeeded)});
        QTRY_COMPARE(bar.text(u"batch"_s), u"Reading the key “main” from the keychain…"_s); // and here it does not
    }

    void theBarFollowsTheKeys()
    {
        MessageBar bar;
        BatchProblems problems(bar, *m_keys, m_time);
        problems.setReports({test::unseenReport(1, Phase::KeyNeeded)});
        QVERIFY(bar.text(u"batch"_s).contains(u"There is no key"_s));
        m_keys->setEntries({entry(app::KeyState::Forgotten)});
        QTRY_VERIFY(bar.text(u"batch"_s).contains(u"one run only"_s));
    }

    void buttonsSayWhatIsWanted()
    {
        MessageBar bar;
        bar.show();
        BatchProblems problems(bar, *m_keys, m_time);
        QSignalSpy tryAgain(&problems, &BatchProblems::tryAgainRequested);
        QSignalSpy resume(&problems, &BatchProblems::resumeRequested);
        QSignalSpy replace(&problems, &BatchProblems::replaceRequested);
        QSignalSpy readAgain(&problems, &BatchProblems::readAgainRequested);
        QSignalSpy add(&problems, &BatchProblems::addRequested);
        const auto press = [&](const BatchReport &report, const QString &text) {
            problems.setReports({report});
            for (QPushButton *button : bar.findChildren<QPushButton *>()) {
                if (button->isVisible() && button->text() == text)
                    return QTest::mouseClick(button, Qt::LeftButton);
            }
            QFAIL(qPrintable(text));
        };
        press(failing(ErrorKind::Server), u"Try now"_s);
        press(failing(ErrorKind::NoCredits, Phase::Paused), u"Resume"_s);
        press(test::unseenReport(1, Phase::KeyNeeded), u"Add key…"_s);
        m_keys->setEntries({entry(app::KeyState::Ready)});
        press(failing(ErrorKind::Unauthorized, Phase::KeyNeeded), u"Replace key…"_s);
        m_keys->setEntries({unreadable(keys::KeychainFault::Locked)});
        press(test::unseenReport(1, Phase::KeyNeeded), u"Try again"_s);
        press(test::unseenReport(1, Phase::KeyNeeded), u"Enter key…"_s);
        QCOMPARE(tryAgain.count(), 1);
        QCOMPARE(resume.count(), 1);
        QCOMPARE(add.count(), 1);
        QCOMPARE(replace.count(), 2);
        QCOMPARE(readAgain.count(), 1);
        const KeyWish wish = add.first().first().value<KeyWish>();
        QCOMPARE(wish.batches.first().id, test::batchId(1));
        QCOMPARE(wish.key, KeyName::fromText(u"main"));
    }

    void anotherKeyIsOfferedWithoutTheOneThatWasTried()
    {
        MessageBar bar;
        bar.show();
        m_keys->setEntries({entry(app::KeyState::Ready), entry(app::KeyState::Forgotten, u"R&D"_s)});
        BatchProblems problems(bar, *m_keys, m_time);
        QSignalSpy use(&problems, &BatchProblems::useRequested);
        QSignalSpy add(&problems, &BatchProblems::addRequested);
        problems.setReports({test::unseenReport(1, Phase::NotFound)});
        QMenu *menu = bar.findChild<KeyMenu *>();
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts += action->text();
        QCOMPARE(texts, (QStringList{u"R&&D (To be typed again)"_s, QString(), u"Add a key…"_s}));
        menu->actions().first()->trigger();
        menu->actions().last()->trigger();
        QCOMPARE(use.first().first().value<KeyWish>().key, KeyName::fromText(u"R&D"));
        QCOMPARE(add.first().first().value<KeyWish>().key, std::optional<KeyName>());
    }
};

QTEST_MAIN(TestBatchProblems)

#include "tst_batchproblems.moc"
