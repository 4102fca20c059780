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
    std::optional<Milliseconds> latency; ///< of every request; nullopt: most are quick, one in a hundred is not
};

/// A vendor in virtual time: batches of 1,000 numbers that take minutes to days, answers that take a while, faults by chance, hours without
/// a network, keys that are refused or limited. It judges every request by the rules of polling and keeps what was broken.
class SimulatedVendor final : public QObject, public vendor::Service
{
    Q_OBJECT

public:
    SimulatedVendor(VirtualTime &time, std::uint32_t seed, SimulatedFaults faults = {});

    /// A batch of that key that is done `span` after its first request; nullopt: one that is not there.
    void add(const BatchId &id, const KeyName &key, std::optional<Milliseconds> span);
    /// From now on the key's requests need this secret.
    void setSecret(const KeyName &key, const ApiKey &secret) { m_keys[key].secret = secret; }
    /// For so long most answers to this key are a 429.
    void limit(const KeyName &key, Milliseconds span) { m_keys[key].limitedUntil = m_time.now() + span; }
    /// Who asks is another run of the program: it remembers what it was told of a batch, but not what it was told of a key.
    void forgetWhatKeysWereTold();
    /// From now on nothing is reached, for so long.
    void cutNetwork(Milliseconds span) { m_networkBackAt = m_time.now() + span; }

    /// The next request of these may come before its cadence, though never under the floor: a person asked for it.
    void allowSooner(const QList<BatchId> &ids);
    void allowAllSooner() { m_allSoonerSince = m_time.now(); }

    [[nodiscard]] std::unique_ptr<vendor::Call> fetchBatch(
        const BatchId &id, const ApiKey &key, std::function<void(vendor::BatchAnswer)> answer) override;
    [[nodiscard]] std::unique_ptr<vendor::Call> fetchBalance(const ApiKey &key, std::function<void(vendor::BalanceAnswer)> answer) override;

    [[nodiscard]] qint64 requests() const { return m_requests; }
    [[nodiscard]] qint64 answers() const { return m_answers; }            ///< those of calls that were not cancelled
    [[nodiscard]] std::size_t unfinished() const { return m_unfinished; } ///< not yet told "completed"
    [[nodiscard]] const QStringList &broken() const { return m_broken; }  ///< rules, the first few times
    /// The longest that a batch waited for its next request while nothing but its turn kept it waiting.
    [[nodiscard]] Milliseconds longestWait() const { return m_longestWait; }

private:
    struct Batch
    {
        KeyName key;
        std::optional<Milliseconds> span;
        std::optional<MonotonicTime> begun;
        std::optional<MonotonicTime> sent;     ///< the last request
        std::optional<MonotonicTime> answered; ///< its answer
        Milliseconds askedToWait{0};
        bool isUnderWay = false;
        bool isKnown = false; ///< it was told how many numbers it has
        bool isDone = false;
        bool wasNotFound = false; ///< since a person asked for it last
        bool maySooner = false;
    };
    struct Key
    {
        std::optional<ApiKey> secret;
        MonotonicTime limitedUntil{};
        MonotonicTime heldUntil{};     ///< all of its batches were told to wait
        std::optional<ApiKey> refused; ///< the secret that was told to be wrong
    };
    class Call;
    struct Open
    {
        BatchId id;
        ApiKey secret;
        std::function<void(vendor::BatchAnswer)> answer;
    };

    void judge(const BatchId &id, Batch &batch, const ApiKey &secret);
    void judgeRhythm(const BatchId &id, Batch &batch);
    void breakRule(const QString &rule, const BatchId &id);
    void answerDue();
    void setAlarm();
    [[nodiscard]] vendor::BatchAnswer answerFor(const BatchId &id, Batch &batch, const ApiKey &secret);
    [[nodiscard]] std::optional<ApiError> faultFor(Batch &batch, const ApiKey &secret);
    void end(Batch &batch);
    [[nodiscard]] Milliseconds latency();
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
    std::map<KeyName, Key> m_keys;
    std::map<std::pair<MonotonicTime, quint64>, Open> m_open; ///< by the time of the answer
    quint64 m_numbered = 0;
    qint64 m_requests = 0;
    qint64 m_answers = 0;
    std::size_t m_unfinished = 0;
    MonotonicTime m_networkBackAt{};
    MonotonicTime m_allSoonerSince{};
    Milliseconds m_longestWait{0};
    QStringList m_broken;
};

} // namespace batchwatch::test
