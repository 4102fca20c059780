#include "cli/session.h"

#include "app/environment.h"
#include "demo/demovendor.h"
#include "keys/keyring.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr OptionSpec common[] = {
    {"key"_L1, "NAME", QT_TRANSLATE_NOOP("Cli", "which key to use: a stored one, or \"this run\"")},
    {"key-file"_L1, "FILE", QT_TRANSLATE_NOOP("Cli", "read the API key from FILE, for this run only")},
    {"base-url"_L1, "URL", QT_TRANSLATE_NOOP("Cli", "ask this service instead of the vendor's")},
};
constexpr OptionSpec dataOption{"data-dir"_L1, "DIR", QT_TRANSLATE_NOOP("Cli", "keep batches, results and the list of keys in DIR")};
constexpr OptionSpec demoOption{
    "demo"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "ask the built-in demo vendor; without --data-dir nothing is kept")};

} // namespace

QList<OptionSpec> dataOptions()
{
    return {dataOption};
}

QList<OptionSpec> storeOptions()
{
    return QList<OptionSpec>(std::begin(common), std::end(common)) << dataOption;
}

QList<OptionSpec> vendorOptions()
{
    return storeOptions() << demoOption;
}

CommonOptions commonOptions(const ParsedLine &line)
{
    return {
        .keyName = line.value("key"_L1),
        .keyFile = line.value("key-file"_L1),
        .baseUrl = line.value("base-url"_L1),
        .dataDir = line.value("data-dir"_L1),
        .demo = line.has("demo"_L1),
    };
}

class Session::Private
{
public:
    explicit Private(Services &programServices) : services(programServices) {}

    [[nodiscard]] Result<void, Refusal> startDemo(bool keepData);

    Services &services;
    std::unique_ptr<QTemporaryDir> temporary;
    std::unique_ptr<demo::DemoVendor> vendor;
    QDir dataDir;
    QUrl baseUrl;
    std::optional<KeyName> named;
};

Result<void, Refusal> Session::Private::startDemo(bool keepData)
{
    vendor = std::make_unique<demo::DemoVendor>(demo::Faults::None);
    if (!vendor->listen())
        return Failure<Refusal>({ExitCode::Unexpected, QCoreApplication::translate("Cli", "The demo vendor cannot listen on 127.0.0.1.")});
    baseUrl = vendor->baseUrl();
    services.keys.put(KeyName::thisRun(), demo::DemoVendor::apiKey());
    if (keepData)
        return {};
    temporary = std::make_unique<QTemporaryDir>();
    if (!temporary->isValid())
        return Failure<Refusal>({ExitCode::FileError, QCoreApplication::translate("Cli", "No temporary folder could be made.")});
    dataDir.setPath(temporary->path());
    return {};
}

Result<std::unique_ptr<Session>, Refusal> Session::open(const CommonOptions &options, Services &services)
{
    const auto environment = app::readEnvironment({options.dataDir, options.baseUrl, options.keyFile});
    if (!environment)
        return wrongUsage(environment.error());
    auto d = std::make_unique<Private>(services);
    d->dataDir = environment->dataDir;
    d->baseUrl = environment->baseUrl;
    if (environment->key && !options.demo)
        services.keys.put(KeyName::thisRun(), *environment->key);
    if (options.demo) {
        if (const auto started = d->startDemo(!options.dataDir.isEmpty()); !started)
            return Failure<Refusal>(started.error());
    }
    d->named = KeyName::fromText(options.keyName);
    if (!options.keyName.isEmpty() && !d->named)
        return wrongUsage(QCoreApplication::translate("Cli", "The name of a key has 1 to 64 printable characters."));
    return std::unique_ptr<Session>(new Session(std::move(d)));
}

Session::Session(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

Session::~Session() = default;

const QDir &Session::dataDir() const
{
    return d->dataDir;
}

const QUrl &Session::baseUrl() const
{
    return d->baseUrl;
}

const std::optional<KeyName> &Session::namedKey() const
{
    return d->named;
}

} // namespace batchwatch::cli
