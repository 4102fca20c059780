#include "gui/comparisonexportflow.h"

#include "app/errortext.h"
#include "gui/exportflow.h"
#include "gui/messagebar.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using exports::Format;

namespace {

const QString slotName = u"export"_s;

} // namespace

ComparisonExportFlow::ComparisonExportFlow(QWidget *window, MessageBar &messages, QObject *parent)
    : QObject(parent),
      m_window(window),
      m_messages(messages),
      m_choose(makeFileChooser()),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    m_pool.setMaxThreadCount(1);
}

ComparisonExportFlow::~ComparisonExportFlow()
{
    m_isCancelled = true;
}

void ComparisonExportFlow::start(exports::ComparisonOrder order)
{
    if (m_isWriting)
        return;
    m_order = std::move(order);
    m_order.path = QDir(m_folder).filePath(m_order.path);
    chooseFile();
}

void ComparisonExportFlow::chooseFile()
{
    const Format format = m_order.options.format;
    const QString filter = format == Format::JsonLines ? tr("JSON Lines (*.jsonl)")
        : format == Format::Tsv                        ? tr("TSV files (*.tsv)")
                                                       : tr("CSV files (*.csv)");
    const QPointer<ComparisonExportFlow> self(this);
    m_choose(m_window, m_order.path, filter, [self](const QString &path) {
        if (self && !path.isEmpty() && !self->m_isWriting)
            self->takePath(path);
    });
}

/// The chooser asked about the path as it was typed: with the suffix it may be another file.
void ComparisonExportFlow::takePath(const QString &chosen)
{
    m_order.path = withSuffix(chosen, m_order.options.format);
    if (m_order.path == chosen || !QFileInfo::exists(m_order.path))
        return write();
    Message message{.meaning = Meaning::Attention};
    message.text = tr("There is already a file %1. Nothing was written.").arg(QDir::toNativeSeparators(m_order.path));
    message.actionText = tr("Replace it");
    message.action = [this] {
        if (!m_isWriting)
            write();
    };
    m_messages.show(slotName, message);
}

void ComparisonExportFlow::write()
{
    m_folder = QFileInfo(m_order.path).absolutePath();
    m_messages.clear(slotName);
    m_isWriting = true;
    Q_EMIT writingChanged();
    m_pool.start([this, order = m_order] {
        const exports::ExportResult result = exports::exportComparison(order, [this](qint64) { return !m_isCancelled; });
        QMetaObject::invokeMethod(
            this, [this, result] { finish(result); }, Qt::QueuedConnection);
    });
}

void ComparisonExportFlow::finish(const exports::ExportResult &result)
{
    m_isWriting = false;
    if (result) {
        m_order = {};
        showDone(*result);
    } else {
        showFailure(result.error());
    }
    Q_EMIT writingChanged();
}

void ComparisonExportFlow::showDone(const exports::ExportReport &report)
{
    Message message{.meaning = Meaning::Good};
    message.text = tr("Exported %Ln row(s) to %1", nullptr, int(report.rows)).arg(QDir::toNativeSeparators(report.path));
    if (report.defusedCells > 0)
        message.text = tr("%1 (%2)").arg(message.text, tr("%Ln cell(s) defused", nullptr, int(report.defusedCells)));
    message.actionText = tr("Open folder");
    message.action = [folder = m_folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
    m_messages.show(slotName, message);
}

void ComparisonExportFlow::showFailure(const exports::ExportError &error)
{
    Message message{.meaning = Meaning::Bad, .text = app::ErrorTexts::describe(error).toString()};
    message.actionText = tr("Try again…");
    message.action = [this] {
        if (!m_isWriting)
            chooseFile();
    };
    m_messages.show(slotName, message);
}

} // namespace batchwatch::gui
