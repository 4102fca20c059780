#include "app/holderlock.h"

#include "support/builders.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace batchwatch;
using namespace Qt::StringLiterals;
using app::HolderLock;

namespace {

constexpr Milliseconds lease{60'000};
constexpr WallTime now{Milliseconds(1'000'000)};

std::unique_ptr<store::Store> openStore(const QString &folder)
{
    auto store = store::Store::open(QDir(folder));
    return store ? std::move(*store) : nullptr;
}

/// The child of the test: takes a lease, says so, and lives until it is killed.
int holdUntilKilled(const QString &folder)
{
    const auto store = openStore(folder);
    const HolderLock holder(QDir(folder), *store);
    if (!store->acquireLease(test::batchId(), holder.name(), now, lease).value_or(false))
        return 1;
    std::puts("held");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestHolderLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leasesOfTheLivingAreKeptAndOfTheKilledGivenBack()
    {
        QTemporaryDir folder;
        const auto store = openStore(folder.path());
        QVERIFY(store);
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, folder.path()});
        QVERIFY(other.waitForReadyRead());
        QCOMPARE(other.readAllStandardOutput().trimmed(), QByteArray("held"));
        {
            const HolderLock mine(QDir(folder.path()), *store);
            QVERIFY(!*store->acquireLease(test::batchId(), mine.name(), now, lease));
        }
        other.kill();
        QVERIFY(other.waitForFinished());
        const HolderLock mine(QDir(folder.path()), *store);
        QVERIFY(*store->acquireLease(test::batchId(), mine.name(), now, lease));
        QCOMPARE(QDir(folder.path()).entryList({u"holder-*"_s}).size(), 1); // mine: nothing of the dead is left
    }

    void twoInOneFolderHaveNamesOfTheirOwn()
    {
        QTemporaryDir folder;
        const auto store = openStore(folder.path());
        const HolderLock first(QDir(folder.path()), *store);
        QVERIFY(*store->acquireLease(test::batchId(), first.name(), now, lease));
        const HolderLock second(QDir(folder.path()), *store);
        QVERIFY(first.name() != second.name());
        QVERIFY(!*store->acquireLease(test::batchId(), second.name(), now, lease));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--hold"_s)
        return holdUntilKilled(application.arguments().value(2));
    TestHolderLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_holderlock.moc"
