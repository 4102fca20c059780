#include "gui/keystable.h"

#include "gui/keysmodel.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

namespace batchwatch::gui {

namespace {

constexpr int longestName = 64;
constexpr int rowsShown = 6;
constexpr int padding = 8;

bool isReturn(const QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<const QKeyEvent *>(event) : nullptr;
    return key != nullptr && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
}

class Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setMaxLength(longestName);
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
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

KeysTable::~KeysTable()
{
    // Accessible cells hold model indexes; they must not outlive the model (Qt 6.4).
    if (QAccessible::isActive()) {
        if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(this))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(accessible));
    }
}

void KeysTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    const auto fit = [this] { fitColumns(); };
    connect(model, &QAbstractItemModel::dataChanged, this, fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::modelReset, this, fit);
    fitColumns();
}

/// As wide as what they hold, and never narrower than they were: nothing jumps when an answer comes in.
void KeysTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * padding);
    for (int column = 0; model() != nullptr && column < model()->columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + padding;
        if (wanted > columnWidth(column) || columnWidth(column) == horizontalHeader()->defaultSectionSize())
            setColumnWidth(column, wanted);
    }
}

QSize KeysTable::sizeHint() const
{
    const int rows = fontMetrics().height() + 2 * padding;
    return {horizontalHeader()->length() + 2 * frameWidth(), horizontalHeader()->sizeHint().height() + rowsShown * rows + 2 * frameWidth()};
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
