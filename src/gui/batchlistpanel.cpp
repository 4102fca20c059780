#include "gui/batchlistpanel.h"

#include "gui/arrangementmenus.h"
#include "ui_batchlistpanel.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QSettings>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;

namespace {

constexpr auto sortKey = "list/sort"_L1;
constexpr auto reversedKey = "list/reversed"_L1;
constexpr auto groupingKey = "list/grouping"_L1;

} // namespace

BatchListPanel::BatchListPanel(QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::BatchListPanel>()),
      m_menus(new ArrangementMenus(this))
{
    m_ui->setupUi(this);
    m_ui->table->setModel(&m_model);
    m_ui->shareButton->setMenu(m_menus->shareMenu());
    m_ui->orderButton->setMenu(m_menus->orderMenu());
    m_menus->setTally([this] { return m_model.tally(); });
    arrange({});
    connect(m_menus, &ArrangementMenus::chosen, this, [this](BatchArrangement chosen) {
        chosen.filter = m_ui->filter->text();
        arrange(chosen);
    });
    connect(m_ui->filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        BatchArrangement filtered = m_model.arrangement();
        filtered.filter = text;
        arrange(filtered);
    });
    connect(m_ui->filter, &FilterEdit::leftDownwards, this, &BatchListPanel::focusList);
    connect(m_ui->table, &BatchListTable::foldRequested, this, &BatchListPanel::fold);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BatchListPanel::takeSelection);
    connect(&m_model, &BatchListModel::labelEdited, this, &BatchListPanel::labelEdited);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] { m_rowsCame = true; });
}

BatchListPanel::~BatchListPanel() = default;

void BatchListPanel::setReports(const QList<BatchReport> &reports)
{
    {
        const QScopedValueRollback guard(m_rowsMove, true);
        m_model.setReports(reports);
    }
    const bool hadSelection = !m_selected.isEmpty();
    m_selected.removeIf([this](const BatchId &id) { return m_model.find(id) == nullptr; });
    showSelection();
    showWhetherAnyMatches();
    if (hadSelection)
        Q_EMIT selectionChanged();
}

void BatchListPanel::update(const QList<BatchReport> &reports)
{
    {
        const QScopedValueRollback guard(m_rowsMove, true);
        m_model.update(reports);
    }
    if (m_rowsCame)
        showSelection(); // one that came back through its new label or state
    showWhetherAnyMatches();
    const auto isWanted = [this](const BatchReport &report) { return m_wanted.contains(report.id); };
    if (!m_wanted.isEmpty() && std::any_of(reports.begin(), reports.end(), isWanted))
        selectWanted();
}

void BatchListPanel::remove(const BatchId &id)
{
    const bool wasSelected = m_selected.remove(id);
    {
        const QScopedValueRollback guard(m_rowsMove, true);
        const int row = m_model.rowOf(id);
        m_model.remove(id);
        // The neighbour takes the place of the only selected one.
        int neighbour = std::min(row, m_model.rowCount() - 1);
        while (neighbour > 0 && m_model.isHeading(neighbour))
            --neighbour;
        if (wasSelected && m_selected.isEmpty() && neighbour >= 0 && !m_model.isHeading(neighbour))
            m_selected.insert(m_model.at(neighbour).id);
    }
    showWhetherAnyMatches();
    if (!wasSelected)
        return;
    showSelection();
    Q_EMIT selectionChanged();
}

QList<BatchReport> BatchListPanel::selected() const
{
    return m_model.reportsOf(m_selected);
}

void BatchListPanel::select(const QList<BatchId> &ids)
{
    QSet<BatchId> known;
    for (const BatchId &id : ids) {
        if (m_model.find(id) != nullptr)
            known.insert(id);
    }
    if (known == m_selected)
        return;
    m_selected = known;
    showSelection();
    Q_EMIT selectionChanged();
}

void BatchListPanel::selectOnceKnown(const QList<BatchId> &ids)
{
    m_wanted = ids;
    selectWanted();
}

void BatchListPanel::selectWanted()
{
    const auto isKnown = [this](const BatchId &id) { return m_model.find(id) != nullptr; };
    if (std::none_of(m_wanted.begin(), m_wanted.end(), isKnown))
        return;
    select(m_wanted);
    if (std::all_of(m_wanted.begin(), m_wanted.end(), isKnown))
        m_wanted.clear();
}

