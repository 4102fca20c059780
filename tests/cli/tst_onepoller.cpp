#include "cliprogram.h"
#include "gui/windowfixture.h"

#include <QRegularExpression>

using namespace batchwatch;
using namespace batchwatch::test;
using namespace Qt::StringLiterals;

/// A window and the real command line on the same store: the vendor hears of each batch once a cadence, whoever asks.
class TestOnePoller : public QObject
{
    Q_OBJECT

private:
    static constexpr Milliseconds cadence{5'000}; // of a batch this small
    static constexpr qint64 slack = 100;          // between the two clocks of asking and being asked

    std::unique_ptr<WindowFixture> m;
    QMap<BatchId, QList<qint64>> m_asked; ///< when, in ms
    int m_doneAfter = 3;                  ///< requests of a batch

    void answerInSteps()
    {
        QElapsedTimer clock;
        clock.start();
        m->vendor.onRequest = [this, clock](const HttpRequest &request) {
            if (!request.batch())
                return Reply::json(200, R"({"balance":1})");
            QList<qint64> &times = m_asked[*request.batch()];
            times.append(clock.elapsed());
            return Reply::batch(snapshot(12, int(12 * times.size() / m_doneAfter), *request.batch()));
        };
    }

    [[nodiscard]] QStringList watchAlongside(const QList<BatchId> &ids) const
    {
        QStringList arguments{u"watch"_s, u"--json"_s, u"--data-dir"_s, m->folder.path(), u"--base-url"_s, m->vendor.baseUrl().toString()};
        for (const BatchId &id : ids)
            arguments += id.toString();
        return arguments;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s));
        m = std::make_unique<WindowFixture>();
        m_asked.clear();
        answerInSteps();
        m->giveKey();
    }

    void cleanup()
    {
        m->close();
        m.reset();
    }

    void windowAndCommandLineAskOnceACadence()
    {
        const QList ids{batchId(1), batchId(2), batchId(3)};
        m->open(WindowFixture::watching(ids));
        QTRY_COMPARE(m->batches()->model()->rowCount(), 3);
        CliProgram beside;
        beside.process.start(CliProgram::path(), watchAlongside(ids));
        QCOMPARE(beside.end(60'000), 0);
        QCOMPARE(beside.out.count(R"("event":"finished")"), 3);
        for (const BatchId &id : ids) {
            const QList<qint64> &times = m_asked[id];
            QCOMPARE(times.size(), m_doneAfter);
            for (qsizetype i = 1; i < times.size(); ++i)
                QVERIFY2(times[i] - times[i - 1] >= cadence.count() - slack, qPrintable(QString::number(times[i] - times[i - 1])));
            QVERIFY2(beside.out.contains(id.toString().toUtf8()), beside.out.constData());
        }
        // The window shows the same.
        for (int row = 0; row < 3; ++row)
            QTRY_COMPARE(m->batches()->model()->index(row, 1).data().toString(), u"100\u202f%"_s);
        m->clickBatch(0);
        QTRY_COMPARE(m->results()->model()->rowCount(), 12);
    }

    /// A holder that dies is replaced within two cadences.
    void theWindowTakesOverFromACommandLineThatDied()
    {
        m_doneAfter = 4;
        CliProgram first;
        first.process.start(CliProgram::path(), watchAlongside({batchId(1)}));
        QTRY_COMPARE_WITH_TIMEOUT(m_asked[batchId(1)].size(), 1, 20'000);
        m->open(WindowFixture::watching({batchId(1)}));
        QTRY_COMPARE_WITH_TIMEOUT(m_asked[batchId(1)].size(), 2, 20'000);
        first.process.kill();
        QVERIFY(first.process.waitForFinished());
        QTRY_COMPARE_WITH_TIMEOUT(m->batches()->model()->index(0, 1).data().toString(), u"100\u202f%"_s, 40'000);
        const QList<qint64> &times = m_asked[batchId(1)];
        QCOMPARE(times.size(), m_doneAfter);
        QVERIFY2(times[2] - times[1] >= cadence.count() - slack, qPrintable(QString::number(times[2] - times[1])));
        QVERIFY2(times[2] - times[1] <= 3 * cadence.count(), qPrintable(QString::number(times[2] - times[1])));
    }
};

QTEST_MAIN(TestOnePoller)

#include "tst_onepoller.moc"
