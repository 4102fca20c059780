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
/// that the person was not asked about.
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
    void takeOrder(const ExportChoice &choice, const QList<monitor::BatchReport> &selected);
    void chooseFile();
    void takePath(const QString &chosen);
    [[nodiscard]] QStringList unaskedFor(const QString &chosen) const;
    void write();
    void showProgress();
    void finish(const exports::ExportResult &result);
    void showDone(const exports::ExportReport &report);
    void showFailure(const exports::ExportError &error);

    QWidget *m_window;
    ResultsPanel &m_panel;
    MessageBar &m_messages;
    const Redactor &m_redactor;
    FileChooser m_choose;
    QPointer<ExportDialog> m_dialog;
    std::unique_ptr<exports::ExportJob> m_job;
    exports::ExportOrder m_order; ///< kept until it is written; its path is first proposed, then chosen
    ExportChoice m_habits;        ///< format, separator, byte order mark and sidecar of last time
    QString m_folder;             ///< where the last file went
};

/// `path` with the suffix of the format, when it has none or that of another format.
[[nodiscard]] QString withSuffix(const QString &path, exports::Format format);

} // namespace batchwatch::gui
