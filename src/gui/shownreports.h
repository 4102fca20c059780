#pragma once

#include "monitor/batchreport.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace batchwatch::gui {

/// Which of the selected batches stand in the grid. Those whose results are in the store and were not read yet are awaited: what was shown
/// stays until all are there. Only when that takes long it goes, and isLoading().
class ShownReports : public QObject
{
    Q_OBJECT

public:
    /// More than `mostNumbers` are not listed, so their results are not awaited.
    explicit ShownReports(qint64 mostNumbers, QObject *parent = nullptr);

    /// What is selected now.
    void select(const QList<monitor::BatchReport> &reports);
    /// Newer reports of what is shown or awaited; others are ignored.
    void update(const QList<monitor::BatchReport> &reports);
    /// Nothing more will be read: what is missing cannot be.
    void endReading();

    [[nodiscard]] const QList<monitor::BatchReport> &all() const { return m_shown; } ///< without what is awaited
    [[nodiscard]] bool isLoading() const { return m_isLoading; }                     ///< and said to be; nothing is shown
    [[nodiscard]] bool areTooMany() const;

Q_SIGNALS:
    /// Other batches, or none while they are loading.
    void replaced();
    /// One of all() by a newer one.
    void changed(const batchwatch::monitor::BatchReport &before, const batchwatch::monitor::BatchReport &report);
    /// After all changed() of one update.
    void updated();

private:
    void show(const QList<monitor::BatchReport> &reports);
    void showLoading();

    const qint64 m_mostNumbers;
    QList<monitor::BatchReport> m_shown;
    QList<monitor::BatchReport> m_awaited; ///< to be shown once their results are read
    QTimer m_patience;
    bool m_isLoading = false;
};

} // namespace batchwatch::gui
