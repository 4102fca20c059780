#include "gui/watchdialog.h"

#include "gui/icons.h"
#include "keys/keyring.h"
#include "ui_watchdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>

namespace batchwatch::gui {

WatchDialog::WatchDialog(keys::KeyRing &keys, QWidget *parent)
    : QDialog(parent),
      m_keys(keys),
      m_ui(std::make_unique<Ui::WatchDialog>()),
      m_watchButton(nullptr)
{
    m_ui->setupUi(this);
    m_watchButton = m_ui->buttons->addButton(tr("&Watch"), QDialogButtonBox::AcceptRole);
    m_watchButton->setDefault(true);
    m_ui->keyNameEdit->setPlaceholderText(KeyName::thisRun().toString());
    setUpKeys();
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &WatchDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &WatchDialog::reject);
    connect(m_ui->idsEdit, &QPlainTextEdit::textChanged, this, &WatchDialog::refresh);
    connect(m_ui->newKeyEdit, &QLineEdit::textChanged, this, &WatchDialog::refresh);
    connect(m_ui->keyNameEdit, &QLineEdit::textChanged, this, &WatchDialog::refresh);
    connect(m_ui->keyCombo, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        if (typesKey())
            m_ui->newKeyEdit->setFocus();
    });
    refresh();
}

WatchDialog::~WatchDialog()
{
    wipeTypedKey();
}

void WatchDialog::setUpKeys()
{
    const QList<KeyName> names = m_keys.names();
    for (const KeyName &name : names)
        m_ui->keyCombo->addItem(icon(Icon::Key), name.toString());
    if (const auto preferred = m_keys.defaultName())
        m_ui->keyCombo->setCurrentIndex(int(names.indexOf(*preferred)));
    m_ui->keyCombo->addItem(tr("Enter a key for this run…"));
    if (names.isEmpty()) {
        // There is nothing to choose from: "Key" is where it is typed.
        m_ui->keyLabel->hide();
        m_ui->keyCombo->hide();
        m_ui->newKeyLabel->setText(m_ui->keyLabel->text());
    }
}

void WatchDialog::setKnownIds(const QList<BatchId> &ids)
{
    m_known = ids;
    refresh();
}

void WatchDialog::setText(const QString &text)
{
    m_ui->idsEdit->setPlainText(text);
    if (text.isEmpty())
        return m_ui->idsEdit->setFocus();
    // The ids are given: what is left to say is the key.
    QWidget *const key = typesKey() ? static_cast<QWidget *>(m_ui->newKeyEdit) : m_ui->keyCombo;
    key->setFocus();
}

void WatchDialog::showEvent(QShowEvent *event)
{
    if (m_ui->idsEdit->toPlainText().isEmpty())
        fillFromClipboard();
    QDialog::showEvent(event);
}

void WatchDialog::fillFromClipboard()
{
    const QList<BatchId> ids = BatchId::findAll(QGuiApplication::clipboard()->text());
    const bool anyNew = std::any_of(ids.begin(), ids.end(), [this](const BatchId &id) { return !m_known.contains(id); });
    if (!anyNew)
        return;
    m_ui->idsEdit->appendIds(ids);
    m_ui->idsEdit->selectAll();
}

bool WatchDialog::typesKey() const
{
    return m_ui->keyCombo->currentIndex() == m_ui->keyCombo->count() - 1;
}

void WatchDialog::refresh()
{
    const QList<BatchId> ids = m_ui->idsEdit->ids();
    const KeyState key = keyState();
    updateFound(ids);
    updateKey(key);
    const bool one = ids.size() == 1;
    m_ui->labelEdit->setEnabled(one);
    m_ui->labelEdit->setPlaceholderText(ids.size() > 1 ? tr("For a single batch only") : tr("Optional: what you call this batch"));
    m_watchButton->setEnabled(!ids.isEmpty() && key.usable);
    makeRoom();
}

void WatchDialog::makeRoom()
{
    if (!isVisible())
        return;
    // A layout grows its window for new fields, not for texts that wrap.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalMinimumHeightForWidth(width())));
}

