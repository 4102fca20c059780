#include "gui/proxydialog.h"

#include "app/errortext.h"
#include "gui/messagebar.h"
#include "keys/secretaccess.h"
#include "ui_proxydialog.h"
#include "vendor/baseurl.h"

#include <QPushButton>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using app::ErrorTexts;
using app::ProxyFailure;
using keys::KeychainFault;
using ProxyKind = ProxySettings::Kind;
using ProxyType = ProxySettings::Type;

namespace {

const auto faultSlot = u"fault"_s;
const auto proxyFailureSlot = u"failure"_s;
const auto runOnlySlot = u"runOnly"_s;
const auto proxySavingSlot = u"saving"_s;

void setHint(QLabel *label, const QString &text, Meaning meaning)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    setTextMeaning(*label, meaning, label->parentWidget()->palette());
}

} // namespace

ProxyDialog::ProxyDialog(app::ProxyDesk &desk, QWidget *parent) : QDialog(parent), m_desk(desk), m_ui(std::make_unique<Ui::ProxyDialog>())
{
    m_ui->setupUi(this);
    m_saveButton = m_ui->buttons->addButton(tr("Sa&ve"), QDialogButtonBox::AcceptRole);
    m_saveButton->setDefault(true);
    m_ui->messages->setTabAnchor(m_ui->buttons->button(QDialogButtonBox::Cancel));
    setUpFields();
    connectFields();
    if (vendor::isLoopback(m_desk.baseUrl())) {
        setHint(
            m_ui->systemHint, tr("Batchwatch talks to this computer itself now: whatever is set here, no proxy is asked."), Meaning::Quiet);
    } else {
        setHint(m_ui->systemHint, tr("Asking the system…"), Meaning::Quiet);
        m_desk.askSystem(this, [this](const ProxySettings &said) { showSystem(said); });
    }
    showFault();
    refresh();
}

ProxyDialog::~ProxyDialog()
{
    SecretEdit::overwrite(*m_ui->hostEdit); // a password may stand in it
}

void ProxyDialog::setUpFields()
{
    const ProxySettings &settings = m_desk.state().settings;
    QRadioButton *const choice = settings.kind == ProxyKind::Manual ? m_ui->manualRadio
        : settings.kind == ProxyKind::None                          ? m_ui->noneRadio
                                                                    : m_ui->systemRadio;
    choice->setChecked(true);
    choice->setFocus();
    m_ui->typeCombo->addItem(u"HTTP"_s, int(ProxyType::Http));
    m_ui->typeCombo->addItem(u"SOCKS5"_s, int(ProxyType::Socks5));
    m_ui->typeCombo->setCurrentIndex(m_ui->typeCombo->findData(int(settings.type)));
    m_ui->hostEdit->setText(settings.host);
    m_hostLength = settings.host.size();
    m_ui->portSpin->setValue(settings.port > 0 ? settings.port : usualProxyPort);
    m_ui->userEdit->setText(settings.user);
    m_ui->keepBox->setChecked(settings.keepsPassword || !m_desk.state().hasPassword);
}

void ProxyDialog::connectFields()
{
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ProxyDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ProxyDialog::reject);
    connect(m_ui->hostEdit, &QLineEdit::textEdited, this, &ProxyDialog::hostEdited);
    connect(m_ui->hostEdit, &QLineEdit::editingFinished, this, &ProxyDialog::takeApart);
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{m_ui->userEdit, m_ui->passwordEdit})
        connect(edit, &QLineEdit::textChanged, this, &ProxyDialog::refresh);
    for (QRadioButton *radio : {m_ui->systemRadio, m_ui->noneRadio, m_ui->manualRadio})
        connect(radio, &QRadioButton::toggled, this, &ProxyDialog::refresh);
    connect(m_ui->typeCombo, &QComboBox::currentIndexChanged, this, &ProxyDialog::refresh);
    connect(m_ui->portSpin, &QSpinBox::valueChanged, this, &ProxyDialog::refresh);
    connect(&m_desk, &app::ProxyDesk::changed, this, &ProxyDialog::showFault);
}

