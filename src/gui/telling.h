#pragma once

#include "gui/noticeoptions.h"
#include "gui/notifier.h"
#include "gui/traystate.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace batchwatch::app {
class Engine;
}

namespace batchwatch::gui {

class MainWindow;
class NoticeButton;
class NotificationsDialog;
class TrayIcon;

/// Tells the person what happens to the batches when the window is not looked at: notifications, a list of those missed, the tray, the
/// taskbar. Hangs on an engine and its window.
class Telling : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this.
    Telling(app::Engine &engine, MainWindow &window, NotificationPort &port, const Clock &clock, const AlarmFactory &alarms,
        QObject *parent = nullptr);
    ~Telling() override;

    /// Puts its parts into the window; can wait for the first paint.
    void begin();
    void openSettings();

Q_SIGNALS:
    void frontRequested(const QString &activationToken); ///< the window is to be seen
    void watchRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpButton();
    void setUpTray();
    void opened(const QList<monitor::BatchReport> &reports);
    void changed(const monitor::BatchReport &report);
    void removed(const BatchId &id);
    void select(const QList<BatchId> &ids, const QString &activationToken);
    void looked();
    [[nodiscard]] bool isSeen(const BatchId &id) const;
    void apply(const NoticeOptions &options);
    void setWindowHidden(bool isHidden);
    void refreshTaskbar();

    app::Engine &m_engine;
    MainWindow &m_window;
    NotificationPort &m_port;
    const Clock &m_clock;
    QSettings m_settings;
    NoticeOptions m_options;
    NoticeTracker m_tracker;
    TrayTally m_tally;
    Notifier m_notifier;
    QTimer m_taskbarSoon;
    NoticeButton *m_button = nullptr; ///< in the window's status bar
    std::unique_ptr<TrayIcon> m_tray;
    QPointer<NotificationsDialog> m_dialog;
};

} // namespace batchwatch::gui
