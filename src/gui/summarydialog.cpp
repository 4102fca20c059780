#include "gui/summarydialog.h"

#include "app/errortext.h"
#include "gui/exportmessages.h"
#include "gui/keyfiguresrow.h"
#include "gui/linetable.h"
#include "gui/messagebar.h"
#include "gui/reportpages.h"
#include "gui/runaside.h"
#include "gui/summaryplot.h"
#include "gui/textline.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

#include <numeric>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using exports::ExportError;

namespace {

constexpr Milliseconds shortestCountingGap = 1s;
constexpr int timesTheCounting = 20; ///< many rows are counted less often: the computer has other things to do
constexpr QSize firstSummarySize(980, 820);
const auto fileSlot = "file"_L1;

} // namespace

SummaryDialog::SummaryDialog(SummarySource source, const Clock &clock, const AlarmFactory &alarms, QWidget *parent, SummaryModules modules)
    : QDialog(parent),
      m_source(std::move(source)),
      m_clock(clock),
      m_modules(std::move(modules)),
      m_choose(makeFileChooser()),
      m_later(alarms()),
      m_gap(shortestCountingGap),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)),
      m_messages(new MessageBar(this)),
      m_title(makeTextLine(this)),
      m_subtitle(makeTextLine(this)),
      m_warning(makeTextLine(this)),
      m_remarks(makeTextLine(this)),
      m_rows(new QComboBox(this)),
      m_keyFigures(new KeyFiguresRow(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    setWindowTitle(tr("Summary"));
    resize(firstSummarySize);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_messages);
    setUpHead(layout);
    setUpContent(layout);
    setUpButtons(layout);
    colorWords();
    connect(m_later.get(), &Alarm::rang, this, &SummaryDialog::count);
    m_title->setText(tr("Counting…"));
    count();
}

SummaryDialog::~SummaryDialog()
{
    // The table and its accessible cells look at the model: they go first.
    delete m_table;
}

void SummaryDialog::setUpHead(QVBoxLayout *layout)
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_title->setFont(large);
    m_rows->setAccessibleName(tr("Rows"));
    m_rows->addItem(tr("Rows that pass the filter"), int(SummaryRows::Shown));
    m_rows->addItem(tr("All rows of the selected batches"), int(SummaryRows::All));
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 1);
    row->addWidget(m_rows, 0, Qt::AlignTop);
    layout->addLayout(row);
    layout->addWidget(m_subtitle);
    layout->addWidget(m_warning);
    layout->addSpacing(8);
    layout->addWidget(m_keyFigures);
    layout->addSpacing(8);
    connect(m_rows, &QComboBox::currentIndexChanged, this, &SummaryDialog::chooseRows);
}

void SummaryDialog::setUpContent(QVBoxLayout *layout)
{
    auto *tabs = new QTabWidget(this);
    layout->addWidget(tabs, 1);
    setUpPlot(tabs);
    setUpTable(tabs);
    layout->addWidget(m_remarks);
    if (m_plot == nullptr)
        tabs->setCurrentWidget(m_table);
}

void SummaryDialog::setUpPlot(QTabWidget *tabs)
{
    auto *scroller = new QScrollArea(tabs); // in a small window
    scroller->setWidgetResizable(true);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setFocusPolicy(Qt::NoFocus);
    m_plot = makeSummaryPlot(scroller, m_modules.charts);
    if (m_plot != nullptr) {
        scroller->setWidget(m_plot);
    } else {
        QLabel *missing = makeTextLine(scroller);
        missing->setAlignment(Qt::AlignCenter);
        missing->setText(tr("The charts cannot be shown: a part of Batchwatch, its charts module, is missing. Install Batchwatch again."));
        scroller->setWidget(missing);
    }
    tabs->addTab(scroller, tr("C&harts"));
}

void SummaryDialog::setUpTable(QTabWidget *tabs)
{
    m_table = new LineTable(LineTable::Follow::Start, tabs);
    m_table->setAccessibleName(tr("Figures"));
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(ReportModel::NameColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(ReportModel::GroupColumn, fontMetrics().averageCharWidth() * 16);
    for (const auto column :
        {ReportModel::NumbersColumn, ReportModel::ShareColumn, ReportModel::OnWhatsAppColumn, ReportModel::OnWhatsAppShareColumn})
        m_table->fitColumn(column, QLocale().toString(1'000'000));
    tabs->addTab(m_table, tr("&Figures"));
    connect(m_table, &LineTable::copyRequested, this, &SummaryDialog::copy);
}

void SummaryDialog::setUpButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    layout->addLayout(row);
    const auto add = [&](const QString &text, auto command) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, command);
        row->addWidget(button);
        return button;
    };
    m_commands += add(tr("&Copy figures"), [this] { copy(); });
    row->addStretch();
    m_commands += add(tr("Save as P&DF…"), [this] { save(ReportFormat::Pdf); });
    m_commands += add(tr("Save as P&NG…"), [this] { save(ReportFormat::Png); });
    m_commands += add(tr("&Print…"), [this] { print(); });
    add(tr("Close"), [this] { close(); });
    showCommands();
}

void SummaryDialog::colorWords()
{
    setTextMeaning(*m_subtitle, Meaning::Quiet, palette());
    setTextMeaning(*m_remarks, Meaning::Quiet, palette());
    setTextMeaning(*m_warning, Meaning::Attention, palette());
}

void SummaryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorWords();
}

