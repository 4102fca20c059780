#include "gui/messagebar.h"

#include "gui/messagerow.h"

#include <QVBoxLayout>

namespace batchwatch::gui {

MessageBar::MessageBar(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::show(const QString &slot, const Message &message)
{
    MessageRow *&row = m_rows[slot];
    if (row == nullptr) {
        row = new MessageRow(this);
        m_layout->addWidget(row);
        row->takeTabOrderAfter(m_tabAnchor);
        connect(row, &MessageRow::closeRequested, this, [this, slot] {
            remove(slot);
            Q_EMIT closed(slot);
        });
    }
    row->setMessage(message);
    row->show();
    QWidget::show();
}

void MessageBar::setProgress(const QString &slot, qint64 done, qint64 total)
{
    if (MessageRow *row = m_rows.value(slot))
        row->setProgress(done, total);
}

void MessageBar::clear(const QString &slot)
{
    remove(slot);
}

QString MessageBar::text(const QString &slot) const
{
    const MessageRow *row = m_rows.value(slot);
    return row != nullptr ? row->text() : QString();
}

void MessageBar::remove(const QString &slot)
{
    MessageRow *row = m_rows.take(slot);
    if (row == nullptr)
        return;
    // Hidden at once, deleted later: the row's own button may have called.
    m_layout->removeWidget(row);
    row->hide();
    row->deleteLater();
    setVisible(!m_rows.isEmpty());
}

} // namespace batchwatch::gui
