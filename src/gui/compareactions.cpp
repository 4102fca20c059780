#include "gui/compareactions.h"

#include "app/engine.h"
#include "gui/batchlistpanel.h"
#include "gui/comparedialog.h"

#include <QAction>
#include <QSettings>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;

namespace {

const QString compareGroup = u"compare"_s;

} // namespace

CompareActions::CompareActions(app::Engine &engine, BatchListPanel &list, const Clock &clock, QWidget *window)
    : QObject(window),
      m_engine(engine),
      m_list(list),
      m_clock(clock),
      m_window(window),
      m_choose(makeFileChooser()),
      m_compare(new QAction(tr("Co&mpare…"), this))
{
    m_compare->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    m_compare->setToolTip(tr("What differs between two batches, number by number"));
    connect(m_compare, &QAction::triggered, this, &CompareActions::open);
    connect(&m_engine, &app::Engine::opened, this, &CompareActions::opened);
    connect(&m_engine, &app::Engine::batchChanged, this, &CompareActions::take);
    connect(&m_engine, &app::Engine::batchRemoved, this, &CompareActions::remove);
    refresh();
}

void CompareActions::refresh()
{
    m_compare->setEnabled(m_reports.size() >= 2);
}

void CompareActions::keep(const BatchReport &report)
{
    BatchReport kept = report;
    kept.snapshot.reset(); // read when it is compared
    m_reports.insert(report.id, kept);
}

void CompareActions::opened(const QList<BatchReport> &reports)
{
    m_reports.clear();
    for (const BatchReport &report : reports) {
        if (BatchChoices::hasResults(report))
            keep(report);
    }
    refresh();
    if (m_dialog == nullptr)
        return;
    m_dialog->setReports(m_reports.values());
    m_dialog->readAgain();
}

void CompareActions::take(const BatchReport &report)
{
    if (!BatchChoices::hasResults(report))
        return;
    keep(report);
    refresh();
    if (m_dialog != nullptr)
        m_dialog->take(report);
}

void CompareActions::remove(const BatchId &id)
{
    m_reports.remove(id);
    refresh();
    if (m_dialog != nullptr)
        m_dialog->batchRemoved(id);
}

void CompareActions::open()
{
    if (m_dialog == nullptr) {
        const auto read = [this](const BatchId &id, QObject *context, const auto &done) { m_engine.results(id, context, done); };
        m_dialog = new CompareDialog(read, m_clock, m_window);
        m_dialog->setFileChooser(m_choose);
        m_dialog->restoreGeometry(m_state.geometry);
        if (!m_state.folder.isEmpty())
            m_dialog->setFolder(m_state.folder);
        m_dialog->setReports(m_reports.values());
        connect(m_dialog, &QDialog::finished, this, &CompareActions::keepState);
        connect(m_dialog, &CompareDialog::writingChanged, this, &CompareActions::writingChanged);
        connect(m_dialog, &QDialog::finished, this, &CompareActions::writingChanged); // what was being written is cancelled
    }
    preselect();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

/// Two selected batches, the older one first; of one that is selected, what it is compared with is the person's choice.
void CompareActions::preselect()
{
    QList<BatchReport> selected;
    const QList<BatchReport> all = m_list.selected();
    for (const BatchReport &report : all) {
        if (const auto found = m_reports.constFind(report.id); found != m_reports.cend())
            selected.append(*found);
    }
    if (selected.size() == 1 && !m_dialog->isVisible())
        m_dialog->choose({}, selected.first().id);
    if (selected.size() != 2)
        return;
    if (ageMarkOf(selected.last()) < ageMarkOf(selected.first()))
        selected.swapItemsAt(0, 1);
    m_dialog->choose(selected.first().id, selected.last().id);
}

bool CompareActions::isWriting() const
{
    return m_dialog != nullptr && m_dialog->isWriting();
}

void CompareActions::keepState()
{
    if (m_dialog != nullptr)
        m_state = {m_dialog->saveGeometry(), m_dialog->folder()};
}

void CompareActions::saveState(QSettings &settings)
{
    keepState();
    m_state.save(settings, compareGroup);
}

void CompareActions::restoreState(const QSettings &settings)
{
    m_state = DialogState::restored(settings, compareGroup);
}

} // namespace batchwatch::gui
