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
        if (open.empty())
            return;
        Batch &batch = m_vendor.m_batches.at(open.mapped().id);
        batch.isUnderWay = false;
        batch.maySooner = true; // asked for nothing: whoever takes over may ask again after the floor
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

void SimulatedVendor::add(const BatchId &id, const KeyName &key, std::optional<Milliseconds> span)
{
    m_batches.emplace(id, Batch{.key = key, .span = span});
    ++m_unfinished;
}

void SimulatedVendor::forgetWhatKeysWereTold()
{
    for (auto &[name, key] : m_keys) {
        key.heldUntil = {};
        key.refused.reset();
    }
}

std::unique_ptr<vendor::Call> SimulatedVendor::fetchBatch(
    const BatchId &id, const ApiKey &secret, std::function<void(vendor::BatchAnswer)> answer)
{
    Batch &batch = m_batches.at(id);
    judge(id, batch, secret);
    ++m_requests;
    batch.isUnderWay = true;
    batch.sent = m_time.now();
    if (!batch.begun)
        batch.begun = m_time.now();
    const std::pair place(m_time.now() + latency(), ++m_numbered);
    m_open.emplace(place, Open{id, secret, std::move(answer)});
    setAlarm();
    return std::make_unique<Call>(*this, place);
}

Milliseconds SimulatedVendor::latency()
{
    if (m_faults.latency)
        return *m_faults.latency;
    return Milliseconds(Milliseconds::rep(chance() < 0.01 ? 5'000.0 + 60'000.0 * chance() : 200.0 + 1'500.0 * chance()));
}

std::unique_ptr<vendor::Call> SimulatedVendor::fetchBalance(const ApiKey &, std::function<void(vendor::BalanceAnswer)>)
{
    return {};
}

void SimulatedVendor::judge(const BatchId &id, Batch &batch, const ApiKey &secret)
{
    const Key &key = m_keys[batch.key];
    if (key.refused && *key.refused == secret)
        breakRule(u"a request with a key that was refused"_s, id);
    if (m_time.now() < key.heldUntil)
        breakRule(u"a request with a key that was told to wait"_s, id);
    if (batch.isUnderWay)
        breakRule(u"two requests at once for a batch"_s, id);
    if (batch.span ? batch.isDone : batch.wasNotFound)
        breakRule(u"a request after the last answer"_s, id);
    if (m_open.size() >= mostAtOnce)
        breakRule(u"more than six requests at once"_s, id);
    judgeRhythm(id, batch);
}

void SimulatedVendor::judgeRhythm(const BatchId &id, Batch &batch)
{
    if (batch.sent && m_time.now() - *batch.sent < cadence::floor)
        breakRule(u"two requests within two seconds"_s, id);
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
    for (const BatchId &id : ids) {
        Batch &batch = m_batches.at(id);
        batch.maySooner = true;
        batch.wasNotFound = false;
    }
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
        ++m_answers;
        open.mapped().answer(answerFor(open.mapped().id, batch, open.mapped().secret));
    }
    setAlarm();
}

std::optional<ApiError> SimulatedVendor::faultFor(Batch &batch, const ApiKey &secret)
{
    Key &key = m_keys[batch.key];
    if (m_time.now() < m_networkBackAt || chance() < m_faults.network)
        return faultOf(chance() < 0.5 ? ErrorKind::Network : ErrorKind::Timeout);
    if (chance() < m_faults.server)
        return faultOf(chance() < 0.5 ? ErrorKind::Server : ErrorKind::Unreadable);
    if (key.secret != secret) {
        key.refused = secret;
        return faultOf(ErrorKind::Unauthorized);
    }
    if (chance() < (m_time.now() < key.limitedUntil ? 0.7 : m_faults.rateLimited)) {
        batch.askedToWait = Milliseconds(Milliseconds::rep(120'000.0 * chance()));
        key.heldUntil = std::max(key.heldUntil, m_time.now() + batch.askedToWait);
        return faultOf(ErrorKind::RateLimited, batch.askedToWait);
    }
    return batch.span ? std::nullopt : std::optional(faultOf(ErrorKind::NotFound));
}

void SimulatedVendor::end(Batch &batch)
{
    if (!std::exchange(batch.isDone, true))
        --m_unfinished;
}

vendor::BatchAnswer SimulatedVendor::answerFor(const BatchId &id, Batch &batch, const ApiKey &secret)
{
    batch.askedToWait = {};
    if (const auto fault = faultFor(batch, secret)) {
        batch.wasNotFound = fault->kind == ErrorKind::NotFound;
        if (batch.wasNotFound)
            end(batch);
        return Failure(*fault);
    }
    const double share = std::min(1.0, double((m_time.now() - *batch.begun).count()) / double(batch.span->count()));
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
        end(batch);
    } else if (chance() < m_faults.unknownStatus) {
        snapshot.status = BatchStatus::Unknown;
        snapshot.statusText = u"queued again"_s;
    }
    return vendor::BatchReply{std::move(snapshot), {}};
}

} // namespace batchwatch::test
