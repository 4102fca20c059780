#include "app/engine.h"

#include "core/redactor.h"
#include "demo/demovendor.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using app::Engine;

/// The window's view of the engine thread, against the demo vendor.
class TestEngine : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            if (!vendor.listen())
                qFatal("no port for the test");
            keys.put(key, demo::DemoVendor::apiKey());
        }
        app::EngineConfig config() { return {.dataDir = QDir(folder.path()), .baseUrl = vendor.baseUrl()}; }

        KeyName key = *KeyName::fromText(u"demo");
        QTemporaryDir folder;
        demo::DemoVendor vendor{demo::Faults::None};
        Redactor redactor;
        keys::KeyRing keys{redactor};
        keys::MemorySecretStore secrets;
        BatchId finished = demo::DemoVendor::entries()[2].id;
    };

private Q_SLOTS:
    void keysAreManagedFromTheWindowsThread()
    {
        Fixture f;
        Engine engine(f.config(), f.keys, f.secrets, f.redactor);
        const KeyName live = *KeyName::fromText(u"live");
        QList<bool> outcomes;
        const auto note = [&](const Result<void, app::KeyFailure> &outcome) {
            QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
            outcomes.append(outcome.has_value());
        };
        QSignalSpy opened(&engine, &Engine::opened);
        engine.start();
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!engine.keys().entry(live));
        engine.keys().add({.name = live, .key = *ApiKey::fromText(u"secret-of-live")}, this, note);
        engine.keys().add({.name = live, .key = *ApiKey::fromText(u"secret-of-live")}, this, note);
        {
            QObject gone;
            engine.keys().setDefault(live, &gone, [](const auto &) { QFAIL("told to somebody who is gone"); });
        }
        QTRY_COMPARE(outcomes.size(), 2);
        QCOMPARE(outcomes.count(true), 1);
        QTRY_VERIFY(engine.keys().entry(live));
        QTRY_VERIFY(engine.keys().entry(live)->record.isDefault);
        QVERIFY(engine.keys().secret(live) == ApiKey::fromText(u"secret-of-live"));
    }

    void aKeyIsTriedWithoutBeingKept()
    {
        Fixture f;
        Engine engine(f.config(), f.keys, f.secrets, f.redactor);
        QSignalSpy opened(&engine, &Engine::opened);
        engine.start();
        QTRY_COMPARE(opened.size(), 1);
        QList<vendor::BalanceAnswer> answers;
        const auto note = [&](const vendor::BalanceAnswer &answer) { answers.append(answer); };
        engine.tryKey(demo::DemoVendor::apiKey(), this, note);
        QTRY_COMPARE(answers.size(), 1);
        QVERIFY(answers.last() && answers.last()->credits > 0);
        engine.tryKey(*ApiKey::fromText(u"nobodys-key"), this, note);
        QCOMPARE(f.redactor.redacted(QStringLiteral("it is nobodys-key")), QStringLiteral("it is [redacted]"));
        QTRY_COMPARE(answers.size(), 2);
        QVERIFY(!answers.last());
        QCOMPARE(answers.last().error().kind, ErrorKind::Unauthorized);
        QCOMPARE(f.secrets.size(), 0);
        QCOMPARE(f.keys.names(), QList{f.key});
    }

    void watchesOnItsThreadAndKeepsOverARestart()
    {
        Fixture f;
        {
            Engine engine(f.config(), f.keys, f.secrets, f.redactor);
            QSignalSpy opened(&engine, &Engine::opened);
            QList<monitor::BatchReport> reports;
            connect(&engine, &Engine::batchChanged, this, [&](const monitor::BatchReport &report) {
                QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
                reports.append(report);
            });
            engine.start();
            QTRY_COMPARE(opened.size(), 1);
            engine.watch({{f.finished, QStringLiteral("March"), f.key}});
            QTRY_VERIFY(!reports.isEmpty() && reports.last().phase == monitor::Phase::Finished);
            QCOMPARE(reports.last().snapshot->results.size(), 1000);
        }
        Engine engine(f.config(), f.keys, f.secrets, f.redactor);
        QSignalSpy opened(&engine, &Engine::opened);
        engine.start();
        QTRY_COMPARE(opened.size(), 1);
        const auto reports = opened.first().first().value<QList<monitor::BatchReport>>();
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports.first().label, QStringLiteral("March"));
        QCOMPARE(reports.first().snapshot->results.size(), 1000);
    }

    void whatIsWrittenOfABatchItsHistoryAndItsRemoval()
    {
        Fixture f;
        Engine engine(f.config(), f.keys, f.secrets, f.redactor);
        QSignalSpy opened(&engine, &Engine::opened);
        QSignalSpy removed(&engine, &Engine::batchRemoved);
        monitor::BatchReport report{.id = f.finished};
        connect(&engine, &Engine::batchChanged, this, [&](const monitor::BatchReport &changed) { report = changed; });
        engine.start();
        QTRY_COMPARE(opened.size(), 1);
        engine.watch({{f.finished, {}, f.key}});
        QTRY_COMPARE(report.phase, monitor::Phase::Finished);
        engine.setNote(f.finished, QStringLiteral("from the fair"));
        engine.setTags({f.finished}, {QStringLiteral("fair")});
        engine.archive({f.finished});
        QTRY_VERIFY(report.archivedAt);
        QCOMPARE(report.note, QStringLiteral("from the fair"));
        QCOMPARE(report.tags, QStringList{QStringLiteral("fair")});
        engine.unarchive({f.finished});
        QTRY_VERIFY(!report.archivedAt);

        std::optional<std::vector<store::PollRecord>> polls;
        const auto note = [&](const std::vector<store::PollRecord> &found) {
            QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
            polls = found;
        };
        engine.polls(f.finished, this, note);
        QTRY_VERIFY(polls);
        QCOMPARE(polls->size(), std::size_t(1));
        QCOMPARE(polls->front().done, 1000);
        engine.remove({f.finished});
        QTRY_COMPARE(removed.size(), 1);
        polls.reset();
        engine.polls(f.finished, this, note);
        QTRY_VERIFY(polls);
        QVERIFY(polls->empty());
    }

    void tellsTheBalance()
    {
        Fixture f;
        Engine engine(f.config(), f.keys, f.secrets, f.redactor);
        std::vector<app::BalanceReport> reports;
        connect(&engine, &Engine::balanceAnswered, this, [&](const app::BalanceReport &report) { reports.push_back(report); });
        engine.start();
        engine.refreshBalance(f.key);
        QTRY_COMPARE(reports.size(), std::size_t(1));
        QVERIFY(reports.front().answer);
        QCOMPARE(reports.front().answer->credits, 4850);
    }

    void storeThatCannotBeOpenedIsSaidAndCanBeTriedAgain()
    {
        Fixture f;
        QFile file(f.folder.filePath(QStringLiteral("occupied")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        auto config = f.config();
        config.dataDir = QDir(file.fileName()); // a file stands where the folder should be
        Engine engine(config, f.keys, f.secrets, f.redactor);
        QSignalSpy failed(&engine, &Engine::storeFailed);
        QSignalSpy opened(&engine, &Engine::opened);
        engine.start();
        QTRY_COMPARE(failed.size(), 1);
        std::optional<Result<void, app::KeyFailure>> outcome; // who wants to keep a key then is told, and not left waiting
        engine.keys().add({.name = f.key, .key = demo::DemoVendor::apiKey()}, this, [&](const auto &told) { outcome = told; });
        QTRY_VERIFY(outcome);
        QVERIFY(!*outcome && outcome->error().kind == app::KeyFailure::Kind::Store);
        QVERIFY(file.remove());
        engine.start();
        QTRY_COMPARE(opened.size(), 1);
    }

    void endsWithRequestsUnderWayAndCommandsQueued()
    {
        Fixture f;
        for (int i = 0; i < 20; ++i) {
            Engine engine(f.config(), f.keys, f.secrets, f.redactor);
            engine.start();
            engine.watch({{f.finished, {}, f.key}});
            engine.refreshBalance(f.key);
            engine.pause({f.finished});
        }
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