void ProxyDialog::showSystem(const ProxySettings &said)
{
    const QString address = said.type == ProxyType::Socks5 ? tr("%1 (SOCKS5)").arg(proxyAddress(said)) : proxyAddress(said);
    const QString what = said.kind == ProxyKind::Manual ? address : tr("no proxy");
    setHint(m_ui->systemHint, tr("For %1 the system says: %2").arg(m_desk.baseUrl().host(), what), Meaning::Quiet);
    m_ui->systemRadio->setAccessibleDescription(m_ui->systemHint->text());
    makeRoom();
}

/// Why the password that is kept is not at hand.
void ProxyDialog::showFault()
{
    const auto fault = m_desk.state().fault;
    if (!fault || m_isSaving)
        return m_ui->messages->clear(faultSlot);
    const QString text = *fault == KeychainFault::NoEntry
        ? tr("The keychain no longer holds the password of the proxy. Enter it anew.")
        : tr("The password of the proxy is not at hand. %1").arg(ErrorTexts::describe(*fault).toString());
    m_ui->messages->show(faultSlot,
        {.meaning = Meaning::Attention,
            .text = text,
            .actionText = *fault == KeychainFault::NoEntry ? QString() : tr("Ask it a&gain"),
            .action = [this] { m_desk.set(m_desk.state().settings, {}, this, {}); },
            .closable = false});
    makeRoom();
}

/// A paste is taken apart at once, so that a password in it is not seen for longer than that; what is typed, when it is complete.
void ProxyDialog::hostEdited(const QString &text)
{
    const bool isPasted = text.size() > m_hostLength + 1;
    m_hostLength = text.size();
    m_hostNote.clear();
    if (isPasted)
        takeApart();
    refresh();
}

void ProxyDialog::takeApart()
{
    const auto parts = proxyParts(m_ui->hostEdit->text());
    if (!parts || !parts->isAddress)
        return;
    SecretEdit::overwrite(*m_ui->hostEdit);
    m_ui->hostEdit->setText(parts->host);
    m_hostLength = parts->host.size();
    if (parts->type)
        m_ui->typeCombo->setCurrentIndex(m_ui->typeCombo->findData(int(*parts->type)));
    if (parts->port)
        m_ui->portSpin->setValue(*parts->port);
    if (!parts->user.isEmpty())
        m_ui->userEdit->setText(parts->user);
    m_hostNote = tr("The address was taken apart.");
    if (parts->password) {
        QString password = keys::SecretAccess::text(*parts->password);
        m_ui->passwordEdit->setText(password);
        password.clear(); // the field alone has it now, and is wiped when the dialog closes
        m_hostNote = tr("The address was taken apart: its password has a field of its own.");
    }
    refresh();
}

ProxySettings ProxyDialog::typed() const
{
    if (!m_ui->manualRadio->isChecked())
        return {.kind = m_ui->noneRadio->isChecked() ? ProxyKind::None : ProxyKind::System};
    return {
        .kind = ProxyKind::Manual,
        .type = ProxyType(m_ui->typeCombo->currentData().toInt()),
        .host = m_ui->hostEdit->text().trimmed(),
        .port = quint16(m_ui->portSpin->value()),
        .user = m_ui->userEdit->text().trimmed(),
        .keepsPassword = m_ui->keepBox->isChecked(),
    };
}

std::optional<Secret> ProxyDialog::typedPassword() const
{
    return m_ui->manualRadio->isChecked() ? Secret::fromText(m_ui->passwordEdit->text()) : std::nullopt;
}

QString ProxyDialog::hostRefusal() const
{
    const QString text = m_ui->hostEdit->text();
    if (text.trimmed().isEmpty() || proxyParts(text))
        return {};
    return tr("This is no address of a proxy. One looks like proxy.example or http://proxy.example:3128.");
}

QString ProxyDialog::loginRefusal() const
{
    if (m_ui->userEdit->text().contains(u':'))
        return tr("A user name has no colon. The password has a field of its own.");
    if (!m_ui->passwordEdit->text().isEmpty() && !Secret::fromText(m_ui->passwordEdit->text()))
        return tr("A password has at most 512 bytes.");
    return {};
}

