#include "gui/comparisonexportflow.h"

#include "gui/exportflow.h"
#include "gui/exportmessages.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;

namespace {

const QString comparisonSlot = u"export"_s;

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
    order.path = QDir(m_folder).filePath(order.path);
    chooseFile(std::make_shared<const exports::ComparisonOrder>(std::move(order)));
}

void ComparisonExportFlow::chooseFile(const OrderPtr &order)
{
    const QPointer<ComparisonExportFlow> self(this);
    m_choose(m_window, order->path, ExportMessages::filterOf(order->options.format), [self, order](const QString &path) {
        if (self && !path.isEmpty() && !self->m_isWriting)
            self->takePath(*order, path);
    });
}

/// The chooser asked about the path as it was typed: with the suffix it may be another file.
void ComparisonExportFlow::takePath(const exports::ComparisonOrder &proposed, const QString &chosen)
{
    exports::ComparisonOrder order = proposed;
    order.path = withSuffix(chosen, order.options.format);
    const auto kept = std::make_shared<const exports::ComparisonOrder>(std::move(order));
    if (kept->path == chosen || !QFileInfo::exists(kept->path))
        return write(kept);
    m_messages.show(comparisonSlot, ExportMessages::alreadyThere({kept->path}, [this, kept] {
        if (!m_isWriting)
            write(kept);
    }));
}

void ComparisonExportFlow::write(const OrderPtr &order)
{
    m_folder = QFileInfo(order->path).absolutePath();
    m_messages.clear(comparisonSlot);
    m_isWriting = true;
    Q_EMIT writingChanged();
    m_pool.start([this, order] {
        const exports::ExportResult result = exports::exportComparison(*order, [this](qint64) { return !m_isCancelled; });
        QMetaObject::invokeMethod(
            this, [this, order, result] { finish(order, result); }, Qt::QueuedConnection);
    });
}

void ComparisonExportFlow::finish(const OrderPtr &order, const exports::ExportResult &result)
{
    m_isWriting = false;
    const auto again = [this, order] {
        if (!m_isWriting)
            chooseFile(order);
    };
    m_messages.show(comparisonSlot, result ? ExportMessages::done(*result) : ExportMessages::failed(result.error(), again));
    Q_EMIT writingChanged();
}

} // namespace batchwatch::gui
