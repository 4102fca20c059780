#pragma once

#include "monitor/batchreport.h"

#include <chrono>

namespace batchwatch::monitor {

/// How long the vendor keeps the data of a batch: a statement of the vendor's, so a person may set it.
struct RetentionSettings
{
    std::chrono::days kept{14}; ///< 0: never warn
    std::chrono::days warning{3};

    friend bool operator==(const RetentionSettings &, const RetentionSettings &) = default;
};

enum class Urgency : quint8 {
    None,
    Soon, ///< within the warning
    Past, ///< by then the vendor has deleted it, if it holds to its word
};

/// True while the vendor may have results of the batch that are not here.
[[nodiscard]] bool isWantedFromVendor(const BatchReport &report);

/// When the vendor will have deleted the data: no reply says when a batch was made, so this counts from when it was first watched, which
/// was no earlier. Sooner is possible.
[[nodiscard]] WallTime deletedBy(const BatchReport &report, const RetentionSettings &settings);

/// None also of batches of which nothing more is wanted.
[[nodiscard]] Urgency urgencyOf(const BatchReport &report, const RetentionSettings &settings, WallTime now);

} // namespace batchwatch::monitor

Q_DECLARE_METATYPE(batchwatch::monitor::RetentionSettings)
