#include "gui/batchlistpanel.h"

#include "ui_batchlistpanel.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QScopedValueRollback>

#include <algorithm>

namespace batchwatch::gui {

using monitor::BatchReport;

BatchListPanel::BatchListPanel(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::BatchListPanel>())
{
    m_ui->setupUi(this);
    m_ui->table->setModel(&m_model);
    connect(m_ui->filter, &QLineEdit::textChanged, this, &BatchListPanel::setFilterText);
    connect(m_ui->filter, &FilterEdit::leftDownwards, this, &BatchListPanel::focusList);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BatchListPanel::takeSelection);
}

BatchListPanel::~BatchListPanel() = default;

void BatchListPanel::setReports(const QList<BatchReport> &reports)
{
    {
        const QScopedValueRollback guard(m_rowsMove, true);
        m_model.setReports(reports);
    }
    showKeysOrNot();
    m_selected.removeIf([this](const BatchId &id) { return m_model.find(id) == nullptr; });
    showSelection();
    showWhetherAnyMatches();
    Q_EMIT selectionChanged();
}

void BatchListPanel::update(const BatchReport &report)
{
    {
        const QScopedValueRollback guard(m_rowsMove, true);
        m_model.update(report);
        showKeysOrNot();
        if (m_model.isFiltered())
            showSelection(); // a row that came back through its new label
        showWhetherAnyMatches();
    }
    if (m_wanted.contains(report.id))
        selectWanted();
}

void BatchListPanel::remove(const BatchId &id)
{
    const bool wasSelected = m_selected.remove(id);
    {
        const QScopedValueRollback guard(m_rowsMove, true);
        const int row = m_model.rowOf(id);
        m_model.remove(id);
        showKeysOrNot();
        // The neighbour takes the place of the only selected one.
        const int neighbour = std::min(row, m_model.rowCount() - 1);
        if (wasSelected && m_selected.isEmpty() && neighbour >= 0)
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
    QList<BatchReport> reports;
    if (m_selected.size() == 1) {
        reports.append(*m_model.find(*m_selected.cbegin()));
    } else if (!m_selected.isEmpty()) {
        for (const BatchReport &report : m_model.all()) {
            if (m_selected.contains(report.id))
                reports.append(report);
        }
    }
    return reports;
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
    for (const QModelIndex &index : rows)
        selected.insert(m_model.at(index.row()).id);
    if (selected == m_selected)
        return;
    m_selected = selected;
    Q_EMIT selectionChanged();
}

void BatchListPanel::showSelection()
{
    const QScopedValueRollback guard(m_rowsMove, true);
    QItemSelection selection;
    QModelIndex first;
    for (const BatchId &id : std::as_const(m_selected)) {
        const int row = m_model.rowOf(id);
        if (row < 0)
            continue;
        const QModelIndex index = m_model.index(row, 0);
        selection.select(index, m_model.index(row, BatchListModel::ColumnCount - 1));
        if (!first.isValid() || row < first.row())
            first = index;
    }
    QItemSelectionModel *model = m_ui->table->selectionModel();
    model->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid() && !selection.contains(model->currentIndex()))
        model->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
}

void BatchListPanel::setFilterText(const QString &text)
{
    {
        const QScopedValueRollback guard(m_rowsMove, true);
        m_model.setFilterText(text);
    }
    showSelection();
    showWhetherAnyMatches();
}

void BatchListPanel::setKeys(const QList<app::KeyEntry> &keys)
{
    m_model.setKeys(keys);
}

void BatchListPanel::showKeysOrNot()
{
    m_ui->table->setShowsKeys(m_model.showsKeys());
}

void BatchListPanel::showWhetherAnyMatches()
{
    m_ui->noMatch->setVisible(m_model.isFiltered() && m_model.rowCount() == 0);
}

} // namespace batchwatch::gui
