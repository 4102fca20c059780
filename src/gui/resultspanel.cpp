#include "gui/resultspanel.h"

#include "gui/columnsmenu.h"
#include "gui/filtercompleter.h"
#include "gui/filterproblem.h"
#include "gui/gotonumber.h"
#include "gui/gridactions.h"
#include "gui/gridcolumns.h"
#include "gui/gridheader.h"
#include "gui/icons.h"
#include "gui/outcomebar.h"
#include "gui/savedfiltersmenu.h"
#include "gui/seenrows.h"
#include "gui/viewkeeper.h"
#include "results/filtertext.h"
#include "ui_resultspanel.h"

#include <QAction>
#include <QKeyEvent>
#include <QSettings>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;

namespace {

constexpr auto resultsSplitterKey = "results/splitter"_L1;
constexpr auto detailsKey = "results/details"_L1;
constexpr auto facetsSplitterKey = "results/facetsSplitter"_L1;
constexpr auto facetsKey = "results/facets"_L1;

/// A batch without a reply has no rows yet: shown as such, so that its first rows are an insertion and no reset.
SnapshotPtr snapshotOf(const BatchReport &report)
{
    if (report.snapshot)
        return report.snapshot;
    return std::make_shared<const BatchSnapshot>(BatchSnapshot{.id = report.id});
}

results::BatchFacts factsOf(const BatchReport &report)
{
    return {report.label, report.tags, report.addedAt};
}

} // namespace

ResultsPanel::ResultsPanel(QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::ResultsPanel>()),
      m_detailsAction(new QAction(icon(Icon::Details), tr("&Details"), this)),
      m_facetsAction(new QAction(icon(Icon::Facets), tr("&Facets"), this))
{
    m_ui->setupUi(this);
    connect(&m_shown, &ShownReports::replaced, this, &ResultsPanel::showReports);
    connect(&m_shown, &ShownReports::changed, this, &ResultsPanel::showChange);
    connect(&m_shown, &ShownReports::updated, this, &ResultsPanel::refresh);
    setUpGrid();
    setUpBar();
    setUpFilter();
    setUpFacets();
    styleEmptyPage();
    setUpTabOrder();
    refresh();
}

ResultsPanel::~ResultsPanel()
{
    // The grid and its accessible cells look at the model: they go first.
    delete m_goToNumber;
    delete m_actions;
    delete m_columns;
    delete m_ui->table;
}

void ResultsPanel::setUpFilter()
{
    m_ui->filterEdit->installEventFilter(this);
    connect(m_ui->filterEdit, &FilterLine::expressionChanged, &m_model, &results::ResultsModel::setFilter);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &ResultsPanel::refresh);
    m_ui->outer->insertWidget(1, new FilterProblem(*m_ui->filterEdit, this));
    m_outcomes = new OutcomeBar(*m_ui->filterEdit, m_model, this);
    m_ui->outer->insertWidget(2, m_outcomes);
    m_ui->helpButton->setLine(*m_ui->filterEdit);
    // Of all rows: a second value of a field is hidden by the first one.
    new FilterCompleter(*m_ui->filterEdit, [this](results::FilterField field) {
        QList<ValueCount> values;
        for (const results::FacetValue &value : m_model.facetOfAll(field))
            values.append({value.value, value.count});
        return values;
    });
    m_ui->savedButton->setIcon(icon(Icon::Saved));
    m_ui->savedButton->hide();
}

