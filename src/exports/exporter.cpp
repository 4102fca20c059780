#include "exports/exporter.h"

#include "exports/csvwriter.h"
#include "exports/exportname.h"
#include "exports/exporttarget.h"
#include "exports/jsonlineswriter.h"
#include "exports/sidecar.h"
#include "exports/vendorjson.h"
#include "exports/xlsxwriter.h"

#include <QFileInfo>

#include <cerrno>

namespace batchwatch::exports {

using namespace Qt::StringLiterals;
using results::ResultsView;

namespace {

constexpr std::size_t rowsBetweenReports = 512;

/// Written whole, not yet in its place.
struct Aside
{
    std::unique_ptr<ExportTarget> target;
    qint64 rows = 0;
    qint64 defusedCells = 0;
};

using AsideResult = Result<Aside, ExportError>;

std::unique_ptr<RowWriter> makeWriter(const ExportOptions &options, ExportTarget *target)
{
    switch (options.format) {
    case Format::Xlsx: return std::make_unique<XlsxWriter>(target, options, target->scratchFolder());
    case Format::JsonLines: return std::make_unique<JsonLinesWriter>(target);
    case Format::Csv:
    case Format::Tsv:
    case Format::VendorJson: break; // the last one has no rows
    }
    return std::make_unique<CsvWriter>(target, options);
}

/// Nothing when all rows were written.
std::optional<ExportError> writeRows(const ResultsView &view, RowWriter *writer, const ExportTarget &target, const ExportProgress &progress)
{
    const auto failed = [&] { return writer->failure().value_or(target.failure(errno)); };
    const auto goOn = [&](qint64 done) { return !progress || progress(done); };
    errno = 0;
    if (!writer->begin())
        return failed();
    for (std::size_t i = 0; i < view.rows.size(); i += rowsBetweenReports) {
        if (!goOn(qint64(i)))
            return ExportError{ExportFault::Cancelled, {}, {}};
        errno = 0;
        if (!writer->addRows(view, i, std::min(rowsBetweenReports, view.rows.size() - i)))
            return failed();
    }
    errno = 0;
    if (!writer->end())
        return failed();
    if (!goOn(qint64(view.rows.size())))
        return ExportError{ExportFault::Cancelled, {}, {}};
    return {};
}

AsideResult writeBatch(const ResultsView &view, std::unique_ptr<ExportTarget> target, const ExportProgress &progress)
{
    if (view.batches.size() != 1)
        return Failure<ExportError>({ExportFault::WriteFailed, target->path(), u"a file of this format holds one batch"_s});
    const BatchSnapshot &batch = *view.batches.front();
    errno = 0;
    const auto fault = writeVendorJson(batch, target.get(), progress);
    if (fault == ExportFault::WriteFailed)
        return Failure(target->failure(errno));
    if (fault)
        return Failure<ExportError>({*fault, target->path(), {}});
    return Aside{std::move(target), qint64(batch.results.size()), 0};
}

AsideResult writeAside(
    const ResultsView &view, const ExportOptions &options, const QString &path, Hashing hashing, const ExportProgress &progress)
{
    auto target = std::make_unique<ExportTarget>(path, hashing);
    if (!target->open())
        return Failure<ExportError>({ExportFault::CannotOpen, path, target->failure(0).detail});
    if (options.format == Format::VendorJson)
        return writeBatch(view, std::move(target), progress);
    const std::unique_ptr<RowWriter> writer = makeWriter(options, target.get());
    if (auto error = writeRows(view, writer.get(), *target, progress)) {
        error->path = path;
        return Failure(std::move(*error));
    }
    return Aside{std::move(target), qint64(view.rows.size()), writer->defusedCells()};
}

bool isParted(const ExportOrder &order)
{
    return order.files == Files::ByOutcome && order.options.format != Format::VendorJson;
}

/// What goes into one file.
struct Part
{
    const ResultsView *view;
    QString path;
    std::optional<OutcomeGroup> group;
};

/// A group without rows has no file, except where an older one would pass for its rows.
std::vector<Part> partsOf(const ExportOrder &order, const std::vector<OutcomePart> &groups)
{
    if (!isParted(order))
        return {{&order.view, order.path, {}}};
    std::vector<Part> parts;
    for (const OutcomePart &part : groups) {
        const QString path = pathOf(part.group, order.path);
        if (!part.view.rows.empty() || QFileInfo::exists(path))
            parts.push_back({&part.view, path, part.group});
    }
    return parts;
}

Result<std::vector<Aside>, ExportError> writeAllAside(
    const std::vector<Part> &parts, const ExportOrder &order, const ExportProgress &progress)
{
    std::vector<Aside> written;
    qint64 rowsBefore = 0;
    const Hashing hashing = order.sidecar ? Hashing::Sha256 : Hashing::Off;
    for (const Part &part : parts) {
        auto aside = writeAside(
            *part.view, order.options, part.path, hashing, [&](qint64 done) { return !progress || progress(rowsBefore + done); });
        if (!aside)
            return Failure(std::move(aside.error()));
        rowsBefore += aside->rows;
        written.push_back(std::move(*aside));
    }
    return written;
}

/// Puts the file in its place and tells of it.
Result<ExportedFile, ExportError> settle(Aside *aside)
{
    errno = 0;
    if (!aside->target->commit())
        return Failure(aside->target->failure(errno));
    return ExportedFile{aside->target->path(), aside->rows, aside->target->written(), aside->target->sha256()};
}

} // namespace

std::optional<Format> formatForPath(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Format format : allFormats) {
        if (suffix == suffixOf(format))
            return format;
    }
    return suffix == "tab"_L1 ? std::optional(Format::Tsv) : std::nullopt;
}

