#include "keys/pendingcall.h"

#include <QThread>

namespace batchwatch::keys {

namespace {

constexpr Milliseconds patienceWithLook{2'000};

/// The last one to hold it may be on another thread.
void letGo(PendingCall *call)
{
    if (call->thread() == QThread::currentThread())
        delete call;
    else
        call->deleteLater();
}

} // namespace

PendingCall::PendingCall(QObject *context, Answer answer, const KeychainTimes &times)
    : m_context(context),
      m_answer(std::move(answer)),
      m_times(times)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PendingCall::timeIsUp);
}

std::shared_ptr<PendingCall> PendingCall::make(QObject *context, Answer answer, const KeychainTimes &times)
{
    const std::shared_ptr<PendingCall> call(new PendingCall(context, std::move(answer), times), letGo);
    call->moveToThread(context->thread());
    QMetaObject::invokeMethod(
        call.get(), [raw = call.get()] { raw->begin(); }, Qt::QueuedConnection);
    return call;
}

// What is posted holds on to the call: a deferred deletion may overtake it.

void PendingCall::settle(const Outcome &outcome)
{
    QMetaObject::invokeMethod(
        this, [call = shared_from_this(), outcome] { call->end(outcome); }, Qt::QueuedConnection);
}

void PendingCall::tell(ServiceState state)
{
    QMetaObject::invokeMethod(
        this, [call = shared_from_this(), state] { call->hear(state); }, Qt::QueuedConnection);
}

void PendingCall::begin()
{
    if (isOver())
        return;
    m_promptEnds.setRemainingTime(m_times.prompt);
    m_timer.start(m_times.answer);
}

void PendingCall::timeIsUp()
{
    if (m_phase == Phase::Asking)
        return finish(Failure(KeychainFault::NoAnswer));
    m_phase = Phase::Asking;
    m_timer.start(std::min(m_times.answer, patienceWithLook));
    Q_EMIT overdue();
}

void PendingCall::end(const Outcome &outcome)
{
    const bool isGood = outcome || outcome.error() == KeychainFault::NoEntry;
    if (!isOver())
        finish(outcome);
    else if (isGood) // a late refusal is no reason to try again: the person may just have said no
        Q_EMIT cameLate();
}

void PendingCall::hear(ServiceState state)
{
    if (isOver() || m_phase != Phase::Asking)
        return;
    // A service that answers us while it keeps the call waiting is asking the person: to unlock it, to make one, or to allow it.
    const bool mayAsk = state == ServiceState::Locked || state == ServiceState::NoCollection || state == ServiceState::Open;
    if (!mayAsk)
        return finish(Failure(KeychainFault::NoAnswer));
    if (m_promptEnds.hasExpired())
        return finish(Failure(state == ServiceState::Locked ? KeychainFault::Locked : KeychainFault::NoAnswer));
    m_phase = Phase::Waiting;
    m_timer.start(m_times.answer);
}

void PendingCall::finish(const Outcome &outcome)
{
    m_timer.stop();
    m_isOver = true;
    const Answer answer = std::exchange(m_answer, {});
    if (m_context)
        answer(outcome);
}

} // namespace batchwatch::keys
