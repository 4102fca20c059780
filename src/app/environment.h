#pragma once

#include "core/apikey.h"
#include "core/keyname.h"
#include "core/result.h"

#include <QDir>
#include <QUrl>

namespace batchwatch::app {

/// What window and command line take from options and environment, in this order of precedence: option, BATCHWATCH_…, PROWEBLOOK_API_KEY,
/// default.
struct EnvironmentOptions
{
    QString dataDir; ///< --data-dir, may be empty
    QString baseUrl; ///< --base-url, may be empty
    QString keyFile; ///< --key-file, may be empty
};

struct Environment
{
    QDir dataDir;
    QUrl baseUrl;
    std::optional<ApiKey> key; ///< of this run, from a key file or an environment variable; used, never stored
};

/// Where everything is kept when no other folder is named.
[[nodiscard]] QDir usualDataFolder();

/// Reads and then removes the key variables from the environment, so that no child process inherits them.
/// The error is a sentence for a person (translated), without secrets.
[[nodiscard]] Result<Environment, QString> readEnvironment(const EnvironmentOptions &options);

} // namespace batchwatch::app
