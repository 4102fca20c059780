#pragma once

#include "cli/commandline.h"
#include "core/clock.h"
#include "core/keyname.h"

#include <QDir>
#include <QUrl>

#include <functional>
#include <memory>

namespace batchwatch {
class Redactor;
}
namespace batchwatch::keys {
class KeyRing;
class SecretStore;
} // namespace batchwatch::keys
namespace batchwatch::cli {

class Interrupts;
class SecretInput;

/// What a command gets from the program.
struct Services
{
    Redactor &redactor;
    keys::KeyRing &keys;
    keys::SecretStore &keychain;
    Interrupts &interrupts;
    const Clock &clock;
    SecretInput &secretInput;
    std::function<void(const QString &)> notice = {}; ///< something to know besides what was asked; set by runProgram()
};

/// Options that several commands share.
struct CommonOptions
{
    QString keyName;
    QString keyFile;
    QString baseUrl;
    QString dataDir;
    bool demo = false;
};

[[nodiscard]] QList<OptionSpec> dataOptions();   ///< --data-dir alone
[[nodiscard]] QList<OptionSpec> storeOptions();  ///< --data-dir and what else every command on batches understands
[[nodiscard]] QList<OptionSpec> vendorOptions(); ///< those and --demo, for commands that ask the vendor
[[nodiscard]] CommonOptions commonOptions(const ParsedLine &line);

/// Options and environment, resolved: where the data lives, whom to ask and with which key. With --demo the vendor runs in here.
class Session
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Session>, Refusal> open(const CommonOptions &options, Services &services);
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    [[nodiscard]] const QDir &dataDir() const;
    [[nodiscard]] const QUrl &baseUrl() const;
    /// What --key chose, which need not exist: see checkNamedKey(). It replaces the one that a batch had.
    [[nodiscard]] const std::optional<KeyName> &namedKey() const;

private:
    class Private;
    explicit Session(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace batchwatch::cli
