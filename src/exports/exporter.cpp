#include "exports/exporter.h"

#include "exports/csvwriter.h"
#include "exports/exportname.h"
#include "exports/jsonlineswriter.h"
#include "exports/xlsxwriter.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace batchwatch::exports {

namespace {

constexpr qint64 rowsBetweenReports = 512;

/// The file to write: a QSaveFile, or the thing itself when `path` names a pipe or a device, which has no content to lose.
class Target
{
public:
    explicit Target(const QString &path)
    {
        const QFileInfo info(path);
        m_special = info.exists() && !info.isFile() && !info.isDir();
        if (m_special) {
            m_file = std::make_unique<QFile>(path);
            m_scratchFolder = QDir::tempPath();
        } else {
            auto file = std::make_unique<QSaveFile>(path);
            file->setDirectWriteFallback(false);
            m_file = std::move(file);
            m_scratchFolder = info.absolutePath();
        }
    }

    [[nodiscard]] bool open() { return m_file->open(m_special ? QIODevice::WriteOnly | QIODevice::Unbuffered : QIODevice::WriteOnly); }
    [[nodiscard]] bool commit()
    {
        if (!m_file->flush())
            return false;
        return m_special || static_cast<QSaveFile *>(m_file.get())->commit();
    }
    [[nodiscard]] QFileDevice *device() const { return m_file.get(); }
    [[nodiscard]] const QString &scratchFolder() const { return m_scratchFolder; }

private:
    std::unique_ptr<QFileDevice> m_file;
    QString m_scratchFolder;
    bool m_special = false;
};

std::unique_ptr<RowWriter> makeWriter(const ExportOptions &options, const Target &target)
{
    switch (options.format) {
    case Format::Csv:
    case Format::Tsv: break;
    case Format::Xlsx: return std::make_unique<XlsxWriter>(target.device(), options, target.scratchFolder());
    case Format::JsonLines: return std::make_unique<JsonLinesWriter>(target.device());
    }
    return std::make_unique<CsvWriter>(target.device(), options);
}

/// `errorNumber` as it was right after the failed call.
ExportError deviceError(const QFileDevice &device, int errorNumber)
{
    const bool full = device.error() == QFileDevice::ResourceError || errorNumber == ENOSPC || errorNumber == EDQUOT;
    return {full ? ExportFault::Full : ExportFault::WriteFailed, {}, device.errorString()};
}

/// Nothing when all rows were written.
std::optional<ExportError> writeRows(
    const results::ResultsView &view, RowWriter *writer, const QFileDevice &device, const ExportProgress &progress)
{
    const auto failed = [&] { return writer->failure().value_or(deviceError(device, errno)); };
    const auto goOn = [&](qint64 done) { return !progress || progress(done); };
    errno = 0;
    if (!writer->begin())
        return failed();
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        if (i % rowsBetweenReports == 0 && !goOn(qint64(i)))
            return ExportError{ExportFault::Cancelled, {}, {}};
        errno = 0;
        if (!writer->add(view.batchOf(i), view.at(i)))
            return failed();
    }
    errno = 0;
    if (!writer->end())
        return failed();
    if (!goOn(qint64(view.rows.size())))
        return ExportError{ExportFault::Cancelled, {}, {}};
    return {};
}

} // namespace

std::optional<Format> formatForPath(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Format format : allFormats) {
        if (suffix == suffixOf(format))
            return format;
    }
    return suffix == QLatin1StringView("tab") ? std::optional(Format::Tsv) : std::nullopt;
}

ExportResult exportToFile(
    const results::ResultsView &view, const ExportOptions &options, const QString &path, const ExportProgress &progress)
{
    const auto failure = [&path](ExportError error) {
        error.path = path;
        return Failure<ExportError>(std::move(error));
    };
    Target target(path);
    if (!target.open())
        return failure({ExportFault::CannotOpen, {}, target.device()->errorString()});
    const std::unique_ptr<RowWriter> writer = makeWriter(options, target);
    if (auto error = writeRows(view, writer.get(), *target.device(), progress))
        return failure(std::move(*error));
    errno = 0;
    if (!target.commit())
        return failure(deviceError(*target.device(), errno));
    return ExportReport{path, qint64(view.rows.size()), writer->defusedCells()};
}

} // namespace batchwatch::exports
