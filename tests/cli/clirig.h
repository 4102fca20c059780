#pragma once

#include "app/keymanager.h"
#include "cli/interrupts.h"
#include "cli/program.h"
#include "cli/secretinput.h"
#include "cli/streams.h"
#include "core/redactor.h"
#include "keys/keyring.h"
#include "keys/memorysecretstore.h"
#include "recordingsecretstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <functional>

namespace batchwatch::test {

/// The secret of a key that is added.
inline constexpr char newKey[] = "wv_NEWKEY4711abcdef";

/// A stream that keeps what is written, and may be a terminal or break.
class StringSink final : public cli::Sink
{
public:
    QByteArray text;
    bool terminal = false;
    int columns = 80;
    State becomes = State::Open; ///< what a write gives
    std::function<void(const QByteArray &)> onWrite;

    [[nodiscard]] bool isTerminal() const override { return terminal; }
    [[nodiscard]] int width() const override { return columns; }

protected:
    [[nodiscard]] State put(QByteArrayView bytes) override
    {
        if (becomes == State::Open)
            text += bytes.toByteArray();
        if (onWrite)
            onWrite(bytes.toByteArray());
        return becomes;
    }
};

/// What a person would type or a script pipe in.
class StringSecretInput final : public cli::SecretInput
{
public:
    QByteArray text;
    std::optional<Fault> fault;
    QStringList prompts; ///< one for each time that it was asked

    [[nodiscard]] Result<QByteArray, Fault> read(const QString &prompt) override
    {
        prompts.append(prompt);
        if (fault)
            return Failure<Fault>(*fault);
        return QByteArray(text.constData(), text.size()); // wiped by whoever asked
    }
};

[[nodiscard]] inline QList<QJsonObject> jsonLines(const QByteArray &text)
{
    QList<QJsonObject> objects;
    const auto lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

/// The names of an object's fields in the order written.
[[nodiscard]] inline QByteArrayList fieldNames(const QByteArray &line)
{
    QByteArrayList names;
    bool inString = false;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '\\') {
            ++i;
        } else if (line[i] == '"') {
            if (inString && i + 1 < line.size() && line[i + 1] == ':')
                names.append(line.sliced(begin, i - begin));
            inString = !inString;
            begin = i + 1;
        }
    }
    return names;
}

/// The program in this process: its own folder, a marked key in a key file, streams of text.
class CliRig
{
public:
    static constexpr char secret[] = "MARKED-secret-4711";

    CliRig()
    {
        QFile file(keyFile());
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(secret) + '\n');
    }

    [[nodiscard]] QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("key")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Runs a command from an empty state of the process, but for the folder.
    cli::ExitCode run(const QStringList &arguments)
    {
        Redactor redactor;
        keys::KeyRing keys(redactor);
        cli::Services services{redactor, keys, asked, interrupts, m_clock, secretInput};
        cli::Streams streams{out, err};
        return cli::runProgram(arguments, streams, services);
    }
    /// With the options that name folder, key and server.
    cli::ExitCode runAt(const QUrl &server, const QStringList &arguments)
    {
        return run(arguments
            + QStringList{QStringLiteral("--data-dir"), dataDir(), QStringLiteral("--key-file"), keyFile(), QStringLiteral("--base-url"),
                server.toString()});
    }
    /// From the store only.
    cli::ExitCode runStored(const QStringList &arguments) { return run(arguments + QStringList{QStringLiteral("--data-dir"), dataDir()}); }
    /// A key in this data folder and its secret in the keychain.
    cli::ExitCode add(const QString &name, const QByteArray &key, const QStringList &options = {})
    {
        secretInput.text = key;
        return runStored(QStringList{QStringLiteral("keys"), QStringLiteral("add"), name} + options);
    }
    [[nodiscard]] keys::SecretEntry entry(const QString &name) const { return {app::keychainService(QDir(dataDir())), name}; }
    [[nodiscard]] bool keychainHolds(const QString &name, const QByteArray &key) const
    {
        return keychain.find(entry(name)) == Secret::fromUtf8(key);
    }
    void forget()
    {
        out.text.clear();
        err.text.clear();
    }

    StringSink out;
    StringSink err;
    cli::Interrupts interrupts;
    StringSecretInput secretInput;
    keys::MemorySecretStore keychain; ///< outlives each run, as a keychain does
    RecordingSecretStore asked{keychain};

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
};

} // namespace batchwatch::test
