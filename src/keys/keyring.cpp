#include "keys/keyring.h"

#include "core/redactor.h"

namespace batchwatch::keys {

KeyRing::KeyRing(Redactor &redactor, QObject *parent) : QObject(parent), m_redactor(redactor) {}

void KeyRing::learn(const ApiKey &key)
{
    m_redactor.learn(key);
}

void KeyRing::put(const KeyName &name, const ApiKey &key)
{
    learn(key);
    {
        const std::scoped_lock lock(m_mutex);
        m_keys.insert_or_assign(name, key);
        if (!m_first)
            m_first = name;
    }
    Q_EMIT changed(name);
}

void KeyRing::remove(const KeyName &name)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_keys.erase(name) == 0)
            return;
        if (m_first == name)
            m_first = m_keys.empty() ? std::nullopt : std::optional(m_keys.cbegin()->first);
        if (m_chosen == name)
            m_chosen.reset();
    }
    Q_EMIT changed(name);
}

void KeyRing::rename(const KeyName &from, const KeyName &to)
{
    const std::scoped_lock lock(m_mutex);
    auto taken = m_keys.extract(from);
    if (!taken.empty()) {
        m_keys.erase(to);
        taken.key() = to;
        m_keys.insert(std::move(taken));
    }
    for (auto *name : {&m_first, &m_chosen}) {
        if (*name == from)
            *name = to;
    }
}

std::optional<ApiKey> KeyRing::find(const KeyName &name) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_keys.find(name);
    return found == m_keys.cend() ? std::nullopt : std::optional(found->second);
}

QList<KeyName> KeyRing::names() const
{
    const std::scoped_lock lock(m_mutex);
    QList<KeyName> names;
    for (const auto &[name, key] : m_keys)
        names.append(name);
    return names;
}

std::optional<KeyName> KeyRing::defaultName() const
{
    const std::scoped_lock lock(m_mutex);
    return m_chosen ? m_chosen : m_first;
}

void KeyRing::setDefaultName(const std::optional<KeyName> &name)
{
    const std::scoped_lock lock(m_mutex);
    m_chosen = name;
}

} // namespace batchwatch::keys
