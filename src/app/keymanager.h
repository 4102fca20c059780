#pragma once

#include "app/keychainservice.h"
#include "app/keyturns.h"
#include "core/apikey.h"
#include "core/keyrecord.h"
#include "keys/secretstore.h"
#include "store/store.h"

#include <QList>
#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace batchwatch::keys {
class KeyRing;
}

namespace batchwatch::app {

/// Whether the secret of a key is at hand.
enum class KeyState : quint8 {
    Ready,       ///< at hand
    Reading,     ///< the keychain was asked and has not answered yet
    Unavailable, ///< the keychain did not give it: `fault` says why
    Forgotten,   ///< it was kept for an earlier run only: to be typed again
};

/// A key as a person sees it: everything but its secret.
struct KeyEntry
{
    KeyRecord record; ///< of a key of this run, which is not stored: name, and home RunOnly
    KeyState state = KeyState::Ready;
    std::optional<keys::KeychainFault> fault;
    bool isStored = true; ///< false: it came from the environment, a key file or an option, and goes with the run

    friend bool operator==(const KeyEntry &, const KeyEntry &) = default;
};

/// The one of that name; null when there is none.
[[nodiscard]] const KeyEntry *findKey(const QList<KeyEntry> &entries, const std::optional<KeyName> &name);

/// Why a key was not changed.
struct KeyFailure
{
    enum class Kind : quint8 {
        NameTaken,
        NoSuchKey,
        Keychain, ///< see `keychain`: trying again, or keeping the key for this run only, may help
        Store,    ///< see `store`
    };

    KeyFailure() = default;
    KeyFailure(Kind why) : kind(why) {}
    KeyFailure(keys::KeychainFault fault) : kind(Kind::Keychain), keychain(fault) {}
    KeyFailure(const store::StoreError &error) : kind(Kind::Store), store(error) {}

    Kind kind = Kind::NoSuchKey;
    keys::KeychainFault keychain = keys::KeychainFault::Failed;
    std::optional<store::StoreError> store;
};
using KeyDone = std::function<void(Result<void, KeyFailure>)>;

struct KeyDraft
{
    KeyName name;
    ApiKey key;
    KeyColor color = KeyColor::None;
    KeyHome home = KeyHome::Keychain;
};

/// The API keys of one data folder: their records in the store, their secrets in the keychain, what is at hand in the ring.
/// Each command is durable before it is told; `done` is called once, from the event loop at the earliest. Commands that name the same key
/// go one after the other, all others side by side. Lives on the thread of the store.
class KeyManager : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives the manager. `service`: see keychainService().
    KeyManager(store::Store &store, keys::KeyRing &ring, keys::SecretStore &secrets, const Clock &clock, QString service,
        QObject *parent = nullptr);

    /// Reads the records, also again when another process may have changed them, and sets the ring's default unless this run brought a
    /// key of its own. A key that another process removed is not at hand any more. Asks no keychain.
    [[nodiscard]] store::StoreResult<void> load();

    /// Asks the keychain for those that are not at hand; no names: for all of them. `changed` tells of each.
    void readSecrets(const QList<KeyName> &names = {});
    /// The same for those that load() found new or replaced, and leaves alone what the keychain refused before.
    void readNew();

    /// The stored ones in the order added, then those of this run.
    [[nodiscard]] QList<KeyEntry> entries() const;
    [[nodiscard]] std::optional<KeyEntry> entry(const KeyName &name) const;

    /// A new key. The first one becomes the default.
    void add(const KeyDraft &draft, const KeyDone &done);
    /// Another secret under the same name: every batch that uses the name goes on with it.
    void replace(const KeyName &name, const ApiKey &key, KeyHome home, const KeyDone &done);
    /// From this run's memory into the keychain.
    void keep(const KeyName &name, const KeyDone &done);
    void rename(const KeyName &from, const KeyName &to, const KeyDone &done); ///< its batches go with it
    void setColor(const KeyName &name, KeyColor color, const KeyDone &done);
    void setDefault(const KeyName &name, const KeyDone &done);
    /// Takes the secret out of the keychain. Until forgetRemoved() it can be brought back.
    void remove(const KeyName &name, const KeyDone &done);
    void undoRemove(const KeyName &name, const KeyDone &done);
    void forgetRemoved();

Q_SIGNALS:
    void changed(const QList<batchwatch::app::KeyEntry> &entries);
    /// Batches named `from` are named `to` in the store: who holds them in memory follows.
    void renamed(const batchwatch::KeyName &from, const batchwatch::KeyName &to);

private:
    struct Stored
    {
        KeyRecord record;
        KeyState state = KeyState::Reading;
        std::optional<keys::KeychainFault> fault;
    };
    struct Removed
    {
        KeyRecord record;
        std::optional<ApiKey> key;
    };

    [[nodiscard]] Stored *find(const KeyName &name);
    [[nodiscard]] const Stored *find(const KeyName &name) const;
    [[nodiscard]] Stored fresh(const KeyRecord &record) const;
    [[nodiscard]] keys::SecretEntry secretEntry(const KeyName &name) const { return {m_service, name.toString()}; }
    [[nodiscard]] bool isTaken(const KeyName &name) const { return find(name) || name == KeyName::thisRun(); }
    void inTurn(const QList<KeyName> &names, const KeyDone &done, const std::function<void(const KeyDone &)> &command);
    void change(const KeyName &name, const KeyDone &done, const std::function<void(KeyRecord &)> &edit);
    void setRingDefault();
    void readSecret(const KeyRecord &record);
    void secretRead(const KeyRecord &record, const keys::SecretStore::ReadAnswer &answer);
    void putAway(const KeyRecord &record, const ApiKey &key, const KeyDone &done);
    [[nodiscard]] Result<void, KeyFailure> take(KeyRecord record, const ApiKey &key);
    [[nodiscard]] Result<void, KeyFailure> save(const KeyRecord &record);
    [[nodiscard]] Result<void, KeyFailure> renameRecord(const KeyName &from, const KeyName &to);
    [[nodiscard]] Result<void, KeyFailure> forget(const KeyName &name, int round);
    void finish(const KeyDone &done, Result<void, KeyFailure> outcome);
    void tell() { Q_EMIT changed(entries()); }

    store::Store &m_store;
    keys::KeyRing &m_ring;
    keys::SecretStore &m_secrets;
    const Clock &m_clock;
    const QString m_service;
    QByteArray m_salt;
    std::vector<Stored> m_stored; ///< in the order added
    std::map<KeyName, Removed> m_removed;
    int m_round = 0; ///< counts forgetRemoved(): what was being removed then cannot be brought back either
    KeyTurns m_turns;
    bool m_runKeyIsDefault = true; ///< until the person chooses another one
};

} // namespace batchwatch::app

Q_DECLARE_METATYPE(batchwatch::app::KeyEntry)
