#pragma once

#include <QRegularExpression>
#include <QStringList>

#include <tl/expected.hpp>

namespace batchwatch::bench {

struct Options
{
    qsizetype rows = 1'000'000;
    int repeat = 5;           ///< rounds of a median; of what takes long fewer, but three
    double longest = 5'000.0; ///< milliseconds that one round of a peer may take; it gets fewer rows then
    bool json = false;        ///< one object a line instead of the table
    QRegularExpression only;  ///< operations to run; empty: all
    QString folder;           ///< of exported files; empty: in memory where there is /dev/shm
};

/// Of the arguments without the program's name; otherwise what to tell the person.
[[nodiscard]] tl::expected<Options, QString> parseOptions(const QStringList &arguments);

[[nodiscard]] QString usage();

} // namespace batchwatch::bench
