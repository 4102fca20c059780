#include "gui/foundbatchestable.h"

#include "gui/accessiblecells.h"
#include "gui/keymenu.h"
#include "gui/returnkey.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyledItemDelegate>

#include <algorithm>

namespace batchwatch::gui {

namespace {

constexpr int batchesShown = 8;
constexpr int fewestBatches = 4;
constexpr int foundPadding = 4;
constexpr int wholeId = 36; ///< characters, as the next ones
constexpr int shortId = 13;
constexpr int usualLabel = 20;
constexpr int shortestLabel = 8;
constexpr int widestKey = 12;
constexpr QChar leftToRightIsolate(0x2066);
constexpr QChar endOfIsolate(0x2069);

} // namespace

class FoundBatchesTable::Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool abbreviates = false;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setMaxLength(FoundBatchesModel::longestLabel);
        editor->setAccessibleName(FoundBatchesModel::tr("Label"));
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
        if (index.column() != FoundBatchesModel::IdColumn)
            return;
        if (abbreviates)
            option->text = static_cast<const FoundBatchesModel *>(index.model())->idAt(index.row()).abbreviated();
        if (option->direction == Qt::RightToLeft)
            option->text = leftToRightIsolate + option->text + endOfIsolate;
    }
};

FoundBatchesTable::FoundBatchesTable(QWidget *parent)
    : QTableView(parent),
      m_found(new FoundBatchesModel(this)),
      m_delegate(new Delegate(this))
{
    setModel(m_found);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Found batches"));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | AnyKeyPressed);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(FoundBatchesModel::LabelColumn, QHeaderView::Stretch);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setColumnHidden(FoundBatchesModel::KeyColumn, true);
    connect(m_found, &QAbstractItemModel::rowsInserted, this, [this] {
        updateGeometry();
        if (hasFocus())
            makeCurrent();
    });
    connect(m_found, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
    connect(this, &QTableView::doubleClicked, this, &FoundBatchesTable::openKeyMenu);
    fitColumns();
}

FoundBatchesTable::~FoundBatchesTable()
{
    forgetAccessibleCells(*this);
}

void FoundBatchesTable::setKeys(const QList<app::KeyEntry> &keys)
{
    m_keys = keys;
    setColumnHidden(FoundBatchesModel::KeyColumn, keys.size() < 2);
    fitColumns();
}

QList<int> FoundBatchesTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    return rows;
}

void FoundBatchesTable::keyPressEvent(QKeyEvent *event)
{
    const bool onKey = currentIndex().column() == FoundBatchesModel::KeyColumn;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == Qt::Key_Space && isPlain) {
        if (const QList<int> rows = selectedRows(); !rows.isEmpty())
            m_found->setChosen(rows, !m_found->isChosen(currentIndex().row()));
    } else if (event->key() == Qt::Key_F2 && currentIndex().isValid()) {
        onKey ? openKeyMenu(currentIndex()) : editLabel();
    } else if (isReturn(event)) {
        return event->ignore();
    } else {
        return QTableView::keyPressEvent(event);
    }
    event->accept();
}

void FoundBatchesTable::editLabel()
{
    const QModelIndex index = m_found->index(currentIndex().row(), FoundBatchesModel::LabelColumn);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    edit(index);
}

void FoundBatchesTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    openMenu(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

void FoundBatchesTable::openMenu(const QPoint &globalPosition)
{
    const QList<int> rows = selectedRows();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Choose")), &QAction::triggered, this, [this, rows] { m_found->setChosen(rows, true); });
    connect(menu->addAction(tr("&Leave out")), &QAction::triggered, this, [this, rows] { m_found->setChosen(rows, false); });
    connect(menu->addAction(tr("&Edit label")), &QAction::triggered, this, &FoundBatchesTable::editLabel);
    if (!isColumnHidden(FoundBatchesModel::KeyColumn))
        addKeys(menu->addMenu(tr("&Key")), rows);
    menu->popup(globalPosition);
}

void FoundBatchesTable::openKeyMenu(const QModelIndex &index)
{
    if (index.column() != FoundBatchesModel::KeyColumn)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addKeys(menu, selectedRows());
    menu->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

/// The key of the dialog, and all others.
void FoundBatchesTable::addKeys(QMenu *menu, const QList<int> &rows)
{
    auto *group = new QActionGroup(menu);
    const auto current = m_found->keyOf(currentIndex().row());
    const auto add = [this, menu, group, rows, current](const QString &text, const std::optional<KeyName> &key) {
        QAction *action = group->addAction(menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(key == current);
        connect(action, &QAction::triggered, this, [this, rows, key] { m_found->setKey(rows, key); });
    };
    add(tr("As chosen below"), {});
    menu->addSeparator();
    for (const app::KeyEntry &key : m_keys) {
        QString name = key.record.name.toString();
        add(name.replace(QLatin1Char('&'), QLatin1String("&&")), key.record.name);
    }
}

/// A screen reader asks for the current cell whenever the table has the focus: without one Qt 6.4 crashes.
void FoundBatchesTable::makeCurrent()
{
    if (m_found->rowCount() > 0 && !currentIndex().isValid())
        setCurrentIndex(m_found->index(0, FoundBatchesModel::LabelColumn));
}

void FoundBatchesTable::focusInEvent(QFocusEvent *event)
{
    makeCurrent();
    QTableView::focusInEvent(event);
}

int FoundBatchesTable::widthOfText(int characters) const
{
    return characters * fontMetrics().averageCharWidth() + 2 * foundPadding;
}

int FoundBatchesTable::widthOfIds(int characters) const
{
    const QFontMetrics metrics(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const QString text(characters, QLatin1Char('0'));
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
    return metrics.horizontalAdvance(text) + style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) + 4 * margin + 2 * foundPadding;
}

int FoundBatchesTable::widthOf(int column) const
{
    QStringList texts{m_found->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()};
    int icon = 0;
    if (column == FoundBatchesModel::StateColumn) {
        texts += FoundBatchesModel::stateTexts();
        icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + foundPadding;
    }
    for (const app::KeyEntry &key : column == FoundBatchesModel::KeyColumn ? m_keys : QList<app::KeyEntry>())
        texts += key.record.name.toString().left(widestKey);
    int width = 0;
    for (const QString &text : std::as_const(texts))
        width = std::max(width, fontMetrics().horizontalAdvance(text));
    return width + icon + 4 * foundPadding;
}

int FoundBatchesTable::widthOfOthers() const
{
    const bool hasKeys = !isColumnHidden(FoundBatchesModel::KeyColumn);
    return widthOf(FoundBatchesModel::StateColumn) + (hasKeys ? widthOf(FoundBatchesModel::KeyColumn) : 0);
}

/// The ids whole where that leaves room for the labels.
void FoundBatchesTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * foundPadding);
    m_delegate->abbreviates = viewport()->width() < widthOfIds(wholeId) + widthOfOthers() + widthOfText(usualLabel);
    setColumnWidth(FoundBatchesModel::IdColumn, widthOfIds(m_delegate->abbreviates ? shortId : wholeId));
    setColumnWidth(FoundBatchesModel::StateColumn, widthOf(FoundBatchesModel::StateColumn));
    if (!isColumnHidden(FoundBatchesModel::KeyColumn))
        setColumnWidth(FoundBatchesModel::KeyColumn, widthOf(FoundBatchesModel::KeyColumn));
    viewport()->update();
}

QSize FoundBatchesTable::sizeHint() const
{
    return {minimumSizeHint().width(), heightOf(std::clamp(m_found->rowCount(), 1, batchesShown))};
}

QSize FoundBatchesTable::minimumSizeHint() const
{
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int width = widthOfIds(shortId) + widthOfOthers() + widthOfText(shortestLabel) + scrollBar + 2 * frameWidth();
    return {width, heightOf(std::clamp(m_found->rowCount(), 1, fewestBatches))};
}

int FoundBatchesTable::heightOf(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * (fontMetrics().height() + 2 * foundPadding) + 2 * frameWidth();
}

void FoundBatchesTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void FoundBatchesTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

} // namespace batchwatch::gui
