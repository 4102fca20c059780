#include "gui/secretedit.h"

#include "core/secret.h"

namespace batchwatch::gui {

SecretEdit::SecretEdit(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(Password); // and with it: no copy, no drag
}

SecretEdit::~SecretEdit()
{
    overwrite(*this);
}

/// The line edit lets go of the text first, so that the last copy is overwritten in place; its history holds each character typed, and
/// forgets by writing others over them.
void SecretEdit::overwrite(QLineEdit &edit)
{
    const QSignalBlocker blocker(&edit);
    QString typed = edit.text();
    edit.setText(QString());
    wipe(typed);
    edit.insert(QString(2 * Secret::longest, u'*'));
    edit.setText(QString());
}

/// An input method may remember what it is told: it learns nothing of the text.
QVariant SecretEdit::inputMethodQuery(Qt::InputMethodQuery property) const
{
    switch (property) {
    case Qt::ImSurroundingText:
    case Qt::ImCurrentSelection:
    case Qt::ImTextBeforeCursor:
    case Qt::ImTextAfterCursor: return QString();
    default: return QLineEdit::inputMethodQuery(property);
    }
}

} // namespace batchwatch::gui
