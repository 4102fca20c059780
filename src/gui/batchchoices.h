#pragma once

#include "monitor/batchreport.h"

#include <QAbstractListModel>

namespace batchwatch::gui {

/// When a batch is from, for telling an earlier one from a later one: when it was finished, else when it was added.
[[nodiscard]] WallTime ageMarkOf(const monitor::BatchReport &report);

/// Batches with results to choose one from, the newest first: name and date, the id as a tool tip.
class BatchChoices : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit BatchChoices(const Clock &clock, QObject *parent = nullptr) : QAbstractListModel(parent), m_clock(clock) {}

    [[nodiscard]] static bool hasResults(const monitor::BatchReport &report);

    void setReports(const QList<monitor::BatchReport> &reports); ///< those without results are left out
    /// True when its results are newer than those it was known with.
    bool take(const monitor::BatchReport &report);
    void remove(const BatchId &id);

    [[nodiscard]] int rowOf(const BatchId &id) const; ///< -1: not among them
    [[nodiscard]] const BatchId &idAt(int row) const { return m_entries[std::size_t(row)].id; }
    [[nodiscard]] const QString &nameAt(int row) const { return m_entries[std::size_t(row)].name; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        BatchId id;
        QString name;
        WallTime addedAt{};
        WallTime mark{};
        std::optional<WallTime> seenAt; ///< last reply
    };

    [[nodiscard]] static Entry entryOf(const monitor::BatchReport &report);
    [[nodiscard]] static bool isNewer(const Entry &a, const Entry &b);

    const Clock &m_clock;
    std::vector<Entry> m_entries; ///< newest first, by when they were added: that does not change
};

} // namespace batchwatch::gui
