#pragma once

#include "results/columns.h"
#include "results/rowdiff.h"
#include "results/tablebatch.h"

namespace batchwatch::results {

/// The texts of a cell: what columns.h says of a number, and what its batch knows.
[[nodiscard]] QString shownCell(const NumberResult &number, const TableBatch &batch, Column column);
[[nodiscard]] QString exactCell(const NumberResult &number, const TableBatch &batch, Column column);
/// Rich text; only where there is more to say than the cell shows, or where a narrow column may cut it.
[[nodiscard]] QString cellToolTip(const NumberResult &number, const TableBatch &batch, Column column);
/// The value alone: assistive technology reads the column's header from the table by itself. A number as it is copied, without spaces.
[[nodiscard]] QString accessibleCell(const NumberResult &number, const TableBatch &batch, Column column);

[[nodiscard]] Qt::Alignment alignmentOf(Column column);

/// First and last column that a change touches, and the roles; no roles means all of them.
struct ChangeScope
{
    int firstColumn = 0;
    int lastColumn = 0;
    QList<int> roles;
};
[[nodiscard]] ChangeScope scopeOf(ChangeBits bits);

} // namespace batchwatch::results
