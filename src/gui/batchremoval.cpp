#include "gui/batchremoval.h"

#include "gui/batchcommands.h"
#include "gui/batchlistpanel.h"
#include "gui/messagebar.h"

#include <QAction>

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;

namespace {

const auto stoppedSlot = u"stopped"_s;
const auto deletedSlot = u"deleted"_s;

} // namespace

BatchRemoval::BatchRemoval(app::Engine &engine, BatchListPanel &list, MessageBar &notices, QObject *parent)
    : QObject(parent),
      m_engine(engine),
      m_list(list),
      m_notices(notices),
      m_delete(new QAction(tr("De&lete"), this))
{
    m_delete->setToolTip(tr("Delete the selected batches with their results and history"));
    m_delete->setShortcut(Qt::SHIFT | Qt::Key_Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut); // in a filter line it cuts text
    connect(m_delete, &QAction::triggered, this, &BatchRemoval::deleteSelected);
    connect(&m_notices, &MessageBar::closed, this, [this](const QString &slot) {
        if (slot == deletedSlot)
            commit();
    });
    connect(&m_engine, &app::Engine::batchRemoved, this, [this](const BatchId &id) {
        if (m_deleted.contains(id))
            m_left.insert(id);
    });
    connect(&m_engine, &app::Engine::batchChanged, this, [this](const BatchReport &report) { cameBack(report.id); });
    connect(&m_engine, &app::Engine::opened, this, &BatchRemoval::forget); // a store in which all of them are
    setSelected({});
}

void BatchRemoval::setSelected(const QList<BatchReport> &selected)
{
    m_delete->setEnabled(!selected.isEmpty());
}

void BatchRemoval::stopSelected()
{
    const QList<BatchReport> stopped = m_list.selected();
    if (stopped.isEmpty())
        return;
    m_engine.stopWatching(idsOf(stopped));
    const QString text = stopped.size() == 1 ? tr("Stopped watching %1. Its results are kept.").arg(stopped.first().displayName())
                                             : tr("Stopped watching %n batch(es). Their results are kept.", nullptr, int(stopped.size()));
    m_notices.show(stoppedSlot, {.text = text, .actionText = tr("Undo"), .action = [this, stopped] { undoStop(stopped); }});
}

void BatchRemoval::undoStop(const QList<BatchReport> &stopped)
{
    m_list.selectOnceKnown(idsOf(stopped));
    m_engine.watchAgain(stopped);
    m_notices.clear(stoppedSlot);
}

void BatchRemoval::deleteSelected()
{
    const QList<BatchReport> deleted = m_list.selected();
    if (deleted.isEmpty())
        return;
    commit();
    const QList<BatchId> ids = idsOf(deleted);
    m_deleted = QSet<BatchId>(ids.begin(), ids.end());
    m_engine.setAside(ids);
    const QString text = deleted.size() == 1
        ? tr("Deleted %1: its results will be gone for good when this message goes.").arg(deleted.first().displayName())
        : tr("Deleted %n batch(es): their results will be gone for good when this message goes.", nullptr, int(deleted.size()));
    m_notices.show(
        deletedSlot, {.meaning = Meaning::Attention, .text = text, .actionText = tr("Undo"), .action = [this] { undoDelete(); }});
}

void BatchRemoval::undoDelete()
{
    const QList<BatchId> ids = m_deleted.values();
    m_list.selectOnceKnown(ids);
    m_engine.takeBack(ids);
    forget();
}

void BatchRemoval::commit()
{
    if (!m_deleted.isEmpty())
        m_engine.remove(m_deleted.values());
    forget();
}

void BatchRemoval::forget()
{
    m_deleted.clear();
    m_left.clear();
    m_notices.clear(deletedSlot);
}

/// Watched again by the person, who wants it then.
void BatchRemoval::cameBack(const BatchId &id)
{
    if (!m_left.remove(id))
        return;
    m_deleted.remove(id);
    if (m_deleted.isEmpty())
        forget();
}

} // namespace batchwatch::gui
