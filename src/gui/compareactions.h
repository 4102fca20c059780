#pragma once

#include "gui/dialogstate.h"
#include "gui/filechooser.h"
#include "monitor/batchreport.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QAction;
class QSettings;

namespace batchwatch::app {
class Engine;
}

namespace batchwatch::gui {

class BatchListPanel;
class CompareDialog;

/// Opens the comparison of two batches, once there are two with results, and keeps it up to date.
class CompareActions : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this; the dialog belongs to `window`.
    CompareActions(app::Engine &engine, BatchListPanel &list, const Clock &clock, QWidget *window);

    [[nodiscard]] QAction *compare() const { return m_compare; }
    void setFileChooser(FileChooser chooser) { m_choose = std::move(chooser); }
    [[nodiscard]] bool isWriting() const; ///< a comparison, to a file

    void saveState(QSettings &settings);
    void restoreState(const QSettings &settings);

Q_SIGNALS:
    void writingChanged();

private:
    void open();
    void preselect();
    void keep(const monitor::BatchReport &report);
    void opened(const QList<monitor::BatchReport> &reports);
    void take(const monitor::BatchReport &report);
    void remove(const BatchId &id);
    void refresh();
    void keepState();

    app::Engine &m_engine;
    BatchListPanel &m_list;
    const Clock &m_clock;
    QWidget *m_window;
    FileChooser m_choose;
    QHash<BatchId, monitor::BatchReport> m_reports; ///< of batches with results; the list hears of them later
    QPointer<CompareDialog> m_dialog;
    DialogState m_state;
    QAction *m_compare;
};

} // namespace batchwatch::gui
