#pragma once

#include "gui/notices.h"

#include <QToolButton>

class QMenu;

namespace batchwatch::gui {

/// The notices that came while nobody looked, in a menu: the latest first, how many are new on the button. Opening it is looking at them.
class NoticeButton : public QToolButton
{
    Q_OBJECT

public:
    explicit NoticeButton(QWidget *parent = nullptr);

    void add(const Notice &notice);
    /// The batch is looked at, or gone.
    void forget(const BatchId &id);
    [[nodiscard]] int unseen() const { return m_unseen; }

Q_SIGNALS:
    void chosen(const batchwatch::BatchId &id);
    void settingsRequested();
    void unseenChanged();

private:
    void fill();
    void setUnseen(int unseen);

    QMenu *m_menu;
    QList<Notice> m_notices; ///< the latest first
    int m_unseen = 0;        ///< the first so many are new
};

} // namespace batchwatch::gui
