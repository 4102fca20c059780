#include "gui/keymenu.h"

#include "gui/keycolors.h"
#include "gui/keywords.h"

#include <QActionGroup>

#include <algorithm>

namespace batchwatch::gui {

using app::KeyEntry;
using monitor::BatchReport;

QIcon keyIcon(KeyColor color)
{
    return color == KeyColor::None ? icon(Icon::Key, Meaning::Quiet) : KeyColors::swatch(color);
}

KeyMenu::KeyMenu(const app::KeyDesk &keys, Offer offer, QWidget *parent)
    : QMenu(parent),
      m_keys(keys),
      m_offer(offer),
      m_group(new QActionGroup(this))
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &KeyMenu::fill);
}

void KeyMenu::fill()
{
    clear();
    const std::optional<KeyName> current = common();
    for (const KeyEntry &entry : m_keys.entries()) {
        if (m_offer == Offer::All || entry.record.name != current)
            offerKey(entry, entry.record.name == current);
    }
    if (!isEmpty())
        addSeparator();
    connect(addAction(gui::icon(Icon::Key), tr("Add a key…")), &QAction::triggered, this, &KeyMenu::addRequested);
}

void KeyMenu::offerKey(const KeyEntry &entry, bool isCurrent)
{
    QString text = entry.record.name.toString();
    text.replace(QLatin1Char('&'), QLatin1String("&&"));
    const KeyWord state = KeyWords::state(entry);
    if (entry.state != app::KeyState::Ready)
        text = tr("%1 (%2)", "a key's name, what is the matter with it").arg(text, state.text);
    QAction *action = addAction(text);
    action->setToolTip(state.detail.toHtmlEscaped());
    if (m_offer == Offer::All) { // a colour would take the place of the mark
        action->setCheckable(true);
        action->setChecked(isCurrent);
    } else {
        action->setIcon(keyIcon(entry.record.color));
    }
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [this, name = entry.record.name] { Q_EMIT chosen(name); });
}

std::optional<KeyName> KeyMenu::common() const
{
    if (m_batches.isEmpty())
        return {};
    const std::optional<KeyName> first = m_batches.first().key;
    const bool isShared
        = std::all_of(m_batches.begin(), m_batches.end(), [&first](const BatchReport &batch) { return batch.key == first; });
    return isShared ? first : std::nullopt;
}

} // namespace batchwatch::gui
