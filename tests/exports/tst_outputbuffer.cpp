#include "exports/outputbuffer.h"

#include <QBuffer>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <cerrno>

using namespace batchwatch::exports;

namespace {

/// Says on which threads it was written to, and fails when it is full.
class Device : public QIODevice
{
public:
    explicit Device(qint64 room = std::numeric_limits<qint64>::max()) : m_room(room)
    {
        static_cast<void>(open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    }

    QByteArray written;
    int writes = 0;
    QSemaphore mayGoOn{1'000};
    QList<QThread *> threads;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        mayGoOn.acquire();
        ++writes;
        threads.append(QThread::currentThread());
        if (written.size() + size > m_room) {
            errno = ENOSPC;
            return -1;
        }
        written.append(data, size);
        return size;
    }

private:
    const qint64 m_room;
};

QByteArray line(int number)
{
    return QByteArray::number(number) + QByteArray(200, '.') + '\n';
}

} // namespace

class TestOutputBuffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void bytesKeepTheirOrder()
    {
        Device device;
        QByteArray expected;
        OutputBuffer out(&device);
        for (int i = 0; i < 50'000; ++i) {
            expected += line(i);
            out.bytes()->append(line(i));
            QVERIFY(out.flushIfFull());
        }
        QVERIFY(out.flush());
        QCOMPARE(device.written.size(), expected.size());
        QVERIFY(device.written == expected);
        QVERIFY(device.writes > 5 && device.writes <= expected.size() / OutputBuffer::limit + 1);
        QCOMPARE(device.threads.last(), QThread::currentThread());
        QVERIFY(device.threads.first() != QThread::currentThread());
    }

    void aSmallFileNeedsNoThread()
    {
        Device device;
        OutputBuffer out(&device);
        out.bytes()->append(line(1));
        QVERIFY(out.flushIfFull());
        QCOMPARE(device.writes, 0);
        QVERIFY(out.flush());
        QCOMPARE(device.written, line(1));
        QCOMPARE(device.threads, QList<QThread *>{QThread::currentThread()});
    }

    void nothingIsWrittenWithoutBytes()
    {
        Device device;
        OutputBuffer out(&device);
        QVERIFY(out.flush());
        QCOMPARE(device.writes, 0);
    }

    /// The next piece is made while this one is written.
    void fillingGoesOnDuringAWrite()
    {
        Device device;
        device.mayGoOn.acquire(1'000); // the device is slow
        OutputBuffer out(&device);
        out.bytes()->append(QByteArray(OutputBuffer::limit, 'a'));
        QVERIFY(out.flushIfFull());
        QVERIFY(out.bytes()->isEmpty());
        out.bytes()->append("b");
        QVERIFY(device.written.isEmpty());
        device.mayGoOn.release(1'000);
        QVERIFY(out.flush());
        QCOMPARE(device.written, QByteArray(OutputBuffer::limit, 'a') + 'b');
    }

    /// What failed on the other thread is told on this one, with its error, and nothing more is written behind the gap.
    void aFailureIsToldAndFinal()
    {
        Device device(3 * OutputBuffer::limit);
        OutputBuffer out(&device);
        bool isFine = true;
        int pieces = 0;
        for (; isFine && pieces < 10; ++pieces) {
            out.bytes()->append(QByteArray(OutputBuffer::limit, 'x'));
            errno = 0;
            isFine = out.flushIfFull();
        }
        QVERIFY(!isFine);
        QCOMPARE(errno, ENOSPC);
        QVERIFY(pieces <= 5);
        const int writes = device.writes;
        errno = 0;
        QVERIFY(!out.flush());
        QCOMPARE(errno, ENOSPC);
        QVERIFY(!out.flushIfFull() || out.bytes()->size() < OutputBuffer::limit);
        QCOMPARE(device.writes, writes);
        QCOMPARE(device.written.size(), 3 * OutputBuffer::limit);
    }

    void aFailureOfTheLastWriteIsTold()
    {
        Device device(1);
        OutputBuffer out(&device);
        out.bytes()->append("two");
        errno = 0;
        QVERIFY(!out.flush());
        QCOMPARE(errno, ENOSPC);
    }

    void destroyedDuringAWrite()
    {
        Device device;
        {
            OutputBuffer out(&device);
            out.bytes()->append(QByteArray(OutputBuffer::limit, 'a'));
            QVERIFY(out.flushIfFull());
        }
        QCOMPARE(device.written.size(), OutputBuffer::limit); // and nobody touches the device any more
    }
};

QTEST_GUILESS_MAIN(TestOutputBuffer)
#include "tst_outputbuffer.moc"
