#pragma once

#include "core/keyname.h"
#include "support/virtualtime.h"
#include "vendor/service.h"

#include <QObject>

#include <map>
#include <random>
#include <unordered_map>
#include <vector>

namespace batchwatch::test {

/// What may go wrong on a request, as shares of all requests.
struct SimulatedFaults
{
    double network = 0.01; ///< refused, timed out, TLS
    double server = 0.01;  ///< 500, unreadable, too large
    double rateLimited = 0.0002;
    double unknownStatus = 0.002;
};

/// A vendor in virtual time: batches of 1,000 numbers that take minutes to days, answers that take a while, faults by chance, hours without
/// a network. It judges every request by the rules of polling and keeps what was broken.
class SimulatedVendor final : public QObject, public vendor::Service
{
    Q_OBJECT

public:
    SimulatedVendor(VirtualTime &time, std::uint32_t seed, SimulatedFaults faults = {});

    /// A batch that is done `span` after its first request.
    void add(const BatchId &id, Milliseconds span);
    /// From now on nothing is reached, for so long.
    void cutNetwork(Milliseconds span) { m_networkBackAt = m_time.now() + span; }

    /// The next request of these may come before its cadence, though never under the floor: a person asked for it.
    void allowSooner(const QList<BatchId> &ids);
    void allowAllSooner() { m_allSoonerSince = m_time.now(); }

    [[nodiscard]] std::unique_ptr<vendor::Call> fetchBatch(
        const BatchId &id, const ApiKey &key, std::function<void(vendor::BatchAnswer)> answer) override;
    [[nodiscard]] std::unique_ptr<vendor::Call> fetchBalance(const ApiKey &key, std::function<void(vendor::BalanceAnswer)> answer) override;

    [[nodiscard]] qint64 requests() const { return m_requests; }
    [[nodiscard]] std::size_t unfinished() const { return m_unfinished; } ///< not yet told "completed"
    [[nodiscard]] const QStringList &broken() const { return m_broken; }  ///< rules, the first few times
    /// The longest that a batch waited for its next request while nothing but its turn kept it waiting.
    [[nodiscard]] Milliseconds longestWait() const { return m_longestWait; }

    static const KeyName &keyName();
    static ApiKey goodKey();

private:
    struct Batch
    {
        Milliseconds span{0};
        std::optional<MonotonicTime> begun;
        std::optional<MonotonicTime> sent;     ///< the last request
        std::optional<MonotonicTime> answered; ///< its answer
        Milliseconds askedToWait{0};
        bool isUnderWay = false;
        bool isKnown = false; ///< it was told how many numbers it has
        bool isDone = false;
        bool maySooner = false;
    };
    class Call;
    struct Open
    {
        BatchId id;
        std::function<void(vendor::BatchAnswer)> answer;
    };

    void judge(const BatchId &id, Batch &batch);
    void breakRule(const QString &rule, const BatchId &id);
    void answerDue();
    void setAlarm();
    void end(quint64 number);
    [[nodiscard]] vendor::BatchAnswer answerFor(const BatchId &id, Batch &batch);
    [[nodiscard]] double chance() { return std::uniform_real_distribution<double>(0.0, 1.0)(m_random); }

    VirtualTime &m_time;
    std::mt19937 m_random;
    const SimulatedFaults m_faults;
    std::unique_ptr<Alarm> m_alarm;
    struct Hash
    {
        std::size_t operator()(const BatchId &id) const { return qHash(id); }
    };
    std::unordered_map<BatchId, Batch, Hash> m_batches;
    std::map<std::pair<MonotonicTime, quint64>, Open> m_open; ///< by the time of the answer
    quint64 m_numbered = 0;
    qint64 m_requests = 0;
    std::size_t m_unfinished = 0;
    MonotonicTime m_networkBackAt{};
    MonotonicTime m_allSoonerSince{};
    Milliseconds m_longestWait{0};
    QStringList m_broken;
};

} // namespace batchwatch::test
