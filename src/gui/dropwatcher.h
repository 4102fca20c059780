#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace batchwatch::gui {

/// Texts and files that are dropped anywhere on a window. A field for text keeps the texts that are dropped on it, but no files: their
/// paths are not what somebody wants in it. What is dragged out of the window itself is left alone.
class DropWatcher : public QObject
{
    Q_OBJECT

public:
    /// Watches the window and the fields that are in it now.
    explicit DropWatcher(QWidget *window);

    void setEnabled(bool enabled) { m_isEnabled = enabled; }

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QMimeData *data); ///< valid until the slot returns

private:
    [[nodiscard]] bool takes(const QObject *target, const QMimeData *data, const QObject *source) const;

    QWidget *const m_window;
    bool m_isEnabled = true;
};

} // namespace batchwatch::gui
