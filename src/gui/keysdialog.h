#pragma once

#include "app/engine.h"

#include <QDialog>

#include <memory>

namespace batchwatch::gui {

namespace Ui {
class KeysDialog;
}

/// The API keys of this data folder: what there is, in which state, and everything that can be done with one. Open it with open().
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    /// `engine` outlives the dialog. `batches`: those watched, to tell what depends on a key.
    KeysDialog(app::Engine &engine, const QList<monitor::BatchReport> &batches, QWidget *parent = nullptr);
    ~KeysDialog() override;

    void select(const KeyName &name);

private:
    app::Engine &m_engine;
    std::unique_ptr<Ui::KeysDialog> m_ui;
};

} // namespace batchwatch::gui
