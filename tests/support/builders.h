#pragma once

#include "core/batchsnapshot.h"

namespace batchwatch::test {

/// A well-formed id: 00000000-0000-4000-8000-…, `n` at the end.
[[nodiscard]] BatchId batchId(int n = 1);
[[nodiscard]] QString idText(int n = 1);

/// A plausible row: every tenth failed, every third not on WhatsApp, every fourth a business; phone numbers count up from +14155550000.
[[nodiscard]] NumberResult completedNumber(int n);
[[nodiscard]] NumberResult pendingNumber(int n);

/// `total` rows of which the first `done` are finished; completed when all are. Counts agree.
[[nodiscard]] BatchSnapshot snapshot(int total, int done, const BatchId &id = batchId());

} // namespace batchwatch::test
