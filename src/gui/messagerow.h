#pragma once

#include "gui/messagebar.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace batchwatch::gui {

class IconWidget;

/// One message of a MessageBar.
class MessageRow : public QWidget
{
    Q_OBJECT

public:
    explicit MessageRow(QWidget *parent);

    void setMessage(const Message &message);
    void setProgress(qint64 done, qint64 total);
    [[nodiscard]] QString text() const;
    void takeTabOrderAfter(QWidget *anchor);

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void call(const std::function<void()> &action) const;
    void announce();

    Message m_message;
    IconWidget *m_icon;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_action;
    QPushButton *m_other;
    QToolButton *m_close;
};

} // namespace batchwatch::gui
