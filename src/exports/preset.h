#pragma once

#include "exports/exporter.h"

#include <QLocale>

namespace batchwatch::exports {

/// What a file is for, where the person need not know separators and byte order marks.
enum class ExportPreset : quint8 {
    ForExcel,  ///< a workbook; as text with byte order mark, formulas defused, and the separator that Excel expects in the region
    ForImport, ///< CSV that a program reads: comma, no byte order mark, the stable header names, and texts exactly as the vendor sent them
    Exact,     ///< every field, exactly as the vendor sent it: JSON Lines
};
inline constexpr ExportPreset allPresets[] = {ExportPreset::ForExcel, ExportPreset::ForImport, ExportPreset::Exact};

/// The format that the preset means where a person has not chosen another.
[[nodiscard]] Format usualFormat(ExportPreset preset);

/// The preset in files of this format; all columns. ForImport and Exact do not defuse: a program that imports runs no formulas, and an
/// added apostrophe would be wrong data there. Such a file is not for a spreadsheet.
[[nodiscard]] ExportOptions presetOptions(ExportPreset preset, Format format, const QLocale &region);

/// The preset that these options are, whatever their columns; none when they are a person's own. Options that mean two of them are the
/// first in allPresets.
[[nodiscard]] std::optional<ExportPreset> presetOf(const ExportOptions &options, const QLocale &region);

[[nodiscard]] QString presetName(ExportPreset preset);                      ///< translated: "For Excel"
[[nodiscard]] QString presetMeaning(ExportPreset preset);                   ///< translated, a sentence
[[nodiscard]] std::optional<ExportPreset> presetFromWord(QStringView word); ///< excel, import or exact, in any case

/// Semicolon where the comma parts decimals, as spreadsheets have it.
[[nodiscard]] char listSeparator(const QLocale &region);

} // namespace batchwatch::exports
