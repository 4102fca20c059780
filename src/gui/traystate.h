#pragma once

#include "monitor/batchreport.h"

#include <QCoreApplication>
#include <QHash>
#include <QIcon>

namespace batchwatch::gui {

/// What a tray icon tells of all batches.
struct TrayState
{
    int watched = 0;
    int running = 0;   ///< queued or being polled, whatever becomes of the next request
    int attention = 0; ///< stalled, gone, not found or without a key
    int finished = 0;
    std::optional<double> progress;        ///< 0 … 1 of those that are running; nullopt: none is
    std::optional<MonotonicTime> nextPoll; ///< the earliest

    friend bool operator==(const TrayState &, const TrayState &) = default;
};

/// The few facts of each batch that the tray needs: reports may be of thousands of batches, and hold their results.
class TrayTally
{
    Q_DECLARE_TR_FUNCTIONS(TrayTally)

public:
    void reset(const QList<monitor::BatchReport> &reports);
    void take(const monitor::BatchReport &report);
    void forget(const BatchId &id) { m_facts.remove(id); }

    [[nodiscard]] TrayState state() const;
    [[nodiscard]] QList<BatchId> toPause() const; ///< those that are polled, or would be
    [[nodiscard]] QList<BatchId> paused() const;
    [[nodiscard]] static QString toolTip(const TrayState &state, MonotonicTime now);

private:
    struct Facts
    {
        monitor::Phase phase = monitor::Phase::Queued;
        qint64 done = 0;
        qint64 total = 0;
        std::optional<MonotonicTime> nextPoll;
    };

    QHash<BatchId, Facts> m_facts;
};

/// The program's icon with the progress as a ring around it, and a dot when something wants attention.
[[nodiscard]] QIcon trayIcon(const QIcon &base, const TrayState &state);

} // namespace batchwatch::gui
