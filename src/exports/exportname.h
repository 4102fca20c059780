#pragma once

#include "exports/exporter.h"

#include <QDate>

namespace batchwatch::exports {

/// "Spring-list_2026-11-24.csv", "-partial" before the date when a batch is unfinished; safe on every file system. `label` may be empty:
/// then `fallback`.
[[nodiscard]] QString proposedFileName(const QString &label, const QString &fallback, bool finished, Format format, QDate today);

/// Any text as the name of a file, without a suffix: safe on every file system, of bounded length. `fallback` when nothing is left of it.
[[nodiscard]] QString safeFileName(const QString &text, const QString &fallback);

[[nodiscard]] QString suffixOf(Format format); ///< "csv", without the dot

} // namespace batchwatch::exports
