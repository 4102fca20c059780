#include "gui/keyremoval.h"

#include "app/errortext.h"
#include "gui/icons.h"
#include "gui/messagebar.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace batchwatch::gui {

using app::KeyEntry;
using app::KeyFailure;

namespace {

constexpr int batchesNamed = 8;
constexpr int removalIconSide = 32;

QString removalSlot(const KeyName &name)
{
    return QStringLiteral("removed:") + name.toString();
}

} // namespace

KeyRemoval::KeyRemoval(app::KeyDesk &desk, MessageBar &messages, QWidget *window)
    : QObject(window),
      m_desk(desk),
      m_messages(messages),
      m_window(window)
{}

void KeyRemoval::ask(const KeyEntry &entry, const QStringList &batches)
{
    if (m_question)
        return;
    m_question = new QMessageBox(m_window);
    m_question->setWindowTitle(tr("Remove a key"));
    m_question->setText(tr("Remove the key “%1”?").arg(entry.record.name.toString()));
    m_question->setIconPixmap(icon(Icon::Warning, Meaning::Attention).pixmap(removalIconSide));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(consequences(entry, batches));
    auto *yes = m_question->addButton(tr("Re&move"), QMessageBox::AcceptRole);
    m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, name = entry.record.name] { remove(name); });
    m_question->open();
}

QString KeyRemoval::consequences(const KeyEntry &entry, const QStringList &batches)
{
    QStringList parts;
    if (batches.isEmpty()) {
        parts.append(tr("No watched batch uses it."));
    } else {
        QStringList lines{tr("%n watched batch(es) use it:", nullptr, int(batches.size()))};
        for (const QString &batch : batches.first(std::min<qsizetype>(batches.size(), batchesNamed)))
            lines.append(QStringLiteral("• ") + batch);
        if (batches.size() > batchesNamed)
            lines.append(tr("and %n more", nullptr, int(batches.size() - batchesNamed)));
        parts.append(lines.join(QLatin1Char('\n')));
        parts.append(tr("They keep their results. Those that are not finished wait until they get another key."));
    }
    parts.append(entry.state == app::KeyState::Ready ? tr("Until the window of the keys is closed, this can be undone.")
                                                     : tr("Its secret is not at hand, so this cannot be undone."));
    return parts.join(QStringLiteral("\n\n"));
}

void KeyRemoval::remove(const KeyName &name)
{
    const auto entry = m_desk.entry(name);
    const bool canUndo = entry && entry->state == app::KeyState::Ready;
    m_messages.show(removalSlot(name), {.text = tr("“%1” is being removed…").arg(name.toString()), .closable = false});
    m_desk.remove(name, this, [this, name, canUndo](const auto &result) { removed(name, canUndo, result); });
}

void KeyRemoval::removed(const KeyName &name, bool canUndo, const Result<void, KeyFailure> &result)
{
    if (!result) {
        m_messages.show(removalSlot(name),
            {.meaning = Message::Meaning::Bad,
                .text = tr("“%1” was not removed. %2").arg(name.toString(), app::ErrorTexts::describe(result.error()).toString()),
                .actionText = tr("Tr&y again"),
                .action = [this, name] { remove(name); }});
        return;
    }
    m_messages.show(removalSlot(name),
        {.text = tr("“%1” was removed.").arg(name.toString()), .actionText = canUndo ? tr("&Undo") : QString(), .action = [this, name] {
             undo(name);
         }});
}

void KeyRemoval::undo(const KeyName &name)
{
    m_messages.show(removalSlot(name), {.text = tr("“%1” is brought back…").arg(name.toString()), .closable = false});
    m_desk.undoRemove(name, this, [this, name](const Result<void, KeyFailure> &result) {
        if (result) {
            m_messages.clear(removalSlot(name));
            Q_EMIT broughtBack(name);
            return;
        }
        m_messages.show(removalSlot(name),
            {.meaning = Message::Meaning::Bad,
                .text = tr("“%1” was not brought back. %2").arg(name.toString(), app::ErrorTexts::describe(result.error()).toString()),
                .actionText = tr("Tr&y again"),
                .action = [this, name] { undo(name); }});
    });
}

void KeyRemoval::forget()
{
    m_desk.forgetRemoved();
}

} // namespace batchwatch::gui
