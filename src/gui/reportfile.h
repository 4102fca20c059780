#pragma once

#include "core/result.h"
#include "exports/exporter.h"

#include <QDate>

namespace batchwatch::gui {

struct Report;

enum class ReportFormat : quint8 { Pdf, Png };

[[nodiscard]] QString reportSuffix(ReportFormat format); ///< "pdf", without the dot

/// `path` with the suffix of the format, when it has none or that of another kind of file.
[[nodiscard]] QString withReportSuffix(const QString &path, ReportFormat format);

/// "Spring-list-summary_2026-11-24.pdf", "-partial" before the date when a batch is unfinished.
[[nodiscard]] QString proposedReportName(const QString &batches, bool finished, ReportFormat format, QDate today);

/// A PDF of pages as large as the person's country uses them.
[[nodiscard]] QByteArray reportAsPdf(const Report &report);
/// A picture of all of it, with two pixels for one of a usual screen.
[[nodiscard]] QByteArray reportAsPng(const Report &report);

/// The path of the file when it is written. An older file stays as it was until the new one is complete. Blocks; on any thread.
[[nodiscard]] Result<QString, exports::ExportError> writeReport(const Report &report, ReportFormat format, const QString &path);

} // namespace batchwatch::gui
