#include "gui/exportflow.h"

#include "app/errortext.h"
#include "exports/exportname.h"
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
constexpr auto folderKey = "export/folder"_L1;

/// Fewer rows are written before a progress bar could be read.
constexpr std::size_t rowsWorthProgress = 20'000;

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

ExportFlow::ExportFlow(QWidget *window, ResultsPanel &panel, MessageBar &messages, QObject *parent)
    : QObject(parent),
      m_window(window),
      m_panel(panel),
      m_messages(messages),
      m_choose(makeFileChooser()),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{}

ExportFlow::~ExportFlow()
{
    delete m_dialog; // it asks the flow for the numbers of rows
}

void ExportFlow::start(const QList<BatchReport> &selected)
{
    if (isWriting())
        return;
    if (m_dialog && m_dialog->isVisible()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const auto counts = [this] {
        return ExportRowCounts{m_panel.model().totalRows(), m_panel.model().rowCount(), m_panel.selectedCount(), m_panel.filter().isSet()};
    };
    m_dialog = new ExportDialog(m_panel.shownColumns(), counts(), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setHabits(m_habits);
    m_dialog->setUnfinishedBatches(int(std::count_if(selected.begin(), selected.end(), std::not_fn(isFinished))));
    connect(&m_panel, &ResultsPanel::countsChanged, m_dialog, [this, counts] { m_dialog->setCounts(counts()); });
    connect(m_dialog, &ExportDialog::exportRequested, this, [this, selected](const ExportChoice &choice) { takeOrder(choice, selected); });
    m_dialog->open();
}

results::ResultsView ExportFlow::viewOf(ExportRows rows) const
{
    switch (rows) {
    case ExportRows::All: return m_panel.model().allView();
    case ExportRows::Filtered: return m_panel.model().shownView();
    case ExportRows::Selected: return m_panel.model().viewOf(m_panel.selectedRows());
    }
    Q_UNREACHABLE();
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
    m_habits = choice.options;
    m_order = {viewOf(choice.rows), choice.options, QDir(m_folder).filePath(Texts::proposedName(now, choice.options.format))};
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

/// The chooser asked about the path as it was typed: with the suffix it may be another file.
void ExportFlow::takePath(const QString &chosen)
{
    const QString path = withSuffix(chosen, m_order.options.format);
    if (path == chosen || !QFileInfo::exists(path))
        return write(path);
    Message message{.meaning = Meaning::Attention};
    message.text = tr("There is already a file %1. Nothing was written.").arg(QDir::toNativeSeparators(path));
    message.actionText = tr("Replace it");
    message.action = [this, path] {
        if (!isWriting())
            write(path);
    };
    m_messages.show(slotName, message);
}

void ExportFlow::write(const QString &path)
{
    m_order.path = path;
    m_folder = QFileInfo(m_order.path).absolutePath();
    m_messages.clear(slotName);
    m_job = std::make_unique<exports::ExportJob>(m_order.view, m_order.options, m_order.path);
    connect(m_job.get(), &exports::ExportJob::finished, this, &ExportFlow::finish);
    if (m_order.view.rows.size() >= rowsWorthProgress)
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
    m_messages.setProgress(slotName, 0, qint64(m_order.view.rows.size()));
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
    message.text = tr("Exported %Ln row(s) to %1", nullptr, int(report.rows)).arg(QDir::toNativeSeparators(report.path));
    if (report.defusedCells > 0)
        message.text = tr("%1 (%2)").arg(message.text, tr("%Ln cell(s) defused", nullptr, int(report.defusedCells)));
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
    settings.setValue(formatKey, exports::suffixOf(m_habits.format));
    settings.setValue(separatorKey, QString(QLatin1Char(m_habits.separator)));
    settings.setValue(byteOrderMarkKey, m_habits.byteOrderMark);
    settings.setValue(folderKey, m_folder);
}

void ExportFlow::restoreState(QSettings &settings)
{
    m_habits.format = exports::formatForPath(u"x."_s + settings.value(formatKey).toString()).value_or(Format::Csv);
    const QString separator = settings.value(separatorKey).toString();
    m_habits.separator = separator == ";"_L1 || separator == "\t"_L1 ? separator.front().toLatin1() : ',';
    m_habits.byteOrderMark = settings.value(byteOrderMarkKey, false).toBool();
    const QString folder = settings.value(folderKey).toString();
    if (QFileInfo(folder).isDir())
        m_folder = folder;
}

} // namespace batchwatch::gui
