#pragma once

#include <QObject>
#include <QTimer>

class QLabel;
class QStatusBar;

namespace batchwatch::gui {

class BatchListModel;

/// The two texts of the status bar: how the batches are, and how many results are shown and selected, and how many
/// changed since they were looked at.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    /// `model` outlives this; the bar is its parent.
    StatusLine(QStatusBar &bar, const BatchListModel &model);

    void refresh();
    void refreshSoon(); ///< many batches change at once: one new text
    void showCounts(qint64 shown, qint64 total, qint64 selected);
    void showChanged(qint64 changed);

private:
    void refreshCounts();

    const BatchListModel &m_model;
    QLabel *m_watched;
    QLabel *m_counts;
    qint64 m_shown = 0;
    qint64 m_total = 0;
    qint64 m_selected = 0;
    qint64 m_changed = 0;
    QTimer m_soon;
};

} // namespace batchwatch::gui
