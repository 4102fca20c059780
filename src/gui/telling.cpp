#include "gui/telling.h"

#include "app/engine.h"
#include "gui/mainwindow.h"
#include "gui/noticebutton.h"
#include "gui/notificationsdialog.h"
#include "gui/trayicon.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QStatusBar>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;

namespace {

constexpr std::chrono::seconds taskbarDelay{1};

} // namespace

Telling::Telling(
    app::Engine &engine, MainWindow &window, NotificationPort &port, const Clock &clock, const AlarmFactory &alarms, QObject *parent)
    : QObject(parent),
      m_engine(engine),
      m_window(window),
      m_port(port),
      m_clock(clock),
      m_settings(engine.config().dataDir.filePath(u"window.ini"_s), QSettings::IniFormat),
      m_options(NoticeOptions::load(m_settings)),
      m_notifier(port, clock, alarms)
{
    m_notifier.setOptions(m_options);
    connect(&m_engine, &app::Engine::opened, this, &Telling::opened);
    connect(&m_engine, &app::Engine::batchChanged, this, &Telling::changed);
    connect(&m_engine, &app::Engine::batchRemoved, this, &Telling::removed);
    connect(&m_notifier, &Notifier::activated, this, &Telling::select);
    m_taskbarSoon.setSingleShot(true);
    m_taskbarSoon.setInterval(taskbarDelay);
    connect(&m_taskbarSoon, &QTimer::timeout, this, &Telling::refreshTaskbar);
}

Telling::~Telling() = default;

void Telling::begin()
{
    setUpButton();
    setUpTray();
    m_window.installEventFilter(this);
    connect(&m_window, &MainWindow::selectionChanged, this, &Telling::looked);
}

void Telling::setUpButton()
{
    m_button = new NoticeButton(&m_window);
    m_window.statusBar()->addPermanentWidget(m_button);
    connect(m_button, &NoticeButton::chosen, this, [this](const BatchId &id) { select({id}, {}); });
    connect(m_button, &NoticeButton::settingsRequested, this, &Telling::openSettings);
    connect(m_button, &NoticeButton::unseenChanged, this, &Telling::refreshTaskbar);
}

void Telling::setUpTray()
{
    m_tray = std::make_unique<TrayIcon>(m_tally, m_clock);
    connect(m_tray.get(), &TrayIcon::toggleRequested, this, [this] {
        if (m_window.isVisible() && !m_window.isMinimized())
            setWindowHidden(true);
        else
            Q_EMIT frontRequested({});
    });
    connect(m_tray.get(), &TrayIcon::watchRequested, this, [this] {
        Q_EMIT frontRequested({});
        Q_EMIT watchRequested();
    });
    connect(m_tray.get(), &TrayIcon::pauseAllRequested, this, [this] { m_engine.pause(m_tally.toPause()); });
    connect(m_tray.get(), &TrayIcon::resumeAllRequested, this, [this] { m_engine.resume(m_tally.paused()); });
    connect(m_tray.get(), &TrayIcon::quitRequested, this, [this] {
        if (!m_window.close())
            Q_EMIT frontRequested({}); // it says there why it stays
    });
}

void Telling::opened(const QList<BatchReport> &reports)
{
    m_tracker.reset(reports);
    m_tally.reset(reports);
    if (m_tray)
        m_tray->refreshSoon();
}

void Telling::changed(const BatchReport &report)
{
    m_tally.take(report);
    if (m_tray)
        m_tray->refreshSoon();
    if (!m_taskbarSoon.isActive())
        m_taskbarSoon.start();
    const auto kind = m_tracker.take(report);
    if (!kind || isSeen(report.id))
        return;
    const Notice notice{.kind = *kind, .id = report.id, .name = report.displayName(), .at = m_clock.wallNow()};
    m_notifier.tell(notice);
    if (m_button != nullptr && m_options.kinds.contains(*kind))
        m_button->add(notice);
}

void Telling::removed(const BatchId &id)
{
    m_tracker.forget(id);
    m_tally.forget(id);
    m_notifier.forget(id);
    if (m_button != nullptr)
        m_button->forget(id);
    if (m_tray)
        m_tray->refreshSoon();
}

void Telling::select(const QList<BatchId> &ids, const QString &activationToken)
{
    m_window.select(ids);
    Q_EMIT frontRequested(activationToken);
}

/// Of what the person has before the eyes, nothing needs to be told any more.
void Telling::looked()
{
    if (!m_window.isActiveWindow())
        return;
    for (const BatchId &id : m_window.selectedIds())
        m_notifier.forget(id);
}

bool Telling::isSeen(const BatchId &id) const
{
    return m_window.isSelected(id) && m_window.isVisible() && QApplication::activeWindow() != nullptr;
}

void Telling::openSettings()
{
    if (m_dialog == nullptr) {
        m_dialog = new NotificationsDialog(
            m_options, m_tray && m_tray->isShown() ? NotificationsDialog::Tray::Available : NotificationsDialog::Tray::None, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &NotificationsDialog::chosen, this, &Telling::apply);
    }
    m_dialog->open();
}

void Telling::apply(const NoticeOptions &options)
{
    m_options = options;
    m_options.save(m_settings);
    m_notifier.setOptions(options);
}

/// A window that is hidden is not closed: the program goes on, and the tray brings it back.
void Telling::setWindowHidden(bool isHidden)
{
    QApplication::setQuitOnLastWindowClosed(!isHidden);
    if (isHidden)
        m_window.hide();
    m_tray->setWindowShown(!isHidden);
}

void Telling::refreshTaskbar()
{
    m_port.setTaskbar({.count = m_button == nullptr ? 0 : m_button->unseen(), .progress = m_tally.state().progress});
}

bool Telling::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window) {
        switch (event->type()) {
        case QEvent::Close:
            // By the window's own button only: "Quit" closes it by itself.
            if (event->spontaneous() && m_options.staysInTray && m_tray->isShown()) {
                event->ignore();
                setWindowHidden(true);
                return true;
            }
            break;
        case QEvent::Show: setWindowHidden(false); break;
        case QEvent::WindowActivate: looked(); break;
        default: break;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace batchwatch::gui
