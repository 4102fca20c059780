#include "keys/keyring.h"

#include "core/redactor.h"

namespace batchwatch::keys {

KeyRing::KeyRing(Redactor &redactor, QObject *parent) : QObject(parent), m_redactor(redactor) {}

void KeyRing::put(const KeyName &name, const ApiKey &key)
{
    m_redactor.learn(key);
    {
        const std::scoped_lock lock(m_mutex);
        m_keys.insert_or_assign(name, key);
        if (!m_default)
            m_default = name;
    }
    Q_EMIT changed(name);
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
    return m_default;
}

} // namespace batchwatch::keys
