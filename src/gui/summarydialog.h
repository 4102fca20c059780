#pragma once

#include "gui/charts.h"
#include "gui/filechooser.h"
#include "gui/printing.h"
#include "gui/reportfile.h"
#include "gui/reportmodel.h"
#include "results/summary.h"

#include <QDialog>
#include <QThreadPool>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace batchwatch::gui {

class KeyFiguresRow;
class LineTable;
class MessageBar;
class SummaryPlot;

enum class SummaryRows : quint8 {
    Shown, ///< that pass the filter
    All,   ///< of the selected batches
};

/// What is to be summed up, as it is now.
struct SummaryInput
{
    ReportSubject subject;
    bool isFiltered = false; ///< the rows shown are not all
    results::ResultsView view;
};

/// nullopt: at the moment nothing can be said of these rows. Who gives that tells with SummaryDialog::changed() when something can.
using SummarySource = std::function<std::optional<SummaryInput>(SummaryRows rows)>;

/// The modules that the dialog needs for some of what it does.
struct SummaryModules
{
    QString charts = chartsFile();
    QString printing = printingFile();
};

/// The selected batches in figures and charts; saved as PDF or picture, printed, copied. A window of its own that goes on while it is open.
class SummaryDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is passed in outlives the dialog.
    SummaryDialog(SummarySource source, const Clock &clock, const AlarmFactory &alarms, QWidget *parent, SummaryModules modules = {});
    ~SummaryDialog() override;

    void setFileChooser(FileChooser chooser) { m_choose = std::move(chooser); }
    /// Rows, names or filter are others now. Counts again, but not all the time: only what the person asked for is counted at once. The
    /// former figures stay until there are new ones.
    void changed();

    [[nodiscard]] const QString &folder() const { return m_folder; } ///< where the last file went
    void setFolder(const QString &folder) { m_folder = folder; }

private:
    enum class Counting { None, UnderWay, AgainAfterwards };

    void setUpHead(QVBoxLayout *layout);
    void setUpContent(QVBoxLayout *layout);
    void setUpPlot(QTabWidget *tabs);
    void setUpTable(QTabWidget *tabs);
    void setUpButtons(QVBoxLayout *layout);
    void colorWords();
    [[nodiscard]] SummaryRows chosenRows() const;
    void chooseRows();
    void count();
    void take(SummaryRows rows, const ReportSubject &subject, const results::ResultsSummary &summary);
    void showReport();
    void showCommands();
    void copy();
    [[nodiscard]] QString proposedName(ReportFormat format) const;
    void save(ReportFormat format);
    void takePath(const Report &report, ReportFormat format, const QString &chosen);
    void write(const Report &report, ReportFormat format, const QString &path);
    void showOutcome(const Result<QString, exports::ExportError> &outcome);
    void print();

protected:
    void changeEvent(QEvent *event) override;

private:
    const SummarySource m_source;
    const Clock &m_clock;
    const SummaryModules m_modules;
    FileChooser m_choose;
    std::unique_ptr<Alarm> m_later;
    Counting m_counting = Counting::None;
    std::optional<SummaryRows> m_countedRows; ///< whose figures are shown
    std::optional<MonotonicTime> m_countedAt;
    Milliseconds m_gap; ///< between two countings
    bool m_isFinished = true;
    Report m_report;
    ReportModel m_model; // outlives the table: see the destructor
    QString m_folder;    ///< where the last file went
    MessageBar *m_messages;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_warning;
    QLabel *m_remarks;
    QComboBox *m_rows;
    KeyFiguresRow *m_keyFigures;
    SummaryPlot *m_plot = nullptr; ///< null without the charts module
    LineTable *m_table = nullptr;
    QList<QPushButton *> m_commands; ///< once there are figures of the chosen rows
    QThreadPool m_writing;           ///< the last member: a file that is begun is written before anything ends
};

} // namespace batchwatch::gui
