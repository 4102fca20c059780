#include "gui/watchdialog.h"

#include "gui/icons.h"
#include "gui/keymenu.h"
#include "gui/keywords.h"
#include "ui_watchdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSet>

#include <algorithm>

namespace batchwatch::gui {

namespace {

/// Of the clipboard the start is enough to see what it is about.
constexpr qsizetype longestClipping = 256 * 1024;

/// More ids are listed in the table alone: a text of many lines takes long to lay out.
constexpr qsizetype mostWritten = 1'000;

} // namespace

WatchDialog::WatchDialog(const app::KeyDesk &keys, QWidget *parent)
    : QDialog(parent),
      m_keys(keys),
      m_ui(std::make_unique<Ui::WatchDialog>()),
      m_watchButton(nullptr),
      m_found(nullptr),
      m_chooseFiles(makeFilesChooser())
{
    m_ui->setupUi(this);
    m_found = &m_ui->foundTable->found();
    m_ui->foundTable->hide();
    m_watchButton = m_ui->buttons->addButton(tr("&Watch"), QDialogButtonBox::AcceptRole);
    m_watchButton->setDefault(true);
    showKeys();
    connect(&m_keys, &app::KeyDesk::changed, this, &WatchDialog::showKeys);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &WatchDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &WatchDialog::reject);
    connect(m_ui->idsEdit, &QPlainTextEdit::textChanged, this, &WatchDialog::search);
    connect(m_ui->idsEdit, &IdsEdit::offered, m_ui->readingRow, &ReadingRow::read);
    connect(m_ui->openButton, &QPushButton::clicked, this, &WatchDialog::openFiles);
    connect(m_ui->readingRow, &ReadingRow::found, this, &WatchDialog::takeFound);
    connect(m_ui->readingRow, &ReadingRow::changed, this, &WatchDialog::refresh);
    connect(m_found, &FoundBatchesModel::choiceChanged, this, &WatchDialog::refresh);
    connect(m_ui->newKeyEdit, &KeyEdit::readingChanged, this, &WatchDialog::refresh);
    connect(m_ui->keyNameEdit, &QLineEdit::textChanged, this, &WatchDialog::refresh);
    connect(m_ui->keepCheck, &QCheckBox::toggled, this, &WatchDialog::refresh);
    connect(m_ui->keyCombo, &QComboBox::currentIndexChanged, this, &WatchDialog::refresh);
    connect(m_ui->keyCombo, &QComboBox::activated, this, [this] {
        if (typesKey())
            m_ui->newKeyEdit->setFocus();
    });
}

WatchDialog::~WatchDialog() = default;

/// Also while the dialog is open: a keychain may answer late. What was chosen stays chosen.
void WatchDialog::showKeys()
{
    QComboBox *combo = m_ui->keyCombo;
    const bool typed = typesKey() && (combo->count() > 1 || !m_ui->newKeyEdit->text().isEmpty());
    const QString chosen = combo->currentData().toString();
    const QSignalBlocker blocker(combo);
    combo->clear();
    for (const app::KeyEntry &entry : m_keys.entries()) {
        const QString name = entry.record.name.toString();
        const KeyWord state = KeyWords::state(entry);
        const bool isReady = entry.state == app::KeyState::Ready;
        combo->addItem(keyIcon(entry.record.color), isReady ? name : tr("%1 – %2", "a key, its state").arg(name, state.text), name);
        combo->setItemData(combo->count() - 1, state.detail.toHtmlEscaped(), Qt::ToolTipRole);
    }
    combo->addItem(icon(Icon::Key), tr("Enter a key…"));
    const auto preferred = m_keys.defaultName();
    const int known = combo->findData(chosen.isEmpty() && preferred ? preferred->toString() : chosen);
    combo->setCurrentIndex(typed ? combo->count() - 1 : std::max(known, 0));
    m_ui->keyNameEdit->setPlaceholderText(suggestedName().toString());
    // With nothing to choose from, "Key" is where it is typed.
    const bool anyKey = combo->count() > 1;
    m_ui->keyLabel->setVisible(anyKey);
    combo->setVisible(anyKey);
    m_ui->newKeyLabel->setText(anyKey ? tr("N&ew key") : m_ui->keyLabel->text());
    m_ui->foundTable->setKeys(m_keys.entries());
    refresh();
}

void WatchDialog::setKnown(const QList<KnownId> &batches)
{
    m_found->setKnown(batches);
    refresh();
}

