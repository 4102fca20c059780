#pragma once

#include "core/batchid.h"

#include <QByteArray>

namespace batchwatch::test {

inline constexpr char16_t sampleId[] = u"550e8400-e29b-41d4-a716-446655440000";

[[nodiscard]] inline BatchId sampleBatch()
{
    return *BatchId::fromText(sampleId);
}

/// The reference's own example of a batch under way.
inline constexpr char sampleProcessing[] = R"({
  "batch_id": "550e8400-e29b-41d4-a716-446655440000",
  "status": "processing",
  "total_numbers": 4,
  "completed": 2,
  "failed": 0,
  "pending": 2,
  "results": [
    {
      "phone_number": "+14155552671",
      "status": "completed",
      "wa_status": "VALID_CONFIRMED",
      "numberstatus": true,
      "businessnumber": false,
      "formatted_number": "+14155552671",
      "carrier": "T-Mobile",
      "country": "US"
    },
    {
      "phone_number": "+919876543210",
      "status": "pending"
    }
  ]
})";

/// A batch with these members.
inline QByteArray batchBody(const QByteArray &members)
{
    return "{" + members + "}";
}

/// A batch of one row with these members.
inline QByteArray rowBody(const QByteArray &members)
{
    return R"({"status":"processing","results":[{)" + members + "}]}";
}

} // namespace batchwatch::test
