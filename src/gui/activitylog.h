#pragma once

#include "gui/activityevents.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>

namespace batchwatch::app {
class Engine;
struct AutoExportOutcome;
struct BalanceReport;
} // namespace batchwatch::app

namespace batchwatch::store {
struct RecoveryReport;
struct StoreError;
} // namespace batchwatch::store

namespace batchwatch::gui {

/// What happened in this run, the newest 20,000 events, in memory. To record is cheap: facts are kept, sentences are made by who shows
/// them. Events have numbers that count up and stay.
class ActivityLog : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t capacity = 20'000;

    explicit ActivityLog(const Clock &clock, QObject *parent = nullptr);

    /// Records what an engine tells, from the first `opened`. It outlives this or goes without a word.
    void listenTo(app::Engine &engine);

    [[nodiscard]] quint64 begin() const { return m_begin; } ///< the oldest event that is kept
    [[nodiscard]] quint64 end() const { return m_begin + m_events.size(); }
    [[nodiscard]] const Activity *at(quint64 number) const; ///< null when it is not kept any more
    void clear();

    // What listenTo() connects.
    void opened(const QList<monitor::BatchReport> &reports);
    void changed(const monitor::BatchReport &report);
    void removed(const BatchId &id);
    void keysChanged(const QList<app::KeyEntry> &entries);
    void storeFailed(const store::StoreError &error);
    void storeRecovered(const store::RecoveryReport &report);
    void autoExportEnded(const app::AutoExportOutcome &outcome);
    void balanceAnswered(const app::BalanceReport &report);

Q_SIGNALS:
    void appended();
    void cleared();

private:
    void index();
    void add(Activity activity);
    [[nodiscard]] Activity make(ActivityKind kind) const;

    const Clock &m_clock;
    std::deque<Activity> m_events;
    quint64 m_begin = 0;
    QList<monitor::BatchReport> m_opened; ///< not in `m_known` yet: that can wait for the first paint
    QTimer m_later;
    QHash<BatchId, KnownBatch> m_known;
    QList<app::KeyEntry> m_keys;
    bool m_hasKeys = false; ///< they were told once: what came then is no news
};

} // namespace batchwatch::gui
