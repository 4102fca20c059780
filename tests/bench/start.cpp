// From process start to a painted window: Batchwatch with a stored batch of 1,000 rows, and as many further ones as wanted, against an
// empty QMainWindow with a QTableView, turn and turn about in the same run: bench_start [ROUNDS [BATCHES]]. Needs a display, or
// QT_QPA_PLATFORM=offscreen.
#include "median.h"
#include "store/store.h"
#include "support/builders.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace batchwatch;

namespace {

struct Paints
{
    double window = 0.0;
    double rows = 0.0;
};

Paints start(const QString &program, const QStringList &arguments)
{
    const auto begun = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + QLatin1Char('/') + program, arguments);
    if (!process.waitForFinished(20'000)) {
        std::fprintf(stderr, "%s did not paint\n", qPrintable(program));
        std::exit(1);
    }
    Paints paints;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const auto words = line.split(' ');
        if (words.size() == 2)
            (words[0] == "window" ? paints.window : paints.rows) = words[1].toDouble() - begun;
    }
    return paints;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 21;
    const int batches = argc > 2 ? std::atoi(argv[2]) : 1;
    QTemporaryDir folder;
    {
        auto store = store::Store::open(QDir(folder.path()));
        const store::BatchRecord record{.id = test::batchId(1), .label = QStringLiteral("Stored"), .state = store::WatchState::Finished};
        if (!store || !(*store)->saveSnapshot(record, test::snapshot(1000, 1000))) {
            std::fprintf(stderr, "the store cannot be written\n");
            return 1;
        }
        const auto fill = [&]() -> store::StoreResult<void> {
            for (int n = 2; n <= batches; ++n) {
                const store::BatchRecord further{
                    .id = test::batchId(n), .label = QStringLiteral("Stored %1").arg(n), .state = store::WatchState::Finished};
                if (const auto saved = (*store)->saveSnapshot(further, test::snapshot(1000, 1000, further.id)); !saved)
                    return saved;
            }
            return {};
        };
        if (!(*store)->together(fill)) {
            std::fprintf(stderr, "the store cannot be filled\n");
            return 1;
        }
    }
    std::vector<double> peer, window, rows;
    for (int round = 0; round <= rounds; ++round) {
        const Paints theirs = start(QStringLiteral("bench_start_peer"), {});
        const Paints ours = start(QStringLiteral("bench_start_ours"), {QStringLiteral("--data-dir"), folder.path()});
        if (round == 0)
            continue; // cold caches
        peer.push_back(theirs.window);
        window.push_back(ours.window);
        rows.push_back(ours.rows);
    }
    std::printf("start to painted window, %d batches, median of %d, ms\n", batches, rounds);
    std::printf("  empty QMainWindow with QTableView  %7.1f\n", bench::median(peer));
    std::printf("  Batchwatch, window                 %7.1f   ratio %.2f (goal < 1.5)\n", bench::median(window),
        bench::median(window) / bench::median(peer));
    std::printf(
        "  Batchwatch, 1,000 rows shown       %7.1f   ratio %.2f\n", bench::median(rows), bench::median(rows) / bench::median(peer));
    return 0;
}
