#include "monitor/monitor_p.h"

namespace batchwatch::monitor {

Monitor::Monitor(vendor::Service &service, store::BatchStore &store, keys::KeyRing &keys, const Clock &clock, const AlarmFactory &alarms,
    RandomSource random, MonitorOptions options, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, service, store, keys, clock, alarms, std::move(random), std::move(options)))
{}

Monitor::~Monitor() = default;

store::StoreResult<void> Monitor::restore()
{
    return d->restore();
}

QList<BatchReport> Monitor::reports() const
{
    QList<BatchReport> reports;
    reports.reserve(qsizetype(d->m_order.size()));
    for (const auto &[place, batch] : d->m_order)
        reports.append(d->reportOf(*batch));
    return reports;
}

std::optional<BatchReport> Monitor::report(const BatchId &id) const
{
    const WatchedBatch *batch = d->find(id);
    return batch ? std::optional(d->reportOf(*batch)) : std::nullopt;
}

void Monitor::watch(const QList<WatchRequest> &requests)
{
    d->watch(requests);
}

void Monitor::pollNow(const QList<BatchId> &ids)
{
    d->tell<event::PollNow>(ids);
}

void Monitor::pause(const QList<BatchId> &ids)
{
    d->tell<event::Pause>(ids);
}

void Monitor::resume(const QList<BatchId> &ids)
{
    d->tell<event::Resume>(ids);
}

void Monitor::stopWatching(const QList<BatchId> &ids)
{
    d->stopWatching(ids);
}

void Monitor::release(const QList<BatchId> &ids)
{
    d->release(ids);
}

store::StoreResult<void> Monitor::takeBack(const QList<BatchId> &ids)
{
    return d->takeBack(ids);
}

void Monitor::setLabel(const BatchId &id, const QString &label)
{
    d->alter({id}, [&label](store::BatchRecord &record) { record.label = label; });
}

void Monitor::setNote(const BatchId &id, const QString &note)
{
    d->alter({id}, [&note](store::BatchRecord &record) { record.note = note; });
}

void Monitor::setTags(const QList<BatchId> &ids, const QStringList &tags)
{
    d->alter(ids, [known = cleanTags(tags)](store::BatchRecord &record) { record.tags = known; });
}

void Monitor::archive(const QList<BatchId> &ids)
{
    d->alter(ids, [now = d->m_clock.wallNow()](store::BatchRecord &record) {
        if (record.state != store::WatchState::Active && !record.archivedAt)
            record.archivedAt = now;
    });
}

void Monitor::unarchive(const QList<BatchId> &ids)
{
    d->alter(ids, [](store::BatchRecord &record) { record.archivedAt.reset(); });
}

void Monitor::renameKey(const KeyName &from, const KeyName &to)
{
    d->renameKey(from, to);
}

void Monitor::show(const QList<BatchId> &ids)
{
    d->show(ids);
}

void Monitor::setSlowdown(double slowdown)
{
    d->m_options.slowdown = slowdown;
}

void Monitor::wake()
{
    d->wake();
}

} // namespace batchwatch::monitor
