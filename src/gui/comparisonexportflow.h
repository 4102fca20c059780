#pragma once

#include "exports/comparisonexport.h"
#include "gui/filechooser.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace batchwatch::gui {

class MessageBar;

/// An export of a comparison from the choice of a file to the message of what became of it. One at a time, written on a thread of a pool.
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

Q_SIGNALS:
    void writingChanged();

private:
    void chooseFile();
    void takePath(const QString &chosen);
    void write();
    void finish(const exports::ExportResult &result);
    void showDone(const exports::ExportReport &report);
    void showFailure(const exports::ExportError &error);

    QWidget *m_window;
    MessageBar &m_messages;
    FileChooser m_choose;
    exports::ComparisonOrder m_order; ///< kept until it is written
    QString m_folder;                 ///< where the last file went
    bool m_isWriting = false;
    std::atomic_bool m_isCancelled = false;
    QThreadPool m_pool; ///< the last member: what it runs ends before anything else does
};

} // namespace batchwatch::gui
