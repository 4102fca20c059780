#pragma once

#include "app/keymanager.h"
#include "core/redactor.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "support/virtualtime.h"

#include <QTemporaryDir>
#include <QTest>

namespace batchwatch::test {

inline KeyName name(const char16_t *text)
{
    return *KeyName::fromText(text);
}

inline ApiKey secret(const char16_t *text)
{
    return *ApiKey::fromText(text);
}

/// One data folder and one keychain over several runs of the program.
struct KeyManagerFixture
{
    using KeyManager = app::KeyManager;
    using Outcome = Result<void, app::KeyFailure>;

    struct Run
    {
        explicit Run(KeyManagerFixture &f) : ring(f.redactor), store(*store::Store::open(QDir(f.folder.path())))
        {
            if (f.keyOfThisRun)
                ring.put(KeyName::thisRun(), *f.keyOfThisRun);
            manager = std::make_unique<KeyManager>(*store, ring, f.keychain, f.time, QStringLiteral("service"));
            if (!manager->load())
                qFatal("no keys can be read");
        }
        keys::KeyRing ring;
        std::unique_ptr<store::Store> store;
        std::unique_ptr<KeyManager> manager;
    };

    QTemporaryDir folder;
    Redactor redactor;
    keys::MemorySecretStore keychain;
    VirtualTime time;
    std::optional<ApiKey> keyOfThisRun;
    std::optional<Run> run{*this};

    KeyManager &keys() { return *run->manager; }
    void restart()
    {
        run.reset();
        run.emplace(*this);
    }
    /// Runs a command to its answer.
    template<typename Command> Outcome done(Command command)
    {
        std::optional<Outcome> outcome;
        command([&outcome](const Outcome &told) { outcome = told; });
        if (outcome)
            qFatal("answered before the call returned");
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }))
            qFatal("no answer");
        return *outcome;
    }
    Outcome add(const char16_t *keyName, const char16_t *text, KeyHome home = KeyHome::Keychain)
    {
        return done([&](const app::KeyDone &answer) {
            keys().add({.name = name(keyName), .key = secret(text), .color = KeyColor::Blue, .home = home}, answer);
        });
    }
    app::KeyEntry entry(const char16_t *keyName) { return *keys().entry(name(keyName)); }
    std::optional<Secret> kept(const char16_t *keyName) const
    {
        return keychain.find({QStringLiteral("service"), QString::fromUtf16(keyName)});
    }
    std::optional<ApiKey> atHand(const char16_t *keyName) const { return run->ring.find(name(keyName)); }
};

} // namespace batchwatch::test
