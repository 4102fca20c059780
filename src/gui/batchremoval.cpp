#include "gui/batchremoval.h"

#include "gui/batchcommands.h"
#include "gui/batchlistpanel.h"
#include "gui/messagebar.h"

namespace batchwatch::gui {

using namespace Qt::StringLiterals;
using monitor::BatchReport;

BatchRemoval::BatchRemoval(app::Engine &engine, BatchListPanel &list, MessageBar &notices, QObject *parent)
    : QObject(parent),
      m_engine(engine),
      m_list(list),
      m_notices(notices)
{}

void BatchRemoval::stopSelected()
{
    const QList<BatchReport> stopped = m_list.selected();
    if (stopped.isEmpty())
        return;
    m_engine.stopWatching(idsOf(stopped));
    const QString text = stopped.size() == 1 ? tr("Stopped watching %1. Its results are kept.").arg(stopped.first().displayName())
                                             : tr("Stopped watching %n batch(es). Their results are kept.", nullptr, int(stopped.size()));
    m_notices.show(u"stopped"_s, {.text = text, .actionText = tr("Undo"), .action = [this, stopped] { undo(stopped); }});
}

void BatchRemoval::undo(const QList<BatchReport> &stopped)
{
    QList<monitor::WatchRequest> requests;
    QList<BatchId> paused;
    for (const BatchReport &report : stopped) {
        requests.append({report.id, report.label, report.key});
        if (report.phase == monitor::Phase::Paused)
            paused.append(report.id);
    }
    m_list.selectOnceKnown(idsOf(stopped));
    m_engine.watch(requests);
    if (!paused.isEmpty())
        m_engine.pause(paused);
    m_notices.clear(u"stopped"_s);
}

} // namespace batchwatch::gui
