#include "monitor/pollmachine.h"

#include "core/cadence.h"

#include <algorithm>

namespace batchwatch::monitor {

namespace {

using store::WatchState;

bool isPolled(const PollState &state)
{
    return state.watch == WatchState::Active && state.hold == Hold::None;
}

/// The earliest moment that floor and server allow, at or after `wanted`.
MonotonicTime allowed(const PollState &state, MonotonicTime wanted)
{
    if (state.lastRequest)
        wanted = std::max(wanted, *state.lastRequest + cadence::floor);
    if (state.notBefore)
        wanted = std::max(wanted, *state.notBefore);
    return wanted;
}

void plan(PollState &state, MonotonicTime wanted)
{
    if (isPolled(state) && !state.underWay)
        state.due = allowed(state, wanted);
    else
        state.due.reset();
}

void stop(PollState &state, WatchState watch)
{
    state.watch = watch;
    state.due.reset();
}

/// Applies one event; the overloads share what every rule needs.
class Stepper
{
public:
    Stepper(const PollState &state, MonotonicTime now, Pace pace, double random) : m_now(now), m_pace(pace), m_random(random)
    {
        m_step.state = state;
    }

    Step take() { return std::move(m_step); }

    void operator()(const event::Begin &begin) { plan(s(), m_now + begin.delay); }

    void operator()(const event::Sent &)
    {
        s().underWay = true;
        s().lastRequest = m_now;
        s().due.reset();
    }

    void operator()(const event::Replied &reply)
    {
        answered();
        s().seen = true;
        s().failures = 0;
        s().error.reset();
        s().status = reply.status;
        s().total = reply.total;
        holdFor(reply.wait);
        if (reply.status == BatchStatus::Completed)
            stop(s(), WatchState::Finished);
        else
            plan(s(), m_now + cadence::withJitter(interval(), m_random));
    }

    void operator()(const event::Failed &failed)
    {
        answered();
        holdFor(failed.error.retryAfter);
        if (failed.ofFormerKey) {
            plan(s(), m_now);
            return;
        }
        s().error = failed.error;
        ++s().failures;
        switch (failed.error.kind) {
        case ErrorKind::Unauthorized:
            s().hold = Hold::KeyRefused;
            s().due.reset();
            m_step.refuseKey = true;
            return;
        case ErrorKind::NotFound: stop(s(), s().seen ? WatchState::Gone : WatchState::NotFound); return;
        case ErrorKind::NoCredits: stop(s(), WatchState::Paused); return; // asking again cannot help until a person has paid
        case ErrorKind::RateLimited: m_step.slowKey = true; break;
        default: break;
        }
        // A wait that the server named replaces the back-off, never the cadence.
        const Milliseconds wait = failed.error.retryAfter ? std::max(*failed.error.retryAfter, interval())
                                                          : cadence::backoff(interval(), s().failures, m_random);
        plan(s(), m_now + wait);
    }

    void operator()(const event::PollNow &now)
    {
        if (s().watch == WatchState::NotFound || s().watch == WatchState::Gone)
            s().watch = WatchState::Active;
        const MonotonicTime wanted = m_now + now.delay;
        plan(s(), std::min(wanted, s().due.value_or(wanted))); // one that is overdue keeps its place
    }

    void operator()(const event::Pause &)
    {
        if (s().watch == WatchState::Active)
            stop(s(), WatchState::Paused);
    }

    void operator()(const event::Resume &resume)
    {
        if (s().watch == WatchState::Finished)
            return;
        const MonotonicTime wanted = m_now + resume.delay;
        s().watch = WatchState::Active;
        plan(s(), std::min(wanted, s().due.value_or(wanted)));
    }

    void operator()(const event::KeyMissing &)
    {
        s().hold = Hold::KeyMissing;
        s().due.reset();
    }

    void operator()(const event::KeyRefused &)
    {
        s().hold = Hold::KeyRefused;
        s().due.reset();
    }

    void operator()(const event::KeyArrived &arrived)
    {
        if (s().hold == Hold::KeyRefused)
            s().error.reset();
        s().hold = Hold::None;
        plan(s(), m_now + arrived.delay);
    }

    void operator()(const event::KeyHeld &held)
    {
        s().notBefore = std::max(s().notBefore.value_or(held.until), held.until);
        // Spread over the interval: those that waited together shall not come back together.
        if (s().due && *s().due < held.until)
            plan(s(), held.until + Milliseconds(Milliseconds::rep(double(interval().count()) * m_random)));
    }

    void operator()(const event::PolledElsewhere &elsewhere) { s().due = m_now + elsewhere.delay; }

    void operator()(const event::Wake &wake)
    {
        const bool waitsForNetwork = s().error && (s().error->kind == ErrorKind::Network || s().error->kind == ErrorKind::Timeout);
        if (waitsForNetwork && s().due)
            plan(s(), std::min(*s().due, m_now + wake.delay));
    }

    void operator()(const event::Overslept &overslept)
    {
        if (s().due)
            s().due = allowed(s(), m_now + std::min(overslept.delay, interval()));
    }

private:
    PollState &s() { return m_step.state; }
    Milliseconds interval() const { return intervalOf(m_step.state, m_pace); }

    /// The floor counts from here: the server saw the request no later, however long it was on its way.
    void answered()
    {
        s().underWay = false;
        s().lastRequest = m_now;
    }

    void holdFor(std::optional<Milliseconds> wait)
    {
        if (!wait)
            return;
        s().notBefore = std::max(s().notBefore.value_or(m_now), m_now + *wait); // the key may be held for longer
        m_step.holdKey = wait;
    }

    Step m_step;
    MonotonicTime m_now;
    Pace m_pace;
    double m_random;
};

} // namespace

Step step(const PollState &state, const PollEvent &event, MonotonicTime now, Pace pace, double random)
{
    Stepper stepper(state, now, pace, random);
    std::visit(stepper, event);
    return stepper.take();
}

Milliseconds intervalOf(const PollState &state, Pace pace)
{
    const Milliseconds interval
        = state.status == BatchStatus::Unknown ? cadence::slowest : cadence::intervalFor(state.total, pace.slowdown);
    return Milliseconds(Milliseconds::rep(double(interval.count()) * std::max(1.0, pace.keyFactor)));
}

} // namespace batchwatch::monitor
