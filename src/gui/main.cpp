#include "app/environment.h"
#include "app/hardening.h"
#include "app/instance.h"
#include "app/logging.h"
#include "app/translations.h"
#include "core/redactor.h"
#include "gui/application.h"
#include "keys/keychain.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace {

constexpr int usageError = 2;

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("batchwatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BATCHWATCH_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.batchwatch.Batchwatch"));
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
}

bool hasArgument(int argc, char **argv, std::initializer_list<const char *> names)
{
    return std::any_of(argv + std::min(argc, 1), argv + argc, [names](const char *argument) {
        return std::any_of(names.begin(), names.end(), [argument](const char *name) { return std::strcmp(argument, name) == 0; });
    });
}

/// Help and version need no display.
bool answeredWithoutWindow(int argc, char **argv)
{
    const bool wantsHelp = hasArgument(argc, argv, {"-h", "--help"});
    if (!wantsHelp && !hasArgument(argc, argv, {"-v", "--version"}))
        return false;
    QCoreApplication application(argc, argv);
    const batchwatch::app::Translations translations(application);
    print(stdout, wantsHelp ? batchwatch::gui::CommandLine::helpText() : QStringLiteral("Batchwatch " BATCHWATCH_VERSION "\n"));
    return true;
}

/// The desktop's leave to come to the front, in either of its two forms. Qt takes them away as soon as there is an application.
QString takeActivationToken()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

/// What this start was given and the window that runs does without.
void tellWhatIsNotHandedOver(const batchwatch::gui::StartOptions &options, const batchwatch::app::Environment &environment)
{
    if (environment.key)
        print(stderr, QCoreApplication::translate("main", "Batchwatch runs already; that window keeps its own keys.\n"));
    if (!options.baseUrl.isEmpty())
        print(stderr, QCoreApplication::translate("main", "Batchwatch runs already; that window keeps its own address of the API.\n"));
}

} // namespace

int main(int argc, char **argv)
{
    using namespace batchwatch;
    app::hardenProcess();
    nameProgram();
    if (answeredWithoutWindow(argc, argv))
        return 0;

    const QString activationToken = takeActivationToken();
    QApplication application(argc, argv);
    const app::Translations translations(application);
    Redactor redactor;
    const app::LogGuard logGuard(redactor);

    const auto options = gui::CommandLine::parse(QCoreApplication::arguments());
    if (!options) {
        print(stderr, options.error() + u'\n');
        return usageError;
    }
    const auto environment = app::readEnvironment({.dataDir = options->dataDir, .baseUrl = options->baseUrl, .keyFile = options->keyFile});
    if (!environment) {
        print(stderr, environment.error() + u'\n');
        return usageError;
    }
    app::Instance instance(environment->dataDir);
    const auto standing = options->demo ? app::Instance::Standing::First
                                        : instance.settle({.ids = options->ids, .key = options->key, .activationToken = activationToken});
    if (standing == app::Instance::Standing::HandedOver) {
        tellWhatIsNotHandedOver(*options, *environment);
        return 0;
    }
    keys::Keychain keychain;
    gui::Application window(redactor, keychain);
    QObject::connect(&instance, &app::Instance::asked, &window, &gui::Application::take);
    if (standing == app::Instance::Standing::NoAnswer) {
        print(stderr, QCoreApplication::translate("main", "Batchwatch runs already with this data, but does not answer.\n"));
        window.askWhetherToStart([&] { window.start(*options, *environment); });
    } else {
        window.start(*options, *environment);
    }
    return QApplication::exec();
}
