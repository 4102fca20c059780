#pragma once

#include "core/redactor.h"
#include "keys/keyring.h"
#include "monitor/monitor.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/fakeservice.h"
#include "support/virtualtime.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <map>
#include <random>

namespace batchwatch::test {

/// While it lives, every write of results into the store fails.
class StoreBlock
{
public:
    explicit StoreBlock(const QString &path)
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("the store of the test cannot be blocked");
        for (const QString &event : m_events)
            run(QStringLiteral("CREATE TRIGGER block_%1 BEFORE %1 ON snapshots BEGIN SELECT RAISE(ABORT, 'blocked'); END").arg(event));
    }
    ~StoreBlock()
    {
        for (const QString &event : m_events)
            run(QStringLiteral("DROP TRIGGER block_%1").arg(event));
        QSqlDatabase::removeDatabase(m_connection);
    }
    Q_DISABLE_COPY_MOVE(StoreBlock)

private:
    void run(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_connection));
        if (!query.exec(sql))
            qFatal("the store of the test cannot be blocked");
    }

    QString m_connection = QStringLiteral("block");
    QStringList m_events{QStringLiteral("INSERT"), QStringLiteral("UPDATE")};
};

/// A monitor in virtual time over a real store and a vendor without a socket.
class MonitorFixture
{
public:
    explicit MonitorFixture(const QString &folder = {}) : m_folder(folder.isEmpty() ? m_ownFolder.path() : folder)
    {
        keys.put(mainKey(), *ApiKey::fromText(u"test-secret-1"));
        start();
    }

    static KeyName mainKey() { return *KeyName::fromText(u"main"); }

    /// As a start of the program: what was watched goes on. Results of all are shown unless told otherwise.
    void start(double random = 0.0, const std::optional<QList<BatchId>> &shown = {})
    {
        stop();
        store = std::move(*store::Store::open(QDir(m_folder)));
        service = std::make_unique<FakeService>();
        service->onRequest = [this](const BatchId &id) { sent[id].push_back(time.now()); };
        monitor = std::make_unique<monitor::Monitor>(
            *service, *store, keys, time, time.alarms(), [random] { return random; },
            monitor::MonitorOptions{.holder = QStringLiteral("holder-1")});
        QObject::connect(monitor.get(), &monitor::Monitor::answered, monitor.get(),
            [this](const monitor::PollAnswer &answer) { answers.push_back(answer); });
        if (shown)
            monitor->show(*shown);
        if (!monitor->restore())
            qFatal("the store of the test cannot be read");
    }

    void stop()
    {
        monitor.reset();
        service.reset();
        store.reset();
    }

    void watch(int n, std::optional<KeyName> key = mainKey())
    {
        monitor->watch({{batchId(n), {}, std::move(key)}});
        time.advance(Milliseconds(0));
    }

    /// Lets time pass until the batch is asked, at most `span`.
    bool askedWithin(int n, Milliseconds span)
    {
        const MonotonicTime end = time.now() + span;
        while (!service->isUnderWay(batchId(n)) && time.now() < end)
            time.advance(Milliseconds(100));
        return service->isUnderWay(batchId(n));
    }

    /// As another program with the file open.
    void runSql(const QString &sql) const
    {
        const QString connection = QStringLiteral("sql");
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
            database.setDatabaseName(store->path());
            if (!database.open() || QSqlQuery(database).exec(sql) != true)
                qFatal("the store of the test cannot be changed");
        }
        QSqlDatabase::removeDatabase(connection);
    }

    [[nodiscard]] StoreBlock blockStore() const { return StoreBlock(store->path()); }

    monitor::BatchReport report(int n) const { return *monitor->report(batchId(n)); }

    VirtualTime time;
    Redactor redactor;
    keys::KeyRing keys{redactor};
    std::unique_ptr<store::Store> store;
    std::unique_ptr<FakeService> service;
    std::unique_ptr<monitor::Monitor> monitor;
    std::map<BatchId, std::vector<MonotonicTime>> sent;
    std::vector<monitor::PollAnswer> answers;

private:
    QTemporaryDir m_ownFolder;
    QString m_folder;
};

} // namespace batchwatch::test
