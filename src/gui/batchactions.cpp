#include "gui/batchactions.h"

#include "gui/batchcommands.h"
#include "gui/batchlistpanel.h"
#include "gui/batchnotedialog.h"
#include "gui/icons.h"
#include "gui/messagebar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;

BatchActions::BatchActions(app::Engine &engine, BatchListPanel &list, MessageBar &notices, QWidget *window)
    : QObject(window),
      m_engine(engine),
      m_list(list),
      m_notices(notices),
      m_window(window),
      m_rename(new QAction(icon(Icon::Rename), tr("R&ename"), this)),
      m_tag(new QAction(tr("&Tags and note…"), this)),
      m_copyIds(new QAction(icon(Icon::Copy), tr("Copy &ids"), this)),
      m_archive(new QAction(tr("Arc&hive"), this)),
      m_unarchive(new QAction(tr("Take out of the archi&ve"), this))
{
    m_rename->setShortcut(Qt::Key_F2);
    m_tag->setShortcut(Qt::CTRL | Qt::Key_T);
    m_copyIds->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_rename, &QAction::triggered, &m_list, &BatchListPanel::editName);
    connect(m_tag, &QAction::triggered, this, &BatchActions::openNote);
    connect(m_copyIds, &QAction::triggered, this, &BatchActions::copyIds);
    connect(m_archive, &QAction::triggered, this, &BatchActions::archive);
    connect(m_unarchive, &QAction::triggered, this, [this] { m_engine.unarchive(idsOf(m_list.selected())); });
    connect(&m_list, &BatchListPanel::labelEdited, &m_engine, &app::Engine::setLabel);
    setSelected({});
}

void BatchActions::setSelected(const QList<BatchReport> &selected)
{
    const PossibleCommands possible = possibleFor(selected);
    for (QAction *action : {m_rename, m_tag, m_copyIds})
        action->setEnabled(!selected.isEmpty());
    m_archive->setEnabled(possible.archive);
    m_unarchive->setEnabled(possible.unarchive);
}

void BatchActions::openNote()
{
    auto *dialog = new BatchNoteDialog(m_list.selected(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BatchNoteDialog::tagsChosen, &m_engine, &app::Engine::setTags);
    connect(dialog, &BatchNoteDialog::noteWritten, &m_engine, &app::Engine::setNote);
    dialog->open();
}

void BatchActions::copyIds()
{
    QStringList ids;
    for (const BatchReport &report : m_list.selected())
        ids += report.id.toString();
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void BatchActions::archive()
{
    QList<BatchReport> archived = m_list.selected();
    archived.removeIf([](const BatchReport &report) { return !canBeArchived(report); });
    if (archived.isEmpty())
        return;
    const QList<BatchId> ids = idsOf(archived);
    m_engine.archive(ids);
    const QString text
        = ids.size() == 1 ? tr("Archived %1.").arg(archived.first().displayName()) : tr("Archived %n batch(es).", nullptr, int(ids.size()));
    m_notices.show(u"archived"_s, {.text = text, .actionText = tr("Undo"), .action = [this, ids] {
                                       m_engine.unarchive(ids);
                                       m_notices.clear(u"archived"_s);
                                   }});
}

} // namespace batchwatch::gui
