#pragma once

#include "exports/autoexport.h"
#include "exports/exportjob.h"
#include "monitor/monitor.h"
#include "store/store.h"

#include <QObject>

#include <map>

namespace batchwatch::app {

/// What became of the results of a batch that was done.
struct AutoExportOutcome
{
    BatchId id;
    QString label;
    Result<exports::ExportReport, exports::ExportError> result;
};

/// Writes the results of each batch into a folder as soon as it is done, if the person wants that. Only of batches that this process
/// polled to their end: another process does the same for its own. Never overwrites; what failed can be repeated. Lives on the thread of
/// the store; files are written on the pool.
class AutoExporter : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this.
    AutoExporter(store::Store &store, const monitor::Monitor &monitor, const Clock &clock, QObject *parent = nullptr);
    ~AutoExporter() override;

    [[nodiscard]] store::StoreResult<void> load(); ///< the settings
    [[nodiscard]] const exports::AutoExportSettings &settings() const { return m_settings; }
    [[nodiscard]] store::StoreResult<void> set(const exports::AutoExportSettings &settings);

    /// Writes the results of a batch now, by the settings, whether they are on or not.
    void write(const BatchId &id);

Q_SIGNALS:
    void ended(const batchwatch::app::AutoExportOutcome &outcome);

private:
    void answered(const monitor::PollAnswer &answer);
    void jobEnded(const BatchId &id, const QString &label, const QString &path, const exports::ExportResult &result);

    store::Store &m_store;
    const Clock &m_clock;
    exports::AutoExportSettings m_settings;
    std::map<BatchId, std::unique_ptr<exports::ExportJob>> m_jobs; ///< under way
};

} // namespace batchwatch::app

Q_DECLARE_METATYPE(batchwatch::app::AutoExportOutcome)
