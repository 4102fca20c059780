#pragma once

#include "app/engine.h"

#include <QPointer>

class QMessageBox;

namespace batchwatch::gui {

class MessageBar;

/// Removing a key: the question with what depends on it, the work, and the way back until the dialog closes.
class KeyRemoval : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives the object. `window`: that asks.
    KeyRemoval(app::KeyDesk &desk, MessageBar &messages, QWidget *window);

    /// `batches`: what a person calls those that use the key.
    void ask(const app::KeyEntry &entry, const QStringList &batches);
    /// There is no way back from now on.
    void forget();

Q_SIGNALS:
    void broughtBack(const batchwatch::KeyName &name);

private:
    void remove(const KeyName &name);
    void removed(const KeyName &name, bool canUndo, const Result<void, app::KeyFailure> &result);
    void undo(const KeyName &name);
    [[nodiscard]] static QString consequences(const app::KeyEntry &entry, const QStringList &batches);

    app::KeyDesk &m_desk;
    MessageBar &m_messages;
    QWidget *m_window;
    QPointer<QMessageBox> m_question;
};

} // namespace batchwatch::gui
