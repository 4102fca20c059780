#pragma once

#include "gui/secretedit.h"
#include "keys/keypaste.h"

#include <optional>

class QMimeData;

namespace batchwatch::gui {

/// Where a key is typed or pasted: bullets for the eye. A paste is seen as it was copied, line breaks and all, so that the key can be
/// taken out of an address, a command or JSON; it replaces what was there.
class KeyEdit : public SecretEdit
{
    Q_OBJECT

public:
    using Reading = Result<keys::PastedKey, keys::PasteFault>;

    explicit KeyEdit(QWidget *parent = nullptr);

    [[nodiscard]] const Reading &reading() const { return m_reading; } ///< the key, or why there is none
    [[nodiscard]] bool wasPasted() const { return m_wasPasted; }       ///< and not changed since

    /// Forgets what was typed and overwrites it, the history for undoing included.
    void wipe();

Q_SIGNALS:
    void readingChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void read();
    void take(const QMimeData *mime);

    Reading m_reading = Failure(keys::PasteFault::Empty);
    bool m_wasPasted = false;
};

} // namespace batchwatch::gui
