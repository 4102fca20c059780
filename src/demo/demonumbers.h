#pragma once

#include "core/numberresult.h"

#include <QList>

namespace batchwatch::demo {

/// Numbers as a campaign would hold them, each with what its check will say: about 70 % on WhatsApp, 15 % of these businesses, 3 % failed.
/// No number twice; the same seed gives the same list. Ranges reserved for fiction where a country has one, otherwise ranges of zeros
/// that no operator assigns.
[[nodiscard]] QList<NumberResult> finishedNumbers(quint32 seed, int count);

/// The number before its check: what the vendor reports of a pending one.
[[nodiscard]] NumberResult pendingNumber(const NumberResult &finished);

} // namespace batchwatch::demo
