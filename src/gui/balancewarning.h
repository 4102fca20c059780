#pragma once

#include <QObject>

class QWidget;

namespace batchwatch::gui {

class BalanceWatch;
class MessageBar;
class WindowState;

/// The level of credits below which a person wants to be warned: asked for, kept, and said in the window's notices when it is passed.
class BalanceWarning : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in outlives this.
    BalanceWarning(BalanceWatch &watch, MessageBar &notices, WindowState &state, QWidget *window);

    void askForLevel();

private:
    void setLevel(int credits);
    void tell();

    BalanceWatch &m_watch;
    MessageBar &m_notices;
    WindowState &m_state;
    QWidget *m_window;
};

} // namespace batchwatch::gui
