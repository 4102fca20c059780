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

/// The keys that this run may use, by name: from the environment, a key file or typed for this run. Held in memory only.
/// Every key that enters is taught to the redactor first. Thread-safe; `changed` is emitted on the thread that called.
class KeyRing : public QObject
{
    Q_OBJECT

public:
    /// `redactor` outlives the ring.
    explicit KeyRing(Redactor &redactor, QObject *parent = nullptr);

    void put(const KeyName &name, const ApiKey &key);
    [[nodiscard]] std::optional<ApiKey> find(const KeyName &name) const;
    [[nodiscard]] QList<KeyName> names() const;

    /// The key that a new batch gets when none is named: the one put first.
    [[nodiscard]] std::optional<KeyName> defaultName() const;

Q_SIGNALS:
    void changed(const batchwatch::KeyName &name);

private:
    Redactor &m_redactor;
    mutable std::mutex m_mutex;
    std::map<KeyName, ApiKey> m_keys;
    std::optional<KeyName> m_default;
};

} // namespace batchwatch::keys
