#pragma once

#include "app/engine.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace batchwatch::gui {

struct KeyWord;

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

public Q_SLOTS:
    void accept() override; ///< saves; closes once that is done
    void done(int result) override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpFields(const std::optional<KeyName> &name);
    void setUpHome(const std::optional<KeyName> &name);
    void connectFields();
    void keyRead();
    void refresh();
    void makeRoom();

    [[nodiscard]] std::optional<KeyName> wantedName() const;
    [[nodiscard]] QString nameRefusal() const; ///< empty: it can be used
    [[nodiscard]] std::optional<ApiKey> typedKey() const;
    [[nodiscard]] QString twinNote() const; ///< another name has this secret already

    void test();
    void showVerdict(const KeyWord &word);
    void clearVerdict();

    void save(KeyHome home);
    void saveEnded(const KeyName &name, const ApiKey &key, KeyHome home, const Result<void, app::KeyFailure> &result);
    void showFailure(const app::KeyFailure &failure, KeyHome home);
    void setSaving(bool isSaving);

    app::Engine &m_engine;
    const Purpose m_purpose;
    const std::optional<KeyName> m_replaced;
    std::unique_ptr<Ui::KeyDialog> m_ui;
    QPushButton *m_saveButton = nullptr;
    bool m_isSaving = false;
    int m_trial = 0; ///< an answer about another text than the one that stands there is dropped
};

} // namespace batchwatch::gui
