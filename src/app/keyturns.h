#pragma once

#include "core/keyname.h"

#include <QList>

#include <functional>
#include <list>

namespace batchwatch::app {

/// Commands on keys: those that share a name go one after the other, in the order given; all others side by side. Otherwise what one
/// writes into the keychain could be overtaken by what another writes about the same key.
class KeyTurns
{
public:
    using Ended = std::function<void()>;
    using Command = std::function<void(const Ended &)>;

    KeyTurns() = default;
    Q_DISABLE_COPY_MOVE(KeyTurns)

    /// Starts the command now, or once all earlier ones with one of its names have ended. It calls `ended` once, after it has returned
    /// and while this lives.
    void take(const QList<KeyName> &names, Command command);

private:
    struct Turn
    {
        QList<KeyName> names;
        Command command; ///< empty once it was started
    };
    using Place = std::list<Turn>::const_iterator;

    [[nodiscard]] bool isFree(Place place) const;
    void startFree();

    std::list<Turn> m_turns; ///< that have not ended, in the order given
};

} // namespace batchwatch::app
