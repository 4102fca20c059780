#pragma once

#include "core/apikey.h"
#include "core/clock.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace batchwatch::gui {

class SecretText;

/// A secret, masked by as many dots for each, and a button that shows it for ten seconds, which a person sees count down. It hides at once
/// when the window is left or closed, or another secret is asked for, and nothing of it is kept here then. It cannot be selected or copied:
/// every other program may read the clipboard, and some keep it. Nothing is told to assistive technology, whose bus others may listen to.
class SecretLabel : public QWidget
{
    Q_OBJECT

public:
    /// Asked for the secret when it is to be shown; nullopt: it is not at hand any more.
    using Source = std::function<std::optional<ApiKey>()>;

    static constexpr int secondsShown = 10;

    explicit SecretLabel(QWidget *parent = nullptr);
    ~SecretLabel() override;

    void setAlarms(const AlarmFactory &alarms); ///< the system's, unless told
    void setSource(const Source &source);       ///< hides; none: there is nothing to show
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

public Q_SLOTS:
    void showSecret();
    void hideSecret();

protected:
    bool event(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void countDown();
    void refresh();

    Source m_source;
    std::unique_ptr<Alarm> m_alarm;
    int m_secondsLeft = 0;
    SecretText *m_text;
    QLabel *m_countdown;
    QPushButton *m_button;
};

} // namespace batchwatch::gui
