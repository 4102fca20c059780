#pragma once

#include "gui/noticeoptions.h"

#include <QDialog>

#include <map>

class QCheckBox;

namespace batchwatch::gui {

/// What the person wants to be told, and how. Open it with open(); `chosen` when it is accepted.
class NotificationsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Tray : quint8 { None, Available };

    NotificationsDialog(const NoticeOptions &options, Tray tray, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const batchwatch::gui::NoticeOptions &options);

private:
    [[nodiscard]] NoticeOptions options() const;
    QCheckBox *addBox(const QString &text, bool isChecked);

    std::map<NoticeKind, QCheckBox *> m_kinds;
    QCheckBox *m_sound = nullptr;
    QCheckBox *m_tray = nullptr;
};

} // namespace batchwatch::gui
