#include "gui/balancebutton.h"

#include "app/errortext.h"
#include "gui/balancewatch.h"
#include "gui/icons.h"
#include "gui/keywords.h"
#include "gui/timetext.h"

#include <QEvent>
#include <QLocale>

namespace batchwatch::gui {

namespace {

constexpr Milliseconds busyPatience{400};

} // namespace

BalanceButton::BalanceButton(BalanceWatch &watch, QWidget *parent) : QToolButton(parent), m_watch(watch)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    m_busy.setSingleShot(true);
    m_busy.setInterval(busyPatience);
    connect(&m_busy, &QTimer::timeout, this, [this] { setIcon(gui::icon(Icon::PollNow, Meaning::Quiet)); });
    connect(&m_watch, &BalanceWatch::changed, this, &BalanceButton::showState);
    connect(this, &QToolButton::clicked, &m_watch, &BalanceWatch::refresh);
    showState();
}

bool BalanceButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(explanation().toHtmlEscaped()); // the age of this moment
    else if (event->type() == QEvent::PaletteChange)
        showState();
    return QToolButton::event(event);
}

void BalanceButton::showState()
{
    const BalanceState &state = m_watch.state();
    setVisible(state.key.has_value());
    setEnabled(state.isAtHand());
    if (!state.isAsking)
        m_busy.stop();
    else if (!m_busy.isActive())
        m_busy.start();
    const bool isLow = m_watch.isLow();
    setText(words());
    setAccessibleDescription(explanation());
    if (!state.isAsking)
        setIcon(isLow ? gui::icon(Icon::Warning, Meaning::Attention) : gui::icon(Icon::Credits));
    QPalette colors = parentWidget() != nullptr ? parentWidget()->palette() : palette();
    if (isLow)
        colors.setColor(QPalette::ButtonText, meaningColor(Meaning::Attention, colors.color(QPalette::Window)));
    if (colors != palette())
        setPalette(colors);
}

QString BalanceButton::words() const
{
    const BalanceState &state = m_watch.state();
    if (!state.key)
        return {};
    const QString key = state.key->record.name.toString();
    const bool isComing = state.key->state == app::KeyState::Reading || (state.isAtHand() && !state.error);
    if (!state.credits)
        return isComing ? tr("… credits (%1)").arg(key) : tr("credits unknown (%1)").arg(key);
    const QString credits = QLocale().toString(*state.credits);
    return m_watch.isLow() ? tr("only %1 credits (%2)").arg(credits, key) : tr("%1 credits (%2)").arg(credits, key);
}

QString BalanceButton::explanation() const
{
    const BalanceState &state = m_watch.state();
    if (!state.key)
        return {};
    if (!state.isAtHand())
        return KeyWords::state(*state.key).detail;
    QStringList sentences;
    if (state.credits) {
        const QString age = TimeText::age(m_watch.clock().wallNow() - *state.seenAt);
        sentences += tr("Credits left for key “%1”, as told %2.", "a key's name, 3 min ago").arg(state.key->record.name.toString(), age);
    }
    if (m_watch.isLow())
        sentences += tr("Fewer than the %1 below which you want to be warned.").arg(QLocale().toString(m_watch.warningLevel()));
    if (state.error)
        sentences += app::ErrorTexts::describe(*state.error).toString();
    return sentences.isEmpty() ? tr("The vendor has not answered yet.") : sentences.join(QLatin1Char(' '));
}

} // namespace batchwatch::gui