/// What becomes of a password that is known already.
QString ProxyDialog::loginNote() const
{
    const app::ProxyState &state = m_desk.state();
    if (!state.settings.keepsPassword && !state.hasPassword)
        return tr("Leave both empty if the proxy asks for neither.");
    if (!m_ui->passwordEdit->text().isEmpty())
        return tr("Replaces the password that is known.");
    if (!isSameLogin(state.settings, typed()))
        return tr("The password that is known belongs to another proxy or user and will be forgotten: enter the right one.");
    return state.settings.keepsPassword ? tr("The keychain holds the password: leave the field empty to go on with it.")
                                        : tr("The password is in memory for this run: leave the field empty to go on with it.");
}

bool ProxyDialog::isSaveable() const
{
    return !m_isSaving && hostRefusal().isEmpty() && loginRefusal().isEmpty() && isUsable(typed());
}

void ProxyDialog::refresh()
{
    const bool isManual = m_ui->manualRadio->isChecked();
    m_ui->manualFields->setEnabled(isManual && !m_isSaving);
    const QString host = hostRefusal();
    setHint(m_ui->hostHint, host.isEmpty() ? m_hostNote : host, host.isEmpty() ? Meaning::Quiet : Meaning::Bad);
    const QString login = loginRefusal();
    setHint(m_ui->loginHint, login.isEmpty() ? loginNote() : login, login.isEmpty() ? Meaning::Quiet : Meaning::Bad);
    // An address with its parts still in it is taken apart when it is saved.
    const bool isAddress = isManual && proxyParts(m_ui->hostEdit->text()).has_value();
    m_saveButton->setEnabled(isSaveable() || (!m_isSaving && isAddress && login.isEmpty()));
    makeRoom();
}

void ProxyDialog::makeRoom()
{
    if (!isVisible())
        return;
    // A layout grows its window for new fields, not for texts that wrap.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalMinimumHeightForWidth(width())));
}

void ProxyDialog::accept()
{
    takeApart();
    if (isSaveable())
        save(m_ui->keepBox->isChecked());
}

void ProxyDialog::save(bool keepsPassword)
{
    m_ui->messages->clear(proxyFailureSlot);
    m_ui->messages->clear(runOnlySlot);
    setSaving(true);
    ProxySettings settings = typed();
    settings.keepsPassword = keepsPassword && settings.kind == ProxyKind::Manual;
    m_desk.set(settings, typedPassword(), this, [this](const Result<void, ProxyFailure> &result) { saveEnded(result); });
}

void ProxyDialog::saveEnded(const Result<void, ProxyFailure> &result)
{
    setSaving(false);
    if (!result)
        showFailure(result.error());
    else if (isVisible())
        QDialog::accept();
}

void ProxyDialog::showFailure(const ProxyFailure &failure)
{
    m_ui->messages->show(proxyFailureSlot,
        {.meaning = Meaning::Bad,
            .text = tr("Nothing was changed. %1").arg(ErrorTexts::describe(failure).toString()),
            .actionText = tr("Tr&y again"),
            .action = [this] { accept(); },
            .closable = false});
    if (std::holds_alternative<KeychainFault>(failure)) {
        m_ui->messages->show(runOnlySlot,
            {.meaning = Meaning::Quiet,
                .text = tr("The password can be used until Batchwatch ends, and is then to be typed again."),
                .actionText = tr("Use it for this &run only"),
                .action = [this] { save(false); },
                .closable = false});
    }
    m_saveButton->setFocus();
    makeRoom();
}

void ProxyDialog::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    if (isSaving) {
        m_ui->messages->clear(faultSlot); // with its button, which would set the proxy anew
        m_ui->messages->show(proxySavingSlot, {.text = tr("Saving…"), .closable = false});
        m_ui->messages->setProgress(proxySavingSlot, 0, 0);
    } else {
        m_ui->messages->clear(proxySavingSlot);
        showFault();
    }
    m_ui->choices->setEnabled(!isSaving);
    refresh();
}

void ProxyDialog::done(int result)
{
    SecretEdit::overwrite(*m_ui->passwordEdit);
    QDialog::done(result);
}

void ProxyDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    makeRoom();
}

void ProxyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_saveButton != nullptr)
        refresh();
}

} // namespace batchwatch::gui
