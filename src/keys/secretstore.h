#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QObject>

#include <functional>
#include <tuple>

namespace batchwatch::keys {

/// Why a keychain did not do what it was asked.
enum class KeychainFault : quint8 {
    NoKeychain, ///< no service that keeps secrets runs, or its library is missing
    Locked,     ///< it is locked, and was not unlocked when it asked for that
    Refused,    ///< it, or the person, said no
    NoAnswer,   ///< nothing came within the time-out; what comes later is told by cameBack()
    NoEntry,    ///< it is open and holds no such secret
    Failed,     ///< anything else
};

/// Which secret: `service` groups those of one data folder, `user` is the name that a person sees in the keychain's own window.
struct SecretEntry
{
    QString service;
    QString user;

    friend bool operator==(const SecretEntry &, const SecretEntry &) = default;
    friend bool operator<(const SecretEntry &a, const SecretEntry &b) { return std::tie(a.service, a.user) < std::tie(b.service, b.user); }
};

/// Where secrets outlive the process. Asynchronous: each call gets exactly one answer, never before it returned, on the thread of
/// `context` and only while that lives. Nothing here blocks. Thread-safe to call.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using ReadAnswer = Result<Secret, KeychainFault>;
    using WriteAnswer = Result<void, KeychainFault>;

    using QObject::QObject;

    virtual void read(const SecretEntry &entry, QObject *context, std::function<void(ReadAnswer)> answer) = 0;
    virtual void write(const SecretEntry &entry, const Secret &secret, QObject *context, std::function<void(WriteAnswer)> answer) = 0;
    /// An entry that is not there counts as removed.
    virtual void remove(const SecretEntry &entry, QObject *context, std::function<void(WriteAnswer)> answer) = 0;

Q_SIGNALS:
    /// A keychain that had given no answer in time has given one after all: what failed may be tried again.
    void cameBack();
};

} // namespace batchwatch::keys
