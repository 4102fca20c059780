#pragma once

#include "ours.h"

#include <QHash>

#include <functional>
#include <optional>

namespace batchwatch::bench {

// What must come out, found the slow and plain way. Both sides are compared with it. Of the first `rows` rows.

[[nodiscard]] qsizetype rowsWith(const QString &text, const Million &data, qsizetype rows);
[[nodiscard]] FacetCounts trueFacets(Field field, const QString &text, const Million &data);

/// How many rows in succession have which text; nullopt when one comes back after another.
[[nodiscard]] std::optional<QHash<QString, qsizetype>> runsOf(const std::function<QString(qsizetype)> &textAt, qsizetype rows);

/// Whether the rows whose texts `textAt` gives are all of the first `rows`, in the order of `field`: numbers rising by value, equal texts
/// side by side. Which text comes before which depends on the language and is not looked at.
[[nodiscard]] bool isSorted(Field field, const std::function<QString(qsizetype)> &textAt, const Million &data, qsizetype rows);

} // namespace batchwatch::bench
