#pragma once

#include "core/clock.h"
#include "keys/secretstore.h"
#include "keys/servicestate.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>

namespace batchwatch::keys {

/// How long a keychain may take.
struct KeychainTimes
{
    Milliseconds answer{10'000};  ///< then it is asked whether it is there at all
    Milliseconds prompt{120'000}; ///< in all, while it answers that question but not the call: it is asking the person
    Milliseconds farewell{1'000}; ///< at the end of the program, for what is to be written or removed
};

/// One question to the keychain and its one answer. Lives on the thread of who asked, so that it ends in time also while the thread of
/// the keychain is stuck.
class PendingCall : public QObject, public std::enable_shared_from_this<PendingCall>
{
    Q_OBJECT

public:
    using Outcome = Result<std::optional<Secret>, KeychainFault>; ///< a secret for a call that reads
    using Answer = std::function<void(Outcome)>;

    /// For the thread of `context`, which lives. Its time begins when that thread gets to it.
    [[nodiscard]] static std::shared_ptr<PendingCall> make(QObject *context, Answer answer, const KeychainTimes &times);

    /// It was answered, if only by NoAnswer. For any thread.
    [[nodiscard]] bool isOver() const { return m_isOver; }
    /// What the keychain did. For any thread.
    void settle(const Outcome &outcome);
    /// The answer to `overdue`. For any thread.
    void tell(ServiceState state);

Q_SIGNALS:
    /// The time is up: what is the keychain like?
    void overdue();
    /// It did what it was asked after all, too late.
    void cameLate();

private:
    enum class Phase : quint8 { Waiting, Asking };

    PendingCall(QObject *context, Answer answer, const KeychainTimes &times);
    void begin();
    void timeIsUp();
    void end(const Outcome &outcome);
    void hear(ServiceState state);
    void finish(const Outcome &outcome);

    QPointer<QObject> m_context;
    Answer m_answer;
    KeychainTimes m_times;
    QTimer m_timer{this};
    QDeadlineTimer m_promptEnds;
    Phase m_phase = Phase::Waiting;
    std::atomic_bool m_isOver = false;
};

} // namespace batchwatch::keys
