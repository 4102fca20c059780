#include "app/keymanager.h"

#include "keys/keyring.h"
#include "keys/secretaccess.h"

#include <algorithm>

namespace batchwatch::app {

using namespace Qt::StringLiterals;
using keys::KeychainFault;
using keys::SecretStore;
using store::StoreError;

namespace {

using Kind = KeyFailure::Kind;
using Outcome = Result<void, KeyFailure>;

Outcome failure(const KeyFailure &why)
{
    return Failure<KeyFailure>(why);
}

} // namespace

const KeyEntry *findKey(const QList<KeyEntry> &entries, const std::optional<KeyName> &name)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&name](const KeyEntry &entry) { return entry.record.name == name; });
    return found == entries.end() ? nullptr : &*found;
}

KeyManager::KeyManager(store::Store &store, keys::KeyRing &ring, SecretStore &secrets, const Clock &clock, QString service, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_ring(ring),
      m_secrets(secrets),
      m_clock(clock),
      m_service(std::move(service))
{
    connect(&m_secrets, &SecretStore::cameBack, this, [this] { readSecrets(); });
    connect(&m_ring, &keys::KeyRing::changed, this, &KeyManager::tell);
}

store::StoreResult<void> KeyManager::load()
{
    const auto salt = m_store.installationSalt();
    if (!salt)
        return Failure<StoreError>(salt.error());
    const auto records = m_store.keys();
    if (!records)
        return Failure<StoreError>(records.error());
    m_salt = *salt;
    std::vector<Stored> stored;
    for (const KeyRecord &record : *records) {
        const Stored *known = find(record.name);
        const bool isSame = known && known->record.fingerprint == record.fingerprint;
        stored.push_back(isSame ? Stored{record, known->state, known->fault} : fresh(record));
    }
    const std::vector<Stored> before = std::exchange(m_stored, std::move(stored));
    for (const Stored &known : before) {
        if (!find(known.record.name)) // another process removed it
            m_ring.remove(known.record.name);
    }
    setRingDefault();
    tell();
    return {};
}

/// What is known of a key before the keychain was asked. One that was replaced by another process is not at hand any more.
KeyManager::Stored KeyManager::fresh(const KeyRecord &record) const
{
    const auto atHand = m_ring.find(record.name);
    if (atHand && atHand->secret().fingerprint(m_salt) == record.fingerprint)
        return {record, KeyState::Ready, {}};
    return {record, record.home == KeyHome::RunOnly ? KeyState::Forgotten : KeyState::Reading, {}};
}

/// A key that the person gave to this run is what this run is about.
void KeyManager::setRingDefault()
{
    if (m_runKeyIsDefault && m_ring.find(KeyName::thisRun()))
        return m_ring.setDefaultName(KeyName::thisRun());
    const auto chosen = std::find_if(m_stored.begin(), m_stored.end(), [](const Stored &stored) { return stored.record.isDefault; });
    m_ring.setDefaultName(chosen == m_stored.end() ? std::nullopt : std::optional(chosen->record.name));
}

void KeyManager::readSecrets(const QList<KeyName> &names)
{
    for (Stored &stored : m_stored) {
        const bool isWanted = names.isEmpty() || names.contains(stored.record.name);
        if (isWanted && stored.record.home == KeyHome::Keychain && stored.state != KeyState::Ready) {
            stored.state = KeyState::Reading;
            readSecret(stored.record);
        }
    }
    tell();
}

void KeyManager::readNew()
{
    for (const Stored &stored : m_stored) {
        if (stored.state == KeyState::Reading)
            readSecret(stored.record);
    }
}

void KeyManager::readSecret(const KeyRecord &record)
{
    m_secrets.read(secretEntry(record.name), this, [this, record](const SecretStore::ReadAnswer &answer) { secretRead(record, answer); });
}

void KeyManager::secretRead(const KeyRecord &record, const SecretStore::ReadAnswer &answer)
{
    Stored *stored = find(record.name);
    if (!stored || stored->record.fingerprint != record.fingerprint || stored->state == KeyState::Ready)
        return; // removed, replaced or typed meanwhile
    const auto key = answer ? ApiKey::fromUtf8(keys::SecretAccess::view(*answer)) : std::nullopt;
    stored->state = key ? KeyState::Ready : KeyState::Unavailable;
    stored->fault = key ? std::nullopt : std::optional(answer ? KeychainFault::Failed : answer.error());
    if (!key)
        return tell();
    // Somebody may have changed it in the keychain's own window: that is the secret that counts from now on.
    if (const QString fingerprint = key->secret().fingerprint(m_salt); fingerprint != stored->record.fingerprint) {
        stored->record.fingerprint = fingerprint;
        static_cast<void>(m_store.saveKey(stored->record));
    }
    m_ring.put(record.name, *key); // tells
}

QList<KeyEntry> KeyManager::entries() const
{
    QList<KeyEntry> entries;
    for (const Stored &stored : m_stored)
        entries.append({stored.record, stored.state, stored.fault});
    const QList<KeyName> names = m_ring.names();
    for (const KeyName &name : names) {
        if (!find(name)) {
            entries.append(KeyEntry{.record = {.name = name, .home = KeyHome::RunOnly}, .isStored = false});
            entries.last().record.isDefault = m_ring.defaultName() == name;
        }
    }
    return entries;
}

std::optional<KeyEntry> KeyManager::entry(const KeyName &name) const
{
    const QList<KeyEntry> all = entries();
    const KeyEntry *const found = findKey(all, name);
    return found ? std::optional(*found) : std::nullopt;
}

/// Each command in its turn: see KeyTurns.
void KeyManager::inTurn(const QList<KeyName> &names, const KeyDone &done, const std::function<void(const KeyDone &)> &command)
{
    m_turns.take(names, [command, done](const KeyTurns::Ended &ended) {
        command([done, ended](const Outcome &outcome) {
            ended();
            if (done)
                done(outcome);
        });
    });
}

void KeyManager::add(const KeyDraft &draft, const KeyDone &whenDone)
{
    inTurn({draft.name}, whenDone, [this, draft](const KeyDone &done) {
        if (isTaken(draft.name))
            return finish(done, failure(Kind::NameTaken));
        const KeyRecord record{
            .name = draft.name,
            .color = draft.color,
            .home = draft.home,
            .createdAt = m_clock.wallNow(),
            .fingerprint = draft.key.secret().fingerprint(m_salt),
            .isDefault = m_stored.empty(),
        };
        putAway(record, draft.key, done);
    });
}

void KeyManager::replace(const KeyName &name, const ApiKey &key, KeyHome home, const KeyDone &whenDone)
{
    inTurn({name}, whenDone, [this, name, key, home](const KeyDone &done) {
        const Stored *stored = find(name);
        if (!stored)
            return finish(done, failure(Kind::NoSuchKey));
        const bool leavesKeychain = stored->record.home == KeyHome::Keychain && home == KeyHome::RunOnly;
        KeyRecord record = stored->record;
        record.home = home;
        record.createdAt = m_clock.wallNow();
        record.fingerprint = key.secret().fingerprint(m_salt);
        putAway(record, key, [this, name, done, leavesKeychain](const Outcome &outcome) {
            if (outcome && leavesKeychain) // what it still holds must not come back
                m_secrets.remove(secretEntry(name), this, [](const SecretStore::WriteAnswer &) {});
            done(outcome);
        });
    });
}

void KeyManager::keep(const KeyName &name, const KeyDone &whenDone)
{
    inTurn({name}, whenDone, [this, name](const KeyDone &done) {
        const auto key = m_ring.find(name);
        const Stored *stored = find(name);
        if (!key || !stored)
            return finish(done, failure(Kind::NoSuchKey));
        KeyRecord record = stored->record;
        record.home = KeyHome::Keychain;
        putAway(record, *key, done);
    });
}

/// The secret first, then the record: a record without a secret would be a promise that the next start cannot keep.
void KeyManager::putAway(const KeyRecord &record, const ApiKey &key, const KeyDone &done)
{
    m_ring.learn(key);
    if (record.home == KeyHome::RunOnly)
        return finish(done, take(record, key));
    m_secrets.write(secretEntry(record.name), key.secret(), this, [this, record, key, done](const SecretStore::WriteAnswer &answer) {
        const Outcome outcome = answer ? take(record, key) : failure(answer.error());
        if (answer && !find(record.name)) // could not be remembered: nobody would ever ask for it
            m_secrets.remove(secretEntry(record.name), this, [](const SecretStore::WriteAnswer &) {});
        done(outcome);
    });
}

/// Stores the record and has the secret at hand.
Outcome KeyManager::take(KeyRecord record, const ApiKey &key)
{
    if (const Stored *known = find(record.name))
        record.isDefault = known->record.isDefault; // which another key's command may have changed meanwhile
    if (const auto saved = save(record); !saved)
        return saved;
    Stored *stored = find(record.name);
    stored->state = KeyState::Ready;
    stored->fault.reset();
    m_ring.put(record.name, key); // tells
    return {};
}

Outcome KeyManager::save(const KeyRecord &record)
{
    if (const auto saved = m_store.saveKey(record); !saved)
        return failure(saved.error());
    if (record.isDefault) {
        for (Stored &other : m_stored)
            other.record.isDefault = false;
    }
    if (Stored *stored = find(record.name))
        stored->record = record;
    else
        m_stored.push_back(fresh(record));
    setRingDefault();
    return {};
}

void KeyManager::rename(const KeyName &from, const KeyName &to, const KeyDone &whenDone)
{
    inTurn({from, to}, whenDone, [this, from, to](const KeyDone &done) {
        const Stored *stored = find(from);
        if (!stored)
            return finish(done, failure(Kind::NoSuchKey));
        if (from == to)
            return finish(done, {});
        if (isTaken(to))
            return finish(done, failure(Kind::NameTaken));
        if (stored->record.home == KeyHome::RunOnly)
            return finish(done, renameRecord(from, to));
        const auto key = stored->state == KeyState::Ready ? m_ring.find(from) : std::nullopt;
        if (!key) // its entry in the keychain cannot be copied under the new name
            return finish(done, failure(stored->fault.value_or(KeychainFault::NoAnswer)));
        m_secrets.write(secretEntry(to), key->secret(), this, [this, from, to, done](const SecretStore::WriteAnswer &answer) {
            const Outcome outcome = answer ? renameRecord(from, to) : failure(answer.error());
            m_secrets.remove(secretEntry(outcome ? from : to), this, [](const SecretStore::WriteAnswer &) {});
            done(outcome);
        });
    });
}

Outcome KeyManager::renameRecord(const KeyName &from, const KeyName &to)
{
    Stored *stored = find(from);
    if (!stored || find(to))
        return failure(stored ? Kind::NameTaken : Kind::NoSuchKey);
    if (const auto renamed = m_store.renameKey(from, to); !renamed)
        return failure(renamed.error());
    stored->record.name = to;
    m_ring.rename(from, to);
    Q_EMIT this->renamed(from, to);
    tell();
    return {};
}

void KeyManager::setColor(const KeyName &name, KeyColor color, const KeyDone &done)
{
    change(name, done, [color](KeyRecord &record) { record.color = color; });
}

void KeyManager::setDefault(const KeyName &name, const KeyDone &done)
{
    change(name, done, [this](KeyRecord &record) {
        record.isDefault = true;
        m_runKeyIsDefault = false; // asked for in so many words: it goes before a key of this run
    });
}

void KeyManager::change(const KeyName &name, const KeyDone &whenDone, const std::function<void(KeyRecord &)> &edit)
{
    inTurn({name}, whenDone, [this, name, edit](const KeyDone &done) {
        const Stored *stored = find(name);
        if (!stored)
            return finish(done, failure(Kind::NoSuchKey));
        KeyRecord record = stored->record;
        edit(record);
        finish(done, save(record));
        tell();
    });
}

void KeyManager::remove(const KeyName &name, const KeyDone &whenDone)
{
    inTurn({name}, whenDone, [this, name, round = m_round](const KeyDone &done) {
        const Stored *stored = find(name);
        if (!stored)
            return finish(done, failure(Kind::NoSuchKey));
        if (stored->record.home == KeyHome::RunOnly)
            return finish(done, forget(name, round));
        m_secrets.remove(secretEntry(name), this, [this, name, round, done](const SecretStore::WriteAnswer &answer) {
            done(answer ? forget(name, round) : failure(answer.error()));
        });
    });
}

/// The record and what is at hand; kept aside until it is clear that nobody wants it back.
Outcome KeyManager::forget(const KeyName &name, int round)
{
    const Stored *stored = find(name);
    if (!stored)
        return failure(Kind::NoSuchKey);
    if (const auto removed = m_store.removeKey(name); !removed)
        return failure(removed.error());
    const bool wasDefault = stored->record.isDefault;
    if (round == m_round)
        m_removed.insert_or_assign(name, Removed{stored->record, m_ring.find(name)});
    std::erase_if(m_stored, [&name](const Stored &candidate) { return candidate.record.name == name; });
    if (wasDefault && !m_stored.empty()) { // somebody has to be
        KeyRecord next = m_stored.front().record;
        next.isDefault = true;
        static_cast<void>(save(next));
    }
    setRingDefault();
    m_ring.remove(name);
    tell();
    return {};
}

void KeyManager::undoRemove(const KeyName &name, const KeyDone &whenDone)
{
    inTurn({name}, whenDone, [this, name](const KeyDone &done) {
        const auto found = m_removed.find(name);
        if (found == m_removed.end())
            return finish(done, failure(Kind::NoSuchKey));
        if (isTaken(name))
            return finish(done, failure(Kind::NameTaken));
        const auto &[record, key] = found->second;
        const auto ended = [this, name, done](const Outcome &outcome) {
            if (outcome)
                m_removed.erase(name);
            done(outcome);
        };
        if (key)
            return putAway(record, *key, ended);
        finish(ended, save(record));
        readSecrets({name}); // tells
    });
}

void KeyManager::forgetRemoved()
{
    ++m_round;
    m_removed.clear();
}

KeyManager::Stored *KeyManager::find(const KeyName &name)
{
    const auto found = std::find_if(m_stored.begin(), m_stored.end(), [&name](const Stored &stored) { return stored.record.name == name; });
    return found == m_stored.end() ? nullptr : &*found;
}

const KeyManager::Stored *KeyManager::find(const KeyName &name) const
{
    return const_cast<KeyManager *>(this)->find(name);
}

/// From the event loop: whoever asks may rely on being able to finish first.
void KeyManager::finish(const KeyDone &done, Outcome outcome)
{
    QMetaObject::invokeMethod(
        this, [done, outcome = std::move(outcome)] { done(outcome); }, Qt::QueuedConnection);
}

} // namespace batchwatch::app
