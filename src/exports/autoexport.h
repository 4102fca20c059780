#pragma once

#include "core/batchid.h"
#include "exports/exporter.h"

#include <QDate>
#include <QString>

namespace batchwatch::exports {

/// What happens to the results of each batch that is done: written to a folder, under a name of its own.
struct AutoExportSettings
{
    bool enabled = false;
    QString folder; ///< absolute
    QString pattern = defaultPattern();
    Format format = Format::Csv;
    Safety safety = Safety::Defused;

    [[nodiscard]] static QString defaultPattern() { return QStringLiteral("{label}_{date}"); }
    /// Enabled, with a folder that can be meant and a pattern that gives a name.
    [[nodiscard]] bool isUsable() const;

    friend bool operator==(const AutoExportSettings &, const AutoExportSettings &) = default;
};

/// One line for the store, and back. Tolerant: what is missing or unknown is as in a fresh value.
[[nodiscard]] QString toStoredText(const AutoExportSettings &settings);
[[nodiscard]] AutoExportSettings autoExportFromStored(const QString &text);

/// The pattern with {label} (of a batch without one: its abbreviated id), {id} and {date} (ISO) filled in, safe on every file system, and
/// the format's suffix.
[[nodiscard]] QString patternFileName(const QString &pattern, const QString &label, const BatchId &id, QDate date, Format format);

/// A path in the folder that nobody else has: "name.csv", else "name (2).csv" and so on. The file is made, empty, so that no other process
/// takes it meanwhile; whoever claimed it writes over it or removes it. The folder is made when it is missing.
[[nodiscard]] Result<QString, ExportError> claimFile(const QString &folder, const QString &name);

} // namespace batchwatch::exports
