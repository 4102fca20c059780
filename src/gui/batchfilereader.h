#pragma once

#include "core/batchfinder.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace batchwatch::gui {

/// What batches are looked for in: a file, or a text that is too long to do it while somebody waits.
struct BatchSource
{
    QString path; ///< empty: the text
    QString text;
};

/// What was found, in the order of the sources, each batch once. Nothing else of them is kept.
struct BatchFindings
{
    struct Unreadable
    {
        QString path;
        QString reason; ///< a sentence without its full stop
    };

    QList<FoundBatch> batches;
    QList<Unreadable> unreadable;
    QStringList withoutIds; ///< paths
    bool isCutOff = false;  ///< more ids than anybody watches: the first ones are here
    bool isCancelled = false;
};

/// Looks for batches on a pool thread, in pieces. Emits `finished` exactly once, also after cancel(). Destroying it cancels and waits for
/// the worker to let go. Lives on the GUI thread.
class BatchFileReader : public QObject
{
    Q_OBJECT

public:
    explicit BatchFileReader(QList<BatchSource> sources, QObject *parent = nullptr);
    ~BatchFileReader() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(const QString &path, qint64 bytesDone, qint64 bytesTotal); ///< of all sources; at most about 20 times a second
    void finished(const batchwatch::gui::BatchFindings &findings);

private:
    class Worker;
    std::unique_ptr<Worker> d;
};

} // namespace batchwatch::gui