ExportResult exportFiles(const ExportOrder &order, const ExportProgress &progress)
{
    const std::vector<OutcomePart> groups = isParted(order) ? partsByOutcome(order.view) : std::vector<OutcomePart>();
    const std::vector<Part> parts = partsOf(order, groups);
    auto written = writeAllAside(parts, order, progress);
    if (!written)
        return Failure(std::move(written.error()));
    ExportReport report;
    for (Aside &aside : *written) {
        const auto file = settle(&aside);
        if (!file)
            return Failure(file.error());
        report.files.append(*file);
        report.rows += aside.rows;
        report.defusedCells += aside.defusedCells;
    }
    if (!report.files.isEmpty())
        report.path = report.files.first().path;
    for (std::size_t i = 0; order.sidecar && i < parts.size(); ++i) {
        const SidecarFacts facts{report.files.at(qsizetype(i)), written->at(i).defusedCells, parts[i].group};
        const auto failure = writeSidecar(facts, *parts[i].view, order.options, *order.sidecar);
        if (failure && !report.sidecarFailure)
            report.sidecarFailure = failure;
    }
    return report;
}

ExportResult exportToFile(ResultsView view, const ExportOptions &options, const QString &path, const ExportProgress &progress)
{
    return exportFiles({.view = std::move(view), .options = options, .path = path, .sidecar = {}}, progress);
}

qint64 rowsOf(const ExportOrder &order)
{
    if (order.options.format == Format::VendorJson && !order.view.batches.empty())
        return qint64(order.view.batches.front()->results.size());
    return qint64(order.view.rows.size());
}

QStringList pathsOf(const ExportOrder &order)
{
    QStringList paths;
    if (!isParted(order)) {
        paths.append(order.path);
    } else {
        for (const OutcomeGroup group : allOutcomeGroups)
            paths.append(pathOf(group, order.path));
    }
    if (order.sidecar) {
        const QStringList files = paths;
        for (const QString &file : files)
            paths.append(sidecarPath(file));
    }
    return paths;
}

} // namespace batchwatch::exports
