#include "gui/activitylog.h"

#include "app/engine.h"
#include "app/errortext.h"
#include "gui/batchwords.h"

#include <QDir>

namespace batchwatch::gui {

using monitor::BatchReport;

namespace {

constexpr std::chrono::milliseconds afterFirstPaint{200};

} // namespace

ActivityLog::ActivityLog(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_later.setSingleShot(true);
    m_later.setInterval(afterFirstPaint);
    connect(&m_later, &QTimer::timeout, this, &ActivityLog::index);
}

void ActivityLog::listenTo(app::Engine &engine)
{
    connect(&engine, &app::Engine::opened, this, &ActivityLog::opened);
    connect(&engine, &app::Engine::batchChanged, this, &ActivityLog::changed);
    connect(&engine, &app::Engine::batchRemoved, this, &ActivityLog::removed);
    connect(&engine, &app::Engine::storeFailed, this, &ActivityLog::storeFailed);
    connect(&engine, &app::Engine::storeRecovered, this, &ActivityLog::storeRecovered);
    connect(&engine, &app::Engine::autoExportEnded, this, &ActivityLog::autoExportEnded);
    connect(&engine, &app::Engine::balanceAnswered, this, &ActivityLog::balanceAnswered);
    const app::KeyDesk *keys = &engine.keys();
    connect(keys, &app::KeyDesk::changed, this, [this, keys] { keysChanged(keys->entries()); });
}

const Activity *ActivityLog::at(quint64 number) const
{
    return number >= m_begin && number < end() ? &m_events[std::size_t(number - m_begin)] : nullptr;
}

void ActivityLog::clear()
{
    m_begin = end();
    m_events.clear();
    Q_EMIT cleared();
}

void ActivityLog::add(Activity activity)
{
    if (m_events.size() == capacity) {
        m_events.pop_front();
        ++m_begin;
    }
    m_events.push_back(std::move(activity));
    Q_EMIT appended();
}

Activity ActivityLog::make(ActivityKind kind) const
{
    return {.kind = kind, .at = m_clock.wallNow()};
}

void ActivityLog::opened(const QList<BatchReport> &reports)
{
    m_known.clear();
    m_opened = reports;
    m_later.start();
    Activity opened = make(ActivityKind::Opened);
    opened.amount = reports.size();
    add(std::move(opened));
}

/// Ten thousand batches take some milliseconds.
void ActivityLog::index()
{
    if (m_opened.isEmpty())
        return;
    m_known.reserve(m_opened.size());
    for (const BatchReport &report : std::exchange(m_opened, {}))
        m_known.insert(report.id, knownFrom(asShown(report, m_keys)));
}

void ActivityLog::changed(const BatchReport &report)
{
    index();
    const BatchReport shown = asShown(report, m_keys);
    const auto known = m_known.find(report.id);
    if (known != m_known.end()) {
        for (Activity &activity : activitiesOf(*known, shown, {m_clock.wallNow(), m_clock.now()}))
            add(std::move(activity));
        return;
    }
    m_known.insert(report.id, knownFrom(shown));
    Activity watched = make(ActivityKind::Watched);
    watched.batch = report.id;
    watched.name = report.displayName();
    add(std::move(watched));
}

void ActivityLog::removed(const BatchId &id)
{
    index();
    Activity removed = make(ActivityKind::NotWatched);
    removed.batch = id;
    const auto known = m_known.constFind(id);
    removed.name = known == m_known.cend() ? id.abbreviated() : known->report.displayName();
    m_known.remove(id);
    add(std::move(removed));
}

void ActivityLog::keysChanged(const QList<app::KeyEntry> &entries)
{
    index();
    if (m_hasKeys) {
        for (Activity &activity : activitiesOf(m_keys, entries, m_clock.wallNow()))
            add(std::move(activity));
    }
    m_hasKeys = true;
    m_keys = entries;
}

void ActivityLog::storeFailed(const store::StoreError &error)
{
    Activity failed = make(ActivityKind::StoreFailed);
    failed.text = app::ErrorTexts::describe(error).toString();
    add(std::move(failed));
}

void ActivityLog::storeRecovered(const store::RecoveryReport &report)
{
    Activity recovered = make(ActivityKind::Recovered);
    recovered.amount = report.batches;
    recovered.text = QDir::toNativeSeparators(report.setAside);
    add(std::move(recovered));
}

void ActivityLog::autoExportEnded(const app::AutoExportOutcome &outcome)
{
    Activity ended = make(outcome.result ? ActivityKind::Exported : ActivityKind::ExportFailed);
    ended.batch = outcome.id;
    ended.name = outcome.label.isEmpty() ? outcome.id.abbreviated() : outcome.label;
    if (outcome.result) {
        ended.amount = outcome.result->rows;
        ended.text = QDir::toNativeSeparators(outcome.result->path);
    } else {
        ended.text = app::ErrorTexts::describe(outcome.result.error()).toString();
    }
    add(std::move(ended));
}

void ActivityLog::balanceAnswered(const app::BalanceReport &report)
{
    Activity answered = make(report.answer ? ActivityKind::Balance : ActivityKind::BalanceFailed);
    answered.name = report.key.toString();
    if (report.answer)
        answered.amount = report.answer->credits;
    else
        answered.error = std::make_shared<const ApiError>(report.answer.error());
    add(std::move(answered));
}

} // namespace batchwatch::gui
