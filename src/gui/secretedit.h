#pragma once

#include <QLineEdit>

namespace batchwatch::gui {

/// Where a secret is typed: bullets for the eye, nothing for an input method to remember, and no copy left behind.
class SecretEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);
    ~SecretEdit() override;

    /// Empties a line edit, which may show what it holds, and overwrites its text and its history for undoing. Tells of no change.
    static void overwrite(QLineEdit &edit);

    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery property) const override;
};

} // namespace batchwatch::gui
