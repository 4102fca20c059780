#pragma once

#include "core/batchid.h"

#include <QHash>

namespace batchwatch {

/// What a text calls the batches in it, as far as it is obvious: the only id of a JSON object has the object's "label", "name", "title" or
/// "description"; the only id of a row of a table (separated by tabs, semicolons, commas or bars) has the column that is headed so.
/// The first label of an id counts. Anything else has none.
[[nodiscard]] QHash<BatchId, QString> labelsBesideIds(QStringView text);

} // namespace batchwatch
