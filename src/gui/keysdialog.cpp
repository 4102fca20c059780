#include "gui/keysdialog.h"

#include "app/errortext.h"
#include "gui/keycolors.h"
#include "gui/keydialog.h"
#include "gui/keyremoval.h"
#include "gui/keysmodel.h"
#include "ui_keysdialog.h"

#include <QPushButton>
#include <QScreen>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using app::KeyEntry;
using app::KeyFailure;
using app::KeyState;

namespace {

const auto keysFailureSlot = u"failure"_s;
const auto keychainSlot = u"keychain"_s;
constexpr int noKeysPictureSide = 48;
constexpr double noKeysTitleScale = 1.3;
constexpr double screenShare = 0.9;

} // namespace

KeysDialog::KeysDialog(app::Engine &engine, const QList<monitor::BatchReport> &batches, QWidget *parent, const AlarmFactory &alarms)
    : QDialog(parent),
      m_engine(engine),
      m_ui(std::make_unique<Ui::KeysDialog>()),
      m_model(new KeysModel(this))
{
    m_ui->setupUi(this);
    m_removal = new KeyRemoval(engine.keys(), *m_ui->messages, this);
    m_ui->pages->setCurrentIndex(-1); // none yet: each has its own main action
    m_ui->messages->setTabAnchor(m_ui->buttons->button(QDialogButtonBox::Close));
    m_model->setBatches(batches);
    setUpTable();
    setUpButtons();
    setUpDetails(alarms);
    followEngine();
    setEntries();
    resize(sizeHint().boundedTo(screen()->availableSize() * screenShare));
    m_engine.keys().reload(); // another process may have changed them
}

KeysDialog::~KeysDialog() = default;

void KeysDialog::setUpTable()
{
    m_ui->table->setModel(m_model);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, &KeysDialog::refresh);
    connect(m_ui->table, &KeysTable::removeRequested, this, &KeysDialog::remove);
    connect(m_model, &KeysModel::renameRequested, this, &KeysDialog::rename);
    connect(m_removal, &KeyRemoval::broughtBack, this, [this](const KeyName &name) {
        select(name);
        m_ui->table->setFocus();
    });
}

void KeysDialog::setUpButtons()
{
    const auto does = [this](QPushButton *button, void (KeysDialog::*what)()) { connect(button, &QPushButton::clicked, this, what); };
    does(m_ui->addButton, &KeysDialog::add);
    does(m_ui->addFirstButton, &KeysDialog::add);
    does(m_ui->renameButton, &KeysDialog::editName);
    does(m_ui->replaceButton, &KeysDialog::replace);
    does(m_ui->defaultButton, &KeysDialog::makeDefault);
    does(m_ui->testButton, &KeysDialog::test);
    does(m_ui->keepButton, &KeysDialog::keep);
    does(m_ui->removeButton, &KeysDialog::remove);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &KeysDialog::reject);
}

void KeysDialog::setUpDetails(const AlarmFactory &alarms)
{
    m_ui->picture->setSide(noKeysPictureSide);
    m_ui->picture->setIcon(Icon::Key, Meaning::Quiet);
    QFont title = font();
    title.setPointSizeF(title.pointSizeF() * noKeysTitleScale);
    title.setWeight(QFont::DemiBold);
    m_ui->emptyTitle->setFont(title);
    m_ui->secret->setAlarms(alarms);
    for (const KeyColor color : allKeyColors)
        m_ui->colorCombo->addItem(KeyColors::swatch(color), KeyColors::name(color), int(color));
    connect(m_ui->colorCombo, &QComboBox::activated, this, &KeysDialog::setColor);
}

void KeysDialog::followEngine()
{
    connect(&m_engine.keys(), &app::KeyDesk::changed, this, &KeysDialog::setEntries);
    connect(&m_engine, &app::Engine::batchChanged, m_model, &KeysModel::setBatch);
    connect(&m_engine, &app::Engine::batchRemoved, m_model, &KeysModel::removeBatch);
    connect(&m_engine, &app::Engine::balanceAnswered, this,
        [this](const app::BalanceReport &report) { m_model->testAnswered(report, localTime(m_clock.wallNow())); });
}

void KeysDialog::setEntries()
{
    m_model->setEntries(m_engine.keys().entries());
    const bool isEmpty = m_model->rowCount() == 0;
    showPage(isEmpty ? m_ui->emptyPage : m_ui->keysPage);
    if (!isEmpty && !m_ui->table->currentIndex().isValid())
        m_ui->table->setCurrentIndex(m_model->index(0, 0));
    if (m_wanted)
        select(KeyName(*m_wanted));
    tellKeychain();
    refresh();
}

void KeysDialog::showPage(QWidget *page)
{
    if (page == m_ui->pages->currentWidget())
        return;
    const bool isEmpty = page == m_ui->emptyPage;
    m_ui->pages->setCurrentWidget(page);
    QWidget *const first = isEmpty ? static_cast<QWidget *>(m_ui->addFirstButton) : m_ui->table;
    first->setFocus();
    QPushButton *const main = isEmpty ? m_ui->addFirstButton : m_ui->addButton;
    main->setDefault(true);
}

void KeysDialog::select(const KeyName &name)
{
    const int row = m_model->rowOf(name);
    m_wanted = row < 0 ? std::optional(name) : std::nullopt;
    if (row >= 0)
        m_ui->table->setCurrentIndex(m_model->index(row, 0));
}

