#pragma once

#include "exports/comparisonexport.h"
#include "gui/filechooser.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace batchwatch::gui {

class MessageBar;

/// An export of a comparison from the choice of a file to the message of what became of it. One at a time, written on a thread of a pool.
/// What a message offers is about the export that it speaks of, whatever was begun since.
class ComparisonExportFlow : public QObject
{
    Q_OBJECT

public:
    /// What is passed in outlives the flow.
    ComparisonExportFlow(QWidget *window, MessageBar &messages, QObject *parent = nullptr);
    ~ComparisonExportFlow() override; ///< cancels

    void setFileChooser(FileChooser chooser) { m_choose = std::move(chooser); }
    /// `order.path` is the proposed name. Does nothing while a file is being written.
    void start(exports::ComparisonOrder order);
    [[nodiscard]] bool isWriting() const { return m_isWriting; }

    [[nodiscard]] const QString &folder() const { return m_folder; }
    void setFolder(const QString &folder) { m_folder = folder; }

Q_SIGNALS:
    void writingChanged();

private:
    using OrderPtr = std::shared_ptr<const exports::ComparisonOrder>;

    void chooseFile(const OrderPtr &order); ///< its path is the proposed one
    void takePath(const exports::ComparisonOrder &proposed, const QString &chosen);
    void write(const OrderPtr &order);
    void finish(const OrderPtr &order, const exports::ExportResult &result);

    QWidget *m_window;
    MessageBar &m_messages;
    FileChooser m_choose;
    QString m_folder; ///< where the last file went
    bool m_isWriting = false;
    std::atomic_bool m_isCancelled = false;
    QThreadPool m_pool; ///< the last member: what it runs ends before anything else does
};

} // namespace batchwatch::gui
