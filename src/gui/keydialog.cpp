#include "gui/keydialog.h"

#include "app/errortext.h"
#include "gui/keyclipboard.h"
#include "gui/keycolors.h"
#include "gui/keywords.h"
#include "ui_keydialog.h"

#include <QPushButton>

#include <algorithm>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using app::KeyEntry;
using app::KeyFailure;

namespace {

const auto keyFailureSlot = u"failure"_s;
const auto keySavingSlot = u"saving"_s;

constexpr int fieldCharacters = 76;

} // namespace

KeyDialog::KeyDialog(app::Engine &engine, Purpose purpose, const std::optional<KeyName> &name, QWidget *parent)
    : QDialog(parent),
      m_engine(engine),
      m_purpose(purpose),
      m_replaced(purpose == Purpose::Replace ? name : std::nullopt),
      m_ui(std::make_unique<Ui::KeyDialog>())
{
    m_ui->setupUi(this);
    m_saveButton = m_ui->buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_saveButton->setDefault(true);
    m_ui->messages->setTabAnchor(m_ui->buttons->button(QDialogButtonBox::Cancel));
    setWindowTitle(m_replaced ? tr("Replace the secret of “%1”").arg(m_replaced->toString()) : tr("Add a key"));
    m_ui->fields->setMinimumWidth(fontMetrics().averageCharWidth() * fieldCharacters);
    setUpFields(name);
    setUpHome(name);
    connectFields();
    clearVerdict();
    keyRead();
    ensurePolished();
    resize(sizeHint().width(), layout()->totalHeightForWidth(sizeHint().width()));
}

KeyDialog::~KeyDialog() = default; // the KeyEdit wipes itself

void KeyDialog::setUpFields(const std::optional<KeyName> &name)
{
    for (const KeyColor color : allKeyColors)
        m_ui->colorCombo->addItem(KeyColors::swatch(color), KeyColors::name(color), int(color));
    const bool isNew = m_purpose == Purpose::Add;
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_ui->nameLabel, m_ui->nameEdit, m_ui->nameHint, m_ui->colorLabel, m_ui->colorCombo})
        widget->setVisible(isNew);
    m_ui->nameHint->hide();
    const QList<KeyEntry> &entries = m_engine.keys().entries();
    const bool isFirst = std::none_of(entries.begin(), entries.end(), [](const KeyEntry &entry) { return entry.isStored; });
    m_ui->nameEdit->setText(name ? name->toString() : isFirst ? u"main"_s : QString());
    QWidget *const first = isNew && !name && !isFirst ? static_cast<QWidget *>(m_ui->nameEdit) : m_ui->keyEdit;
    first->setFocus();
}

void KeyDialog::setUpHome(const std::optional<KeyName> &name)
{
    const auto known = m_replaced ? m_engine.keys().entry(*name) : std::nullopt;
    const bool isRunOnly = known && known->record.home == KeyHome::RunOnly;
    m_ui->keychainRadio->setChecked(!isRunOnly);
    m_ui->runOnlyRadio->setChecked(isRunOnly);
}

void KeyDialog::connectFields()
{
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &KeyDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &KeyDialog::reject);
    connect(m_ui->nameEdit, &QLineEdit::textChanged, this, &KeyDialog::refresh);
    connect(m_ui->keyEdit, &KeyEdit::readingChanged, this, &KeyDialog::keyRead);
    connect(m_ui->testButton, &QPushButton::clicked, this, &KeyDialog::test);
    connect(&m_engine.keys(), &app::KeyDesk::changed, this, &KeyDialog::refresh);
}

std::optional<KeyName> KeyDialog::wantedName() const
{
    return m_replaced ? m_replaced : KeyName::fromText(m_ui->nameEdit->text());
}

QString KeyDialog::nameRefusal() const
{
    if (m_replaced || m_ui->nameEdit->text().trimmed().isEmpty())
        return {};
    const auto name = wantedName();
    if (!name)
        return tr("A key's name has at most 64 characters that can be seen.");
    const auto known = m_engine.keys().entry(*name);
    return (known && known->isStored) || *name == KeyName::thisRun() ? tr("There is a key of that name already. Choose another one.")
                                                                     : QString();
}

std::optional<ApiKey> KeyDialog::typedKey() const
{
    const KeyEdit::Reading &reading = m_ui->keyEdit->reading();
    return reading ? std::optional(reading->key) : std::nullopt;
}

QString KeyDialog::twinNote() const
{
    const auto key = typedKey();
    const QList<KeyEntry> &entries = m_engine.keys().entries();
    for (const KeyEntry &entry : entries) {
        if (key && m_engine.keys().secret(entry.record.name) == key) {
            return entry.record.name == m_replaced ? tr("This is the secret that it has already.")
                                                   : tr("This is the secret of “%1” already.").arg(entry.record.name.toString());
        }
    }
    return {};
}

void KeyDialog::keyRead()
{
    ++m_trial;
    clearVerdict();
    const auto key = typedKey();
    // Asked for a paste only: to look into the clipboard may take a while.
    m_ui->clearBox->setChecked(key && m_ui->keyEdit->wasPasted() && KeyClipboard::holds(*key));
    refresh();
}