void WatchDialog::updateFound(const QList<BatchId> &ids)
{
    const auto known = std::count_if(ids.begin(), ids.end(), [this](const BatchId &id) { return m_known.contains(id); });
    QString text = tr("A batch id looks like 550e8400-e29b-41d4-a716-446655440000.");
    if (!ids.isEmpty()) {
        const QString found = tr("%n batch(es) found", nullptr, int(ids.size()));
        text = known == 0 ? found : tr("%1, %2").arg(found, tr("%n already watched", nullptr, int(known)));
    } else if (!m_ui->idsEdit->toPlainText().trimmed().isEmpty()) {
        text = tr("No batch id found in this text. One looks like 550e8400-e29b-41d4-a716-446655440000.");
    }
    m_ui->foundLabel->setText(text);
    QPalette colors = palette();
    if (ids.isEmpty())
        colors.setColor(QPalette::WindowText, meaningColor(Meaning::Quiet, palette().color(QPalette::Window)));
    m_ui->foundLabel->setPalette(colors);
}

void WatchDialog::updateKey(const KeyState &state)
{
    const bool typed = typesKey();
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_ui->newKeyLabel, m_ui->newKeyEdit, m_ui->keyNameLabel, m_ui->keyNameEdit, m_ui->keyHint})
        widget->setVisible(typed);
    m_ui->keyHint->setText(state.refusal.isEmpty() ? state.note : state.refusal);
    QPalette colors = palette();
    const Meaning meaning = state.refusal.isEmpty() ? Meaning::Quiet : Meaning::Bad;
    colors.setColor(QPalette::WindowText, meaningColor(meaning, palette().color(QPalette::Window)));
    m_ui->keyHint->setPalette(colors);
}

WatchDialog::KeyState WatchDialog::keyState() const
{
    return typesKey() ? typedKeyState() : KeyState{.usable = true};
}

WatchDialog::KeyState WatchDialog::typedKeyState() const
{
    const QString text = m_ui->newKeyEdit->text();
    const auto name = typedName();
    if (!name)
        return {.refusal = tr("A key's name has at most 64 characters that can be seen.")};
    if (text.trimmed().isEmpty())
        return {.note = tr("The key is kept in memory until the program ends, and nowhere else.")};
    if (!ApiKey::fromText(text))
        return {.refusal = tr("This is no key: one has no spaces or line breaks within, and at most 512 bytes.")};
    if (m_keys.find(*name))
        return {true, {}, tr("Replaces the key “%1” until the program ends.").arg(name->toString())};
    return {true, {}, tr("The key is kept in memory until the program ends, and nowhere else.")};
}

std::optional<KeyName> WatchDialog::typedName() const
{
    const QString text = m_ui->keyNameEdit->text();
    return text.trimmed().isEmpty() ? KeyName::thisRun() : KeyName::fromText(text);
}

std::optional<KeyName> WatchDialog::takeKey()
{
    if (!typesKey())
        return KeyName::fromText(m_ui->keyCombo->currentText());
    const auto name = typedName();
    const auto key = ApiKey::fromText(m_ui->newKeyEdit->text());
    if (!name || !key)
        return {};
    wipeTypedKey();
    m_keys.put(*name, *key);
    return name;
}

void WatchDialog::wipeTypedKey()
{
    // The line edit lets go of the text first, so that the last copy is overwritten in place.
    const QSignalBlocker blocker(m_ui->newKeyEdit);
    QString text = m_ui->newKeyEdit->text();
    m_ui->newKeyEdit->setText(QString(text.size(), QLatin1Char('*')));
    text.fill(QChar(u'\0'));
    m_ui->newKeyEdit->clear();
}

void WatchDialog::accept()
{
    const QList<BatchId> ids = m_ui->idsEdit->ids();
    if (ids.isEmpty() || !keyState().usable)
        return;
    const auto key = takeKey();
    const QString label = ids.size() == 1 ? m_ui->labelEdit->text().trimmed() : QString();
    QList<monitor::WatchRequest> requests;
    for (const BatchId &id : ids)
        requests.append({id, label, key});
    QDialog::accept();
    Q_EMIT watchRequested(requests);
}

void WatchDialog::done(int result)
{
    wipeTypedKey();
    QDialog::done(result);
}

void WatchDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_ui->idsEdit->canInsertFromMimeData(event->mimeData()))
        event->acceptProposedAction();
}

void WatchDialog::dropEvent(QDropEvent *event)
{
    m_ui->idsEdit->insertFromMimeData(event->mimeData());
    event->acceptProposedAction();
}

void WatchDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_watchButton != nullptr)
        refresh();
}

} // namespace batchwatch::gui
