#pragma once

#include "exports/exporter.h"

#include <QObject>

#include <memory>

namespace batchwatch::exports {

/// An export on a pool thread. Emits `finished` exactly once, also after cancel(). Destroying it cancels and waits for the worker to let
/// go. Lives on the GUI thread.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(ExportOrder order, QObject *parent = nullptr);
    ExportJob(results::ResultsView view, ExportOptions options, QString path, QObject *parent = nullptr);
    ~ExportJob() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(qint64 rowsDone, qint64 rowsTotal); ///< at most about 20 times a second
    void finished(const batchwatch::exports::ExportResult &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::exports
