#pragma once

#include "core/secret.h"

#include <QString>

#include <optional>

namespace batchwatch {

/// By which way requests leave this computer: what a person may set, and what is stored. Never the password.
struct ProxySettings
{
    enum class Kind : quint8 {
        System, ///< as the desktop or the environment says, asked anew for each request
        None,
        Manual,
    };
    enum class Type : quint8 { Http, Socks5 };

    Kind kind = Kind::System;
    // Of a manual proxy only; otherwise as they are here.
    Type type = Type::Http;
    QString host;
    quint16 port = 0;
    QString user;               ///< empty: it asks for none
    bool keepsPassword = false; ///< the OS keychain has it

    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

inline constexpr const char *proxySettingName = "proxy";
/// What stands in the field of a new manual proxy.
inline constexpr quint16 usualProxyPort = 3128;

/// A manual proxy needs a host that can be one and a port; a user's name holds no colon, which would begin the password.
[[nodiscard]] bool isUsable(const ProxySettings &settings);

/// Whether a password for the one may be told to the other: the same proxy, asked as the same user.
[[nodiscard]] bool isSameLogin(const ProxySettings &a, const ProxySettings &b);

/// One line for the store: "system", "none" or an address such as "socks5://me@proxy.example:1080?password=kept".
[[nodiscard]] QString toStoredText(const ProxySettings &settings);
/// Forgives what it does not know, and takes no password: what cannot be used is System.
[[nodiscard]] ProxySettings proxySettingsFromStored(const QString &text);

/// Host and port as a person writes them: "proxy.example:3128", "[::1]:1080".
[[nodiscard]] QString proxyAddress(const ProxySettings &settings);

/// What a person typed or pasted as the proxy's host, taken apart. What it does not hold is empty, and stays as it was.
struct ProxyParts
{
    std::optional<ProxySettings::Type> type;
    QString host;
    std::optional<quint16> port;
    QString user;
    std::optional<Secret> password;
    bool isAddress = false; ///< there was more than a host

    friend bool operator==(const ProxyParts &, const ProxyParts &) = default;
};

/// Takes "http://user:password@host:port/", and any part of it, apart. Nullopt: no proxy that can be used (another scheme, a bad port).
/// Pure; the caller wipes the text.
[[nodiscard]] std::optional<ProxyParts> proxyParts(QStringView text);

} // namespace batchwatch
