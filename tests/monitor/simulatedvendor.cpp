#include "simulatedvendor.h"

#include "core/cadence.h"

#include <algorithm>
#include <utility>

namespace batchwatch::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int numbers = 1'000;
constexpr int mostAtOnce = 6;
constexpr qsizetype mostTold = 10;

ApiError faultOf(ErrorKind kind, std::optional<Milliseconds> retryAfter = {})
{
    return ApiError{.kind = kind, .retryAfter = retryAfter};
}

} // namespace

/// Cancelled when it goes before its answer.
class SimulatedVendor::Call final : public vendor::Call
{
public:
    Call(SimulatedVendor &vendor, std::pair<MonotonicTime, quint64> place) : m_vendor(vendor), m_place(place) {}
    ~Call() override { cancel(); }
    Q_DISABLE_COPY_MOVE(Call)

    void cancel() override
    {
        const auto open = m_vendor.m_open.extract(m_place);
        if (!open.empty())
            open.mapped().answer(Failure(ApiError{.kind = ErrorKind::Cancelled}));
    }

private:
    SimulatedVendor &m_vendor;
    const std::pair<MonotonicTime, quint64> m_place;
};

SimulatedVendor::SimulatedVendor(VirtualTime &time, std::uint32_t seed, SimulatedFaults faults)
    : m_time(time),
      m_random(seed),
      m_faults(faults),
      m_alarm(time.alarms()())
{
    connect(m_alarm.get(), &Alarm::rang, this, &SimulatedVendor::answerDue);
}

const KeyName &SimulatedVendor::keyName()
{
    static const KeyName name = *KeyName::fromText(u"main");
    return name;
}

ApiKey SimulatedVendor::goodKey()
{
    return *ApiKey::fromText(u"simulated-secret");
}

void SimulatedVendor::add(const BatchId &id, Milliseconds span)
{
    m_batches.emplace(id, Batch{.span = span});
    ++m_unfinished;
}

std::unique_ptr<vendor::Call> SimulatedVendor::fetchBatch(
    const BatchId &id, const ApiKey &, std::function<void(vendor::BatchAnswer)> answer)
{
    Batch &batch = m_batches.at(id);
    judge(id, batch);
    ++m_requests;
    batch.isUnderWay = true;
    batch.sent = m_time.now();
    if (!batch.begun)
        batch.begun = m_time.now();
    // Most answers are quick; one in a hundred is not.
    const Milliseconds latency(Milliseconds::rep(chance() < 0.01 ? 5'000.0 + 60'000.0 * chance() : 200.0 + 1'500.0 * chance()));
    const std::pair place(m_time.now() + latency, ++m_numbered);
    m_open.emplace(place, Open{id, std::move(answer)});
    setAlarm();
    return std::make_unique<Call>(*this, place);
}

std::unique_ptr<vendor::Call> SimulatedVendor::fetchBalance(const ApiKey &, std::function<void(vendor::BalanceAnswer)>)
{
    return {};
}

void SimulatedVendor::judge(const BatchId &id, Batch &batch)
{
    if (batch.isUnderWay)
        breakRule(u"two requests at once for a batch"_s, id);
    if (batch.isDone)
        breakRule(u"a request after completion"_s, id);
    if (m_open.size() >= mostAtOnce)
        breakRule(u"more than six requests at once"_s, id);
    if (!batch.sent || !batch.answered)
        return;
    const Milliseconds sinceSent = m_time.now() - *batch.sent;
    const Milliseconds sinceAnswer = m_time.now() - *batch.answered;
    if (sinceAnswer < cadence::floor)
        breakRule(u"a request within two seconds"_s, id);
    const bool maySooner = std::exchange(batch.maySooner, false) || *batch.sent <= m_allSoonerSince;
    if (!maySooner && sinceSent < (batch.isKnown ? cadence::intervalFor(numbers) : cadence::floor))
        breakRule(u"a request before its cadence"_s, id);
    if (sinceAnswer < batch.askedToWait)
        breakRule(u"a request before the vendor allowed it"_s, id);
    m_longestWait = std::max(m_longestWait, sinceAnswer);
}

void SimulatedVendor::allowSooner(const QList<BatchId> &ids)
{
    for (const BatchId &id : ids)
        m_batches.at(id).maySooner = true;
}

void SimulatedVendor::breakRule(const QString &rule, const BatchId &id)
{
    if (m_broken.size() < mostTold)
        m_broken.append(rule + u": "_s + id.toString() + u" at "_s + QString::number(m_time.now().time_since_epoch().count()));
}

void SimulatedVendor::setAlarm()
{
    if (m_open.empty())
        m_alarm->clear();
    else
        m_alarm->set(m_open.cbegin()->first.first - m_time.now());
}

void SimulatedVendor::answerDue()
{
    while (!m_open.empty() && m_open.cbegin()->first.first <= m_time.now()) {
        const auto open = m_open.extract(m_open.cbegin());
        Batch &batch = m_batches.at(open.mapped().id);
        batch.isUnderWay = false;
        batch.answered = m_time.now();
        open.mapped().answer(answerFor(open.mapped().id, batch));
    }
    setAlarm();
}

vendor::BatchAnswer SimulatedVendor::answerFor(const BatchId &id, Batch &batch)
{
    batch.askedToWait = {};
    if (m_time.now() < m_networkBackAt || chance() < m_faults.network)
        return Failure(faultOf(chance() < 0.5 ? ErrorKind::Network : ErrorKind::Timeout));
    if (chance() < m_faults.server)
        return Failure(faultOf(chance() < 0.5 ? ErrorKind::Server : ErrorKind::Unreadable));
    if (chance() < m_faults.rateLimited) {
        batch.askedToWait = Milliseconds(Milliseconds::rep(120'000.0 * chance()));
        return Failure(faultOf(ErrorKind::RateLimited, batch.askedToWait));
    }
    const double share = std::min(1.0, double((m_time.now() - *batch.begun).count()) / double(batch.span.count()));
    batch.isKnown = true;
    BatchSnapshot snapshot{.id = id, .status = BatchStatus::Processing};
    snapshot.statusText = u"processing"_s;
    snapshot.total = numbers;
    snapshot.completed = qint64(share * numbers);
    snapshot.failed = 0;
    snapshot.pending = numbers - *snapshot.completed;
    if (share >= 1.0) {
        snapshot.status = BatchStatus::Completed;
        snapshot.statusText = u"completed"_s;
        batch.isDone = true;
        --m_unfinished;
    } else if (chance() < m_faults.unknownStatus) {
        snapshot.status = BatchStatus::Unknown;
        snapshot.statusText = u"queued again"_s;
    }
    return vendor::BatchReply{std::move(snapshot), {}};
}

} // namespace batchwatch::test
