#include "gui/gridactions.h"

#include "gui/gridcolumns.h"
#include "gui/gridheader.h"
#include "gui/icons.h"
#include "gui/resultstable.h"
#include "gui/rowcopier.h"
#include "results/resultsmodel.h"

#include <QMenu>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Column;

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

QString GridActions::filterWord(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto quoted = [](QString text) {
        text.replace(u'"', u' ');
        return text.contains(u' ') ? QString(u'"' % text % u'"') : text;
    };
    switch (results::allColumns()[std::size_t(index.column())].id) {
    case Column::WhatsApp:
    case Column::Business: return {}; // a mere "yes" would be found in either
    case Column::Number: return quoted(m_model.numberAt(index.row()).phoneNumber);
    case Column::Outcome:
        // "not on WhatsApp" holds "on WhatsApp": the vendor's code tells them apart.
        if (Outcome(index.data(results::ResultsModel::OutcomeRole).toInt()) == Outcome::OnWhatsApp)
            return QString(quoted(index.data().toString()) % u' ' % results::exactText(m_model.numberAt(index.row()), Column::WhatsApp));
        break;
    case Column::Status:
    case Column::FormattedNumber:
    case Column::Carrier:
    case Column::Country:
    case Column::Batch: break;
    }
    return quoted(index.data().toString());
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
    const QString word = filterWord(index);
    QAction *filter = menu->addAction(icon(Icon::Search), tr("&Filter by this value"));
    filter->setEnabled(!word.isEmpty());
    if (!word.isEmpty()) {
        const QFontMetrics metrics = menu->fontMetrics();
        QString shown = metrics.elidedText(index.data().toString(), Qt::ElideRight, 30 * metrics.averageCharWidth());
        filter->setText(tr("&Filter by “%1”").arg(shown.replace(u'&', "&&"_L1)));
    }
    connect(filter, &QAction::triggered, this, [this, word] { Q_EMIT filterRequested(word); });
    menu->popup(globalPosition);
}

} // namespace batchwatch::gui
