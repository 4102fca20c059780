#include "gui/keyedit.h"

#include "keys/secretaccess.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace batchwatch::gui {

using keys::PasteFault;

KeyEdit::KeyEdit(QWidget *parent) : SecretEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, &KeyEdit::read);
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
    overwrite(*this);
    if (m_reading) // shared with the line edit, which overwrite() empties in place
        setText(keys::SecretAccess::text(m_reading->key.secret()));
    Q_EMIT readingChanged();
}

void KeyEdit::wipe()
{
    overwrite(*this);
    m_reading = Failure(PasteFault::Empty);
    m_wasPasted = false;
    Q_EMIT readingChanged();
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
