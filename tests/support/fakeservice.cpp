#include "support/fakeservice.h"

#include <algorithm>

namespace batchwatch::test {

struct FakeService::Request
{
    BatchId id;
    std::function<void(vendor::BatchAnswer)> answer;
};

namespace {

ApiError cancelled()
{
    return ApiError{.kind = ErrorKind::Cancelled};
}

} // namespace

class FakeService::FakeCall final : public vendor::Call
{
public:
    FakeCall(FakeService &service, std::weak_ptr<Request> request) : m_service(service), m_request(std::move(request)) {}
    ~FakeCall() override { cancel(); }
    Q_DISABLE_COPY_MOVE(FakeCall)

    void cancel() override
    {
        const auto request = m_request.lock();
        m_request.reset();
        if (request && std::erase(m_service.m_open, request) > 0)
            request->answer(Failure<ApiError>(cancelled()));
    }

private:
    FakeService &m_service;
    std::weak_ptr<Request> m_request;
};

FakeService::~FakeService()
{
    const auto open = std::exchange(m_open, {});
    for (const auto &request : open)
        request->answer(Failure<ApiError>(cancelled()));
}

std::unique_ptr<vendor::Call> FakeService::fetchBatch(const BatchId &id, const ApiKey &, std::function<void(vendor::BatchAnswer)> answer)
{
    auto request = std::make_shared<Request>(Request{id, std::move(answer)});
    m_open.push_back(request);
    if (onRequest)
        onRequest(id);
    return std::make_unique<FakeCall>(*this, request);
}

std::unique_ptr<vendor::Call> FakeService::fetchBalance(const ApiKey &, std::function<void(vendor::BalanceAnswer)>)
{
    return std::make_unique<FakeCall>(*this, std::weak_ptr<Request>());
}

bool FakeService::isUnderWay(const BatchId &id) const
{
    return std::any_of(m_open.cbegin(), m_open.cend(), [&](const auto &request) { return request->id == id; });
}

std::vector<BatchId> FakeService::requested() const
{
    std::vector<BatchId> ids;
    for (const auto &request : m_open)
        ids.push_back(request->id);
    return ids;
}

void FakeService::answer(const BatchId &id, vendor::BatchAnswer answer)
{
    const auto found = std::find_if(m_open.cbegin(), m_open.cend(), [&](const auto &request) { return request->id == id; });
    Q_ASSERT(found != m_open.cend());
    const auto request = *found;
    m_open.erase(found);
    request->answer(std::move(answer));
}

void FakeService::fail(const BatchId &id, ErrorKind kind, std::optional<Milliseconds> retryAfter)
{
    answer(id, Failure<ApiError>(ApiError{.kind = kind, .retryAfter = retryAfter}));
}

} // namespace batchwatch::test
