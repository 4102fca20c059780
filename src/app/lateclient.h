#pragma once

#include "vendor/service.h"

#include <memory>

namespace batchwatch::app {

/// A service that comes to life with its first request: a client reads the machine's certificates, and a start should not wait for that.
class LateClient final : public vendor::Service
{
public:
    using Make = std::function<std::unique_ptr<vendor::Service>()>;

    explicit LateClient(Make make) : m_make(std::move(make)) {}

    [[nodiscard]] std::unique_ptr<vendor::Call> fetchBatch(
        const BatchId &id, const ApiKey &key, std::function<void(vendor::BatchAnswer)> answer) override
    {
        return service().fetchBatch(id, key, std::move(answer));
    }

    [[nodiscard]] std::unique_ptr<vendor::Call> fetchBalance(const ApiKey &key, std::function<void(vendor::BalanceAnswer)> answer) override
    {
        return service().fetchBalance(key, std::move(answer));
    }

private:
    [[nodiscard]] vendor::Service &service()
    {
        if (!m_service)
            m_service = m_make();
        return *m_service;
    }

    const Make m_make;
    std::unique_ptr<vendor::Service> m_service;
};

} // namespace batchwatch::app