const KeyEntry *KeysDialog::current() const
{
    return m_model->entryAt(m_ui->table->currentIndex().row());
}

std::optional<KeyName> KeysDialog::currentName() const
{
    const KeyEntry *entry = current();
    return entry ? std::optional(entry->record.name) : std::nullopt;
}

void KeysDialog::refresh()
{
    const KeyEntry *entry = current();
    const bool isStored = entry && entry->isStored;
    const bool isReady = entry && entry->state == KeyState::Ready;
    m_ui->renameButton->setEnabled(isStored);
    m_ui->replaceButton->setEnabled(isStored);
    m_ui->defaultButton->setEnabled(isStored && !entry->record.isDefault);
    m_ui->testButton->setEnabled(isReady);
    m_ui->keepButton->setEnabled(isStored && isReady && entry->record.home == KeyHome::RunOnly);
    m_ui->removeButton->setEnabled(isStored);
    m_ui->colorCombo->setEnabled(isStored);
    m_ui->colorCombo->setCurrentIndex(m_ui->colorCombo->findData(int(entry ? entry->record.color : KeyColor::None)));
    m_ui->state->setText(entry ? KeyWords::state(*entry).detail : QString());
    refreshSecret(isReady ? entry : nullptr);
    for (QLabel *label : {m_ui->homeLabel, m_ui->emptyHint})
        setTextMeaning(*label, Meaning::Quiet, palette());
}

/// A result of a test or another colour hides nothing; another key or another secret does.
void KeysDialog::refreshSecret(const KeyEntry *entry)
{
    const bool isSame = entry && m_secretOf && m_secretOf->record.name == entry->record.name
        && m_secretOf->record.fingerprint == entry->record.fingerprint;
    if (isSame || (!entry && !m_secretOf))
        return;
    m_secretOf = entry ? std::optional(*entry) : std::nullopt;
    if (!entry)
        return m_ui->secret->setSource({});
    m_ui->secret->setSource([this, name = entry->record.name] { return m_engine.keys().secret(name); });
}

void KeysDialog::tellKeychain()
{
    const QList<KeyEntry> &entries = m_engine.keys().entries();
    const auto found
        = std::find_if(entries.begin(), entries.end(), [](const KeyEntry &entry) { return entry.state == KeyState::Unavailable; });
    if (found == entries.end())
        return m_ui->messages->clear(keychainSlot);
    m_ui->messages->show(keychainSlot,
        {.meaning = Meaning::Attention,
            .text = app::ErrorTexts::describe(found->fault.value_or(keys::KeychainFault::Failed)).toString(),
            .actionText = tr("Tr&y again"),
            .action = [this] { m_engine.keys().readSecrets(); },
            .closable = false});
}

void KeysDialog::say(const QString &text)
{
    m_ui->messages->show(keysFailureSlot, {.meaning = Meaning::Bad, .text = text});
}

app::KeyDone KeysDialog::orSay(const QString &text)
{
    m_ui->messages->clear(keysFailureSlot);
    return [this, text](const Result<void, KeyFailure> &result) {
        if (!result)
            say(text.arg(app::ErrorTexts::describe(result.error()).toString()));
    };
}

void KeysDialog::add()
{
    openDialog(new KeyDialog(m_engine, KeyDialog::Purpose::Add, std::nullopt, this));
}

void KeysDialog::replace()
{
    if (const auto name = currentName())
        openDialog(new KeyDialog(m_engine, KeyDialog::Purpose::Replace, name, this));
}

void KeysDialog::openDialog(KeyDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyDialog::saved, this, [this](const KeyName &name) {
        select(name);
        m_ui->table->setFocus();
    });
    dialog->open();
}

void KeysDialog::editName()
{
    m_ui->table->setFocus();
    m_ui->table->edit(m_model->index(m_ui->table->currentIndex().row(), KeysModel::NameColumn));
}

void KeysDialog::rename(const KeyName &from, const QString &to)
{
    const auto name = KeyName::fromText(to);
    if (!name)
        return say(tr("A key's name has 1 to 64 characters that can be seen."));
    m_engine.keys().rename(from, *name, this, orSay(tr("“%1” was not renamed.").arg(from.toString()) + u" %1"_s));
}

void KeysDialog::setColor(int index)
{
    if (const auto name = currentName())
        m_engine.keys().setColor(
            *name, KeyColor(m_ui->colorCombo->itemData(index).toInt()), this, orSay(tr("The colour was not kept. %1")));
}

void KeysDialog::makeDefault()
{
    if (const auto name = currentName())
        m_engine.keys().setDefault(*name, this, orSay(tr("The default was not changed. %1")));
}

void KeysDialog::test()
{
    if (const auto name = currentName()) {
        m_model->testStarted(*name);
        m_engine.refreshBalance(*name);
    }
}

void KeysDialog::keep()
{
    if (const auto name = currentName())
        m_engine.keys().keep(*name, this, orSay(tr("The key is still kept for this run only. %1")));
}

void KeysDialog::remove()
{
    const KeyEntry *entry = current();
    if (entry && entry->isStored)
        m_removal->ask(*entry, m_model->batchesOf(entry->record.name));
}

void KeysDialog::done(int result)
{
    m_removal->forget();
    QDialog::done(result);
}

void KeysDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_removal != nullptr)
        refresh();
}

} // namespace batchwatch::gui
