#include "cli/table.h"

#include "cli/terminaltext.h"

namespace batchwatch::cli {

void writeTable(const QList<QStringList> &rows, Sink &out)
{
    QList<QStringList> safe = rows;
    for (QStringList &row : safe) {
        for (QString &cell : row)
            cell = out.isTerminal() ? escapedForTerminal(cell) : tabSeparatedCell(cell);
    }
    QStringList lines;
    if (out.isTerminal()) {
        lines = alignedColumns(safe);
    } else {
        for (const QStringList &row : std::as_const(safe))
            lines.append(row.join(u'\t'));
    }
    for (const QString &line : std::as_const(lines))
        out.write((line + u'\n').toUtf8());
}

} // namespace batchwatch::cli
