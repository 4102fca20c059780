#pragma once

#include "app/engine.h"

#include <QDialog>

#include <memory>

namespace batchwatch::gui {

namespace Ui {
class KeyDialog;
}

/// A new key, or another secret for one that is known: takes what was pasted apart, tries it on request, and has the KeyDesk keep it.
/// When the keychain cannot, it says why and offers to try again or to keep the key for this run only. Open it with open().
/// What was typed is wiped when the dialog closes, whichever way.
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : quint8 { Add, Replace };

    /// `engine` outlives the dialog. `name`: of the key to replace, or what to suggest for a new one.
    KeyDialog(app::Engine &engine, Purpose purpose, const std::optional<KeyName> &name, QWidget *parent = nullptr);
    ~KeyDialog() override;

Q_SIGNALS:
    void saved(const batchwatch::KeyName &name); ///< the key is kept and at hand

private:
    app::Engine &m_engine;
    const Purpose m_purpose;
    std::unique_ptr<Ui::KeyDialog> m_ui;
};

} // namespace batchwatch::gui
