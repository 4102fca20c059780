#pragma once

#include "core/clock.h"
#include "core/keyname.h"

#include <QHash>

#include <optional>

namespace batchwatch::monitor {

/// What the vendor said of a key, for all of its batches, also those that join it later: refused; or too many requests, which means a wait
/// and a slower rate that recovers with each good reply.
class KeyPaces
{
public:
    void hold(const KeyName &key, MonotonicTime until);
    void slowDown(const KeyName &key);
    void recover(const KeyName &key);
    void refuse(const KeyName &key);
    void accept(const KeyName &key); ///< it has another secret
    void rename(const KeyName &from, const KeyName &to);

    [[nodiscard]] bool isEmpty() const { return m_paces.isEmpty(); } ///< nothing was said of any
    [[nodiscard]] bool isRefused(const KeyName &key) const;
    [[nodiscard]] std::optional<MonotonicTime> heldUntil(const KeyName &key) const;
    /// 1: as advised; up to 4 after repeated limits.
    [[nodiscard]] double factor(const KeyName &key) const;

private:
    struct KeyPace
    {
        std::optional<MonotonicTime> heldUntil;
        double factor = 1.0;
        bool isRefused = false;
    };
    QHash<KeyName, KeyPace> m_paces;
};

} // namespace batchwatch::monitor
