#include "gui/messagerow.h"

#include "gui/iconwidget.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace batchwatch::gui {

namespace {

constexpr double messageRadius = 4.0;
constexpr int progressSteps = 1'000; // an int holds it whatever the job's size

Icon meaningIcon(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Good: return Icon::Done;
    case Meaning::Attention: return Icon::Warning;
    case Meaning::Bad: return Icon::Failed;
    case Meaning::Quiet: break;
    }
    return Icon::Info;
}

} // namespace

MessageRow::MessageRow(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconWidget(this)),
      m_text(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_action(new QPushButton(this)),
      m_other(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the job"));
    m_close->setIcon(icon(Icon::Close));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_action);
    layout->addWidget(m_other);
    layout->addWidget(m_close);

    connect(m_action, &QPushButton::clicked, this, [this] { call(m_message.action); });
    connect(m_other, &QPushButton::clicked, this, [this] { call(m_message.other); });
    connect(m_close, &QToolButton::clicked, this, &MessageRow::closeRequested);
}

void MessageRow::call(const std::function<void()> &action) const
{
    const std::function<void()> copy = action; // it may replace or remove this message
    if (copy)
        copy();
}

void MessageRow::setMessage(const Message &message)
{
    // A countdown within the text is no news.
    const bool isNews = message.meaning != Meaning::Quiet && (m_message.text.isEmpty() || message.meaning != m_message.meaning);
    m_message = message;
    m_icon->setIcon(meaningIcon(message.meaning), message.meaning);
    m_text->setText(message.text);
    m_progress->hide();
    m_action->setText(message.actionText);
    m_action->setMenu(message.menu);
    m_action->setVisible(!message.actionText.isEmpty());
    m_other->setText(message.otherText);
    m_other->setVisible(!message.otherText.isEmpty());
    m_close->setVisible(message.closable);
    setAccessibleName(message.text);
    update();
    if (isNews)
        announce();
}

void MessageRow::setProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, total > 0 ? progressSteps : 0);
    if (total > 0)
        m_progress->setValue(int(double(done) / double(total) * progressSteps));
    m_progress->show();
}

void MessageRow::takeTabOrderAfter(QWidget *anchor)
{
    if (anchor != nullptr)
        setTabOrder(anchor, m_action);
    setTabOrder(m_action, m_other);
    setTabOrder(m_other, m_close);
}

QString MessageRow::text() const
{
    return m_message.text;
}

void MessageRow::paintEvent(QPaintEvent *)
{
    const QColor window = palette().color(QPalette::Window);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = meaningColor(m_message.meaning, window);
    edge.setAlphaF(0.4F);
    painter.setPen(edge);
    painter.setBrush(meaningWash(m_message.meaning, window));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), messageRadius, messageRadius);
}

void MessageRow::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace batchwatch::gui
