#include "cli/session.h"

#include "app/environment.h"
#include "app/errortext.h"
#include "demo/demovendor.h"
#include "keys/keyring.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace batchwatch::cli {

namespace {

using namespace Qt::StringLiterals;

constexpr OptionSpec common[] = {
    {"key"_L1, "NAME", QT_TRANSLATE_NOOP("Cli", "which of the keys of this run to use")},
    {"key-file"_L1, "FILE", QT_TRANSLATE_NOOP("Cli", "read the API key from FILE, for this run only")},
    {"base-url"_L1, "URL", QT_TRANSLATE_NOOP("Cli", "ask this service instead of the vendor's")},
    {"data-dir"_L1, "DIR", QT_TRANSLATE_NOOP("Cli", "keep batches and results in DIR")},
};
constexpr OptionSpec demoOption{
    "demo"_L1, nullptr, QT_TRANSLATE_NOOP("Cli", "ask the built-in demo vendor; without --data-dir nothing is kept")};

} // namespace

QList<OptionSpec> storeOptions()
{
    return QList<OptionSpec>(std::begin(common), std::end(common));
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
    [[nodiscard]] Result<void, Refusal> chooseKey(const QString &name);

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

Result<void, Refusal> Session::Private::chooseKey(const QString &name)
{
    if (name.isEmpty())
        return {};
    named = KeyName::fromText(name);
    if (!named || !services.keys.find(*named)) {
        return wrongUsage(QCoreApplication::translate(
            "Cli", "This run has no key of that name. Give the key with --key-file or in BATCHWATCH_API_KEY; its name is \"%1\".")
                              .arg(KeyName::thisRun().toString()));
    }
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
    if (const auto chosen = d->chooseKey(options.keyName); !chosen)
        return Failure<Refusal>(chosen.error());
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

bool Session::keyWasNamed() const
{
    return d->named.has_value();
}

Result<KeyName, Refusal> Session::key() const
{
    if (d->named)
        return *d->named;
    if (const auto name = d->services.keys.defaultName())
        return *name;
    return wrongUsage(QCoreApplication::translate("Cli",
        "No API key. Give it in the environment variable BATCHWATCH_API_KEY or PROWEBLOOK_API_KEY, or in a file with --key-file FILE. "
        "To see the program at work without one, add --demo."));
}

Result<std::unique_ptr<store::Store>, Refusal> Session::openStore() const
{
    auto store = store::Store::open(d->dataDir);
    if (!store)
        return Failure<Refusal>({ExitCode::FileError, app::ErrorTexts::describe(store.error()).toString()});
    return std::move(*store);
}

} // namespace batchwatch::cli
