#include "gui/summaryactions.h"

#include "core/redactor.h"
#include "gui/resultspanel.h"
#include "results/columns.h"

#include <QAction>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;

namespace {

const QString summaryGroup = u"summary"_s;
constexpr std::chrono::milliseconds changePause{250};

} // namespace

SummaryActions::SummaryActions(ResultsPanel &panel, const Redactor &redactor, const Clock &clock, QWidget *window)
    : QObject(window),
      m_panel(panel),
      m_redactor(redactor),
      m_clock(clock),
      m_window(window),
      m_choose(makeFileChooser()),
      m_summary(new QAction(tr("S&ummary…"), this))
{
    m_summary->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
    m_summary->setToolTip(tr("The results in figures and charts, to save and print"));
    m_summary->setEnabled(false);
    connect(m_summary, &QAction::triggered, this, &SummaryActions::open);
    m_again.setSingleShot(true);
    m_again.setInterval(changePause);
    connect(&m_again, &QTimer::timeout, this, &SummaryActions::takeChange);
    connect(&m_panel, &ResultsPanel::contentChanged, this, &SummaryActions::takeChange);
}

void SummaryActions::takeChange()
{
    m_summary->setEnabled(m_panel.model().totalRows() > 0);
    if (m_dialog != nullptr && m_summary->isEnabled())
        m_dialog->changed();
}

void SummaryActions::open()
{
    if (m_dialog == nullptr) {
        m_dialog = new SummaryDialog([this](SummaryRows rows) { return inputOf(rows); }, m_clock, makeSystemAlarm, m_window);
        m_dialog->setFileChooser(m_choose);
        m_dialog->restoreGeometry(m_state.geometry);
        if (!m_state.folder.isEmpty())
            m_dialog->setFolder(m_state.folder);
        connect(m_dialog, &QDialog::finished, this, &SummaryActions::keepState);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

/// Nothing, when there are no rows or they are still read. Nor while a new filter is applied: then the rows shown are not its own yet.
std::optional<SummaryInput> SummaryActions::inputOf(SummaryRows rows)
{
    const auto shown = [this](const QString &text) { return results::visibleText(m_redactor.redacted(text)); };
    const QList<BatchReport> &batches = m_panel.reports();
    const ResultsFilterState filter = m_panel.filter();
    const bool isOfAll = rows == SummaryRows::All || !filter.isSet();
    if (m_panel.model().totalRows() == 0)
        return {};
    if (!isOfAll && m_panel.model().isQuerying()) {
        m_again.start();
        return {};
    }
    SummaryInput input;
    input.isFiltered = filter.isSet();
    input.subject.unfiltered = m_panel.model().totalRows();
    for (const BatchReport &batch : batches)
        input.subject.batches += shown(batch.displayName());
    input.subject.unfinished
        = std::count_if(batches.begin(), batches.end(), [](const BatchReport &batch) { return batch.status != BatchStatus::Completed; });
    if (isOfAll) {
        input.view = m_panel.model().allView();
        return input;
    }
    input.view = m_panel.model().shownView();
    QStringList words;
    if (filter.status)
        words += statusFilterText(*filter.status);
    if (const QString text = filter.text.trimmed(); !text.isEmpty())
        words += shown(text);
    input.subject.filter = words.join(u" · "_s);
    return input;
}

void SummaryActions::keepState()
{
    if (m_dialog != nullptr)
        m_state = {m_dialog->saveGeometry(), m_dialog->folder()};
}

void SummaryActions::saveState(QSettings &settings)
{
    keepState();
    m_state.save(settings, summaryGroup);
}

void SummaryActions::restoreState(const QSettings &settings)
{
    m_state = DialogState::restored(settings, summaryGroup);
}

} // namespace batchwatch::gui
