#pragma once

#include "gui/traystate.h"

#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

class QAction;

namespace batchwatch::gui {

/// The icon in the desktop's tray while there is one, with what a person does most.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives the icon.
    TrayIcon(const TrayTally &tally, const Clock &clock, QObject *parent = nullptr);

    /// True while there is a tray that shows the icon: a window may be hidden.
    [[nodiscard]] bool isShown() const;
    void setWindowShown(bool isShown);
    /// The tally is another: shown soon, many changes at once.
    void refreshSoon();

    [[nodiscard]] const QMenu &menu() const { return m_menu; }

Q_SIGNALS:
    void toggleRequested(); ///< show or hide the window
    void watchRequested();
    void pauseAllRequested();
    void resumeAllRequested();
    void quitRequested();

private:
    void setUpMenu();
    void look();
    void refresh();

    const TrayTally &m_tally;
    const Clock &m_clock;
    QMenu m_menu;
    QAction *m_toggle = nullptr;
    QAction *m_pauseAll = nullptr;
    QAction *m_resumeAll = nullptr;
    QSystemTrayIcon m_icon;
    QTimer m_soon;
    QTimer m_watch; ///< trays come and go, and nobody tells
    std::optional<TrayState> m_drawn;
};

} // namespace batchwatch::gui
