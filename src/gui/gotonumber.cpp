#include "gui/gotonumber.h"

#include "gui/icons.h"
#include "gui/resultstable.h"
#include "results/filtervalues.h"
#include "results/resultsmodel.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using results::Column;
using results::SearchWay;

namespace {

constexpr std::chrono::milliseconds searchPause{150};

} // namespace

GoToNumber::GoToNumber(ResultsTable &table, results::ResultsModel &model, QWidget *parent)
    : QWidget(parent),
      m_table(table),
      m_model(model),
      m_open(new QAction(tr("&Go to number…"), this)),
      m_edit(new QLineEdit(this)),
      m_told(new QLabel(this)),
      m_clear(new QPushButton(tr("Clear filter"), this))
{
    m_open->setObjectName(u"goToNumber"_s);
    m_open->setShortcut(Qt::CTRL | Qt::Key_G);
    connect(m_open, &QAction::triggered, this, &GoToNumber::open);
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(searchPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { search(SearchWay::Forwards); });
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_isNew = true;
        m_pause.start();
    });
    connect(m_clear, &QPushButton::clicked, this, &GoToNumber::searchAgain);
    // Queued: who keeps the current row puts it back right after the reset.
    connect(
        &model, &QAbstractItemModel::modelReset, this,
        [this] {
            if (m_isAwaiting && !m_model.isQuerying())
                search(SearchWay::Forwards);
        },
        Qt::QueuedConnection);
    hide();
}

void GoToNumber::build()
{
    m_edit->setObjectName(u"goToNumberEdit"_s);
    m_edit->setPlaceholderText(tr("Number, in any form, or a part of it"));
    m_edit->setAccessibleName(tr("Go to number"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setMaximumWidth(28 * fontMetrics().averageCharWidth() + 40);
    m_edit->installEventFilter(this);
    m_told->setObjectName(u"told"_s);
    m_told->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *label = new QLabel(tr("Go to &number:"), this);
    label->setBuddy(m_edit);
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    for (QAction *way :
        {addWay(tr("Next"), Qt::Key_F3, SearchWay::Forwards), addWay(tr("Previous"), Qt::SHIFT | Qt::Key_F3, SearchWay::Backwards)}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(way);
        row->addWidget(button);
    }
    row->addWidget(m_told);
    row->addWidget(m_clear);
    row->addStretch();
    auto *closeButton = new QToolButton(this);
    closeButton->setIcon(icon(Icon::Close));
    closeButton->setAutoRaise(true);
    closeButton->setToolTip(tr("Close (Esc)"));
    closeButton->setAccessibleName(tr("Close the search for a number"));
    connect(closeButton, &QToolButton::clicked, this, &GoToNumber::close);
    row->addWidget(closeButton);
    tell({});
}

/// Its keys work in the grid as well.
QAction *GoToNumber::addWay(const QString &text, const QKeySequence &keys, SearchWay way)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, way] {
        if (isHidden())
            open();
        search(way);
    });
    addAction(action);
    m_table.addAction(action);
    return action;
}

void GoToNumber::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void GoToNumber::close()
{
    m_pause.stop();
    m_isAwaiting = false;
    hide();
    tell({});
    m_table.setFocus(Qt::OtherFocusReason);
}

std::optional<results::NumberPattern> GoToNumber::wanted() const
{
    return results::numberPattern(m_edit->text().trimmed());
}

void GoToNumber::search(SearchWay way)
{
    m_pause.stop();
    m_isAwaiting = false;
    const bool isNew = std::exchange(m_isNew, false);
    if (m_edit->text().trimmed().isEmpty())
        return tell({});
    const auto number = wanted();
    if (!number)
        return tell(tr("That is no number."));
    const std::vector<int> rows = m_model.rowsOfNumber(*number);
    if (rows.empty()) {
        const bool isHidden = m_model.hasNumber(*number);
        return tell(isHidden ? tr("No such number among the rows shown.") : tr("No such number."), isHidden);
    }
    const int from = isNew || !m_table.currentIndex().isValid() ? -1 : m_table.currentIndex().row();
    const std::size_t place = results::nextPlace(rows, from, isNew ? SearchWay::Forwards : way);
    goTo(rows[place]);
    const QLocale locale;
    tell(tr("%1 of %2").arg(locale.toString(qint64(place) + 1), locale.toString(qint64(rows.size()))));
}

/// Many rows come back a moment later.
void GoToNumber::searchAgain()
{
    Q_EMIT clearFilterRequested();
    m_isNew = true;
    m_isAwaiting = m_model.isQuerying();
    m_edit->setFocus(Qt::OtherFocusReason);
    if (!m_isAwaiting)
        search(SearchWay::Forwards);
}

void GoToNumber::goTo(int row)
{
    const bool hasColumn = !m_table.isColumnHidden(int(Column::Number));
    const int column = hasColumn ? int(Column::Number) : m_table.horizontalHeader()->logicalIndexAt(0);
    const QModelIndex index = m_model.index(row, column);
    m_table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table.scrollTo(index);
}

void GoToNumber::tell(const QString &sentence, bool offersClear)
{
    m_clear->setVisible(offersClear);
    if (sentence == m_told->text())
        return;
    m_told->setText(sentence);
    m_told->setAccessibleName(sentence);
    QAccessibleEvent alert(m_told, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool GoToNumber::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: search(key->modifiers().testFlag(Qt::ShiftModifier) ? SearchWay::Backwards : SearchWay::Forwards); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

} // namespace batchwatch::gui
