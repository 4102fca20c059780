#pragma once

#include "app/engine.h"

#include <QDialog>

#include <memory>

namespace batchwatch::gui {

class KeyDialog;
class KeyRemoval;
class KeysModel;

namespace Ui {
class KeysDialog;
}

/// The API keys of this data folder: what there is, in which state, and everything that can be done with one. Open it with open().
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    /// `engine` outlives the dialog. `batches`: those watched, to tell what depends on a key; the engine tells of changes. `alarms`: for
    /// the time that a secret is shown.
    KeysDialog(app::Engine &engine, const QList<monitor::BatchReport> &batches, QWidget *parent = nullptr,
        const AlarmFactory &alarms = makeSystemAlarm);
    ~KeysDialog() override;

    void select(const KeyName &name); ///< also one that is yet to come

public Q_SLOTS:
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpButtons();
    void setUpTable();
    void setUpDetails(const AlarmFactory &alarms);
    void followEngine();

    void setEntries();
    void showPage(QWidget *page);
    void refresh(); ///< what is told of the current key, and what can be done with it
    void refreshSecret(const app::KeyEntry *entry);
    void tellKeychain();
    void say(const QString &text);
    [[nodiscard]] const app::KeyEntry *current() const;
    [[nodiscard]] std::optional<KeyName> currentName() const;

    void add();
    void editName();
    void rename(const KeyName &from, const QString &to);
    void setColor(int index);
    void replace();
    void makeDefault();
    void test();
    void keep();
    void remove();
    void openDialog(KeyDialog *dialog);
    /// Shows why a command failed, as `text` with the reason for %1.
    [[nodiscard]] app::KeyDone orSay(const QString &text);

    app::Engine &m_engine;
    SystemClock m_clock;
    std::unique_ptr<Ui::KeysDialog> m_ui;
    KeysModel *m_model;
    KeyRemoval *m_removal;
    std::optional<KeyName> m_wanted;         ///< to be selected once it is there
    std::optional<app::KeyEntry> m_secretOf; ///< whose secret can be shown
};

} // namespace batchwatch::gui