void ResultsPanel::setUpBar()
{
    m_ui->statusButton->setIcon(icon(Icon::Close));
    m_ui->statusButton->hide();
    connect(m_ui->statusButton, &QToolButton::clicked, this, &ResultsPanel::takeStatusFilterOff);

    m_ui->columnsButton->setIcon(icon(Icon::Columns));
    m_ui->columnsButton->setMenu(&m_columns->menu());

    m_detailsAction->setCheckable(true);
    m_detailsAction->setChecked(true);
    m_detailsAction->setShortcut(Qt::CTRL | Qt::Key_I);
    m_detailsAction->setToolTip(
        tr("Every field of the current row (%1)").arg(m_detailsAction->shortcut().toString(QKeySequence::NativeText)));
    connect(m_detailsAction, &QAction::toggled, this, &ResultsPanel::refresh);
    m_ui->detailsButton->setDefaultAction(m_detailsAction);
    m_ui->detailsButton->setAccessibleName(tr("Show details"));
    connect(m_ui->clearFilterButton, &QPushButton::clicked, this, [this] {
        clearFilter();
        m_ui->filterEdit->setFocus();
    });
}

void ResultsPanel::setUpFacets()
{
    m_facetsAction->setCheckable(true);
    m_facetsAction->setChecked(true);
    m_facetsAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    m_facetsAction->setToolTip(
        tr("The values that occur, to filter by (%1)").arg(m_facetsAction->shortcut().toString(QKeySequence::NativeText)));
    connect(m_facetsAction, &QAction::toggled, this, &ResultsPanel::refresh);
    m_ui->facetsButton->setDefaultAction(m_facetsAction);
    m_ui->facetsButton->setAccessibleName(tr("Show facets"));
    m_ui->facetsSplitter->setStretchFactor(0, 0);
    m_ui->facetsSplitter->setStretchFactor(1, 1);
    m_ui->outer->setStretchFactor(m_ui->facetsSplitter, 1); // the bars above take the height that they need
    m_ui->facets->connectTo(m_model, *m_ui->filterEdit);
}

void ResultsPanel::setUpGrid()
{
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->table->setModel(&m_model);
    connect(&m_ui->table->header(), &GridHeader::sortingChanged, &m_model, &results::ResultsModel::setSort);
    m_columns = new GridColumns(*m_ui->table, this);
    m_actions = new GridActions(*m_ui->table, m_model, *m_columns, this);
    new ViewKeeper(*m_ui->table, m_model, this);
    m_model.setMarksChanges(true);
    new SeenRows(*m_ui->table, m_model, this);
    m_goToNumber = new GoToNumber(*m_ui->table, m_model, this);
    m_ui->outer->insertWidget(m_ui->outer->indexOf(m_ui->facetsSplitter), m_goToNumber);
    connect(m_goToNumber, &GoToNumber::clearFilterRequested, this, &ResultsPanel::clearFilter);
    connect(m_actions, &GridActions::filterRequested, this, &ResultsPanel::filterBy);
    connect(m_ui->table, &QAbstractItemView::activated, this, [this] { m_detailsAction->setChecked(true); });

    const QItemSelectionModel *selection = m_ui->table->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, &ResultsPanel::publishCounts);
    connect(selection, &QItemSelectionModel::currentChanged, this, &ResultsPanel::refreshDetails);
    connect(&m_model, &results::ResultsModel::countsChanged, this, &ResultsPanel::refresh);
    connect(&m_model, &results::ResultsModel::facetsChanged, this, &ResultsPanel::contentChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ResultsPanel::refreshDetails);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ResultsPanel::refresh);
    connect(&m_model, &results::ResultsModel::facetsChanged, this, [this] {
        if (m_model.rowCount() == 0) // also the answer that nothing matches, which changes no row
            refresh();
    });
}

/// The bars that the form does not have come where they stand.
void ResultsPanel::setUpTabOrder()
{
    QWidget *last = m_ui->detailsButton;
    for (const QWidget *bar : {static_cast<QWidget *>(m_outcomes), static_cast<QWidget *>(m_goToNumber)}) {
        for (int i = 0; i < bar->layout()->count(); ++i) {
            QWidget *const widget = bar->layout()->itemAt(i)->widget();
            if (widget && (widget->focusPolicy() & Qt::TabFocus) != 0) {
                setTabOrder(last, widget);
                last = widget;
            }
        }
    }
}

