#pragma once

#include "gui/dialogstate.h"
#include "gui/filechooser.h"
#include "gui/summarydialog.h"

#include <QPointer>
#include <QTimer>

class QSettings;

namespace batchwatch {
class Redactor;
}

namespace batchwatch::gui {

class ResultsPanel;

/// The summary of what the results panel shows.
class SummaryActions : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this; the dialog belongs to `window`.
    SummaryActions(ResultsPanel &panel, const Redactor &redactor, const Clock &clock, QWidget *window);

    [[nodiscard]] QAction *summary() const { return m_summary; }
    void setFileChooser(FileChooser chooser) { m_choose = std::move(chooser); }

    void saveState(QSettings &settings);
    void restoreState(const QSettings &settings);

private:
    void open();
    void takeChange();
    [[nodiscard]] std::optional<SummaryInput> inputOf(SummaryRows rows);
    void keepState();

    ResultsPanel &m_panel;
    const Redactor &m_redactor;
    const Clock &m_clock;
    QWidget *m_window;
    FileChooser m_choose;
    QPointer<SummaryDialog> m_dialog;
    DialogState m_state;
    QTimer m_again; ///< the model does not tell of an answer that changes nothing
    QAction *m_summary;
};

} // namespace batchwatch::gui
