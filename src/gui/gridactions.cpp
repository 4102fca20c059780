#include "gui/gridactions.h"

#include "gui/gridcolumns.h"
#include "gui/gridheader.h"
#include "gui/icons.h"
#include "gui/resultstable.h"
#include "gui/rowcopier.h"
#include "results/filtervalues.h"
#include "results/resultsmodel.h"

#include <QMenu>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Column;
using results::FilterField;

namespace {

/// The word of a field that finds this value.
template<typename Value> QString wordFor(FilterField field, Value value)
{
    const auto words = results::filterWords(field);
    const auto word
        = std::ranges::find_if(words, [value](const results::FilterWord &known) { return known.mask & results::maskOf(value); });
    return word == words.end() ? QString() : QString(word->text);
}

} // namespace

GridActions::GridActions(ResultsTable &table, results::ResultsModel &model, const GridColumns &columns, QObject *parent)
    : QObject(parent),
      m_table(table),
      m_model(model),
      m_columns(columns),
      m_copier(new RowCopier(this))
{
    QAction *copy = addCopyAction(tr("&Copy"), CopyFormat::Tsv, CopyHeader::Without);
    copy->setIcon(icon(Icon::Copy));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addCopyAction(tr("Copy &numbers"), CopyFormat::Numbers, CopyHeader::Without);
    addCopyAction(tr("Copy with &header"), CopyFormat::Tsv, CopyHeader::With);
    addCopyMenu();
    table.addActions(m_copyActions);
    connect(&table, &ResultsTable::contextMenuRequested, this, &GridActions::showMenu);
}

QAction *GridActions::addCopyAction(const QString &text, CopyFormat format, CopyHeader header)
{
    auto *action = new QAction(text, this);
    connect(action, &QAction::triggered, this, [this, format, header] { copy(format, header); });
    m_copyActions += action;
    return action;
}

void GridActions::addCopyMenu()
{
    auto *menu = new QMenu(tr("Copy &as"), &m_table);
    const std::pair<QString, CopyFormat> formats[] = {
        {tr("&Text as shown"), CopyFormat::Shown},
        {tr("T&SV"), CopyFormat::Tsv},
        {tr("&CSV"), CopyFormat::Csv},
        {tr("&JSON"), CopyFormat::Json},
    };
    for (const auto &[text, format] : formats)
        connect(menu->addAction(text), &QAction::triggered, this, [this, format = format] { copy(format, CopyHeader::With); });
    m_copyActions += menu->menuAction();
}

void GridActions::copy(CopyFormat format, CopyHeader header)
{
    m_copier->copy({m_model.viewOf(selectedRows()), m_columns.shown(), format, header, m_model.shownLabels()});
}

std::vector<int> GridActions::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

qint64 GridActions::selectedCount() const
{
    qint64 count = 0;
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection()) {
        if (range.left() == 0)
            count += range.height();
    }
    return count;
}

std::optional<GridActions::CellValue> GridActions::valueAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const NumberResult number = m_model.numberAt(index.row());
    const auto column = Column(index.column());
    switch (column) {
    case Column::Outcome: return CellValue{FilterField::Outcome, wordFor(FilterField::Outcome, outcomeOf(number))};
    case Column::WhatsApp: return CellValue{FilterField::WhatsApp, wordFor(FilterField::WhatsApp, outcomeOf(number))};
    case Column::Status: return CellValue{FilterField::Status, wordFor(FilterField::Status, number.status)};
    case Column::Business: return CellValue{FilterField::Business, wordFor(FilterField::Business, number.business)};
    case Column::Carrier: return CellValue{FilterField::Carrier, number.carrier};
    case Column::Country: return CellValue{FilterField::Country, number.country};
    case Column::Batch: return CellValue{FilterField::Batch, batchValue(index)};
    case Column::Number:
    case Column::FormattedNumber: break;
    }
    const bool isNumber = results::numberPattern(number.phoneNumber) && !results::exactText(number, column).isEmpty();
    return isNumber ? std::optional(CellValue{FilterField::Number, number.phoneNumber}) : std::nullopt;
}

/// As the facets write it: the label, and of a batch without one the id.
QString GridActions::batchValue(const QModelIndex &index) const
{
    const QString shown = m_model.index(index.row(), int(Column::Batch)).data().toString();
    const QList<results::FacetValue> values = m_model.facet(FilterField::Batch);
    const auto value = std::ranges::find(values, shown, &results::FacetValue::shown);
    return value != values.end() ? value->value : m_model.batchAt(index.row()).toString();
}

/// What clicks on the header do, for keys.
void GridActions::addSortEntries(QMenu &menu, const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto column = Column(index.column());
    GridHeader &header = m_table.header();
    const QString name = results::headerText(column).replace(u'&', "&&"_L1);
    connect(menu.addAction(tr("&Sort by “%1”").arg(name)), &QAction::triggered, &header, [&header, column] {
        header.setSorting({{column, Qt::AscendingOrder}});
    });
    if (!header.sorting().empty()) {
        connect(menu.addAction(tr("&Then sort by “%1”").arg(name)), &QAction::triggered, &header,
            [&header, column] { header.setSorting(withFurtherKey(header.sorting(), column)); });
    }
}

void GridActions::addFilterEntry(QMenu &menu, const QModelIndex &index)
{
    QAction *filter = menu.addAction(icon(Icon::Search), tr("&Filter by this value"));
    const std::optional<CellValue> cell = valueAt(index);
    filter->setEnabled(cell.has_value());
    if (!cell)
        return;
    const QString text = index.data().toString();
    const bool saysLittle = text.isEmpty() || Column(index.column()) == Column::WhatsApp; // "yes"
    const QFontMetrics metrics = menu.fontMetrics();
    QString shown = metrics.elidedText(
        saysLittle ? results::shownFacetValue(cell->field, cell->value) : text, Qt::ElideRight, 30 * metrics.averageCharWidth());
    filter->setText(tr("&Filter by “%1”").arg(shown.replace(u'&', "&&"_L1)));
    connect(filter, &QAction::triggered, this, [this, cell] { Q_EMIT filterRequested(cell->field, cell->value); });
}

void GridActions::showMenu(const QPoint &globalPosition, const QModelIndex &index)
{
    auto *menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_copyActions);
    menu->addSeparator();
    QAction *seen = menu->addAction(tr("&Mark all as seen"));
    seen->setEnabled(m_model.changedCount() > 0);
    connect(seen, &QAction::triggered, &m_model, &results::ResultsModel::markAllSeen);
    addSortEntries(*menu, index);
    menu->addSeparator();
    addFilterEntry(*menu, index);
    menu->popup(globalPosition);
}

} // namespace batchwatch::gui
