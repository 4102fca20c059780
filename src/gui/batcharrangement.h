#pragma once

#include "monitor/batchreport.h"

#include <QString>

namespace batchwatch::gui {

enum class BatchSort : quint8 {
    Added,
    State, ///< what needs the person first
    Name,
    Progress, ///< least first
    TimeLeft, ///< soonest first
    Key,
    Last = Key
};

enum class BatchGrouping : quint8 { None, State, Key, Tags, Last = Tags };

/// Which batches are listed.
/// Archived ones are listed as such alone.
enum class BatchShare : quint8 { All, Attention, Running, Finished, Archived, Last = Archived };
inline constexpr int batchShares = int(BatchShare::Last) + 1;

/// How a person has the list of batches.
struct BatchArrangement
{
    BatchSort sort = BatchSort::Added;
    bool reversed = false;
    BatchGrouping grouping = BatchGrouping::None;
    BatchShare share = BatchShare::All;
    QString filter;

    friend bool operator==(const BatchArrangement &, const BatchArrangement &) = default;
};

/// `phase` as it is shown.
[[nodiscard]] bool belongsTo(BatchShare share, monitor::Phase phase, bool isArchived);
/// Smaller needs the person sooner.
[[nodiscard]] int urgencyOf(monitor::Phase phase);

} // namespace batchwatch::gui
