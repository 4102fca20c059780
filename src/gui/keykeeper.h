#pragma once

#include "app/keydesk.h"

#include <QSet>

namespace batchwatch::gui {

class MessageBar;

/// A key that was typed on the way to something else.
struct EnteredKey
{
    KeyName name;
    ApiKey key;
    KeyHome home = KeyHome::Keychain;
};

/// Takes a typed key so that it is at hand at once, then puts it into the keychain. When that fails it is said in the window's notices:
/// why, that the key is kept for this run only, and how to try again.
class KeyKeeper : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this.
    KeyKeeper(MessageBar &notices, app::KeyDesk &keys, QObject *parent = nullptr);

    void take(const EnteredKey &entered);

private:
    void keep(const KeyName &name);
    void tellThatNotKept(const KeyName &name, const app::KeyFailure &failure);
    void forgetSolved();

    MessageBar &m_notices;
    app::KeyDesk &m_keys;
    QSet<KeyName> m_notKept; ///< for which a notice may stand
};

} // namespace batchwatch::gui