void BatchListPanel::setContextActions(const QList<QAction *> &actions)
{
    m_ui->table->addActions(actions);
}

QWidget *BatchListPanel::lastInTabOrder() const
{
    return m_ui->table;
}

void BatchListPanel::focusList()
{
    m_ui->table->setFocus(Qt::OtherFocusReason);
}

void BatchListPanel::takeSelection()
{
    if (m_rowsMove)
        return;
    QSet<BatchId> selected;
    const QModelIndexList rows = m_ui->table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        if (!m_model.isHeading(index.row()))
            selected.insert(m_model.at(index.row()).id);
    }
    if (selected == m_selected)
        return;
    m_selected = selected;
    Q_EMIT selectionChanged();
}

void BatchListPanel::showSelection()
{
    const QScopedValueRollback guard(m_rowsMove, true);
    m_rowsCame = false;
    std::vector<int> rows;
    for (const BatchId &id : std::as_const(m_selected)) {
        if (const int row = m_model.rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t next = i + 1;
        while (next < rows.size() && rows[next] == rows[next - 1] + 1)
            ++next;
        selection.select(m_model.index(rows[i], 0), m_model.index(rows[next - 1], BatchListModel::ColumnCount - 1));
        i = next;
    }
    QItemSelectionModel *model = m_ui->table->selectionModel();
    model->select(selection, QItemSelectionModel::ClearAndSelect);
    const int current = model->currentIndex().row();
    const bool staysCurrent = current >= 0 && (m_model.isHeading(current) || std::binary_search(rows.begin(), rows.end(), current));
    if (!rows.empty() && !staysCurrent)
        model->setCurrentIndex(m_model.index(rows.front(), 0), QItemSelectionModel::NoUpdate);
}

void BatchListPanel::arrange(const BatchArrangement &arrangement)
{
    {
        const QScopedValueRollback guard(m_rowsMove, true);
        m_model.arrange(arrangement);
    }
    m_menus->setArrangement(arrangement);
    const QString share = ArrangementMenus::nameOf(arrangement.share);
    m_ui->shareButton->setText(share);
    m_ui->shareButton->setAccessibleName(tr("Show: %1", "which batches").arg(share));
    showSelection();
    showWhetherAnyMatches();
}

void BatchListPanel::fold(int row, bool folded)
{
    {
        const QScopedValueRollback guard(m_rowsMove, true);
        m_model.setFolded(row, folded);
    }
    if (m_rowsCame)
        showSelection();
}

void BatchListPanel::editName()
{
    const int row = m_ui->table->currentIndex().row();
    if (row < 0 || m_model.isHeading(row))
        return;
    focusList();
    m_ui->table->edit(m_model.index(row, BatchListModel::NameColumn));
}

QList<QMenu *> BatchListPanel::menus() const
{
    return {m_menus->shareMenu(), m_menus->orderMenu()};
}

void BatchListPanel::setKeys(const QList<app::KeyEntry> &keys)
{
    const QScopedValueRollback guard(m_rowsMove, true);
    m_model.setKeys(keys);
}

void BatchListPanel::showWhetherAnyMatches()
{
    m_ui->noMatch->setText(m_model.isFiltered() ? tr("No batch matches the filter.") : tr("All batches are archived."));
    m_ui->noMatch->setVisible(m_model.size() > 0 && m_model.rowCount() == 0);
}

void BatchListPanel::saveState(QSettings &settings) const
{
    const BatchArrangement &arrangement = m_model.arrangement();
    settings.setValue(sortKey, int(arrangement.sort));
    settings.setValue(reversedKey, arrangement.reversed);
    settings.setValue(groupingKey, int(arrangement.grouping));
}

/// What was listed last is not: batches that a person does not see at the start are forgotten.
void BatchListPanel::restoreState(const QSettings &settings)
{
    BatchArrangement arrangement = m_model.arrangement();
    arrangement.sort = BatchSort(std::clamp(settings.value(sortKey).toInt(), 0, int(BatchSort::Last)));
    arrangement.reversed = settings.value(reversedKey).toBool();
    arrangement.grouping = BatchGrouping(std::clamp(settings.value(groupingKey).toInt(), 0, int(BatchGrouping::Last)));
    arrange(arrangement);
}

} // namespace batchwatch::gui
