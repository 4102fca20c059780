#include "gui/exportmessages.h"

#include "app/errortext.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace batchwatch::gui {

using exports::Format;

QString ExportMessages::filterOf(Format format)
{
    switch (format) {
    case Format::Csv: return tr("CSV files (*.csv)");
    case Format::Tsv: return tr("TSV files (*.tsv)");
    case Format::Xlsx: return tr("Excel workbooks (*.xlsx)");
    case Format::JsonLines: return tr("JSON Lines (*.jsonl)");
    case Format::VendorJson: return tr("The vendor's JSON (*.json)");
    }
    Q_UNREACHABLE();
}

Message ExportMessages::alreadyThere(const QStringList &paths, std::function<void()> replace)
{
    Message message{.meaning = Meaning::Attention};
    const QString name = QDir::toNativeSeparators(paths.first());
    message.text = paths.size() == 1
        ? tr("There is already a file %1. Nothing was written.").arg(name)
        : tr("%Ln file(s) such as %1 are there already. Nothing was written.", nullptr, int(paths.size())).arg(name);
    message.actionText = paths.size() == 1 ? tr("Replace it") : tr("Replace them");
    message.action = std::move(replace);
    return message;
}

Message ExportMessages::done(const exports::ExportReport &report)
{
    QString where = QDir::toNativeSeparators(report.path);
    if (report.files.size() > 1)
        where = tr("%Ln file(s) in %1", nullptr, int(report.files.size()))
                    .arg(QDir::toNativeSeparators(QFileInfo(report.path).absolutePath()));
    QString text = tr("Exported %Ln row(s) to %1", nullptr, int(report.rows)).arg(where);
    if (report.defusedCells > 0)
        text = tr("%1 (%2)").arg(text, tr("%Ln cell(s) defused", nullptr, int(report.defusedCells)));
    Message message = written(text, report.path);
    if (report.sidecarFailure) {
        message.meaning = Meaning::Attention;
        message.text
            = tr("%1. But where it comes from was not written: %2").arg(text, app::ErrorTexts::describe(*report.sidecarFailure).toString());
    }
    return message;
}

Message ExportMessages::failed(const exports::ExportError &error, std::function<void()> again)
{
    const bool wanted = error.fault == exports::ExportFault::Cancelled;
    Message message{.meaning = wanted ? Meaning::Quiet : Meaning::Bad, .text = app::ErrorTexts::describe(error).toString()};
    message.actionText = tr("Try again…");
    message.action = std::move(again);
    return message;
}

Message ExportMessages::written(const QString &text, const QString &path)
{
    Message message{.meaning = Meaning::Good, .text = text};
    message.actionText = tr("Open folder");
    message.action = [folder = QFileInfo(path).absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
    return message;
}

} // namespace batchwatch::gui
