#pragma once

#include "core/batchsnapshot.h"

namespace batchwatch {

/// Joins a reply with what is known: once seen, never lost (DESIGN "How data flows", 8).
///
/// Rows are matched by number and occurrence: the second "+1…" of one reply is the second of the other. Counts and status are the reply's.
/// A finished row that the reply lacks or calls pending again is kept and marked noLongerReported; so is a completed one that it now calls
/// failed, for a check that failed later says nothing about the earlier answer. A field that a completed row had and now lacks is kept. The
/// order is that of the reply when it knows rows that were not known and misses none, otherwise the known order with new rows at the end,
/// so that nothing on the screen changes places without a reason.
[[nodiscard]] BatchSnapshot mergeSnapshots(const BatchSnapshot &known, const BatchSnapshot &reply);

} // namespace batchwatch
