#include "app/autoexporter.h"

#include <QDateTime>
#include <QFile>

namespace batchwatch::app {

using namespace Qt::StringLiterals;
using exports::ExportError;
using exports::ExportFault;

namespace {

constexpr auto settingName = "auto_export"_L1;

results::ResultsView wholeView(const SnapshotPtr &snapshot)
{
    results::ResultsView view{.batches = {snapshot}, .rows = {}};
    for (qsizetype row = 0; row < snapshot->results.size(); ++row)
        view.rows.push_back({0, quint32(row)});
    return view;
}

} // namespace

AutoExporter::AutoExporter(store::Store &store, const monitor::Monitor &monitor, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_clock(clock)
{
    connect(&monitor, &monitor::Monitor::answered, this, &AutoExporter::answered);
}

AutoExporter::~AutoExporter() = default;

store::StoreResult<void> AutoExporter::load()
{
    const auto text = m_store.setting(settingName);
    if (!text)
        return Failure<store::StoreError>(text.error());
    m_settings = exports::autoExportFromStored(text->value_or(QString()));
    return {};
}

store::StoreResult<void> AutoExporter::set(const exports::AutoExportSettings &settings)
{
    auto saved = m_store.saveSetting(settingName, exports::toStoredText(settings));
    if (saved)
        m_settings = settings;
    return saved;
}

void AutoExporter::answered(const monitor::PollAnswer &answer)
{
    if (m_settings.isUsable() && !answer.error && answer.report.phase == monitor::Phase::Finished)
        write(answer.report.id);
}

void AutoExporter::write(const BatchId &id)
{
    if (m_jobs.contains(id))
        return;
    const auto batch = m_store.batch(id);
    auto snapshot = m_store.snapshot(id);
    if (!batch || !*batch || !snapshot || !*snapshot) {
        Q_EMIT ended({id, {}, Failure(ExportError{ExportFault::WriteFailed, {}, u"the results cannot be read"_s})});
        return;
    }
    const QString label = (*batch)->record.label;
    const QDate today = localTime(m_clock.wallNow()).date();
    const auto path
        = exports::claimFile(m_settings.folder, exports::patternFileName(m_settings.pattern, label, id, today, m_settings.format));
    if (!path) {
        Q_EMIT ended({id, label, Failure(path.error())});
        return;
    }
    const exports::ExportOptions options{.format = m_settings.format, .safety = m_settings.safety, .byteOrderMark = true};
    auto job
        = std::make_unique<exports::ExportJob>(wholeView(std::make_shared<const BatchSnapshot>(std::move(**snapshot))), options, *path);
    connect(job.get(), &exports::ExportJob::finished, this,
        [this, id, label, path = *path](const exports::ExportResult &result) { jobEnded(id, label, path, result); });
    m_jobs.insert_or_assign(id, std::move(job)).first->second->start();
}

void AutoExporter::jobEnded(const BatchId &id, const QString &label, const QString &path, const exports::ExportResult &result)
{
    if (!result)
        QFile::remove(path);                              // the place that was claimed
    m_jobs.extract(id).mapped().release()->deleteLater(); // it is still inside its own signal
    Q_EMIT ended({id, label, result});
}

} // namespace batchwatch::app
