#include "gui/exportflow.h"

#include "app/errortext.h"
#include "exports/exportname.h"
#include "exports/sidecar.h"
#include "gui/exportsource.h"
#include "gui/messagebar.h"
#include "gui/resultspanel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using exports::Format;
using monitor::BatchReport;

namespace {

const auto slotName = "export"_L1;

constexpr auto formatKey = "export/format"_L1;
constexpr auto separatorKey = "export/separator"_L1;
constexpr auto byteOrderMarkKey = "export/byteOrderMark"_L1;
constexpr auto sidecarKey = "export/sidecar"_L1;
constexpr auto folderKey = "export/folder"_L1;

/// Fewer rows are written before a progress bar could be read.
constexpr qint64 rowsWorthProgress = 20'000;

bool isFinished(const BatchReport &report)
{
    return report.status == BatchStatus::Completed;
}

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(batchwatch::gui::ExportFlow)

public:
    static QString filterOf(Format format)
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

    static QString proposedName(const QList<BatchReport> &batches, Format format)
    {
        const bool finished = std::all_of(batches.begin(), batches.end(), isFinished);
        const bool one = batches.size() == 1;
        const QString label = one ? batches.first().label : QString();
        const QString fallback = one ? tr("batch %1").arg(batches.first().id.toString().first(8)) : tr("%1 batches").arg(batches.size());
        return exports::proposedFileName(label, fallback, finished, format, QDate::currentDate());
    }
};

} // namespace

QString withSuffix(const QString &path, Format format)
{
    const auto other = exports::formatForPath(path);
    if (QFileInfo(path).suffix().isEmpty() || (other && *other != format))
        return (path.endsWith(u'.') ? path : QString(path % u'.')) % exports::suffixOf(format);
    return path;
}

ExportFlow::ExportFlow(QWidget *window, ResultsPanel &panel, MessageBar &messages, const Redactor &redactor, QObject *parent)
    : QObject(parent),
      m_window(window),
      m_panel(panel),
      m_messages(messages),
      m_redactor(redactor),
      m_choose(makeFileChooser()),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{}

ExportFlow::~ExportFlow()
{
    delete m_dialog; // it asks the flow for the numbers of rows
}