void WatchDialog::take(const QMimeData &source)
{
    m_wasGiven = true;
    m_ui->idsEdit->take(source);
}

void WatchDialog::openFiles()
{
    const QString filter
        = QStringList{tr("All files (*)"), tr("Tables, logs and e-mails (*.csv *.tsv *.txt *.json *.jsonl *.log *.eml)")}.join(
            QStringLiteral(";;"));
    const QPointer<WatchDialog> self(this);
    m_chooseFiles(this, filter, [self](const QStringList &paths) {
        QList<BatchSource> sources;
        for (const QString &path : paths)
            sources.append({.path = path});
        if (self)
            self->m_ui->readingRow->read(sources);
    });
}

/// The text shows the ids as far as somebody may look at them there; their labels it could not.
void WatchDialog::takeFound(const QList<FoundBatch> &batches)
{
    QSet<BatchId> here(m_unwritten.begin(), m_unwritten.end());
    for (const BatchId &id : BatchId::findAll(m_ui->idsEdit->toPlainText()))
        here.insert(id);
    QList<BatchId> ids;
    for (const FoundBatch &batch : batches) {
        if (!batch.label.isEmpty() && !m_labels.contains(batch.id))
            m_labels.insert(batch.id, batch.label);
        if (!here.contains(batch.id))
            ids.append(batch.id);
    }
    if (ids.size() > mostWritten)
        m_unwritten += ids;
    else
        m_ui->idsEdit->appendIds(ids);
    search(); // also for labels alone
}

void WatchDialog::search()
{
    QList<FoundBatch> batches = findBatches(m_ui->idsEdit->toPlainText());
    if (!m_unwritten.isEmpty()) {
        QSet<BatchId> here;
        for (const FoundBatch &batch : std::as_const(batches))
            here.insert(batch.id);
        for (const BatchId &id : std::as_const(m_unwritten)) {
            if (!here.contains(id))
                batches.append({id, {}});
        }
    }
    for (FoundBatch &batch : batches) {
        if (batch.label.isEmpty())
            batch.label = m_labels.value(batch.id);
    }
    const auto before = m_found->rowCount();
    m_found->setFound(batches);
    m_ui->foundTable->setVisible(!batches.isEmpty());
    refresh();
    if (m_found->rowCount() > before)
        makeRoom(m_ui->foundTable->sizeHint().height() - m_ui->foundTable->minimumSizeHint().height());
}

void WatchDialog::showEvent(QShowEvent *event)
{
    if (!m_wasGiven && m_ui->idsEdit->document()->isEmpty())
        fillFromClipboard();
    QDialog::showEvent(event);
}

void WatchDialog::fillFromClipboard()
{
    const QList<FoundBatch> batches = findBatches(QGuiApplication::clipboard()->text().left(longestClipping));
    if (std::all_of(batches.begin(), batches.end(), [this](const FoundBatch &batch) { return m_found->isKnown(batch.id); }))
        return;
    takeFound(batches);
    m_ui->idsEdit->selectAll();
}

bool WatchDialog::typesKey() const
{
    return m_ui->keyCombo->currentIndex() == m_ui->keyCombo->count() - 1;
}

void WatchDialog::refresh()
{
    const KeyState key = keyState();
    updateKey(key);
    updateFound();
    const bool anyChosen = m_found->counts().chosen > 0;
    m_watchButton->setEnabled(anyChosen && key.usable && !m_ui->readingRow->isReading());
    makeRoom();
}

/// `wish`: more than what is needed, as far as the screen allows.
void WatchDialog::makeRoom(int wish)
{
    if (!isVisible())
        return;
    // A layout grows its window for new fields, not for texts that wrap.
    layout()->activate();
    const int across = std::max(width(), layout()->totalMinimumSize().width());
    const int needed = layout()->totalMinimumHeightForWidth(across);
    const int most = screen()->availableGeometry().height() * 3 / 4;
    resize(across, std::max({height(), needed, std::min(needed + wish, most)}));
}

void WatchDialog::updateFound()
{
    const FoundBatchesModel::Counts counts = m_found->counts();
    QString text = tr("A batch id looks like 550e8400-e29b-41d4-a716-446655440000.");
    if (counts.found > 0) {
        text = tr("%n batch(es) found", nullptr, int(counts.found));
        if (counts.watched > 0)
            text = tr("%1, %2").arg(text, tr("%n already watched", nullptr, int(counts.watched)));
        if (!counts.isAsOffered)
            text = tr("%1, %2").arg(text, tr("%n chosen", nullptr, int(counts.chosen)));
    } else if (!m_ui->idsEdit->toPlainText().trimmed().isEmpty()) {
        text = tr("No batch id found in this text. One looks like 550e8400-e29b-41d4-a716-446655440000.");
    }
    m_ui->foundLabel->setText(text);
    if (counts.found == 0)
        setTextMeaning(*m_ui->foundLabel, Meaning::Quiet, palette());
    else
        m_ui->foundLabel->setPalette(palette());
}

