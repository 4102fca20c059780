#pragma once

#include "core/apierror.h"
#include "core/batchid.h"
#include "core/clock.h"

#include <QString>

#include <memory>
#include <optional>

namespace batchwatch::gui {

/// What the program can have done, or what it was told to do.
enum class ActivityKind : quint8 {
    Opened,      ///< the store; `amount` batches were watched
    Recovered,   ///< the store was damaged; `amount` batches were saved, `text` is where the damaged file is
    StoreFailed, ///< `text` says why
    Watched,
    NotWatched,
    Reply,         ///< done, total, failed; `amount` more than before; `wait` until the next
    ReplyOfOther,  ///< the same, asked by another window or command line
    RequestFailed, ///< `error`; `wait` until it is tried again
    SlowedDown,    ///< the same with 429
    Waits,         ///< another batch of the key got a 429
    KeyNeeded,
    KeyAtHand, ///< it goes on
    Stalled,   ///< `since` then
    ProgressAgain,
    Finished,
    Gone,
    NotFound,
    Elsewhere, ///< polled by another window or command line from now on
    TakenOver, ///< and here again
    Late,      ///< too many batches wait for their turn: every `wait` instead of every `cadence`
    OnTime,
    Paused,
    Resumed,
    Archived,
    Unarchived,
    Renamed,   ///< `text` is the new name
    Tagged,    ///< `text` is what it has now
    Noted,     ///< its note was changed
    KeyChosen, ///< `text` is the key's name
    Exported,  ///< `amount` rows to `text`
    ExportFailed,
    Balance, ///< of a key: `amount` credits
    BalanceFailed,
    KeyAdded,
    KeyRemoved,
    KeyReplaced, ///< another secret
    KeyDefault,
    KeyRead,        ///< the keychain gave it
    KeyUnavailable, ///< `text` says why
    Last = KeyUnavailable
};

/// Facts of one event, of which a sentence is made only when it is looked at (ActivityWords).
struct Activity
{
    ActivityKind kind = ActivityKind::Opened;
    WallTime at{};
    std::optional<BatchId> batch;
    QString name; ///< of the batch or the key, as it was then; empty: the program
    qint64 done = 0;
    qint64 total = 0;
    qint64 failed = 0;
    qint64 amount = 0;
    std::optional<Milliseconds> wait;
    Milliseconds cadence{0};
    std::optional<WallTime> since;
    std::shared_ptr<const ApiError> error;
    QString text;
};

/// By which a person chooses what to look at. A kind may be of several.
enum class ActivityGroup : quint8 { All, Problems, Requests, Commands };

[[nodiscard]] bool belongsTo(ActivityKind kind, ActivityGroup group);

} // namespace batchwatch::gui
