#include "gui/gridcolumns.h"

#include "gui/columnsmenu.h"
#include "gui/gridheader.h"
#include "gui/resultstable.h"

#include <QSettings>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Column;

namespace {

constexpr auto headerKey = "results/header"_L1;
constexpr auto hiddenKey = "results/hiddenColumns"_L1;
constexpr auto sortingKey = "results/sorting"_L1;
constexpr auto frozenKey = "results/firstColumnFrozen"_L1;
constexpr QChar descendingMark = u'-'; ///< before the name of a column

QSet<Column> hiddenAtFirst()
{
    QSet<Column> hidden;
    for (const results::ColumnInfo &info : results::allColumns()) {
        if (!info.shownFirst && info.id != Column::Batch)
            hidden.insert(info.id);
    }
    return hidden;
}

QStringList asWords(const std::vector<results::SortBy> &sorting)
{
    QStringList words;
    for (const results::SortBy &by : sorting) {
        const QString name = QString::fromLatin1(results::columnInfo(by.column).exportName);
        words += by.order == Qt::AscendingOrder ? name : QString(descendingMark % name);
    }
    return words;
}

std::vector<results::SortBy> sortingOf(const QStringList &words)
{
    std::vector<results::SortBy> sorting;
    for (const QString &word : words) {
        const bool descending = word.startsWith(descendingMark);
        if (const auto column = results::columnByExportName(QStringView(word).sliced(descending ? 1 : 0)))
            sorting.push_back({*column, descending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return sorting;
}

} // namespace

GridColumns::GridColumns(ResultsTable &table, QObject *parent)
    : QObject(parent),
      m_table(table),
      m_menu(new ColumnsMenu(&table)),
      m_hidden(hiddenAtFirst())
{
    connect(m_menu, &ColumnsMenu::columnToggled, this, &GridColumns::setShown);
    connect(m_menu, &ColumnsMenu::freezeToggled, &table, &ResultsTable::setFirstColumnFrozen);
    connect(m_menu, &ColumnsMenu::resetRequested, this, &GridColumns::reset);
    const QHeaderView *header = table.horizontalHeader();
    connect(header, &QWidget::customContextMenuRequested, this,
        [this, header](const QPoint &position) { m_menu->popup(header->mapToGlobal(position)); });
    apply();
}

GridColumns::~GridColumns() = default;

void GridColumns::setSeveralBatches(bool several)
{
    m_severalBatches = several;
    apply();
}

QList<Column> GridColumns::shown() const
{
    QList<Column> columns;
    const QHeaderView *header = m_table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        if (!header->isSectionHidden(section))
            columns += results::allColumns()[std::size_t(section)].id;
    }
    return columns;
}

void GridColumns::setShown(Column column, bool shown)
{
    if (shown)
        m_hidden.remove(column);
    else
        m_hidden.insert(column);
    apply();
}

void GridColumns::reset()
{
    m_hidden = hiddenAtFirst();
    freeze(false);
    apply();
    m_table.resetColumns();
}

void GridColumns::freeze(bool frozen)
{
    m_table.setFirstColumnFrozen(frozen);
    m_menu->setFrozen(frozen);
}

void GridColumns::apply()
{
    int section = 0;
    for (const results::ColumnInfo &info : results::allColumns())
        m_table.setColumnHidden(section++, m_hidden.contains(info.id) || (info.id == Column::Batch && !m_severalBatches));
    m_menu->setHidden(m_hidden, m_severalBatches);
}

void GridColumns::save(QSettings &settings) const
{
    QStringList hidden;
    for (const Column column : m_hidden)
        hidden += QString::fromLatin1(results::columnInfo(column).exportName);
    hidden.sort();
    settings.setValue(hiddenKey, hidden);
    settings.setValue(headerKey, m_table.horizontalHeader()->saveState());
    settings.setValue(frozenKey, m_table.isFirstColumnFrozen());
    settings.setValue(sortingKey, asWords(m_table.header().sorting()));
}

void GridColumns::restore(QSettings &settings)
{
    if (!settings.contains(hiddenKey))
        return;
    m_hidden.clear();
    const QStringList names = settings.value(hiddenKey).toStringList();
    for (const QString &name : names) {
        if (const auto column = results::columnByExportName(name))
            m_hidden.insert(*column);
    }
    if (!m_hidden.contains(Column::Batch) && m_hidden.size() + 1 >= qsizetype(results::allColumns().size()))
        m_hidden = hiddenAtFirst();
    m_table.horizontalHeader()->restoreState(settings.value(headerKey).toByteArray());
    freeze(settings.value(frozenKey, false).toBool());
    if (settings.contains(sortingKey)) // before it was kept, the header's state told the one column
        m_table.header().setSorting(sortingOf(settings.value(sortingKey).toStringList()));
    apply();
}

} // namespace batchwatch::gui
