#pragma once

#include "core/clock.h"
#include "core/keyname.h"

namespace batchwatch {

/// By which a person tells keys apart at a glance, beside the name. The order is part of the file format: append only.
enum class KeyColor : quint8 { None, Red, Orange, Green, Teal, Blue, Violet };

/// Where the secret lives. The order is part of the file format: append only.
enum class KeyHome : quint8 {
    Keychain, ///< in the OS keychain
    RunOnly,  ///< in the memory of one run; the next one asks for it
};

/// What is remembered of an API key: everything but its secret.
struct KeyRecord
{
    KeyName name;
    KeyColor color = KeyColor::None;
    KeyHome home = KeyHome::Keychain;
    WallTime createdAt{};
    QString fingerprint; ///< Secret::fingerprint() with the installation's salt
    bool isDefault = false;

    friend bool operator==(const KeyRecord &, const KeyRecord &) = default;
};

} // namespace batchwatch
