#include "gui/exportflow.h"

#include "exports/exportname.h"
#include "exports/sidecar.h"
#include "gui/exportmessages.h"
#include "gui/exportsource.h"
#include "gui/messagebar.h"
#include "gui/resultspanel.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using exports::Format;
using monitor::BatchReport;

namespace {

const auto exportSlot = "export"_L1;

constexpr auto formatKey = "export/format"_L1;
constexpr auto separatorKey = "export/separator"_L1;
constexpr auto byteOrderMarkKey = "export/byteOrderMark"_L1;
constexpr auto sidecarKey = "export/sidecar"_L1;
constexpr auto exportFolderKey = "export/folder"_L1;

/// Fewer rows are written before a progress bar could be read.
constexpr qint64 rowsWorthProgress = 20'000;

bool isFinished(const BatchReport &report)
{
    return report.status == BatchStatus::Completed;
}

class ExportNames
{
    Q_DECLARE_TR_FUNCTIONS(batchwatch::gui::ExportFlow)

public:
    static QString proposedName(const QList<BatchReport> &batches, Format format)
    {
        const bool finished = std::all_of(batches.begin(), batches.end(), isFinished);
        const bool one = batches.size() == 1;
        const QString label = one ? batches.first().label : QString();
        const QString fallback = one ? tr("batch %1").arg(batches.first().id.toString().first(8)) : tr("%1 batches").arg(batches.size());
        return exports::proposedFileName(label, fallback, finished, format, QDate::currentDate());
    }
};

/// The files that would be replaced though the chooser did not ask about them. A sidecar goes with its file.
QStringList unaskedFor(const exports::ExportOrder &order, const QString &chosen)
{
    QStringList found;
    const QStringList paths = exports::pathsOf(order);
    for (const QString &path : paths) {
        const bool goesWithChosen = QFileInfo::exists(chosen) && path == exports::sidecarPath(chosen);
        if (path != chosen && !goesWithChosen && QFileInfo::exists(path))
            found += path;
    }
    return found;
}

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
    exports::ExportOrder order{.view = viewOf(m_panel, choice.rows),
        .options = choice.options,
        .path = QDir(m_folder).filePath(ExportNames::proposedName(now, choice.options.format)),
        .files = choice.files,
        .sidecar = {}};
    if (choice.sidecar)
        order.sidecar = provenanceOf(m_panel, choice.rows, m_redactor, SystemClock().wallNow());
    chooseFile(std::make_shared<const exports::ExportOrder>(std::move(order)));
}

void ExportFlow::chooseFile(const OrderPtr &order)
{
    const QPointer<ExportFlow> self(this);
    m_choose(m_window, order->path, ExportMessages::filterOf(order->options.format), [self, order](const QString &path) {
        if (self && !path.isEmpty() && !self->isWriting())
            self->takePath(*order, path);
    });
}

/// The chooser asked about the path as it was typed: with the suffix it may be another file, and there may be more than one.
void ExportFlow::takePath(const exports::ExportOrder &proposed, const QString &chosen)
{
    exports::ExportOrder order = proposed;
    order.path = withSuffix(chosen, order.options.format);
    const QStringList others = unaskedFor(order, chosen);
    const auto kept = std::make_shared<const exports::ExportOrder>(std::move(order));
    if (others.isEmpty())
        return write(kept);
    m_messages.show(exportSlot, ExportMessages::alreadyThere(others, [this, kept] {
        if (!isWriting())
            write(kept);
    }));
}

void ExportFlow::write(const OrderPtr &order)
{
    m_folder = QFileInfo(order->path).absolutePath();
    m_messages.clear(exportSlot);
    m_job = std::make_unique<exports::ExportJob>(*order);
    connect(
        m_job.get(), &exports::ExportJob::finished, this, [this, order](const exports::ExportResult &result) { finish(order, result); });
    if (exports::rowsOf(*order) >= rowsWorthProgress)
        showProgress(*order);
    Q_EMIT writingChanged(true);
    m_job->start();
}

void ExportFlow::showProgress(const exports::ExportOrder &order)
{
    Message message;
    message.text = tr("Writing %1…").arg(QFileInfo(order.path).fileName());
    message.actionText = tr("Cancel");
    message.action = [this] {
        if (m_job)
            m_job->cancel();
    };
    message.closable = false;
    m_messages.show(exportSlot, message);
    m_messages.setProgress(exportSlot, 0, exports::rowsOf(order));
    connect(m_job.get(), &exports::ExportJob::progressed, this,
        [this](qint64 done, qint64 total) { m_messages.setProgress(exportSlot, done, total); });
}

void ExportFlow::finish(const OrderPtr &order, const exports::ExportResult &result)
{
    m_job.release()->deleteLater(); // it is still telling
    const auto again = [this, order] {
        if (!isWriting())
            chooseFile(order);
    };
    m_messages.show(exportSlot, result ? ExportMessages::done(*result) : ExportMessages::failed(result.error(), again));
    Q_EMIT writingChanged(false);
}

void ExportFlow::saveState(QSettings &settings) const
{
    settings.setValue(formatKey, exports::suffixOf(m_habits.options.format));
    settings.setValue(separatorKey, QString(QLatin1Char(m_habits.options.separator)));
    settings.setValue(byteOrderMarkKey, m_habits.options.byteOrderMark);
    settings.setValue(sidecarKey, m_habits.sidecar);
    settings.setValue(exportFolderKey, m_folder);
}

void ExportFlow::restoreState(QSettings &settings)
{
    exports::ExportOptions &options = m_habits.options;
    options.format = exports::formatForPath(u"x."_s + settings.value(formatKey).toString()).value_or(Format::Csv);
    const QString separator = settings.value(separatorKey).toString();
    options.separator = separator == ";"_L1 || separator == "\t"_L1 ? separator.front().toLatin1() : ',';
    options.byteOrderMark = settings.value(byteOrderMarkKey, false).toBool();
    m_habits.sidecar = settings.value(sidecarKey, false).toBool();
    const QString folder = settings.value(exportFolderKey).toString();
    if (QFileInfo(folder).isDir())
        m_folder = folder;
}

} // namespace batchwatch::gui
