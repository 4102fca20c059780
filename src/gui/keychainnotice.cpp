#include "gui/keychainnotice.h"

#include "app/errortext.h"
#include "gui/messagebar.h"

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using app::KeyEntry;
using app::KeyState;
using keys::KeychainFault;

namespace {

const QString keychainNoticeSlot = u"keychain"_s;

/// A missing entry is the matter of one key, not of the keychain.
bool isKeychainsFault(const KeyEntry &entry)
{
    return entry.state == KeyState::Unavailable && entry.fault != KeychainFault::NoEntry;
}

} // namespace

KeychainNotice::KeychainNotice(MessageBar &notices, app::KeyDesk &keys, QObject *parent) : QObject(parent), m_notices(notices), m_keys(keys)
{
    connect(&m_keys, &app::KeyDesk::changed, this, &KeychainNotice::tell);
}

bool KeychainNotice::isDue(const QList<KeyEntry> &keys)
{
    return std::count_if(keys.begin(), keys.end(), isKeychainsFault) > 1;
}

void KeychainNotice::tell()
{
    const QList<KeyEntry> &keys = m_keys.entries();
    if (isDue(keys)) {
        const auto first = std::find_if(keys.begin(), keys.end(), isKeychainsFault);
        const auto count = std::count_if(keys.begin(), keys.end(), isKeychainsFault);
        const QString why = app::ErrorTexts::describe(first->fault.value_or(KeychainFault::Failed)).toString();
        m_notices.show(keychainNoticeSlot,
            {.meaning = Meaning::Attention,
                .text = tr("%n keys could not be read. %1", nullptr, int(count)).arg(why),
                .actionText = tr("Try again"),
                .action = [this] { tryAgain(); }});
        return;
    }
    // While it is asked again the notice stays where it is: gone and back would be a jump.
    const bool asks = std::any_of(keys.begin(), keys.end(), [](const KeyEntry &entry) { return entry.state == KeyState::Reading; });
    if (!asks)
        m_notices.clear(keychainNoticeSlot);
}

void KeychainNotice::tryAgain()
{
    m_notices.show(keychainNoticeSlot, {.text = tr("Reading the keys from the keychain…")});
    m_keys.readSecrets();
}

} // namespace batchwatch::gui
