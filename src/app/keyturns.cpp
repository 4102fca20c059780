#include "app/keyturns.h"

#include <algorithm>

namespace batchwatch::app {

namespace {

bool share(const QList<KeyName> &some, const QList<KeyName> &others)
{
    return std::any_of(some.begin(), some.end(), [&others](const KeyName &name) { return others.contains(name); });
}

} // namespace

void KeyTurns::take(const QList<KeyName> &names, Command command)
{
    m_turns.push_back({names, std::move(command)});
    startFree();
}

bool KeyTurns::isFree(Place place) const
{
    return place->command
        && std::none_of(m_turns.begin(), place, [&place](const Turn &earlier) { return share(earlier.names, place->names); });
}

void KeyTurns::startFree()
{
    for (auto turn = m_turns.begin(); turn != m_turns.end(); ++turn) {
        if (!isFree(turn))
            continue;
        const Command command = std::exchange(turn->command, {});
        command([this, turn] {
            m_turns.erase(turn);
            startFree();
        });
    }
}

} // namespace batchwatch::app
