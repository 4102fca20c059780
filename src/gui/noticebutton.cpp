#include "gui/noticebutton.h"

#include "gui/icons.h"

#include <QMenu>

#include <algorithm>

namespace batchwatch::gui {

namespace {

constexpr int noticesKept = 50;

Icon noticeIcon(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Finished: return Icon::Done;
    case NoticeKind::Stalled: return Icon::Stalled;
    case NoticeKind::Failed: return Icon::NotFound;
    case NoticeKind::KeyNeeded: return Icon::Key;
    }
    return Icon::Info;
}

Meaning meaningOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Finished: return Meaning::Good;
    case NoticeKind::Stalled:
    case NoticeKind::KeyNeeded: return Meaning::Attention;
    case NoticeKind::Failed: return Meaning::Bad;
    }
    return Meaning::Quiet;
}

} // namespace

NoticeButton::NoticeButton(QWidget *parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setAutoRaise(true);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        fill();
        setUnseen(0);
    });
    setUnseen(0);
}

void NoticeButton::add(const Notice &notice)
{
    m_notices.prepend(notice);
    if (m_notices.size() > noticesKept)
        m_notices.removeLast();
    setUnseen(std::min(m_unseen + 1, noticesKept));
}

void NoticeButton::forget(const BatchId &id)
{
    const auto isIt = [&id](const Notice &notice) { return notice.id == id; };
    const auto unseen = std::count_if(m_notices.begin(), m_notices.begin() + m_unseen, isIt);
    m_notices.removeIf(isIt);
    setUnseen(m_unseen - int(unseen));
}

void NoticeButton::fill()
{
    m_menu->clear();
    for (const Notice &notice : std::as_const(m_notices)) {
        QString text = NoticeWords::line(notice);
        text.replace(u'&', QStringLiteral("&&"));
        m_menu->addAction(
            gui::icon(noticeIcon(notice.kind), meaningOf(notice.kind)), text, this, [this, id = notice.id] { Q_EMIT chosen(id); });
    }
    if (m_notices.isEmpty())
        m_menu->addAction(tr("Nothing new"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Notification settings…"), this, &NoticeButton::settingsRequested);
}

void NoticeButton::setUnseen(int unseen)
{
    const bool isNews = std::exchange(m_unseen, unseen) != unseen;
    setText(unseen == 0 ? tr("Notifications") : tr("Notifications (%1)").arg(unseen));
    setAccessibleName(tr("Notifications"));
    setAccessibleDescription(tr("%n new", nullptr, unseen));
    setToolTip(tr("What happened to the batches while you did not look"));
    if (isNews)
        Q_EMIT unseenChanged();
}

} // namespace batchwatch::gui
