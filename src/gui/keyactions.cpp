#include "gui/keyactions.h"

#include "gui/icons.h"
#include "gui/keymenu.h"
#include "gui/keysdialog.h"

namespace batchwatch::gui {

using monitor::BatchReport;

KeyActions::KeyActions(app::Engine &engine, MessageBar &notices, const BatchProblems &problems, QWidget *window)
    : QObject(window),
      m_engine(engine),
      m_window(window),
      m_menu(new KeyMenu(engine.keys(), KeyMenu::Offer::All, window)),
      m_keeper(notices, engine.keys()),
      m_notice(notices, engine.keys())
{
    m_menu->setTitle(tr("Ke&y"));
    m_menu->setIcon(icon(Icon::Key));
    setSelected({});
    connect(m_menu, &KeyMenu::chosen, this, [this](const KeyName &name) { use({m_menu->batches(), name}); });
    connect(m_menu, &KeyMenu::addRequested, this, [this] { addFor({m_menu->batches(), {}}); });
    connect(&problems, &BatchProblems::useRequested, this, &KeyActions::use);
    connect(&problems, &BatchProblems::addRequested, this, &KeyActions::addFor);
    connect(&problems, &BatchProblems::replaceRequested, this, &KeyActions::replace);
    connect(&problems, &BatchProblems::readAgainRequested, this, [this] { m_engine.keys().readSecrets(); });
}

void KeyActions::setSelected(const QList<BatchReport> &selected)
{
    m_menu->setBatches(selected);
    m_menu->menuAction()->setEnabled(!selected.isEmpty());
}

void KeyActions::openKeys(const QList<BatchReport> &batches)
{
    auto *dialog = new KeysDialog(m_engine, batches, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::open();
}

/// Asks at once with the new key. Who was paused by the person stays so; who ran out of credits may have some now.
void KeyActions::use(const KeyWish &wish)
{
    QList<monitor::WatchRequest> requests;
    QList<BatchId> paused;
    for (const BatchReport &batch : wish.batches) {
        requests.append({batch.id, {}, wish.key});
        if (batch.phase == monitor::Phase::Paused && !batch.error)
            paused.append(batch.id);
    }
    m_engine.watch(requests);
    m_engine.pause(paused);
}

void KeyActions::addFor(const KeyWish &wish)
{
    connect(open(KeyDialog::Purpose::Add, wish.key), &KeyDialog::saved, this, [this, wish](const KeyName &name) {
        if (name != wish.key) // else they go on by themselves
            use({wish.batches, name});
    });
}

void KeyActions::replace(const KeyName &name)
{
    open(KeyDialog::Purpose::Replace, name);
}

KeyDialog *KeyActions::open(KeyDialog::Purpose purpose, const std::optional<KeyName> &name)
{
    auto *dialog = new KeyDialog(m_engine, purpose, name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace batchwatch::gui
