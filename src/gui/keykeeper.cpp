#include "gui/keykeeper.h"

#include "app/errortext.h"
#include "gui/messagebar.h"

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using app::ErrorTexts;
using app::KeyFailure;

namespace {

QString keepSlot(const KeyName &name)
{
    return u"keep "_s + name.toString();
}

} // namespace

KeyKeeper::KeyKeeper(MessageBar &notices, app::KeyDesk &keys, QObject *parent) : QObject(parent), m_notices(notices), m_keys(keys)
{
    connect(&m_keys, &app::KeyDesk::changed, this, &KeyKeeper::forgetSolved);
}

void KeyKeeper::take(const EnteredKey &entered)
{
    const auto taken = [this, name = entered.name, home = entered.home](const Result<void, KeyFailure> &outcome) {
        if (!outcome) {
            const QString why = ErrorTexts::describe(outcome.error()).toString();
            m_notices.show(
                keepSlot(name), {.meaning = Meaning::Bad, .text = tr("The key “%1” could not be taken. %2").arg(name.toString(), why)});
        } else if (home == KeyHome::Keychain) {
            keep(name);
        }
    };
    const auto known = m_keys.entry(entered.name);
    if (known && known->isStored)
        m_keys.replace(entered.name, entered.key, KeyHome::RunOnly, this, taken);
    else
        m_keys.add({.name = entered.name, .key = entered.key, .home = KeyHome::RunOnly}, this, taken);
}

void KeyKeeper::keep(const KeyName &name)
{
    m_keys.keep(name, this, [this, name](const Result<void, KeyFailure> &outcome) {
        if (outcome)
            m_notices.clear(keepSlot(name));
        else
            tellThatNotKept(name, outcome.error());
    });
}

void KeyKeeper::tellThatNotKept(const KeyName &name, const KeyFailure &failure)
{
    m_notKept.insert(name);
    const QString why = ErrorTexts::describe(failure).toString();
    m_notices.show(keepSlot(name),
        {.meaning = Meaning::Attention,
            .text = tr("The key “%1” is kept for this run only. %2").arg(name.toString(), why),
            .actionText = tr("Try again"),
            .action = [this, name] { keep(name); }});
}

/// It was removed, or kept in another way.
void KeyKeeper::forgetSolved()
{
    const QSet<KeyName> waiting = m_notKept;
    for (const KeyName &name : waiting) {
        const auto entry = m_keys.entry(name);
        if (entry && entry->record.home == KeyHome::RunOnly)
            continue;
        m_notices.clear(keepSlot(name));
        m_notKept.remove(name);
    }
}

} // namespace batchwatch::gui
