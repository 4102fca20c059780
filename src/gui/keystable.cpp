#include "gui/keystable.h"

#include "gui/accessiblecells.h"
#include "gui/keysmodel.h"
#include "gui/returnkey.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

namespace batchwatch::gui {

namespace {

constexpr int longestKeyName = 64;
constexpr int shortestName = 8;
constexpr int usualName = 28;
constexpr int keysShown = 8;
constexpr int fewestKeys = 4;
constexpr int keyPadding = 8;

class Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setMaxLength(longestKeyName);
        editor->setAccessibleName(KeysModel::tr("Name"));
        editor->setFrame(true);
        return editor;
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        auto *editor = qobject_cast<QWidget *>(object);
        if (editor == nullptr || !isReturn(event))
            return QStyledItemDelegate::eventFilter(object, event);
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor);
        return true; // the dialog would press its main button
    }

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->state.testFlag(QStyle::State_Selected))
            option->state &= ~QStyle::State_HasFocus; // the selection tells; a frame would cut the row in pieces
    }
};

} // namespace

KeysTable::KeysTable(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new Delegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * shortestName);
    horizontalHeader()->setDefaultSectionSize(horizontalHeader()->minimumSectionSize());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

KeysTable::~KeysTable()
{
    forgetAccessibleCells(*this);
}

void KeysTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    const auto fit = [this] { fitColumns(); };
    connect(model, &QAbstractItemModel::dataChanged, this, fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::modelReset, this, fit);
    horizontalHeader()->setSectionResizeMode(KeysModel::NameColumn, QHeaderView::Stretch);
    fitColumns();
}

/// As wide as what they hold, and never narrower than they were: nothing jumps when an answer comes in. The name takes what is left.
void KeysTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * keyPadding);
    if (model() == nullptr)
        return;
    for (int column = KeysModel::NameColumn + 1; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::max(columnWidth(column), widthOf(column)));
}

int KeysTable::widthOf(int column) const
{
    int content = sizeHintForColumn(column);
    if (column == KeysModel::TestColumn)
        content = std::max(content, fontMetrics().horizontalAdvance(KeysModel::longestResult()) + iconSize().width() + 2 * keyPadding);
    return std::max(content, horizontalHeader()->sectionSizeHint(column)) + keyPadding;
}

QSize KeysTable::sizeHint() const
{
    int width = fontMetrics().averageCharWidth() * usualName + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    if (model() != nullptr) {
        width = std::max(width, sizeHintForColumn(KeysModel::NameColumn));
        for (int column = KeysModel::NameColumn + 1; column < model()->columnCount(); ++column)
            width += widthOf(column);
    }
    return {width + 2 * frameWidth(), heightOf(keysShown)};
}

QSize KeysTable::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(), heightOf(fewestKeys)};
}

int KeysTable::heightOf(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * (fontMetrics().height() + 2 * keyPadding) + 2 * frameWidth();
}

void KeysTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested();
    else if (!isReturn(event))
        return QTableView::keyPressEvent(event);
    event->accept();
}

void KeysTable::focusInEvent(QFocusEvent *event)
{
    // A screen reader asks for the current cell whenever the table has the focus: without one Qt 6.4 crashes.
    if (model() != nullptr && model()->rowCount() > 0 && !currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0));
    QTableView::focusInEvent(event);
}

void KeysTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

} // namespace batchwatch::gui
