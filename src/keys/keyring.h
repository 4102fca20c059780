#pragma once

#include "core/apikey.h"
#include "core/keyname.h"

#include <QList>
#include <QObject>

#include <map>
#include <mutex>

namespace batchwatch {
class Redactor;
}

namespace batchwatch::keys {

/// The keys whose secrets are at hand, by name: read from the keychain, from the environment, a key file or typed. In memory only.
/// Every key that enters is taught to the redactor first. Thread-safe; `changed` is emitted on the thread that called.
class KeyRing : public QObject
{
    Q_OBJECT

public:
    /// `redactor` outlives the ring.
    explicit KeyRing(Redactor &redactor, QObject *parent = nullptr);

    /// Teaches it to the redactor, before it goes elsewhere on the way into the ring.
    void learn(const ApiKey &key);
    void put(const KeyName &name, const ApiKey &key);
    void remove(const KeyName &name);
    /// The secret goes on under another name. `changed` is not emitted: nobody has to wait or to go on because of it.
    void rename(const KeyName &from, const KeyName &to);
    [[nodiscard]] std::optional<ApiKey> find(const KeyName &name) const;
    [[nodiscard]] QList<KeyName> names() const;

    /// The key that a new batch gets when none is named: the one chosen, which need not be at hand yet, else the one put first.
    [[nodiscard]] std::optional<KeyName> defaultName() const;
    void setDefaultName(const std::optional<KeyName> &name);

Q_SIGNALS:
    /// It came, went or was replaced.
    void changed(const batchwatch::KeyName &name);

private:
    Redactor &m_redactor;
    mutable std::mutex m_mutex;
    std::map<KeyName, ApiKey> m_keys;
    std::optional<KeyName> m_first; ///< of those at hand, the one put first
    std::optional<KeyName> m_chosen;
};

} // namespace batchwatch::keys
