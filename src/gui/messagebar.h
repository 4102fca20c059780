#pragma once

#include "gui/meaningcolors.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QMenu;
class QVBoxLayout;

namespace batchwatch::gui {

class MessageRow;

/// What happened, and a button or two for what the person can do about it.
struct Message
{
    using Meaning = gui::Meaning;

    Meaning meaning = Meaning::Quiet;
    QString text;                 ///< plain text, never rich
    QString actionText;           ///< empty: no button
    std::function<void()> action; ///< the bar does not close by itself
    QMenu *menu = nullptr;        ///< what the button opens in place of an action; lives as long as the bar
    QString otherText;            ///< of a second button; empty: none
    std::function<void()> other;
    bool closable = true;
};

/// Messages at the top of what they concern, one a slot, in the order in which the slots appeared. They push the results down, never
/// cover them; the bar takes no room while there is nothing to say.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    ~MessageBar() override;

    /// Shows the message, or replaces the one of the same slot in its place; a progress of that slot ends.
    void show(const QString &slot, const Message &message);
    /// A progress beside the text of a shown message; `total` 0 is a busy bar. Ignored when the slot shows nothing.
    void setProgress(const QString &slot, qint64 done, qint64 total);
    void clear(const QString &slot);

    /// The buttons of the messages are reached by Tab after this widget; without one, last in the window.
    void setTabAnchor(QWidget *anchor) { m_tabAnchor = anchor; }

    [[nodiscard]] bool has(const QString &slot) const { return m_rows.contains(slot); }
    [[nodiscard]] QString text(const QString &slot) const; ///< empty when the slot shows nothing

    using QWidget::show;

Q_SIGNALS:
    void closed(const QString &slot); ///< by the person, with the row's own button

private:
    void remove(const QString &slot);

    QVBoxLayout *m_layout;
    QWidget *m_tabAnchor = nullptr;
    QHash<QString, MessageRow *> m_rows;
};

} // namespace batchwatch::gui
