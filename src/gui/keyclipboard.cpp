#include "gui/keyclipboard.h"

#include "keys/keypaste.h"

#include <QClipboard>
#include <QGuiApplication>

namespace batchwatch::gui {

namespace {

QList<QClipboard::Mode> modes()
{
    QList<QClipboard::Mode> modes{QClipboard::Clipboard};
    if (QGuiApplication::clipboard()->supportsSelection())
        modes.append(QClipboard::Selection);
    return modes;
}

bool isIn(QClipboard::Mode mode, const ApiKey &key)
{
    QString text = QGuiApplication::clipboard()->text(mode);
    const auto found = keys::keyFromPaste(text);
    wipe(text);
    return found && found->key == key;
}

} // namespace

bool KeyClipboard::holds(const ApiKey &key)
{
    const QList<QClipboard::Mode> all = modes();
    return std::any_of(all.begin(), all.end(), [&key](QClipboard::Mode mode) { return isIn(mode, key); });
}

void KeyClipboard::clear(const ApiKey &key)
{
    for (const QClipboard::Mode mode : modes()) {
        if (isIn(mode, key))
            QGuiApplication::clipboard()->clear(mode);
    }
}

} // namespace batchwatch::gui