void ExportFlow::start(const QList<BatchReport> &selected, exports::Files files)
{
    if (isWriting())
        return;
    if (m_dialog && m_dialog->isVisible()) {
        if (files == exports::Files::ByOutcome)
            m_dialog->chooseFileForEachOutcome();
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new ExportDialog(m_panel.shownColumns(), countsOf(m_panel), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setHabits(m_habits);
    if (files == exports::Files::ByOutcome)
        m_dialog->chooseFileForEachOutcome();
    m_dialog->setRowSource([this](ExportRows rows, qsizetype most) { return viewOf(m_panel, rows, most); });
    m_dialog->setUnfinishedBatches(int(std::count_if(selected.begin(), selected.end(), std::not_fn(isFinished))));
    connect(&m_panel, &ResultsPanel::countsChanged, m_dialog, [this] { m_dialog->setCounts(countsOf(m_panel)); });
    connect(m_dialog, &ExportDialog::exportRequested, this, [this, selected](const ExportChoice &choice) { takeOrder(choice, selected); });
    m_dialog->open();
}

void ExportFlow::takeOrder(const ExportChoice &choice, const QList<BatchReport> &selected)
{
    // Whether the file is called partial is a matter of this moment, too.
    QList<BatchReport> now = selected;
    for (BatchReport &report : now) {
        const QList<BatchReport> &shown = m_panel.reports();
        const auto newer = std::find_if(shown.begin(), shown.end(), [&](const BatchReport &other) { return other.id == report.id; });
        if (newer != shown.end())
            report = *newer;
    }
    m_habits = choice;
    m_order = {.view = viewOf(m_panel, choice.rows),
        .options = choice.options,
        .path = QDir(m_folder).filePath(Texts::proposedName(now, choice.options.format)),
        .files = choice.files,
        .sidecar = {}};
    if (choice.sidecar)
        m_order.sidecar = provenanceOf(m_panel, choice.rows, m_redactor, SystemClock().wallNow());
    chooseFile();
}

void ExportFlow::chooseFile()
{
    const QPointer<ExportFlow> self(this);
    m_choose(m_window, m_order.path, Texts::filterOf(m_order.options.format), [self](const QString &path) {
        if (self && !path.isEmpty() && !self->isWriting())
            self->takePath(path);
    });
}

/// The chooser asked about the path as it was typed: with the suffix it may be another file, and there may be more than one.
void ExportFlow::takePath(const QString &chosen)
{
    m_order.path = withSuffix(chosen, m_order.options.format);
    const QStringList others = unaskedFor(chosen);
    if (others.isEmpty())
        return write();
    Message message{.meaning = Meaning::Attention};
    const QString name = QDir::toNativeSeparators(others.first());
    message.text = others.size() == 1
        ? tr("There is already a file %1. Nothing was written.").arg(name)
        : tr("%Ln file(s) such as %1 are there already. Nothing was written.", nullptr, int(others.size())).arg(name);
    message.actionText = others.size() == 1 ? tr("Replace it") : tr("Replace them");
    message.action = [this] {
        if (!isWriting())
            write();
    };
    m_messages.show(slotName, message);
}

/// The files that would be replaced though the chooser did not ask about them. A sidecar goes with its file.
QStringList ExportFlow::unaskedFor(const QString &chosen) const
{
    QStringList found;
    const QStringList paths = exports::pathsOf(m_order);
    for (const QString &path : paths) {
        const bool goesWithChosen = QFileInfo::exists(chosen) && path == exports::sidecarPath(chosen);
        if (path != chosen && !goesWithChosen && QFileInfo::exists(path))
            found += path;
    }
    return found;
}

void ExportFlow::write()
{
    m_folder = QFileInfo(m_order.path).absolutePath();
    m_messages.clear(slotName);
    m_job = std::make_unique<exports::ExportJob>(m_order);
    connect(m_job.get(), &exports::ExportJob::finished, this, &ExportFlow::finish);
    if (exports::rowsOf(m_order) >= rowsWorthProgress)
        showProgress();
    Q_EMIT writingChanged(true);
    m_job->start();
}

void ExportFlow::showProgress()
{
    Message message;
    message.text = tr("Writing %1…").arg(QFileInfo(m_order.path).fileName());
    message.actionText = tr("Cancel");
    message.action = [this] {
        if (m_job)
            m_job->cancel();
    };
    message.closable = false;
    m_messages.show(slotName, message);
    m_messages.setProgress(slotName, 0, exports::rowsOf(m_order));
    connect(m_job.get(), &exports::ExportJob::progressed, this,
        [this](qint64 done, qint64 total) { m_messages.setProgress(slotName, done, total); });
}

void ExportFlow::finish(const exports::ExportResult &result)
{
    m_job.release()->deleteLater(); // it is still telling
    if (result) {
        m_order = {};
        showDone(*result);
    } else {
        showFailure(result.error());
    }
    Q_EMIT writingChanged(false);
}

void ExportFlow::showDone(const exports::ExportReport &report)
{
    Message message{.meaning = Meaning::Good};
    QString where = QDir::toNativeSeparators(report.path);
    if (report.files.size() > 1)
        where = tr("%Ln file(s) in %1", nullptr, int(report.files.size()))
                    .arg(QDir::toNativeSeparators(QFileInfo(report.path).absolutePath()));
    message.text = tr("Exported %Ln row(s) to %1", nullptr, int(report.rows)).arg(where);
    if (report.defusedCells > 0)
        message.text = tr("%1 (%2)").arg(message.text, tr("%Ln cell(s) defused", nullptr, int(report.defusedCells)));
    if (report.sidecarFailure) {
        message.meaning = Meaning::Attention;
        message.text = tr("%1. But where it comes from was not written: %2")
                           .arg(message.text, app::ErrorTexts::describe(*report.sidecarFailure).toString());
    }
    message.actionText = tr("Open folder");
    message.action = [folder = QFileInfo(report.path).absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
    m_messages.show(slotName, message);
}

void ExportFlow::showFailure(const exports::ExportError &error)
{
    const bool wanted = error.fault == exports::ExportFault::Cancelled;
    Message message{.meaning = wanted ? Meaning::Quiet : Meaning::Bad, .text = app::ErrorTexts::describe(error).toString()};
    message.actionText = tr("Try again…");
    message.action = [this] {
        if (!isWriting())
            chooseFile();
    };
    m_messages.show(slotName, message);
}

void ExportFlow::saveState(QSettings &settings) const
{
    settings.setValue(formatKey, exports::suffixOf(m_habits.options.format));
    settings.setValue(separatorKey, QString(QLatin1Char(m_habits.options.separator)));
    settings.setValue(byteOrderMarkKey, m_habits.options.byteOrderMark);
    settings.setValue(sidecarKey, m_habits.sidecar);
    settings.setValue(folderKey, m_folder);
}

void ExportFlow::restoreState(QSettings &settings)
{
    exports::ExportOptions &options = m_habits.options;
    options.format = exports::formatForPath(u"x."_s + settings.value(formatKey).toString()).value_or(Format::Csv);
    const QString separator = settings.value(separatorKey).toString();
    options.separator = separator == ";"_L1 || separator == "\t"_L1 ? separator.front().toLatin1() : ',';
    options.byteOrderMark = settings.value(byteOrderMarkKey, false).toBool();
    m_habits.sidecar = settings.value(sidecarKey, false).toBool();
    const QString folder = settings.value(folderKey).toString();
    if (QFileInfo(folder).isDir())
        m_folder = folder;
}

} // namespace batchwatch::gui
