// The real window, built as main() builds it, on the data folder given.
#include "app/environment.h"
#include "app/hardening.h"
#include "app/logging.h"
#include "app/translations.h"
#include "core/redactor.h"
#include "gui/application.h"
#include "keys/keychain.h"

#include "firstpaint.h"

int main(int argc, char **argv)
{
    using namespace batchwatch;
    app::hardenProcess();
    QApplication application(argc, argv);
    const app::Translations translations(application);
    Redactor redactor;
    const app::LogGuard logGuard(redactor);
    const auto options = gui::CommandLine::parse(QCoreApplication::arguments());
    const auto environment = app::readEnvironment({.dataDir = options->dataDir});
    bench::FirstPaint paint(1000);
    keys::Keychain keychain;
    gui::Application window(redactor, keychain);
    window.start(*options, *environment);
    return QApplication::exec();
}
