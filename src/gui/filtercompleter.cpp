#include "gui/filtercompleter.h"

#include "gui/filterproposalsmodel.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace batchwatch::gui {

using results::CompletionPlace;
using results::FilterField;

namespace {

constexpr qsizetype lettersOfName = 2; // one letter is hardly the beginning of a name
constexpr int mostRowsShown = 10;
constexpr int widest = 640;

QListView *makeView(QLineEdit &line, FilterProposalsModel &model)
{
    auto *view = new QListView(&line);
    view->setWindowFlags(Qt::ToolTip);
    view->setAttribute(Qt::WA_ShowWithoutActivating);
    view->setFocusPolicy(Qt::NoFocus);
    view->viewport()->setFocusPolicy(Qt::NoFocus);
    view->setMouseTracking(true);
    view->setUniformItemSizes(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setItemDelegate(new FilterProposalDelegate(view));
    view->setModel(&model);
    return view;
}

} // namespace

FilterCompleter::FilterCompleter(QLineEdit &line, FieldValues values)
    : QObject(&line),
      m_line(line),
      m_values(std::move(values)),
      m_model(new FilterProposalsModel(this)),
      m_view(makeView(line, *m_model))
{
    m_view->setAccessibleName(tr("Proposals"));
    line.installEventFilter(this);
    connect(&line, &QLineEdit::textEdited, this, [this] { follow(Request::Typing); });
    connect(&line, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isOpen())
            follow(Request::Typing);
    });
    connect(m_view, &QListView::clicked, this, &FilterCompleter::putIn);
    connect(m_view, &QListView::entered, this, [this](const QModelIndex &index) { m_view->setCurrentIndex(index); });
}

bool FilterCompleter::isOpen() const
{
    return m_view->isVisible();
}

void FilterCompleter::open()
{
    follow(Request::Person);
}

void FilterCompleter::close()
{
    m_keptField = FilterField::Any;
    m_kept.clear();
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = nullptr;
    m_view->hide();
}

void FilterCompleter::follow(Request request)
{
    if (m_isPuttingIn)
        return;
    m_place = results::completionPlace(m_line.text(), m_line.cursorPosition());
    const bool isWanted
        = request == Request::Person || m_place.kind == CompletionPlace::Kind::Value || m_place.prefix.size() >= lettersOfName;
    QList<FilterProposal> proposals;
    if (isWanted && m_line.hasFocus() && !m_line.hasSelectedText())
        proposals = FilterProposals::at(m_place, [this](FilterField field) { return keptValues(field); });
    if (proposals.isEmpty())
        close();
    else
        show(proposals);
}

/// Counting may cost something: once for all letters of a value.
QList<ValueCount> FilterCompleter::keptValues(FilterField field)
{
    if (m_keptField != field) {
        m_kept = m_values ? m_values(field) : QList<ValueCount>();
        m_keptField = field;
    }
    return m_kept;
}

void FilterCompleter::show(const QList<FilterProposal> &proposals)
{
    m_model->setProposals(proposals);
    placeView(proposals.size());
    if (isOpen())
        return;
    // Before the filters that were installed since: its keys must not reach what the line does with them otherwise.
    m_line.removeEventFilter(this);
    m_line.installEventFilter(this);
    m_window = m_line.window();
    m_window->installEventFilter(this);
    m_view->show();
}

void FilterCompleter::placeView(qsizetype rows)
{
    const int rowHeight = std::max(m_view->sizeHintForRow(0), 1);
    const int frame = 2 * m_view->frameWidth();
    const bool scrolls = rows > mostRowsShown;
    const int barWidth = scrolls ? m_view->verticalScrollBar()->sizeHint().width() : 0;
    const int width = std::clamp(m_view->sizeHintForColumn(0) + frame + barWidth, m_line.width() / 3, widest);
    const QSize size(width, int(std::min<qsizetype>(rows, mostRowsShown)) * rowHeight + frame);

    const int cursor = m_line.inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x();
    const int typed = m_line.fontMetrics().horizontalAdvance(m_place.prefix);
    const bool mirrored = m_line.layoutDirection() == Qt::RightToLeft;
    const int x = std::clamp(mirrored ? cursor + typed - width : cursor - typed, 0, std::max(0, m_line.width() - width));
    QRect place(m_line.mapToGlobal(QPoint(x, m_line.height())), size);
    if (const QScreen *screen = m_line.screen()) {
        const QRect room = screen->availableGeometry();
        if (place.bottom() > room.bottom())
            place.moveBottom(m_line.mapToGlobal(QPoint()).y() - 1);
        place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - width)));
    }
    m_view->setGeometry(place);
}

bool FilterCompleter::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (watched == &m_line)
            return keyPressed(key->key(), key->modifiers());
        break;
    }
    case QEvent::ShortcutOverride:
        // Escape closes the list, and does nothing else that the window knows.
        if (watched == &m_line && isOpen() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowDeactivate:
        if (isOpen())
            close();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

bool FilterCompleter::keyPressed(int key, Qt::KeyboardModifiers modifiers)
{
    const bool asks = (key == Qt::Key_Space && modifiers == Qt::ControlModifier) || (key == Qt::Key_Down && modifiers == Qt::AltModifier);
    if (asks) {
        open();
        return true;
    }
    return isOpen() && !(modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier)) && keyWhileOpen(key);
}

bool FilterCompleter::keyWhileOpen(int key)
{
    const QModelIndex current = m_view->currentIndex();
    switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: setCurrent(std::min(current.row() + mostRowsShown, m_model->rowCount() - 1)); return true;
    case Qt::Key_PageUp: setCurrent(std::max(current.row() - mostRowsShown, 0)); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Tab: putIn(current.isValid() ? current : m_model->index(0)); return true;
    case Qt::Key_Backtab: close(); return false;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            putIn(current);
        else
            close();
        return current.isValid();
    default: return false;
    }
}

/// Round about, with "none" between the last one and the first.
void FilterCompleter::move(int step)
{
    const int places = m_model->rowCount() + 1;
    const int place = m_view->currentIndex().row() + 1;
    setCurrent((place + step + places) % places - 1);
}

void FilterCompleter::setCurrent(int row)
{
    m_view->setCurrentIndex(m_model->index(row));
    if (row < 0)
        return;
    // The focus stays in the line, but what is chosen must be heard.
    QAccessibleEvent focus(m_view, QAccessible::Focus);
    focus.setChild(row);
    QAccessible::updateAccessibility(&focus);
}

/// As if it were typed, so that it can be undone.
void FilterCompleter::putIn(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString before = m_line.text();
    const results::CompletedFilter after = results::withCompletion(before, m_place, m_model->proposalAt(index.row()).text);
    const qsizetype behind = before.size() - m_place.position - m_place.length;
    const QString written = after.text.sliced(m_place.position, after.text.size() - behind - m_place.position);
    m_isPuttingIn = true;
    close();
    m_line.setSelection(int(m_place.position), int(m_place.length));
    m_line.insert(written);
    m_line.setCursorPosition(int(after.cursor));
    m_isPuttingIn = false;
    follow(Request::Typing); // the values of a field that was put in
}

} // namespace batchwatch::gui
