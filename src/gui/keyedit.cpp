#include "gui/keyedit.h"

#include "keys/secretaccess.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace batchwatch::gui {

using keys::PasteFault;

KeyEdit::KeyEdit(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(Password); // and with it: nothing to the input method's memory, no copy, no drag
    connect(this, &QLineEdit::textEdited, this, &KeyEdit::read);
}

KeyEdit::~KeyEdit()
{
    overwrite();
}

void KeyEdit::read()
{
    QString typed = text();
    m_reading = keys::keyFromPaste(typed);
    m_wasPasted = false;
    Q_EMIT readingChanged();
}

void KeyEdit::take(const QMimeData *mime)
{
    if (mime == nullptr || !mime->hasText())
        return;
    QString pasted = mime->text();
    m_reading = keys::keyFromPaste(pasted);
    m_wasPasted = true;
    batchwatch::wipe(pasted);
    overwrite();
    if (m_reading) // shared with the line edit, which overwrite() empties in place
        setText(keys::SecretAccess::text(m_reading->key.secret()));
    Q_EMIT readingChanged();
}

void KeyEdit::wipe()
{
    overwrite();
    m_reading = Failure(PasteFault::Empty);
    m_wasPasted = false;
    Q_EMIT readingChanged();
}

/// The line edit lets go of the text first, so that the last copy is overwritten in place; its history holds each character typed, and
/// forgets by writing others over them.
void KeyEdit::overwrite()
{
    const QSignalBlocker blocker(this);
    QString typed = text();
    setText(QString());
    batchwatch::wipe(typed);
    insert(QString(2 * Secret::longest, u'*'));
    setText(QString());
}

/// An input method may remember what it is told: it learns nothing of the text.
QVariant KeyEdit::inputMethodQuery(Qt::InputMethodQuery property) const
{
    switch (property) {
    case Qt::ImSurroundingText:
    case Qt::ImCurrentSelection:
    case Qt::ImTextBeforeCursor:
    case Qt::ImTextAfterCursor: return QString();
    default: return QLineEdit::inputMethodQuery(property);
    }
}

void KeyEdit::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Paste))
        return QLineEdit::keyPressEvent(event);
    take(QGuiApplication::clipboard()->mimeData());
    event->accept();
}

void KeyEdit::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton || !QGuiApplication::clipboard()->supportsSelection())
        return QLineEdit::mouseReleaseEvent(event);
    take(QGuiApplication::clipboard()->mimeData(QClipboard::Selection));
    event->accept();
}

/// Qt's own menu would paste in its own way.
void KeyEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QMimeData *const copied = QGuiApplication::clipboard()->mimeData();
    QAction *const paste = menu->addAction(tr("&Paste"), this, [this] { take(QGuiApplication::clipboard()->mimeData()); });
    QAction *const clear = menu->addAction(tr("C&lear"), this, &KeyEdit::wipe);
    paste->setEnabled(copied != nullptr && copied->hasText());
    clear->setEnabled(!text().isEmpty());
    menu->popup(event->globalPos());
}

void KeyEdit::dropEvent(QDropEvent *event)
{
    take(event->mimeData());
    event->acceptProposedAction();
}

} // namespace batchwatch::gui