void KeyDialog::refresh()
{
    const QString nameRefusal = this->nameRefusal();
    m_ui->nameHint->setText(nameRefusal);
    m_ui->nameHint->setVisible(!nameRefusal.isEmpty());
    setTextMeaning(*m_ui->nameHint, Meaning::Bad, palette());

    const KeyEdit::Reading &reading = m_ui->keyEdit->reading();
    const bool isTouched = !m_ui->keyEdit->text().isEmpty() || m_ui->keyEdit->wasPasted();
    const bool isRefused = !reading && isTouched;
    QStringList hints{reading ? KeyWords::note(reading->note) : isRefused ? KeyWords::refusal(reading.error()) : QString(), twinNote()};
    hints.removeAll(QString());
    m_ui->keyHint->setText(hints.isEmpty() ? tr("An address, a curl line or JSON will do: the key is taken out of it.") : hints.join(u' '));
    setTextMeaning(*m_ui->keyHint, isRefused ? Meaning::Bad : Meaning::Quiet, palette());

    m_ui->testButton->setEnabled(!m_isSaving && reading);
    m_saveButton->setEnabled(!m_isSaving && reading && wantedName() && nameRefusal.isEmpty());
}

void KeyDialog::makeRoom()
{
    // A layout grows its window for new fields, not for texts that wrap.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalMinimumHeightForWidth(width())));
}

void KeyDialog::test()
{
    const auto key = typedKey();
    if (!key)
        return;
    showVerdict(KeyWords::testing());
    m_engine.tryKey(*key, this, [this, trial = ++m_trial](const vendor::BalanceAnswer &answer) {
        if (trial == m_trial)
            showVerdict(KeyWords::verdict(answer));
    });
}

void KeyDialog::showVerdict(const KeyWord &word)
{
    m_ui->verdictIcon->setIcon(word.icon, word.meaning);
    m_ui->verdictIcon->show();
    m_ui->verdict->setText(word.detail.isEmpty() ? word.text : tr("%1. %2").arg(word.text, word.detail));
    setTextMeaning(*m_ui->verdict, word.meaning, palette());
}

void KeyDialog::clearVerdict()
{
    m_ui->verdictIcon->hide();
    m_ui->verdict->setText(tr("Asks the vendor for the credits left, free of charge."));
    setTextMeaning(*m_ui->verdict, Meaning::Quiet, palette());
}

void KeyDialog::accept()
{
    if (m_saveButton->isEnabled())
        save(m_ui->runOnlyRadio->isChecked() ? KeyHome::RunOnly : KeyHome::Keychain);
}

void KeyDialog::save(KeyHome home)
{
    const auto name = wantedName();
    const auto key = typedKey();
    if (!name || !key)
        return;
    m_ui->messages->clear(keyFailureSlot);
    setSaving(true);
    const auto answer
        = [this, name = *name, key = *key, home](const Result<void, KeyFailure> &result) { saveEnded(name, key, home, result); };
    const auto color = KeyColor(m_ui->colorCombo->currentData().toInt());
    if (m_replaced)
        m_engine.keys().replace(*name, *key, home, this, answer);
    else
        m_engine.keys().add({.name = *name, .key = *key, .color = color, .home = home}, this, answer);
}

void KeyDialog::saveEnded(const KeyName &name, const ApiKey &key, KeyHome home, const Result<void, KeyFailure> &result)
{
    setSaving(false);
    if (!result) {
        showFailure(result.error(), home);
        return;
    }
    if (m_ui->clearBox->isChecked())
        KeyClipboard::clear(key);
    if (isVisible())
        QDialog::accept();
    Q_EMIT saved(name); // also when it was closed meanwhile: the key is there
}

void KeyDialog::showFailure(const KeyFailure &failure, KeyHome home)
{
    const bool isKeychain = failure.kind == KeyFailure::Kind::Keychain;
    const bool mayHelp = isKeychain || failure.kind == KeyFailure::Kind::Store;
    m_ui->messages->show(keyFailureSlot,
        {.meaning = Meaning::Bad,
            .text = tr("The key was not saved. %1").arg(app::ErrorTexts::describe(failure).toString()),
            .actionText = mayHelp ? tr("Tr&y again") : QString(),
            .action = [this, home] { save(home); },
            .otherText = isKeychain ? tr("Keep for this &run only") : QString(),
            .other = [this] { save(KeyHome::RunOnly); },
            .closable = false});
    m_saveButton->setFocus();
    refresh();
}

void KeyDialog::setSaving(bool isSaving)
{
    m_isSaving = isSaving;
    if (isSaving) {
        m_ui->messages->show(keySavingSlot, {.text = tr("Saving…"), .closable = false});
        m_ui->messages->setProgress(keySavingSlot, 0, 0);
    } else {
        m_ui->messages->clear(keySavingSlot);
    }
    m_ui->fields->setEnabled(!isSaving);
    refresh();
}

void KeyDialog::done(int result)
{
    m_ui->keyEdit->wipe();
    QDialog::done(result);
}

bool KeyDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        makeRoom();
    return isDone;
}

void KeyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_saveButton != nullptr)
        refresh();
}

} // namespace batchwatch::gui
