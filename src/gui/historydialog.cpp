#include "gui/historydialog.h"

#include "gui/batchwords.h"
#include "gui/historyplot.h"
#include "gui/historywords.h"
#include "gui/linetable.h"
#include "gui/textline.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace batchwatch::gui {

using namespace std::chrono_literals;
using monitor::BatchReport;
using store::PollRecord;

namespace {

constexpr Milliseconds shortestReadingGap = 2s;
constexpr int timesTheReading = 20; ///< a long history is read less often: the store has other things to do
constexpr QSize firstHistorySize(800, 680);
constexpr int plotHeight = 320;

/// So that a request has come to its end between the two.
bool mayHaveAnswer(const BatchReport &before, const BatchReport &after)
{
    return before.seenAt != after.seenAt || before.error != after.error || (before.requestUnderWay && !after.requestUnderWay);
}

} // namespace

HistoryDialog::HistoryDialog(
    BatchReport report, PollsReader read, const Clock &clock, const AlarmFactory &alarms, QWidget *parent, const QString &charts)
    : QDialog(parent),
      m_report(std::move(report)),
      m_read(std::move(read)),
      m_clock(clock),
      m_later(alarms()),
      m_gap(shortestReadingGap),
      m_title(makeTextLine(this)),
      m_outlook(makeTextLine(this)),
      m_requests(makeTextLine(this)),
      m_notice(makeTextLine(this)),
      m_pages(new QStackedWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    resize(firstHistorySize);
    m_report.snapshot.reset();
    m_notice->setAlignment(Qt::AlignCenter);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_title->setFont(large);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    for (QLabel *line : {m_title, m_outlook, m_requests})
        layout->addWidget(line);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_notice);
    auto *content = new QSplitter(Qt::Vertical, m_pages);
    content->setChildrenCollapsible(false);
    m_pages->addWidget(content);
    setUpPlot(content, charts);
    setUpTable(content);
    setUpButtons(layout);
    connect(m_later.get(), &Alarm::rang, this, &HistoryDialog::read);
    m_notice->setText(tr("Reading…"));
    showWords();
    this->read();
}

HistoryDialog::~HistoryDialog() = default;

void HistoryDialog::setUpPlot(QSplitter *content, const QString &charts)
{
    m_plot = makeHistoryPlot(content, charts);
    if (m_plot == nullptr) {
        auto *missing = makeTextLine(content);
        missing->setAlignment(Qt::AlignCenter);
        missing->setText(tr("The plot cannot be shown: a part of Batchwatch, its charts module, is missing. Install Batchwatch again."));
        content->addWidget(missing);
        return;
    }
    content->addWidget(m_plot);
    content->setStretchFactor(0, 3);
    m_plot->setMinimumHeight(fontMetrics().height() * 10);
    m_plot->setPicked([this](WallTime time) { selectAt(time); });
}

void HistoryDialog::setUpTable(QSplitter *content)
{
    m_table = new LineTable(LineTable::Follow::Start, content);
    m_table->setAccessibleName(tr("Polls"));
    m_table->setModel(&m_model);
    const QLocale locale;
    m_table->fitColumn(PollsModel::TimeColumn, shortTime(WallTime{}));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(PollsModel::OutcomeColumn, QHeaderView::Stretch);
    for (const auto column : {PollsModel::DoneColumn, PollsModel::FailedColumn, PollsModel::PendingColumn, PollsModel::LatencyColumn})
        m_table->fitColumn(column, locale.toString(1'000'000));
    content->addWidget(m_table);
    content->setStretchFactor(1, 2);
    content->setSizes({plotHeight, firstHistorySize.height() - plotHeight});
    connect(m_table, &LineTable::copyRequested, this, &HistoryDialog::copy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryDialog::markCurrent);
}

void HistoryDialog::setUpButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *activity = buttons->addButton(tr("Activity &log…"), QDialogButtonBox::ActionRole);
    activity->setAutoDefault(false);
    connect(activity, &QPushButton::clicked, this, [this] { Q_EMIT activityRequested(m_report.id); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void HistoryDialog::take(const BatchReport &report)
{
    const bool readsOn = mayHaveAnswer(m_report, report);
    m_report = report;
    m_report.snapshot.reset(); // the results are not shown here
    m_isRemoved = false;
    showWords();
    if (readsOn)
        readSoon();
}

void HistoryDialog::batchRemoved()
{
    m_isRemoved = true;
    m_later->clear();
    showWords();
}

void HistoryDialog::readAgain()
{
    m_reading = Reading::None;
    m_later->clear();
    read();
}

/// At most once in a gap; what comes while one reading is under way is read after it.
void HistoryDialog::readSoon()
{
    if (m_reading != Reading::None) {
        m_reading = Reading::AgainAfterwards;
        return;
    }
    const Milliseconds since = m_clock.now() - *m_readAt;
    m_later->set(std::max(0ms, m_gap - since));
}

void HistoryDialog::read()
{
    m_reading = Reading::UnderWay;
    m_readAt = m_clock.now();
    m_read(m_report.id, this, [this](const std::vector<PollRecord> &polls) { take(polls); });
}

void HistoryDialog::take(const std::vector<PollRecord> &polls)
{
    const bool again = m_reading == Reading::AgainAfterwards;
    m_reading = Reading::None;
    m_gap = std::max(shortestReadingGap, timesTheReading * (m_clock.now() - *m_readAt));
    if (!m_isRemoved || !polls.empty()) // the store forgets a batch that is deleted; what is on the screen stays
        m_model.setPolls(polls);
    if (m_plot != nullptr)
        m_plot->setHistory(plotHistory(m_model.polls()));
    m_notice->setText(tr("Not asked yet. Each request to the vendor will be a line here."));
    showWords();
    if (again)
        readSoon();
}

void HistoryDialog::showWords()
{
    const QString name = m_report.displayName();
    setWindowTitle(tr("History of %1").arg(name));
    const HistoryFigures figures = historyFigures(m_model.polls());
    m_title->setText(m_isRemoved ? tr("%1 · no longer watched").arg(name) : name + QStringLiteral(" · ") + BatchWords::state(m_report));
    m_outlook->setText(m_isRemoved ? QString() : HistoryWords::outlook(m_report, figures));
    m_outlook->setVisible(!m_outlook->text().isEmpty());
    m_requests->setText(HistoryWords::requests(figures));
    m_requests->setVisible(figures.requests > 0);
    m_pages->setCurrentIndex(figures.requests > 0 ? 1 : 0);
}

void HistoryDialog::selectAt(WallTime time)
{
    const std::ptrdiff_t poll = nearestPoll(m_model.polls(), time);
    if (poll < 0)
        return;
    m_table->setCurrentIndex(m_model.index(m_model.rowOf(poll), 0));
}

void HistoryDialog::markCurrent()
{
    const int row = m_table->currentIndex().row();
    if (m_plot != nullptr && row >= 0)
        m_plot->mark(m_model.pollAt(row).at);
}

void HistoryDialog::copy()
{
    if (const QList<int> rows = m_table->selectedRows(); !rows.isEmpty())
        QGuiApplication::clipboard()->setText(modelAsTsv(m_model, rows));
}

} // namespace batchwatch::gui
