#pragma once

#include "vendor/service.h"

#include <QObject>

#include <functional>
#include <vector>

namespace batchwatch::test {

/// A vendor without a socket: requests are kept and answered by the test. Cancels as the contract of vendor::Service asks.
class FakeService final : public vendor::Service
{
public:
    struct Request;

    ~FakeService() override;

    [[nodiscard]] std::unique_ptr<vendor::Call> fetchBatch(
        const BatchId &id, const ApiKey &key, std::function<void(vendor::BatchAnswer)> answer) override;
    [[nodiscard]] std::unique_ptr<vendor::Call> fetchBalance(const ApiKey &key, std::function<void(vendor::BalanceAnswer)> answer) override;

    [[nodiscard]] std::size_t underWay() const { return m_open.size(); }
    [[nodiscard]] bool isUnderWay(const BatchId &id) const;
    [[nodiscard]] std::vector<BatchId> requested() const; ///< those under way, in order
    /// Called for each request as it is made.
    std::function<void(const BatchId &)> onRequest;

    void answer(const BatchId &id, vendor::BatchAnswer answer);
    void answer(const BatchId &id, const BatchSnapshot &snapshot) { answer(id, vendor::BatchReply{snapshot, {}}); }
    void fail(const BatchId &id, ErrorKind kind, std::optional<Milliseconds> retryAfter = {});

private:
    class FakeCall;
    std::vector<std::shared_ptr<Request>> m_open;
};

} // namespace batchwatch::test
