#pragma once

#include "cli/streams.h"

#include <QList>
#include <QStringList>

namespace batchwatch::cli {

/// Rows under their header, the first one: aligned on a terminal, else tab-separated.
void writeTable(const QList<QStringList> &rows, Sink &out);

} // namespace batchwatch::cli
