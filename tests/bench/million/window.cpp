// The real window on a data folder, in two ways.
// bench_million_window rows N --data-dir DIR selects every batch. Once the table shows N rows, prints the bytes of memory that the whole
// program has, and ends.
// bench_million_window start N --data-dir DIR prints when the window was painted first and when the list of N batches was, and ends.
#include "app/environment.h"
#include "app/hardening.h"
#include "app/logging.h"
#include "app/translations.h"
#include "core/redactor.h"
#include "gui/application.h"
#include "gui/mainwindow.h"
#include "keys/memorysecretstore.h"

#include "../firstpaint.h"
#include "memory.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QTableView>
#include <QTimer>

#include <cstdio>

using namespace batchwatch;

namespace {

constexpr std::chrono::milliseconds lookAgain{50};
constexpr std::chrono::seconds patience{60};
const QString batchesName = QStringLiteral("Batches");

QTableView *tableNamed(const QString &name)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        auto *table = qobject_cast<QTableView *>(widget);
        if (table && table->accessibleName() == name)
            return table;
    }
    return nullptr;
}

/// True once the table of results shows `rows` rows; selects all batches as soon as there are some.
bool showsAll(int rows)
{
    QTableView *batches = tableNamed(batchesName);
    QTableView *results = tableNamed(QStringLiteral("Results"));
    if (!batches || !results || !batches->model())
        return false;
    const bool areSelected = batches->selectionModel()->selectedRows().size() == batches->model()->rowCount();
    if (batches->model()->rowCount() > 0 && !areSelected)
        batches->selectAll();
    return areSelected && results->model() && results->model()->rowCount() == rows;
}

/// Looks again and again, and ends the program when it has told.
void tellMemoryOnceShown(QTimer &timer, int rows)
{
    QObject::connect(&timer, &QTimer::timeout, &timer, [rows, deadline = QDeadlineTimer(patience)] {
        if (deadline.hasExpired())
            std::_Exit(1);
        if (!showsAll(rows))
            return;
        std::printf("%lld\n", static_cast<long long>(bench::residentBytes()));
        std::fflush(stdout);
        std::_Exit(0);
    });
    timer.start(lookAgain);
}

} // namespace

int main(int argc, char **argv)
{
    app::hardenProcess();
    QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const QString wanted = arguments.takeAt(1);
    const int count = arguments.takeAt(1).toInt();
    const app::Translations translations(application);
    Redactor redactor;
    const app::LogGuard logGuard(redactor);
    const auto options = gui::CommandLine::parse(arguments);
    const auto environment = app::readEnvironment({.dataDir = options->dataDir});
    std::optional<bench::FirstPaint> paint;
    QTimer timer;
    if (wanted == QLatin1StringView("start"))
        paint.emplace(count, batchesName);
    else
        tellMemoryOnceShown(timer, count);
    keys::MemorySecretStore keychain;
    gui::Application window(redactor, keychain);
    window.start(*options, *environment);
    return QApplication::exec();
}
