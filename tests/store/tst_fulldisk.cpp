#include "store/filesizelimit.h"
#include "store/recovery.h"
#include "store/storefixture.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTextStream>

#include <optional>

using namespace batchwatch;
using namespace batchwatch::store;
using namespace Qt::StringLiterals;
using test::batchId;

namespace {

constexpr int megabyte = 1024 * 1024;

/// What stands in the way until somebody makes room.
class NoRoom
{
public:
    virtual ~NoRoom() = default;
};

/// Where no file system of its own may be mounted: no file may grow beyond a megabyte.
class NoFileBeyond final : public NoRoom
{
    test::FileSizeLimit m_limit{megabyte};
};

/// In a small file system: a file that fills half of it.
class Ballast final : public NoRoom
{
public:
    explicit Ballast(const QDir &folder) : m_file(folder.filePath(u"ballast"_s))
    {
        if (!m_file.open(QFile::WriteOnly) || m_file.write(QByteArray(megabyte, 'x')) != megabyte || !m_file.flush())
            qFatal("no room for the ballast");
    }
    ~Ballast() override { m_file.remove(); }

private:
    QFile m_file;
};

BatchSnapshot snapshotOf(int n)
{
    BatchSnapshot snapshot = test::snapshot(100, 100, batchId(n));
    QRandomGenerator random{quint32(n)};
    for (qsizetype i = 0; i < snapshot.results.size(); ++i)
        snapshot.results.change(i, [&](NumberResult &row) { row.further = "{\"x\":" + QByteArray::number(random.generate64()) + "}"; });
    return snapshot;
}

StoreResult<void> save(Store &store, int n)
{
    return store.together([&] {
        return store.saveSnapshot(BatchRecord{.id = batchId(n)}, snapshotOf(n)).and_then([&] {
            return store.savePoll(batchId(n), {.at = test::wall(n), .latency = Milliseconds(n)});
        });
    });
}

bool holdsAll(const Store &store, int count)
{
    bool isThere = store.batches() && int(store.batches()->size()) == count;
    for (int n = 1; n <= count && isThere; ++n) {
        const auto snapshot = store.snapshot(batchId(n));
        isThere = snapshot && *snapshot && **snapshot == snapshotOf(n) && store.polls(batchId(n))->size() == 1;
    }
    return isThere;
}

/// Saves until the disk is full, then makes room. Says what went wrong, or nothing.
QString fillAndGoOn(const QDir &folder, std::unique_ptr<NoRoom> noRoom)
{
    auto opened = openOrRecover(folder, test::wall(0));
    if (!opened)
        return u"not opened: "_s + opened.error().detail;
    int saved = 0;
    StoreResult<void> last;
    while (saved < 10'000 && (last = save(*opened->store, saved + 1)))
        ++saved;
    if (last || last.error().fault != StoreFault::Full)
        return u"fault %1 after %2: %3"_s.arg(last ? -1 : int(last.error().fault)).arg(saved).arg(last ? QString() : last.error().detail);
    for (int again = 0; again < 3; ++again) {
        if (save(*opened->store, saved + 1))
            return u"saved without room"_s;
    }
    if (saved < 10 || !holdsAll(*opened->store, saved))
        return u"of %1 saved something is missing"_s.arg(saved);
    opened->store.reset();
    const auto fresh = openOrRecover(folder, test::wall(0)); // still full: what is there can be looked at
    if (!fresh || fresh->recovery || !holdsAll(*fresh->store, saved))
        return u"after a restart without room: "_s + (fresh ? u"something is missing"_s : fresh.error().detail);
    noRoom.reset();
    for (int more = 1; more <= 20; ++more) {
        if (const auto goesOn = save(*fresh->store, saved + more); !goesOn)
            return u"does not go on: "_s + goesOn.error().detail;
    }
    return holdsAll(*fresh->store, saved + 20) ? QString() : u"something is missing in the end"_s;
}

/// Run in a process of its own, in a file system of two megabytes.
int fillSmallDisk(const QString &folder)
{
    const QString wrong = fillAndGoOn(QDir(folder), std::make_unique<Ballast>(QDir(folder)));
    QTextStream(stdout) << wrong;
    return wrong.isEmpty() ? 0 : 1;
}

} // namespace

/// Out of disk at any moment: what was saved is there, the fault is said, and it goes on when there is room.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aLimitOnFiles();
    void aSmallFileSystem();
};

void TestFullDisk::aLimitOnFiles()
{
    const test::StoreFolder folder;
    const QString wrong = fillAndGoOn(folder.dir(), std::make_unique<NoFileBeyond>());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestFullDisk::aSmallFileSystem()
{
    const QTemporaryDir folder;
    const QString mount = u"mount -t tmpfs -o size=2m tmpfs \"$1\" && "_s;
    QProcess process;
    process.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s, mount + u"true"_s, u"sh"_s, folder.path()});
    if (!process.waitForFinished() || process.exitCode() != 0)
        QSKIP("No file system may be mounted here: only the limit on files was tried.");
    process.start(u"unshare"_s,
        {u"-rm"_s, u"sh"_s, u"-c"_s, mount + u"exec \"$2\" --fill \"$1\""_s, u"sh"_s, folder.path(),
            QCoreApplication::applicationFilePath()});
    QVERIFY(process.waitForFinished());
    const QByteArray wrong = process.readAllStandardOutput() + process.readAllStandardError();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, wrong.constData());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--fill"_s)
        return fillSmallDisk(application.arguments().value(2));
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldisk.moc"
