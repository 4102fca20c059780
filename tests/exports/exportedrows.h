#pragma once

#include "exports/exporter.h"
#include "support/builders.h"

#include <QFile>

// For the tables of the tests.
Q_DECLARE_METATYPE(batchwatch::exports::Format)
Q_DECLARE_METATYPE(batchwatch::exports::ExportOptions)

namespace batchwatch::test {

/// Of the first `done` of `total` numbers results are known; the view shows all of them.
[[nodiscard]] inline results::ResultsView wholeView(int total, int done, const BatchId &id = batchId())
{
    results::ResultsView view;
    view.batches.push_back(std::make_shared<const BatchSnapshot>(snapshot(total, done, id)));
    for (int row = 0; row < total; ++row)
        view.rows.push_back({0, quint32(row)});
    return view;
}

/// All columns.
[[nodiscard]] inline exports::ExportOptions as(exports::Format format)
{
    return {.format = format, .columns = {}};
}

[[nodiscard]] inline NumberResult carrying(const QString &carrier)
{
    NumberResult number;
    number.phoneNumber = QStringLiteral("+14155552671");
    number.carrier = carrier;
    return number;
}

/// What a file holds that must be there.
[[nodiscard]] inline QByteArray exportedFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace batchwatch::test
