#include "gui/summaryactions.h"

#include "core/redactor.h"
#include "gui/resultspanel.h"
#include "results/columns.h"

#include <QAction>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;

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
    connect(&m_panel, &ResultsPanel::countsChanged, this, [this](qint64, qint64 total) {
        m_summary->setEnabled(total > 0);
        if (m_dialog != nullptr && total > 0) // of nothing, or of what is still read, there is nothing to say: the former figures stay
            m_dialog->changed();
    });
}

void SummaryActions::open()
{
    if (m_dialog == nullptr) {
        m_dialog = new SummaryDialog([this](SummaryRows rows) { return inputOf(rows); }, m_clock, makeSystemAlarm, m_window);
        m_dialog->setFileChooser(m_choose);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

SummaryInput SummaryActions::inputOf(SummaryRows rows) const
{
    const auto shown = [this](const QString &text) { return results::visibleText(m_redactor.redacted(text)); };
    const QList<BatchReport> &batches = m_panel.reports();
    const ResultsFilterState filter = m_panel.filter();
    SummaryInput input;
    input.isFiltered = filter.isSet();
    input.subject.unfiltered = m_panel.model().totalRows();
    for (const BatchReport &batch : batches)
        input.subject.batches += shown(batch.displayName());
    input.subject.unfinished
        = std::count_if(batches.begin(), batches.end(), [](const BatchReport &batch) { return batch.status != BatchStatus::Completed; });
    if (rows == SummaryRows::All || !filter.isSet()) {
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

} // namespace batchwatch::gui
