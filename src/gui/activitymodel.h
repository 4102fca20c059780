#pragma once

#include "gui/activity.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QTimer>

#include <deque>

namespace batchwatch {
class Redactor;
}

namespace batchwatch::gui {

class ActivityLog;

/// Which events are shown.
struct ActivityFilter
{
    QString text; ///< every word of it must be in the line, in any case
    ActivityGroup group = ActivityGroup::All;
    std::optional<BatchId> batch; ///< nullopt: all, and what concerns none

    friend bool operator==(const ActivityFilter &, const ActivityFilter &) = default;
};

/// The log as lines, oldest first. Every text that it gives has gone through the redactor. Follows the log from the event loop, so that
/// thousands of events at once are one change.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { TimeColumn, SubjectColumn, KindColumn, TextColumn, ColumnCount };

    /// What is passed in outlives the model.
    ActivityModel(const ActivityLog &log, const Redactor &redactor, QObject *parent = nullptr);

    [[nodiscard]] const ActivityFilter &filter() const { return m_filter; }
    void setFilter(const ActivityFilter &filter);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    void reset();
    void prepare();
    [[nodiscard]] std::vector<quint64> matching(quint64 from) const;
    [[nodiscard]] bool matches(quint64 number) const;
    [[nodiscard]] const QString &searchText(quint64 number) const;
    [[nodiscard]] static QString textOf(const Activity &activity, int column);
    [[nodiscard]] QString safeTextOf(const Activity &activity, int column) const;

    const ActivityLog &m_log;
    const Redactor &m_redactor;
    ActivityFilter m_filter;
    QStringList m_words;     ///< of the filter, folded
    bool m_isSecret = false; ///< a key was typed: it is nowhere
    std::deque<quint64> m_rows;
    quint64 m_seen = 0;                   ///< up to which event of the log was looked at
    mutable std::deque<QString> m_folded; ///< what is searched: empty until somebody does
    mutable quint64 m_foldedBegin = 0;
    QTimer m_soon;
    QTimer m_idle;          ///< while there is nothing else to do
    quint64 m_prepared = 0; ///< up to which event there is a search text
};

} // namespace batchwatch::gui