void WatchDialog::updateKey(const KeyState &state)
{
    const bool typed = typesKey();
    m_found->setUsualKey(typed ? typedName().value_or(suggestedName()).toString() : m_ui->keyCombo->currentData().toString());
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_ui->newKeyLabel, m_ui->newKeyEdit, m_ui->keyNameLabel, m_ui->keyNameEdit, m_ui->keepCheck, m_ui->keyHint})
        widget->setVisible(typed);
    m_ui->keyHint->setText(state.refusal.isEmpty() ? state.note : state.refusal);
    setTextMeaning(*m_ui->keyHint, state.refusal.isEmpty() ? Meaning::Quiet : Meaning::Bad, palette());
}

WatchDialog::KeyState WatchDialog::keyState() const
{
    return typesKey() ? typedKeyState() : KeyState{.usable = true};
}

WatchDialog::KeyState WatchDialog::typedKeyState() const
{
    const auto name = typedName();
    if (!name)
        return {.refusal = tr("A key's name has at most 64 characters that can be seen.")};
    if (const auto known = m_keys.entry(*name); *name == KeyName::thisRun() || (known && !known->isStored))
        return {.refusal = tr("“%1” is the name of a key that comes from outside. Choose another one.").arg(name->toString())};
    const KeyEdit::Reading &reading = m_ui->newKeyEdit->reading();
    if (reading)
        return {true, {}, noteOfTypedKey(*name)};
    if (reading.error() == keys::PasteFault::Empty && !m_ui->newKeyEdit->wasPasted())
        return {.note = noteOfTypedKey(*name)};
    return {.refusal = KeyWords::refusal(reading.error())};
}

/// What was taken out of what, and where the key will be.
QString WatchDialog::noteOfTypedKey(const KeyName &name) const
{
    QStringList sentences;
    if (const KeyEdit::Reading &reading = m_ui->newKeyEdit->reading())
        sentences += KeyWords::note(reading->note);
    if (m_keys.entry(name))
        sentences += tr("It replaces the key “%1”.").arg(name.toString());
    sentences += m_ui->keepCheck->isChecked() ? tr("The key is kept in the keychain of this computer, and in no file.")
                                              : tr("The key is kept in memory until the program ends, and nowhere else.");
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

KeyName WatchDialog::suggestedName() const
{
    const auto free = [this](const std::optional<KeyName> &name) { return name && !m_keys.entry(*name); };
    std::optional<KeyName> name = KeyName::fromText(u"main");
    for (int number = 2; !free(name); ++number)
        name = KeyName::fromText(tr("key %1", "a name for another key").arg(number));
    return *name;
}

std::optional<KeyName> WatchDialog::typedName() const
{
    const QString text = m_ui->keyNameEdit->text();
    return text.trimmed().isEmpty() ? suggestedName() : KeyName::fromText(text);
}

std::optional<KeyName> WatchDialog::takeKey()
{
    if (!typesKey())
        return KeyName::fromText(m_ui->keyCombo->currentData().toString());
    const auto name = typedName();
    const KeyEdit::Reading reading = m_ui->newKeyEdit->reading();
    if (!name || !reading)
        return {};
    m_ui->newKeyEdit->wipe();
    Q_EMIT keyEntered({*name, reading->key, m_ui->keepCheck->isChecked() ? KeyHome::Keychain : KeyHome::RunOnly});
    return name;
}

void WatchDialog::accept()
{
    if (!m_watchButton->isEnabled())
        return;
    const QList<monitor::WatchRequest> requests = m_found->requests(takeKey());
    QDialog::accept();
    Q_EMIT watchRequested(requests);
}

void WatchDialog::done(int result)
{
    m_ui->newKeyEdit->wipe();
    QDialog::done(result);
}

void WatchDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (IdsEdit::canRead(*event->mimeData()))
        event->acceptProposedAction();
}

void WatchDialog::dropEvent(QDropEvent *event)
{
    take(*event->mimeData());
    event->acceptProposedAction();
}

void WatchDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_watchButton != nullptr)
        refresh();
}

} // namespace batchwatch::gui
