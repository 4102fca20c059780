#pragma once

#include <QTimer>
#include <QToolButton>

namespace batchwatch::gui {

class BalanceWatch;

/// The credits of the default key, and a click that asks for them again. How old they are, or why they are not known, is in the tool tip.
class BalanceButton : public QToolButton
{
    Q_OBJECT

public:
    /// `watch` outlives the button.
    explicit BalanceButton(BalanceWatch &watch, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void showState();
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString explanation() const;

    BalanceWatch &m_watch;
    QTimer m_busy; ///< an answer that comes at once needs no busy look
};

} // namespace batchwatch::gui
