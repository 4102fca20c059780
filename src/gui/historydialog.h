#pragma once

#include "gui/charts.h"
#include "gui/pollsmodel.h"
#include "monitor/batchreport.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace batchwatch::gui {

class HistoryPlot;
class LineTable;

/// Asks for the stored requests of a batch, oldest first; the answer is dropped when `context` is gone.
using PollsReader
    = std::function<void(const BatchId &id, QObject *context, const std::function<void(const std::vector<store::PollRecord> &)> &done)>;

/// What became of each request of a batch, as a plot and as lines. A window of its own that goes on while it is open.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is passed in outlives the dialog.
    HistoryDialog(monitor::BatchReport report, PollsReader read, const Clock &clock, const AlarmFactory &alarms, QWidget *parent,
        const QString &charts = chartsFile());
    ~HistoryDialog() override;

    [[nodiscard]] const BatchId &batch() const { return m_report.id; }
    void take(const monitor::BatchReport &report); ///< of this batch
    void batchRemoved();
    void readAgain(); ///< the store was opened again: what was asked for before is not answered

Q_SIGNALS:
    void activityRequested(const batchwatch::BatchId &id);

private:
    enum class Reading { None, UnderWay, AgainAfterwards };

    void setUpPlot(QSplitter *content, const QString &charts);
    void setUpTable(QSplitter *content);
    void setUpButtons(QVBoxLayout *layout);
    void readSoon();
    void read();
    void take(const std::vector<store::PollRecord> &polls);
    void showWords();
    void selectAt(WallTime time);
    void markCurrent();
    void copy();

    monitor::BatchReport m_report; ///< without its results
    const PollsReader m_read;
    const Clock &m_clock;
    std::unique_ptr<Alarm> m_later;
    Reading m_reading = Reading::None;
    std::optional<MonotonicTime> m_readAt;
    Milliseconds m_gap; ///< between two readings
    bool m_isRemoved = false;
    PollsModel m_model; // outlives the table
    QLabel *m_title;
    QLabel *m_outlook;
    QLabel *m_requests;
    QLabel *m_notice;
    QStackedWidget *m_pages;
    HistoryPlot *m_plot = nullptr; ///< null without the charts module
    LineTable *m_table = nullptr;
};

} // namespace batchwatch::gui
