#include "exports/preset.h"

#include <QCoreApplication>

namespace batchwatch::exports {

using namespace Qt::StringLiterals;

namespace {

bool isText(Format format)
{
    return format == Format::Csv || format == Format::Tsv;
}

/// Equal in all that shows in a file of their format, columns aside.
bool lookAlike(const ExportOptions &a, const ExportOptions &b)
{
    if (a.format != b.format)
        return false;
    const bool sameText = a.safety == b.safety && a.byteOrderMark == b.byteOrderMark;
    return !isText(a.format) || (sameText && (a.format != Format::Csv || a.separator == b.separator));
}

/// A preset means all formats that hold text, and of the others its own.
bool isMeant(ExportPreset preset, Format format)
{
    return isText(format) || format == usualFormat(preset);
}

} // namespace

Format usualFormat(ExportPreset preset)
{
    switch (preset) {
    case ExportPreset::ForExcel: return Format::Xlsx;
    case ExportPreset::ForImport: return Format::Csv;
    case ExportPreset::Exact: return Format::JsonLines;
    }
    Q_UNREACHABLE();
}

ExportOptions presetOptions(ExportPreset preset, Format format, const QLocale &region)
{
    ExportOptions options{.format = format, .columns = {}};
    const bool forExcel = preset == ExportPreset::ForExcel;
    options.safety = forExcel ? Safety::Defused : Safety::Exact;
    options.separator = forExcel ? listSeparator(region) : ',';
    options.byteOrderMark = forExcel;
    return options;
}

std::optional<ExportPreset> presetOf(const ExportOptions &options, const QLocale &region)
{
    for (const ExportPreset preset : allPresets) {
        if (isMeant(preset, options.format) && lookAlike(options, presetOptions(preset, options.format, region)))
            return preset;
    }
    return std::nullopt;
}

QString presetName(ExportPreset preset)
{
    switch (preset) {
    case ExportPreset::ForExcel: return QCoreApplication::translate("ExportPreset", "For Excel");
    case ExportPreset::ForImport: return QCoreApplication::translate("ExportPreset", "For import");
    case ExportPreset::Exact: return QCoreApplication::translate("ExportPreset", "Exact");
    }
    Q_UNREACHABLE();
}

QString presetMeaning(ExportPreset preset)
{
    switch (preset) {
    case ExportPreset::ForExcel: return QCoreApplication::translate("ExportPreset", "A workbook whose numbers stay texts, safe to open.");
    case ExportPreset::ForImport:
        return QCoreApplication::translate(
            "ExportPreset", "CSV for another program: commas, no byte order mark, texts as the vendor sent them. Not for a spreadsheet.");
    case ExportPreset::Exact: return QCoreApplication::translate("ExportPreset", "JSON Lines with every field as the vendor sent it.");
    }
    Q_UNREACHABLE();
}

std::optional<ExportPreset> presetFromWord(QStringView word)
{
    const std::pair<QLatin1StringView, ExportPreset> words[]
        = {{"excel"_L1, ExportPreset::ForExcel}, {"import"_L1, ExportPreset::ForImport}, {"exact"_L1, ExportPreset::Exact}};
    for (const auto &[name, preset] : words) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return preset;
    }
    return std::nullopt;
}

char listSeparator(const QLocale &region)
{
    return region.decimalPoint() == ","_L1 ? ';' : ',';
}

} // namespace batchwatch::exports
