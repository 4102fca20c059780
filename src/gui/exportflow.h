#pragma once

#include "exports/exportjob.h"
#include "gui/exportdialog.h"
#include "gui/filechooser.h"
#include "monitor/batchreport.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QSettings;

namespace batchwatch {
class Redactor;
}

namespace batchwatch::gui {

class MessageBar;
class ResultsPanel;

/// An export from the question what to the file: dialog, file chooser, job with progress and Cancel in the message bar, outcome. One at a
/// time. The rows are those at the moment the dialog is accepted; replies that come later change nothing in the files. No file is replaced
/// that the person was not asked about, and what a message offers is about the export that it speaks of, whatever was begun since.
class ExportFlow : public QObject
{
    Q_OBJECT

public:
    /// What is passed in outlives the flow.
    ExportFlow(QWidget *window, ResultsPanel &panel, MessageBar &messages, const Redactor &redactor, QObject *parent = nullptr);
    ~ExportFlow() override;

    void setFileChooser(FileChooser chooser) { m_choose = std::move(chooser); }

    /// With this choice of files to begin with. Brings an open dialog to the front; does nothing while a file is being written.
    void start(const QList<monitor::BatchReport> &selected, exports::Files files = exports::Files::One);
    [[nodiscard]] bool isWriting() const { return m_job != nullptr; }

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void writingChanged(bool writing);

private:
    using OrderPtr = std::shared_ptr<const exports::ExportOrder>; ///< the rows may be millions

    void takeOrder(const ExportChoice &choice, const QList<monitor::BatchReport> &selected);
    void chooseFile(const OrderPtr &order); ///< its path is the proposed one
    void takePath(const exports::ExportOrder &proposed, const QString &chosen);
    void write(const OrderPtr &order);
    void showProgress(const exports::ExportOrder &order);
    void finish(const OrderPtr &order, const exports::ExportResult &result);

    QWidget *m_window;
    ResultsPanel &m_panel;
    MessageBar &m_messages;
    const Redactor &m_redactor;
    FileChooser m_choose;
    QPointer<ExportDialog> m_dialog;
    std::unique_ptr<exports::ExportJob> m_job;
    ExportChoice m_habits; ///< format, separator, byte order mark and sidecar of last time
    QString m_folder;      ///< where the last file went
};

/// `path` with the suffix of the format, when it has none or that of another format.
[[nodiscard]] QString withSuffix(const QString &path, exports::Format format);

} // namespace batchwatch::gui
