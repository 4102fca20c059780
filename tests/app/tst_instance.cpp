#include "app/instance.h"
#include "support/builders.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest>

#include <future>

using namespace batchwatch;
using namespace batchwatch::app;
using namespace Qt::StringLiterals;
using Standing = Instance::Standing;

/// One window a data folder.
class TestInstance : public QObject
{
    Q_OBJECT

private:
    /// A start elsewhere: on its own thread, for the one that runs answers on this one.
    static std::future<Standing> start(const QString &folder, const StartRequest &request, Milliseconds patience = Milliseconds(10'000))
    {
        auto standing = std::make_shared<std::promise<Standing>>();
        QThreadPool::globalInstance()->start(
            [standing, folder, request, patience] { standing->set_value(Instance(QDir(folder)).settle(request, patience)); });
        return standing->get_future();
    }

    static bool isThere(const std::future<Standing> &standing)
    {
        return standing.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    }

    static QStringList leftBehind()
    {
        return QDir(qEnvironmentVariable("XDG_RUNTIME_DIR")).entryList({u"batchwatch-*"_s}, QDir::AllEntries | QDir::System);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aRequestSurvivesTheWay_data()
    {
        QTest::addColumn<StartRequest>("request");
        QTest::newRow("nothing to watch") << StartRequest{};
        QTest::newRow("ids in their order") << StartRequest{.ids = {test::batchId(2), test::batchId(1)}};
        QTest::newRow("a key's name with spaces and umlauts")
            << StartRequest{.ids = {test::batchId(1)}, .key = KeyName::fromText(u"Prüfung 2 = neu")};
        QTest::newRow("the desktop's token") << StartRequest{.activationToken = u"kwin_wayland-1_TIME42"_s};
    }

    void aRequestSurvivesTheWay()
    {
        QFETCH(StartRequest, request);
        QVERIFY(requestFromLines(toLines(request)) == request);
    }

    void whatIsNotARequestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another program") << QByteArray("GET / HTTP/1.1\nwatch x\nend\n");
        QTest::newRow("no end") << QByteArray("batchwatch start 1\n");
        QTest::newRow("no id") << QByteArray("batchwatch start 1\nwatch spring\nend\n");
    }

    void whatIsNotARequestIsRefused()
    {
        QFETCH(QByteArray, lines);
        QVERIFY(!requestFromLines(lines));
    }

    void aLaterVersionMayAskForMore() { QVERIFY(requestFromLines("batchwatch start 1\nfilter country:US\nend\n") == StartRequest{}); }

    void theSecondStartIsHeardByTheFirst()
    {
        const QTemporaryDir folder;
        Instance first(QDir(folder.path()));
        QSignalSpy asked(&first, &Instance::asked);
        QVERIFY(first.settle({}) == Standing::First);
        const StartRequest request{.ids = {test::batchId(1)}, .key = KeyName::fromText(u"client"), .activationToken = u"t"_s};
        std::future<Standing> second = start(folder.path(), request);
        QTRY_VERIFY(isThere(second));
        QVERIFY(second.get() == Standing::HandedOver);
        QCOMPARE(asked.count(), 1);
        QVERIFY(asked.first().first().value<StartRequest>() == request);
    }

    void tenThousandIdsAreHandedOver()
    {
        const QTemporaryDir folder;
        Instance first(QDir(folder.path()));
        QSignalSpy asked(&first, &Instance::asked);
        QVERIFY(first.settle({}) == Standing::First);
        StartRequest request;
        for (int n = 1; n <= 10'000; ++n)
            request.ids.append(test::batchId(n));
        std::future<Standing> second = start(folder.path(), request);
        QTRY_VERIFY(isThere(second));
        QCOMPARE(asked.count(), 1);
        QVERIFY(asked.first().first().value<StartRequest>() == request);
    }

    void ofFiveAtTheSameMomentOneIsFirst()
    {
        const QTemporaryDir folder;
        // Each on its own thread throughout, with an event loop once it is first.
        QThreadPool pool;
        std::atomic<int> firsts = 0;
        std::atomic<int> handedOver = 0;
        pool.setMaxThreadCount(5);
        for (int n = 0; n < 5; ++n) {
            pool.start([&] {
                Instance instance(QDir(folder.path()));
                const Standing standing = instance.settle({.ids = {test::batchId(1)}}, Milliseconds(10'000));
                if (standing == Standing::HandedOver)
                    ++handedOver;
                if (standing != Standing::First)
                    return;
                ++firsts;
                QEventLoop loop;
                QTimer ask;
                connect(&ask, &QTimer::timeout, &loop, [&] {
                    if (handedOver == 4)
                        loop.quit();
                });
                ask.start(10);
                loop.exec();
            });
        }
        QVERIFY(pool.waitForDone(30'000));
        QCOMPARE(firsts.load(), 1);
        QCOMPARE(handedOver.load(), 4);
    }

    void oneThatHangsIsNotWaitedForForEver()
    {
        const QTemporaryDir folder;
        Instance first(QDir(folder.path())); // its event loop does not run meanwhile
        QVERIFY(first.settle({}) == Standing::First);
        QElapsedTimer timer;
        timer.start();
        std::future<Standing> second = start(folder.path(), {}, Milliseconds(200));
        QVERIFY(second.get() == Standing::NoAnswer);
        QVERIFY(timer.elapsed() >= 200);
    }

    void whenTheFirstHasEndedTheNextIsFirst()
    {
        const QTemporaryDir folder;
        {
            Instance first(QDir(folder.path()));
            QVERIFY(first.settle({}) == Standing::First);
            QVERIFY(!leftBehind().isEmpty());
        }
        QCOMPARE(leftBehind(), QStringList());
        Instance next(QDir(folder.path()));
        QVERIFY(next.settle({}) == Standing::First);
    }

    void oneThatEndsWhileItIsAskedIsReplacedAtOnce()
    {
        const QTemporaryDir folder;
        auto first = std::make_unique<Instance>(QDir(folder.path()));
        QVERIFY(first->settle({}) == Standing::First);
        std::future<Standing> second = start(folder.path(), {});
        first.reset();
        QVERIFY(second.get() == Standing::First);
    }

    void eachDataFolderHasItsOwnWindow()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        Instance first(QDir(one.path()));
        Instance second(QDir(other.path()));
        QVERIFY(first.settle({}) == Standing::First);
        QVERIFY(second.settle({}) == Standing::First);
    }

    void theSameFolderByAnotherNameIsTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("with a detour") << u"/x/../data/."_s;
        QTest::newRow("by a link") << u"/link"_s;
        QTest::newRow("before it is made") << u"/./data/"_s;
    }

    void theSameFolderByAnotherNameIsTheSame()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QDir dir(folder.path());
        if (!name.startsWith(u"/./"_s))
            dir.mkdir(u"data"_s);
        dir.mkdir(u"x"_s);
        QVERIFY(QFile::link(folder.filePath(u"data"_s), folder.filePath(u"link"_s)));
        Instance first(QDir(folder.path() + u"/data"_s));
        QVERIFY(first.settle({}) == Standing::First);
        std::future<Standing> second = start(folder.path() + name, {}, Milliseconds(50));
        QVERIFY(second.get() == Standing::NoAnswer);
    }

    void nobodyElseMaySpeakToIt()
    {
        const QTemporaryDir folder;
        Instance first(QDir(folder.path()));
        QVERIFY(first.settle({}) == Standing::First);
        for (const QString &name : leftBehind()) {
            if (!name.endsWith(u".socket"_s))
                continue;
            const QFileInfo socket(qEnvironmentVariable("XDG_RUNTIME_DIR") + u'/' + name);
            const QFile::Permissions others = QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup | QFile::WriteGroup;
            QVERIFY(!(socket.permissions() & others));
            return;
        }
        QFAIL("no socket");
    }
};

QTEST_GUILESS_MAIN(TestInstance)

#include "tst_instance.moc"
