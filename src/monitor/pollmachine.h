#pragma once

#include "core/apierror.h"
#include "core/batchsnapshot.h"
#include "core/clock.h"
#include "store/batchrecord.h"

#include <variant>

namespace batchwatch::monitor {

/// Why an active batch is not polled at all.
enum class Hold : quint8 {
    None,
    KeyMissing, ///< this run has no key of its name
    KeyRefused, ///< 401, for any batch of the key
};

/// All that decides when a batch is asked next.
struct PollState
{
    store::WatchState watch = store::WatchState::Active;
    Hold hold = Hold::None;
    bool seen = false; ///< there was a good reply, now or in an earlier run
    bool underWay = false;
    BatchStatus status = BatchStatus::Processing;
    std::int64_t total = 0;
    int failures = 0;                         ///< in a row
    std::optional<ApiError> error;            ///< of the last request
    std::optional<MonotonicTime> lastRequest; ///< for the floor: when it was sent, then when its answer came
    std::optional<MonotonicTime> notBefore;   ///< the server asked to wait
    std::optional<MonotonicTime> due;         ///< next request; nullopt: none is planned

    friend bool operator==(const PollState &, const PollState &) = default;
};

/// How fast the batch may be polled beside its size.
struct Pace
{
    double slowdown = 0.0;  ///< the person's choice inside the vendor's band, 0..1
    double keyFactor = 1.0; ///< above 1 after the vendor slowed the key down
};

namespace event {

struct Begin
{
    Milliseconds delay{0};
}; ///< watched now, or taken up after a restart
struct Sent
{};
struct Replied
{
    BatchStatus status = BatchStatus::Processing;
    std::int64_t total = 0;
    std::optional<Milliseconds> wait; ///< the server's wish
};
struct Failed
{
    ApiError error;
    bool ofFormerKey = false; ///< it speaks of a key that the batch no longer has
};
struct PollNow
{
    Milliseconds delay{0};
}; ///< the delay spreads many
struct Pause
{};
struct Resume
{
    Milliseconds delay{0};
}; ///< the delay spreads many
struct KeyMissing
{};
struct KeyRefused
{}; ///< another batch of the same key got a 401
struct KeyArrived
{
    Milliseconds delay{0};
}; ///< a new secret; the delay spreads the batches of a key
struct KeyHeld
{
    MonotonicTime until;
}; ///< another batch of the same key was told to wait
struct PolledElsewhere
{
    Milliseconds delay;
}; ///< look again after the delay
struct Wake
{
    Milliseconds delay{0};
}; ///< the network is back; the delay spreads
struct Overslept
{
    Milliseconds delay{0};
}; ///< the machine slept beyond the due time: now, too, they shall not come together

} // namespace event

using PollEvent = std::variant<event::Begin, event::Sent, event::Replied, event::Failed, event::PollNow, event::Pause, event::Resume,
    event::KeyMissing, event::KeyRefused, event::KeyArrived, event::KeyHeld, event::PolledElsewhere, event::Wake, event::Overslept>;

/// The next state, and what concerns the other batches of the key.
struct Step
{
    PollState state;
    std::optional<Milliseconds> holdKey; ///< every batch of the key waits at least that long
    bool slowKey = false;                ///< the vendor limits the rate: every batch of the key is polled less often
    bool refuseKey = false;              ///< every batch of the key pauses
};

/// DESIGN "Polling" for one batch. Pure; `random` in [0, 1).
[[nodiscard]] Step step(const PollState &state, const PollEvent &event, MonotonicTime now, Pace pace, double random);

/// The interval between two requests when all goes well.
[[nodiscard]] Milliseconds intervalOf(const PollState &state, Pace pace);

} // namespace batchwatch::monitor
