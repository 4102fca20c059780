#pragma once

#include "gui/filechooser.h"
#include "gui/summarydialog.h"

#include <QPointer>

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

private:
    void open();
    [[nodiscard]] SummaryInput inputOf(SummaryRows rows) const;

    ResultsPanel &m_panel;
    const Redactor &m_redactor;
    const Clock &m_clock;
    QWidget *m_window;
    FileChooser m_choose;
    QPointer<SummaryDialog> m_dialog;
    QAction *m_summary;
};

} // namespace batchwatch::gui
