#include "gui/comparisontable.h"

#include "gui/comparisondelegate.h"
#include "gui/hairspaces.h"
#include "gui/resultsdelegate.h"
#include "results/columns.h"
#include "results/comparisoncells.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Change;
using results::ChangeWords;
using results::ComparisonColumn;

namespace {

constexpr int iconRoom = 24;
constexpr int margins = 2 * (cellPadding + 4); ///< ours and the style's
constexpr int sortMark = 16;

/// A header whose texts stand above those of the cells.
class PaddedHeader : public QHeaderView
{
public:
    explicit PaddedHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        // A style has one margin for all headers; spaces at both ends keep the distance in any of them.
        const QString space = hairSpaces(option->fontMetrics, cellPadding);
        option->text = space % option->text % space;
    }
};

QStringList outcomeWords()
{
    QStringList words;
    for (const Outcome outcome : {Outcome::OnWhatsApp, Outcome::Business, Outcome::NotOnWhatsApp, Outcome::NotChecked})
        words += results::outcomeText(outcome);
    return words;
}

QStringList statusWords()
{
    QStringList words;
    for (const auto status : {NumberStatus::Pending, NumberStatus::Completed, NumberStatus::Failed})
        words += results::shownText({.status = status}, results::Column::Status);
    return words;
}

/// Usual content of a column; what is wider is cut and told in a tool tip.
QStringList usualTexts(ComparisonColumn column)
{
    switch (column) {
    case ComparisonColumn::Number: return {QStringLiteral("+49 1511 555 00000")};
    case ComparisonColumn::Change: return {ChangeWords::of(Change::NewlyOnWhatsApp), ChangeWords::of(Change::NoLongerOnWhatsApp)};
    case ComparisonColumn::OutcomeBefore:
    case ComparisonColumn::OutcomeAfter: return outcomeWords();
    case ComparisonColumn::CarrierBefore:
    case ComparisonColumn::CarrierAfter: return {QStringLiteral("Deutsche Telekom")};
    case ComparisonColumn::Country: return {QStringLiteral("DE \u2192 US")};
    case ComparisonColumn::StatusBefore:
    case ComparisonColumn::StatusAfter: return statusWords();
    }
    return {};
}

} // namespace

ComparisonTable::ComparisonTable(QWidget *parent) : LineTable(Follow::Start, parent)
{
    setItemDelegate(new ComparisonDelegate(this));
    setHorizontalHeader(new PaddedHeader(this));
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
}

void ComparisonTable::setModel(QAbstractItemModel *model)
{
    LineTable::setModel(model);
    setSortingEnabled(true);
    for (int column = 0; column < results::comparisonColumnCount; ++column)
        setColumnWidth(column, widthOf(column));
}

void ComparisonTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        showMenu(event->globalPos(), indexAt(viewport()->mapFromGlobal(event->globalPos())));
    } else {
        const QRect cell = visualRect(currentIndex());
        showMenu(viewport()->mapToGlobal(cell.isValid() ? cell.center() : QPoint(0, 0)), currentIndex());
    }
    event->accept();
}

/// What clicks on the header do, for keys.
void ComparisonTable::showMenu(const QPoint &globalPosition, const QModelIndex &index)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(Icon::Copy), tr("&Copy")), &QAction::triggered, this, &LineTable::copyRequested);
    menu->addSeparator();
    if (index.isValid()) {
        const int column = index.column();
        const QString name = ChangeWords::header(ComparisonColumn(column)).replace(u'&', "&&"_L1);
        connect(menu->addAction(tr("&Sort by “%1”").arg(name)), &QAction::triggered, this,
            [this, column] { sortByColumn(column, Qt::AscendingOrder); });
        connect(menu->addAction(tr("Sort by “%1”, &descending").arg(name)), &QAction::triggered, this,
            [this, column] { sortByColumn(column, Qt::DescendingOrder); });
    }
    QAction *unsorted = menu->addAction(tr("Do &not sort"));
    unsorted->setEnabled(horizontalHeader()->sortIndicatorSection() >= 0);
    connect(unsorted, &QAction::triggered, this, [this] { sortByColumn(-1, Qt::AscendingOrder); });
    menu->popup(globalPosition);
}

int ComparisonTable::widthOf(int column) const
{
    const QFontMetrics metrics = fontMetrics();
    const auto of = ComparisonColumn(column);
    const bool hasIcon = of == ComparisonColumn::OutcomeBefore || of == ComparisonColumn::OutcomeAfter;
    int widest = metrics.horizontalAdvance(ChangeWords::header(of)) + sortMark;
    for (const QString &text : usualTexts(of))
        widest = std::max(widest, metrics.horizontalAdvance(text) + (hasIcon ? iconRoom : 0));
    return widest + margins;
}

} // namespace batchwatch::gui
