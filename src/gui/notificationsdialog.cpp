#include "gui/notificationsdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace batchwatch::gui {

NotificationsDialog::NotificationsDialog(const NoticeOptions &options, Tray tray, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Notifications"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(new QLabel(tr("Tell me when a batch"), this));
    const auto add = [&](NoticeKind kind, const QString &text) { m_kinds[kind] = addBox(text, options.kinds.contains(kind)); };
    add(NoticeKind::Finished, tr("is &finished"));
    add(NoticeKind::Stalled, tr("makes no &progress"));
    add(NoticeKind::Failed, tr("is &not found at the vendor"));
    add(NoticeKind::KeyNeeded, tr("needs another &key"));
    column->addSpacing(8);
    m_sound = addBox(tr("Play a &sound when a batch is finished"), options.playsSound);
    m_tray = addBox(tr("Keep running in the &tray when the window is closed"), options.staysInTray);
    if (tray == Tray::None) {
        m_tray->setEnabled(false);
        m_tray->setText(tr("Keep running in the &tray when the window is closed (this desktop has no tray)"));
    }
    column->addSpacing(8);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Sa&ve"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(this->options()); });
    column->addWidget(buttons);
}

NoticeOptions NotificationsDialog::options() const
{
    NoticeOptions options{.playsSound = m_sound->isChecked(), .staysInTray = m_tray->isChecked()};
    for (const auto &[kind, box] : m_kinds) {
        if (!box->isChecked())
            options.kinds.remove(kind);
    }
    return options;
}

QCheckBox *NotificationsDialog::addBox(const QString &text, bool isChecked)
{
    auto *box = new QCheckBox(text, this);
    box->setChecked(isChecked);
    layout()->addWidget(box);
    return box;
}

} // namespace batchwatch::gui
