#include "monitor/keypaces.h"

#include <algorithm>

namespace batchwatch::monitor {

namespace {

constexpr double slowest = 4.0;
constexpr double recovery = 0.9; // seven good replies halve the factor

} // namespace

void KeyPaces::hold(const KeyName &key, MonotonicTime until)
{
    KeyPace &pace = m_paces[key];
    pace.heldUntil = std::max(pace.heldUntil.value_or(until), until);
}

void KeyPaces::slowDown(const KeyName &key)
{
    KeyPace &pace = m_paces[key];
    pace.factor = std::min(slowest, pace.factor * 2.0);
}

void KeyPaces::recover(const KeyName &key)
{
    const auto pace = m_paces.find(key);
    if (pace != m_paces.end())
        pace->factor = std::max(1.0, pace->factor * recovery);
}

void KeyPaces::refuse(const KeyName &key)
{
    m_paces[key].isRefused = true;
}

void KeyPaces::accept(const KeyName &key)
{
    const auto pace = m_paces.find(key);
    if (pace != m_paces.end())
        pace->isRefused = false;
}

void KeyPaces::rename(const KeyName &from, const KeyName &to)
{
    if (m_paces.contains(from))
        m_paces.insert(to, m_paces.take(from));
}

bool KeyPaces::isRefused(const KeyName &key) const
{
    const auto pace = m_paces.constFind(key);
    return pace != m_paces.cend() && pace->isRefused;
}

std::optional<MonotonicTime> KeyPaces::heldUntil(const KeyName &key) const
{
    const auto pace = m_paces.constFind(key);
    return pace == m_paces.cend() ? std::nullopt : pace->heldUntil;
}

double KeyPaces::factor(const KeyName &key) const
{
    const auto pace = m_paces.constFind(key);
    return pace == m_paces.cend() ? 1.0 : pace->factor;
}

} // namespace batchwatch::monitor