void SummaryDialog::changed()
{
    if (m_counting != Counting::None) {
        m_counting = Counting::AgainAfterwards;
        return;
    }
    const bool isAwaited = m_countedRows != chosenRows();
    m_later->set(isAwaited ? 0ms : std::max(0ms, m_gap - (m_clock.now() - *m_countedAt)));
}

SummaryRows SummaryDialog::chosenRows() const
{
    return SummaryRows(m_rows->currentData().toInt());
}

/// A count that is under way goes on, but take() will have none of it.
void SummaryDialog::chooseRows()
{
    showCommands();
    if (m_counting == Counting::None)
        count();
}

void SummaryDialog::count()
{
    m_later->clear();
    const SummaryRows rows = chosenRows();
    std::optional<SummaryInput> input = m_source(rows);
    if (!input)
        return;
    m_counting = Counting::UnderWay;
    m_countedAt = m_clock.now();
    input->subject.at = m_clock.wallNow();
    m_rows->setEnabled(input->isFiltered || rows != SummaryRows::Shown);
    const auto sum = [view = std::move(input->view)] { return results::summarize(view); };
    const auto done = [this, rows, subject = input->subject](const results::ResultsSummary &summary) { take(rows, subject, summary); };
    runAside(*QThreadPool::globalInstance(), this, sum, done);
}

void SummaryDialog::take(SummaryRows rows, const ReportSubject &subject, const results::ResultsSummary &summary)
{
    const bool again = m_counting == Counting::AgainAfterwards;
    m_counting = Counting::None;
    m_gap = std::max(shortestCountingGap, timesTheCounting * (m_clock.now() - *m_countedAt));
    if (rows != chosenRows())
        return count();
    m_countedRows = rows;
    m_isFinished = subject.unfinished == 0;
    m_report = makeReport(subject, summary);
    showReport();
    if (again)
        changed();
}

void SummaryDialog::showReport()
{
    setWindowTitle(tr("Summary of %1").arg(m_report.title));
    m_title->setText(m_report.title);
    m_subtitle->setText(m_report.subtitle.join(u'\n'));
    m_warning->setText(m_report.warning);
    m_warning->setVisible(!m_report.warning.isEmpty());
    m_keyFigures->setFigures(m_report.keyFigures);
    m_remarks->setText(m_report.remarks.join(u'\n'));
    if (m_plot != nullptr)
        m_plot->setReport(m_report);
    m_model.setReport(m_report);
    showCommands();
}

/// Nothing is copied, saved or printed under a choice that it is not of.
void SummaryDialog::showCommands()
{
    for (QPushButton *command : std::as_const(m_commands))
        command->setEnabled(m_countedRows == chosenRows());
}

/// The selected lines; without a selection all.
void SummaryDialog::copy()
{
    QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty()) {
        rows.resize(m_model.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    QGuiApplication::clipboard()->setText(modelAsTsv(m_model, rows));
}

QString SummaryDialog::proposedName(ReportFormat format) const
{
    return proposedReportName(m_report.title, m_isFinished, format, localTime(m_clock.wallNow()).date());
}

void SummaryDialog::save(ReportFormat format)
{
    const QString proposed = QDir(m_folder).filePath(proposedName(format));
    const QString filter = format == ReportFormat::Pdf ? tr("PDF documents (*.pdf)") : tr("PNG pictures (*.png)");
    m_choose(this, proposed, filter, [self = QPointer(this), report = m_report, format](const QString &path) {
        if (self && !path.isEmpty())
            self->takePath(report, format, path);
    });
}

/// The chooser asked about the path as it was typed: with the suffix it may be another file.
void SummaryDialog::takePath(const Report &report, ReportFormat format, const QString &chosen)
{
    const QString path = withReportSuffix(chosen, format);
    if (path == chosen || !QFileInfo::exists(path))
        return write(report, format, path);
    m_messages->show(fileSlot, ExportMessages::alreadyThere({path}, [this, report, format, path] { write(report, format, path); }));
}

void SummaryDialog::write(const Report &report, ReportFormat format, const QString &path)
{
    m_folder = QFileInfo(path).absolutePath();
    m_messages->clear(fileSlot);
    runAside(
        m_writing, this, [report, format, path] { return writeReport(report, format, path); },
        [this](const Result<QString, ExportError> &outcome) { showOutcome(outcome); });
}

void SummaryDialog::showOutcome(const Result<QString, ExportError> &outcome)
{
    if (!outcome) {
        m_messages->show(fileSlot, {.meaning = Meaning::Bad, .text = app::ErrorTexts::describe(outcome.error()).toString()});
        return;
    }
    m_messages->show(fileSlot, ExportMessages::written(tr("Saved as %1").arg(QDir::toNativeSeparators(*outcome)), *outcome));
}

void SummaryDialog::print()
{
    m_messages->clear(fileSlot);
    PrintOrder order{.name = proposedName(ReportFormat::Pdf)}; // which it is called when the printer is a file
    order.paint = [report = m_report](QPagedPaintDevice &paper) { return paintReport(paper, report); };
    order.done = [this](bool printed) {
        if (!printed)
            m_messages->show(fileSlot, {.meaning = Meaning::Bad, .text = tr("The summary could not be printed. Is the printer ready?")});
    };
    if (!gui::print(order, this, m_modules.printing)) {
        m_messages->show(fileSlot,
            {.meaning = Meaning::Bad,
                .text
                = tr("Printing needs a part of Batchwatch that is missing. Install Batchwatch again, or save a PDF and print that.")});
    }
}

} // namespace batchwatch::gui
