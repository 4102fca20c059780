#include "app/hardening.h"
#include "app/logging.h"
#include "app/translations.h"
#include "cli/interrupts.h"
#include "cli/program.h"
#include "cli/secretinput.h"
#include "core/redactor.h"
#include "keys/keychain.h"
#include "keys/keyring.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <langinfo.h>
#include <unistd.h>

using namespace batchwatch;

namespace {

/// Output is UTF-8 in any case. Without this, Qt says on standard error that it switched to it.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (QByteArrayView(::nl_langinfo(CODESET)).compare("UTF-8", Qt::CaseInsensitive) != 0)
        ::setenv("LC_ALL", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char **argv)
{
    app::hardenProcess();
    useUtf8();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("batchwatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BATCHWATCH_VERSION));
    const app::Translations translations(application);

    Redactor redactor;
    const app::LogGuard logGuard(redactor);
    keys::KeyRing keys(redactor);
    keys::Keychain keychain;
    cli::SignalInterrupts interrupts;
    const SystemClock clock;
    cli::DescriptorSink out(STDOUT_FILENO);
    cli::DescriptorSink err(STDERR_FILENO);
    cli::Streams streams{out, err};
    cli::DescriptorSecretInput secretInput(STDIN_FILENO, interrupts);
    cli::Services services{redactor, keys, keychain, interrupts, clock, secretInput};
    return int(cli::runProgram(QCoreApplication::arguments().sliced(1), streams, services));
}
