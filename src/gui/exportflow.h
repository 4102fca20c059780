#pragma once

#include "exports/exportjob.h"
#include "gui/exportdialog.h"
#include "gui/filechooser.h"
#include "monitor/batchreport.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QSettings;

namespace batchwatch::gui {

class MessageBar;
class ResultsPanel;

/// An export from the question what to the file: dialog, file chooser, job with progress and Cancel in the message bar, outcome. One at a
/// time. The rows are those at the moment the dialog is accepted; replies that come later change nothing in the file.
class ExportFlow : public QObject
{
    Q_OBJECT

public:
    /// What is passed in outlives the flow.
    ExportFlow(QWidget *window, ResultsPanel &panel, MessageBar &messages, QObject *parent = nullptr);
    ~ExportFlow() override;

    void setFileChooser(FileChooser chooser) { m_choose = std::move(chooser); }

    /// Brings an open dialog to the front; does nothing while a file is being written.
    void start(const QList<monitor::BatchReport> &selected);
    [[nodiscard]] bool isWriting() const { return m_job != nullptr; }

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

Q_SIGNALS:
    void writingChanged(bool writing);

private:
    /// What is to be written, kept until it is.
    struct Order
    {
        results::ResultsView view;
        exports::ExportOptions options;
        QString path; ///< proposed, then chosen
    };

    void takeOrder(const ExportChoice &choice, const QList<monitor::BatchReport> &selected);
    void chooseFile();
    void takePath(const QString &chosen);
    void write(const QString &path);
    void showProgress();
    void finish(const exports::ExportResult &result);
    void showDone(const exports::ExportReport &report);
    void showFailure(const exports::ExportError &error);
    [[nodiscard]] results::ResultsView viewOf(ExportRows rows) const;

    QWidget *m_window;
    ResultsPanel &m_panel;
    MessageBar &m_messages;
    FileChooser m_choose;
    QPointer<ExportDialog> m_dialog;
    std::unique_ptr<exports::ExportJob> m_job;
    Order m_order;
    exports::ExportOptions m_habits; ///< format, separator and byte order mark of last time
    QString m_folder;                ///< where the last file went
};

/// `path` with the suffix of the format, when it has none or that of another format.
[[nodiscard]] QString withSuffix(const QString &path, exports::Format format);

} // namespace batchwatch::gui