void ResultsPanel::styleEmptyPage()
{
    m_ui->emptyPage->setBackgroundRole(QPalette::Base);
    QFont title = font(); // that of a batch's title: one more font would have to be loaded at every start
    title.setPointSizeF(title.pointSizeF() * 1.2);
    title.setWeight(QFont::DemiBold);
    m_ui->emptyTitle->setFont(title);
    QPalette quiet = palette();
    quiet.setColor(QPalette::Text, meaningColor(Meaning::Quiet, palette()));
    m_ui->emptyText->setPalette(quiet);
}

void ResultsPanel::showReports()
{
    std::vector<SnapshotPtr> snapshots;
    std::vector<results::BatchFacts> facts;
    if (!m_shown.areTooMany()) {
        std::transform(reports().begin(), reports().end(), std::back_inserter(snapshots), snapshotOf);
        std::transform(reports().begin(), reports().end(), std::back_inserter(facts), factsOf);
    }
    m_model.setBatches(snapshots, facts);
    if (!m_shown.isLoading()) {
        m_columns->setSeveralBatches(reports().size() > 1);
        m_ui->table->scrollToTop();
    }
    refresh();
}

void ResultsPanel::showChange(const BatchReport &before, const BatchReport &report)
{
    if (const results::BatchFacts facts = factsOf(report); facts != factsOf(before))
        m_model.setBatchFacts(report.id, facts);
    // One whose results were given back is about to be replaced by what is selected now.
    if (report.snapshot && before.snapshot != report.snapshot)
        m_model.updateBatch(report.snapshot);
}

ResultsFilterState ResultsPanel::filter() const
{
    return {m_ui->filterEdit->expressionText(), m_status};
}

void ResultsPanel::setStatusFilter(std::optional<NumberStatus> status)
{
    m_status = status;
    m_model.setStatusFilter(status);
    m_ui->statusButton->setVisible(status.has_value());
    if (status) {
        m_ui->statusButton->setText(statusFilterText(*status));
        m_ui->statusButton->setAccessibleName(tr("Remove filter: %1").arg(statusFilterText(*status)));
    }
    refresh();
}

void ResultsPanel::takeStatusFilterOff()
{
    if (!m_status)
        return;
    setStatusFilter({});
    Q_EMIT statusFilterCleared();
}

void ResultsPanel::clearFilter()
{
    m_ui->filterEdit->clear();
    takeStatusFilterOff();
}

void ResultsPanel::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

QList<results::Column> ResultsPanel::shownColumns() const
{
    return m_columns->shown();
}

std::vector<int> ResultsPanel::selectedRows() const
{
    return m_actions->selectedRows();
}

qint64 ResultsPanel::selectedCount() const
{
    return m_actions->selectedCount();
}

QList<QAction *> ResultsPanel::copyActions() const
{
    return m_actions->copyActions();
}

QAction *ResultsPanel::goToNumberAction() const
{
    return m_goToNumber->openAction();
}

RowCopier &ResultsPanel::copier()
{
    return m_actions->copier();
}

void ResultsPanel::refresh()
{
    const qint64 total = m_model.totalRows();
    const bool hadFocus = m_ui->table->hasFocus();
    const bool isAnswerComing = total > 0 && m_model.rowCount() == 0 && m_model.isQuerying();
    if (m_shown.isLoading())
        showInGridsPlace(loadingState());
    else if (m_shown.areTooMany())
        showInGridsPlace(tooManyState(mostNumbers));
    else if (!isAnswerComing) // else nobody knows yet whether there are rows: what is shown stays
        showInGridsPlace(emptyStateOf(reports(), total, m_model.rowCount(), filter()));
    m_ui->facets->setVisible(m_facetsAction->isChecked() && total > 0);
    m_ui->details->setVisible(m_detailsAction->isChecked() && total > 0);
    m_ui->filterEdit->setEnabled(!reports().isEmpty());
    if (hadFocus && m_ui->stack->currentWidget() != m_ui->table)
        m_ui->filterEdit->setFocus();
    refreshDetails();
    publishCounts();
    Q_EMIT contentChanged();
}

