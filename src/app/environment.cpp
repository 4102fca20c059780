#include "app/environment.h"

#include "vendor/client.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace batchwatch::app {

namespace {

using Refusal = tl::unexpected<QString>;

/// Translation context of the refusals.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Environment)
};

Result<std::optional<ApiKey>, QString> keyFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) // no copy of the key in a buffer of its own
        return Refusal(Texts::tr("The key file %1 cannot be read.").arg(path));
    QByteArray text = file.read(4096);
    const auto key = ApiKey::fromUtf8(text);
    text.fill('\0');
    if (!key)
        return Refusal(Texts::tr("The key file %1 does not hold an API key: one line without spaces is expected.").arg(path));
    return key;
}

/// The first of the variables that is set; both are removed.
Result<std::optional<ApiKey>, QString> keyFromVariables()
{
    Result<std::optional<ApiKey>, QString> found = std::optional<ApiKey>();
    for (const char *name : {"BATCHWATCH_API_KEY", "PROWEBLOOK_API_KEY"}) {
        QByteArray text = qgetenv(name);
        if (text.isEmpty())
            continue;
        if (found && !*found) {
            if (const auto key = ApiKey::fromUtf8(text))
                found = key;
            else
                found = Refusal(Texts::tr("%1 does not hold an API key: one word without spaces is expected.").arg(QLatin1String(name)));
        }
        text.fill('\0');
        qunsetenv(name);
    }
    return found;
}

} // namespace

QDir usualDataFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/batchwatch"));
}

Result<Environment, QString> readEnvironment(const EnvironmentOptions &options)
{
    const auto fromVariables = keyFromVariables(); // read first, so that they are gone whatever follows
    const auto key = options.keyFile.isEmpty() ? fromVariables : keyFromFile(options.keyFile);
    if (!key)
        return Refusal(key.error());

    QString address = options.baseUrl;
    if (address.isEmpty())
        address = qEnvironmentVariable("BATCHWATCH_BASE_URL");
    if (address.isEmpty())
        address = QLatin1String(vendor::defaultBaseUrl);
    const auto baseUrl = vendor::parseBaseUrl(address);
    if (!baseUrl)
        return Refusal(
            Texts::tr("The base URL cannot be used: it must be https, or http to this computer, without user, query or fragment."));
    return Environment{options.dataDir.isEmpty() ? usualDataFolder() : QDir(options.dataDir), *baseUrl, *key};
}

} // namespace batchwatch::app
