#include "app/keydesk.h"

#include "app/answer.h"
#include "app/enginecore.h"
#include "keys/keyring.h"

namespace batchwatch::app {

KeyDesk::KeyDesk(Post post, keys::KeyRing &ring, QObject *parent) : QObject(parent), m_post(std::move(post)), m_ring(ring) {}

std::optional<KeyEntry> KeyDesk::entry(const KeyName &name) const
{
    const KeyEntry *const found = findKey(m_entries, name);
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<KeyName> KeyDesk::defaultName() const
{
    return m_ring.defaultName();
}

std::optional<ApiKey> KeyDesk::secret(const KeyName &name) const
{
    return m_ring.find(name);
}

void KeyDesk::reload()
{
    m_post([](EngineCore *core) {
        if (core != nullptr && core->keys().load())
            core->keys().readNew();
    });
}

void KeyDesk::readSecrets()
{
    m_post([](EngineCore *core) {
        if (core != nullptr)
            core->keys().readSecrets();
    });
}

void KeyDesk::command(std::function<void(KeyManager &, const KeyDone &)> run, QObject *context, KeyDone done)
{
    m_post([run = std::move(run), answer = answerOn(this, context, std::move(done))](EngineCore *core) {
        if (core != nullptr)
            run(core->keys(), answer);
        else
            answer(Failure<KeyFailure>(KeyFailure::Kind::Store));
    });
}

void KeyDesk::add(const KeyDraft &draft, QObject *context, KeyDone done)
{
    command([draft](KeyManager &keys, const KeyDone &answer) { keys.add(draft, answer); }, context, std::move(done));
}

void KeyDesk::replace(const KeyName &name, const ApiKey &key, KeyHome home, QObject *context, KeyDone done)
{
    command(
        [name, key, home](KeyManager &keys, const KeyDone &answer) { keys.replace(name, key, home, answer); }, context, std::move(done));
}

void KeyDesk::keep(const KeyName &name, QObject *context, KeyDone done)
{
    command([name](KeyManager &keys, const KeyDone &answer) { keys.keep(name, answer); }, context, std::move(done));
}

void KeyDesk::rename(const KeyName &from, const KeyName &to, QObject *context, KeyDone done)
{
    command([from, to](KeyManager &keys, const KeyDone &answer) { keys.rename(from, to, answer); }, context, std::move(done));
}

void KeyDesk::setColor(const KeyName &name, KeyColor color, QObject *context, KeyDone done)
{
    command([name, color](KeyManager &keys, const KeyDone &answer) { keys.setColor(name, color, answer); }, context, std::move(done));
}

void KeyDesk::setDefault(const KeyName &name, QObject *context, KeyDone done)
{
    command([name](KeyManager &keys, const KeyDone &answer) { keys.setDefault(name, answer); }, context, std::move(done));
}

void KeyDesk::remove(const KeyName &name, QObject *context, KeyDone done)
{
    command([name](KeyManager &keys, const KeyDone &answer) { keys.remove(name, answer); }, context, std::move(done));
}

void KeyDesk::undoRemove(const KeyName &name, QObject *context, KeyDone done)
{
    command([name](KeyManager &keys, const KeyDone &answer) { keys.undoRemove(name, answer); }, context, std::move(done));
}

void KeyDesk::forgetRemoved()
{
    m_post([](EngineCore *core) {
        if (core != nullptr)
            core->keys().forgetRemoved();
    });
}

void KeyDesk::setEntries(const QList<KeyEntry> &entries)
{
    m_entries = entries;
    Q_EMIT changed();
}

} // namespace batchwatch::app
