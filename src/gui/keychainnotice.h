#pragma once

#include "app/keydesk.h"

namespace batchwatch::gui {

class MessageBar;

/// A keychain that gave several keys not: said once for all of them, in the notices of the window, until it works again.
class KeychainNotice : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this.
    KeychainNotice(MessageBar &notices, app::KeyDesk &keys, QObject *parent = nullptr);

    /// Whether it is said for all keys, so that it need not be said of each.
    [[nodiscard]] static bool isDue(const QList<app::KeyEntry> &keys);

private:
    void tell();
    void tryAgain();

    MessageBar &m_notices;
    app::KeyDesk &m_keys;
};

} // namespace batchwatch::gui
