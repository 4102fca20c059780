// Every operation that Batchwatch promises to be quick at, on a million results, against the named peer in the same run. See usage(). Both
// sides must come to the same result: otherwise the run fails. Files are written in memory where there is /dev/shm, the store to TMPDIR.
// Needs no display.
#include "operations.h"
#include "timedapplication.h"

#include <cstdio>

using namespace batchwatch::bench;

namespace {

struct Operation
{
    const char *name; ///< what --only is matched with
    void (*measure)(Bench &bench);
};

constexpr Operation operations[] = {
    {"parse", measureParse},
    {"memory", measureMemory}, // before a filter or a sort has kept anything
    {"filter", measureFilter},
    {"keystroke", measureKeystroke},
    {"facets", measureFacets},
    {"sort", measureSort},
    {"update", measureUpdate},
    {"csv", measureCsv},
    {"jsonlines", measureJsonLines},
    {"xlsx", measureXlsx},
    {"store", measureStore},
    {"program", measureProgram},
};

int run(const Options &options)
{
    Bench bench(options);
    for (const Operation &operation : operations) {
        if (!options.only.match(QString::fromLatin1(operation.name)).hasMatch())
            continue;
        std::fprintf(stderr, "%s…\n", operation.name);
        operation.measure(bench);
    }
    if (!options.json)
        std::printf("%s", qPrintable(tableOf(bench.lines())));
    return bench.hasFailed() ? 1 : 0;
}

/// Of this process and of those it starts.
void setDefault(const char *variable, const char *value)
{
    if (!qEnvironmentVariableIsSet(variable))
        qputenv(variable, value);
}

} // namespace

int main(int argc, char **argv)
{
    setDefault("QT_QPA_PLATFORM", "offscreen");
    setDefault("QT_LOGGING_RULES", "default.warning=false"); // what the invisible platform says at every window
    TimedApplication application(argc, argv);
    const auto options = parseOptions(QCoreApplication::arguments().mid(1));
    if (!options) {
        std::fprintf(stderr, "%s\n%s", qPrintable(options.error()), qPrintable(usage()));
        return 2;
    }
    return run(*options);
}
