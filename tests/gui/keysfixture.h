#pragma once

#include "app/engine.h"
#include "core/redactor.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "support/builders.h"
#include "support/scriptedserver.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

namespace batchwatch::test {

/// A real engine with its store, a keychain that can be made to fail, and the vendor: what the dialogs of keys work upon.
class KeysFixture
{
public:
    ScriptedServer vendor;
    QTemporaryDir folder;
    Redactor redactor;
    keys::KeyRing ring{redactor};
    keys::MemorySecretStore secrets;
    std::unique_ptr<app::Engine> engine;

    /// Opens, or closes and opens again as after a restart: with an empty ring.
    void open()
    {
        close();
        engine = std::make_unique<app::Engine>(
            app::EngineConfig{.dataDir = QDir(folder.path()), .baseUrl = vendor.baseUrl()}, ring, secrets, redactor);
        QSignalSpy opened(engine.get(), &app::Engine::opened);
        engine->start();
        QVERIFY(opened.wait());
    }

    void close()
    {
        engine.reset();
        const QList<KeyName> names = ring.names();
        for (const KeyName &name : names)
            ring.remove(name);
    }

    [[nodiscard]] static KeyName name(QStringView text) { return *KeyName::fromText(text); }
    [[nodiscard]] static ApiKey key(QStringView text) { return *ApiKey::fromText(text); }
    [[nodiscard]] app::KeyDesk &desk() const { return engine->keys(); }
    [[nodiscard]] std::optional<app::KeyEntry> entry(QStringView text) const { return desk().entry(name(text)); }

    void add(QStringView text, QStringView secret, KeyHome home = KeyHome::Keychain)
    {
        bool added = false;
        desk().add({.name = name(text), .key = key(secret), .home = home}, engine.get(),
            [&added](const auto &result) { added = result.has_value(); });
        QTRY_VERIFY(added);
        QTRY_VERIFY(entry(text) && entry(text)->state == app::KeyState::Ready);
    }

    /// What the keychain holds under a name.
    [[nodiscard]] std::optional<Secret> kept(QStringView text) const
    {
        return secrets.find({app::keychainService(QDir(folder.path())), text.toString()});
    }

    [[nodiscard]] static Reply credits(qint64 credits)
    {
        return Reply::json(200, R"({"service":"wavalidation","balance":)" + QByteArray::number(credits) + '}');
    }
};

/// A button that can be seen, by what is written on it.
[[nodiscard]] inline QPushButton *button(const QWidget *window, const QString &text)
{
    for (QPushButton *found : window->findChildren<QPushButton *>()) {
        if (found->text().remove(u'&') == text && found->isVisible())
            return found;
    }
    return nullptr;
}

/// Everything that a person reads in the window.
[[nodiscard]] inline QString texts(const QWidget *window)
{
    QStringList texts;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts.join(u'\n');
}

/// Alt and the letter that is underlined in a button or a label.
inline void pressMnemonic(QWidget *window, QChar letter)
{
    QTest::keyClick(window->focusWidget() != nullptr ? window->focusWidget() : window, letter.toLatin1(), Qt::AltModifier);
}

} // namespace batchwatch::test
