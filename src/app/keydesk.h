#pragma once

#include "app/keymanager.h"

namespace batchwatch::app {

class EngineCore;

/// The window's side of the KeyManager: commands go to the engine thread, answers come back. GUI thread; nothing here waits.
/// An answer is dropped when its `context` is gone; without an open store it is a failure of the store.
class KeyDesk : public QObject
{
    Q_OBJECT

public:
    /// Runs a command on the engine thread, where it gets null when the store could not be opened.
    using Post = std::function<void(std::function<void(EngineCore *)>)>;

    KeyDesk(Post post, keys::KeyRing &ring, QObject *parent = nullptr);

    [[nodiscard]] const QList<KeyEntry> &entries() const { return m_entries; } ///< as told last; empty until the store is open
    [[nodiscard]] std::optional<KeyEntry> entry(const KeyName &name) const;
    [[nodiscard]] std::optional<KeyName> defaultName() const;              ///< what a new batch gets when none is named
    [[nodiscard]] std::optional<ApiKey> secret(const KeyName &name) const; ///< for showing it to the person who asks

    void reload();      ///< the records, which another process may have changed, and the secrets of those that it did
    void readSecrets(); ///< asks the keychain for those that are not at hand; after the first paint, and on request

    void add(const KeyDraft &draft, QObject *context, KeyDone done);
    void replace(const KeyName &name, const ApiKey &key, KeyHome home, QObject *context, KeyDone done);
    void keep(const KeyName &name, QObject *context, KeyDone done);
    void rename(const KeyName &from, const KeyName &to, QObject *context, KeyDone done);
    void setColor(const KeyName &name, KeyColor color, QObject *context, KeyDone done);
    void setDefault(const KeyName &name, QObject *context, KeyDone done);
    void remove(const KeyName &name, QObject *context, KeyDone done);
    void undoRemove(const KeyName &name, QObject *context, KeyDone done);
    void forgetRemoved();

    /// Called by the engine, on the GUI thread.
    void setEntries(const QList<KeyEntry> &entries);

Q_SIGNALS:
    void changed(); ///< read entries()

private:
    void command(std::function<void(KeyManager &, const KeyDone &)> run, QObject *context, KeyDone done);

    const Post m_post;
    keys::KeyRing &m_ring;
    QList<KeyEntry> m_entries;
};

} // namespace batchwatch::app
