#pragma once

#include "app/proxydesk.h"

#include <QDialog>

#include <memory>

class QPushButton;

namespace batchwatch::gui {

namespace Ui {
class ProxyDialog;
}

/// By which way requests leave this computer: as the system says, directly, or through a proxy that is set here. Has the ProxyDesk keep
/// it; when the keychain cannot take the password, it says why and offers to use it for this run only. Open it with open().
/// What was typed as a password is wiped when the dialog closes, whichever way.
class ProxyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `desk` outlives the dialog, and its store is open: Engine::opened was told.
    explicit ProxyDialog(app::ProxyDesk &desk, QWidget *parent = nullptr);
    ~ProxyDialog() override;

public Q_SLOTS:
    void accept() override;
    void done(int result) override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpFields();
    void connectFields();
    void showSystem(const ProxySettings &said);
    void showFault();
    void hostEdited(const QString &text);
    void takeApart();
    void refresh();
    void makeRoom();
    [[nodiscard]] ProxySettings typed() const;
    [[nodiscard]] std::optional<Secret> typedPassword() const;
    [[nodiscard]] QString hostRefusal() const;
    [[nodiscard]] QString loginRefusal() const;
    [[nodiscard]] QString loginNote() const;
    [[nodiscard]] bool isSaveable() const;
    void save(bool keepsPassword);
    void saveEnded(const Result<void, app::ProxyFailure> &result);
    void showFailure(const app::ProxyFailure &failure);
    void setSaving(bool isSaving);

    app::ProxyDesk &m_desk;
    std::unique_ptr<Ui::ProxyDialog> m_ui;
    QPushButton *m_saveButton = nullptr;
    QString m_hostNote; ///< what became of an address that was pasted
    qsizetype m_hostLength = 0;
    bool m_isSaving = false;
};

} // namespace batchwatch::gui