void ResultsPanel::showInGridsPlace(const std::optional<ResultsEmptyState> &state)
{
    if (state) {
        m_ui->emptyTitle->setText(state->title);
        m_ui->emptyText->setText(state->text);
        m_ui->clearFilterButton->setVisible(state->offersClearFilter);
    }
    m_ui->stack->setCurrentWidget(state ? static_cast<QWidget *>(m_ui->emptyPage) : m_ui->table);
}

void ResultsPanel::publishCounts()
{
    Q_EMIT countsChanged(m_model.rowCount(), m_model.totalRows(), selectedCount());
}

void ResultsPanel::refreshDetails()
{
    const QModelIndex current = m_ui->table->currentIndex();
    if (!m_ui->details->isVisibleTo(this))
        return;
    if (!current.isValid() || current.row() >= m_model.rowCount()) {
        m_ui->details->clearNumber();
        return;
    }
    const BatchId batch = m_model.batchAt(current.row());
    const auto report = std::ranges::find(reports(), batch, &BatchReport::id);
    m_ui->details->showNumber(m_model.numberAt(current.row()), batch, report == reports().end() ? QString() : report->label);
}

/// What was asked of the field before finds this value, or its row would not be shown: in its place the value finds fewer rows, beside it
/// as many as before.
void ResultsPanel::filterBy(results::FilterField field, const QString &value)
{
    const QString others = results::withoutField(m_ui->filterEdit->text(), field);
    m_ui->filterEdit->setText(results::withValue(others, field, value, results::ValueChoice::Included));
}

bool ResultsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->filterEdit && event->type() == QEvent::KeyPress)
        return filterKeyPressed(static_cast<QKeyEvent *>(event)->key());
    return QWidget::eventFilter(watched, event);
}

bool ResultsPanel::filterKeyPressed(int key)
{
    const bool gridShown = m_ui->stack->currentWidget() == m_ui->table;
    if (key == Qt::Key_Escape && !m_ui->filterEdit->text().isEmpty()) {
        m_ui->filterEdit->clear();
        return true;
    }
    if (gridShown && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)) {
        m_ui->table->setFocus(Qt::OtherFocusReason);
        if (key == Qt::Key_Down && selectedCount() == 0)
            m_ui->table->selectCurrentRow();
        return true;
    }
    return false;
}

void ResultsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        styleEmptyPage();
}

void ResultsPanel::saveState(QSettings &settings) const
{
    m_columns->save(settings);
    settings.setValue(resultsSplitterKey, m_ui->splitter->saveState());
    settings.setValue(detailsKey, m_detailsAction->isChecked());
    settings.setValue(facetsSplitterKey, m_ui->facetsSplitter->saveState());
    settings.setValue(facetsKey, m_facetsAction->isChecked());
    m_ui->facets->saveState(settings);
}

void ResultsPanel::restoreState(QSettings &settings)
{
    m_columns->restore(settings);
    m_savedFilters = new SavedFiltersMenu(
        settings, [this] { return m_ui->filterEdit->error() ? QString() : m_ui->filterEdit->text().trimmed(); }, this);
    connect(m_savedFilters, &SavedFiltersMenu::chosen, m_ui->filterEdit, &QLineEdit::setText);
    m_ui->savedButton->setMenu(m_savedFilters);
    m_ui->savedButton->show();
    m_ui->splitter->restoreState(settings.value(resultsSplitterKey).toByteArray());
    m_detailsAction->setChecked(settings.value(detailsKey, true).toBool());
    m_ui->facetsSplitter->restoreState(settings.value(facetsSplitterKey).toByteArray());
    m_facetsAction->setChecked(settings.value(facetsKey, true).toBool());
    m_ui->facets->restoreState(settings);
    refresh();
}

} // namespace batchwatch::gui
