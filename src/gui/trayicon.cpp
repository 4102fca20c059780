#include "gui/trayicon.h"

#include "gui/icons.h"

#include <QAction>

namespace batchwatch::gui {

namespace {

constexpr std::chrono::milliseconds soon{500};
constexpr std::chrono::seconds betweenLooks{5};

/// What can be told apart in an icon of this size.
TrayState asDrawn(TrayState state)
{
    state.nextPoll.reset();
    state.attention = std::min(state.attention, 1);
    state.watched = state.running = state.finished = 0;
    if (state.progress)
        state.progress = int(*state.progress * 50) / 50.0;
    return state;
}

} // namespace

TrayIcon::TrayIcon(const TrayTally &tally, const Clock &clock, QObject *parent) : QObject(parent), m_tally(tally), m_clock(clock)
{
    setUpMenu();
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT toggleRequested();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &TrayIcon::refresh);
    m_watch.setInterval(betweenLooks);
    m_watch.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_watch, &QTimer::timeout, this, &TrayIcon::look);
    m_watch.start();
    look();
}

void TrayIcon::setUpMenu()
{
    m_toggle = m_menu.addAction(QString(), this, &TrayIcon::toggleRequested);
    setWindowShown(true);
    m_menu.addSeparator();
    m_menu.addAction(icon(Icon::Watch), tr("&Watch…"), this, &TrayIcon::watchRequested);
    m_pauseAll = m_menu.addAction(icon(Icon::Pause), tr("&Pause all"), this, &TrayIcon::pauseAllRequested);
    m_resumeAll = m_menu.addAction(icon(Icon::Resume), tr("&Resume all"), this, &TrayIcon::resumeAllRequested);
    m_menu.addSeparator();
    m_menu.addAction(icon(Icon::Quit), tr("&Quit"), this, &TrayIcon::quitRequested);
}

bool TrayIcon::isShown() const
{
    return m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::setWindowShown(bool isShown)
{
    m_toggle->setText(isShown ? tr("&Hide Batchwatch") : tr("&Show Batchwatch"));
}

void TrayIcon::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void TrayIcon::look()
{
    const bool isThere = QSystemTrayIcon::isSystemTrayAvailable();
    if (isThere)
        refresh(); // the countdown as well
    m_icon.setVisible(isThere);
}

void TrayIcon::refresh()
{
    m_pauseAll->setEnabled(!m_tally.toPause().isEmpty());
    m_resumeAll->setEnabled(!m_tally.paused().isEmpty());
    const TrayState state = m_tally.state();
    m_icon.setToolTip(TrayTally::toolTip(state, m_clock.now()));
    if (m_drawn != asDrawn(state)) {
        m_drawn = asDrawn(state);
        m_icon.setIcon(trayIcon(applicationIcon(), state));
    }
}

} // namespace batchwatch::gui
