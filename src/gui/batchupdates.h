#pragma once

#include "monitor/batchreport.h"

#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

namespace batchwatch::gui {

/// Changed batches, told together: at once when it was quiet, else a few times a second and only the newest report of each. Hundreds may
/// change at a time, and what they change is worked out once.
class BatchUpdates : public QObject
{
    Q_OBJECT

public:
    explicit BatchUpdates(QObject *parent = nullptr);

    void add(const monitor::BatchReport &report);
    /// Tells what has come so far.
    void flush();

Q_SIGNALS:
    void ready(const QList<batchwatch::monitor::BatchReport> &reports);

private:
    QList<monitor::BatchReport> m_reports; ///< in the order that they came first
    QHash<BatchId, qsizetype> m_places;    ///< in m_reports
    QElapsedTimer m_sinceTold;
    QTimer m_timer;
};

} // namespace batchwatch::gui
