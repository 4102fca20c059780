#include "gui/batchfilereader.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <atomic>

namespace batchwatch::gui {

namespace {

constexpr qint64 pieceSize = 256 * 1024;
constexpr qint64 readingReportMs = 50;

/// Of UTF-16: enough to tell progress by.
qint64 sizeOf(const BatchSource &source)
{
    return source.path.isEmpty() ? source.text.size() : QFileInfo(source.path).size();
}

} // namespace

class BatchFileReader::Worker
{
public:
    Worker(BatchFileReader *reader, QList<BatchSource> sources) : m_reader(reader), m_sources(std::move(sources))
    {
        pool.setMaxThreadCount(1);
    }

    void run();

    std::atomic_bool cancelled = false;
    bool started = false;

private:
    void readFile(const QString &path);
    void readText(const QString &text);
    void take(BatchFinder *finder, const QString &path);
    void refuse(const QString &path, const QString &reason) { m_findings.unreadable.append({path, reason}); }
    void report(const QString &path, qint64 bytes);
    [[nodiscard]] bool goesOn() const { return !cancelled.load(std::memory_order_relaxed); }

    BatchFileReader *const m_reader;
    const QList<BatchSource> m_sources;
    BatchFindings m_findings;
    QHash<BatchId, qsizetype> m_places; ///< in the findings
    qint64 m_done = 0;
    qint64 m_total = 0;
    QElapsedTimer m_sinceReport;

public:
    QThreadPool pool; // of its own, so that a long log keeps nobody waiting; declared last, it is waited for first
};

/// On the pool's thread. The reader outlives it: its destructor waits. What is queued for a destroyed reader is dropped by Qt.
void BatchFileReader::Worker::run()
{
    m_sinceReport.start();
    for (const BatchSource &source : m_sources)
        m_total += sizeOf(source);
    for (const BatchSource &source : m_sources) {
        if (!goesOn())
            break;
        if (source.path.isEmpty())
            readText(source.text);
        else
            readFile(source.path);
    }
    m_findings.isCancelled = !goesOn();
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, findings = m_findings] { Q_EMIT reader->finished(findings); }, Qt::QueuedConnection);
}

void BatchFileReader::Worker::readFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return refuse(path, BatchFileReader::tr("It is a folder"));
    if (info.exists() && !info.isFile()) // a pipe or a device has no end
        return refuse(path, BatchFileReader::tr("It is not a file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return refuse(path, file.errorString());
    BatchFinder finder;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    while (goesOn() && !finder.isFull()) {
        const qint64 length = file.read(piece.data(), piece.size());
        if (length < 0)
            return refuse(path, file.errorString());
        if (length == 0)
            break;
        finder.feed(QByteArrayView(piece).first(length));
        report(path, length);
    }
    take(&finder, path);
}

void BatchFileReader::Worker::readText(const QString &text)
{
    BatchFinder finder;
    for (qsizetype at = 0; at < text.size() && goesOn() && !finder.isFull(); at += pieceSize) {
        const QStringView piece = QStringView(text).sliced(at, std::min<qsizetype>(pieceSize, text.size() - at));
        finder.feed(piece.toUtf8()); // a letter of two units that is cut in two is no part of an id
        report({}, piece.size());
    }
    take(&finder, {});
}

void BatchFileReader::Worker::take(BatchFinder *finder, const QString &path)
{
    if (!goesOn())
        return;
    m_findings.isCutOff = m_findings.isCutOff || finder->isFull();
    const QList<FoundBatch> batches = finder->finish();
    if (batches.isEmpty() && !path.isEmpty())
        m_findings.withoutIds.append(path);
    for (const FoundBatch &batch : batches) {
        const auto place = m_places.constFind(batch.id);
        if (place == m_places.cend()) {
            m_places.insert(batch.id, m_findings.batches.size());
            m_findings.batches.append(batch);
        } else if (m_findings.batches.at(*place).label.isEmpty()) {
            m_findings.batches[*place].label = batch.label;
        }
    }
}

void BatchFileReader::Worker::report(const QString &path, qint64 bytes)
{
    m_done += bytes;
    if (!m_sinceReport.hasExpired(readingReportMs))
        return;
    m_sinceReport.restart();
    const auto tell = [reader = m_reader, path, done = m_done, total = m_total] { Q_EMIT reader->progressed(path, done, total); };
    QMetaObject::invokeMethod(m_reader, tell, Qt::QueuedConnection);
}

BatchFileReader::BatchFileReader(QList<BatchSource> sources, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Worker>(this, std::move(sources)))
{}

BatchFileReader::~BatchFileReader()
{
    cancel();
    d->pool.waitForDone();
}

void BatchFileReader::start()
{
    if (!std::exchange(d->started, true))
        d->pool.start([this] { d->run(); });
}

void BatchFileReader::cancel()
{
    d->cancelled.store(true, std::memory_order_relaxed);
}

} // namespace batchwatch::gui
