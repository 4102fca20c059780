#pragma once

#include "app/keymanager.h"
#include "gui/batcharrangement.h"
#include "results/resultsview.h"

#include <QCollator>
#include <QHash>
#include <QSet>

#include <array>
#include <optional>
#include <vector>

namespace batchwatch::gui {

/// How many batches there are, of which kinds, and one that failed last.
struct BatchTally
{
    qsizetype all = 0; ///< these and the next without those in the archive
    qsizetype paused = 0;
    qsizetype problems = 0; ///< that only the person can solve
    std::array<qsizetype, batchShares> ofShare{};
    std::optional<monitor::BatchReport> failed;
};

/// The batches, and the rows that are listed of them in their order, headings of groups among them. Knows no model: BatchListModel tells
/// the views what changed. What changes a batch is worked out for that batch alone; the others are not sorted or searched again.
class BatchRows
{
public:
    /// A row is a batch, told by its slot, or the heading of a group.
    using Row = results::RowRef;
    enum Kind : quint32 { BatchRow, GroupRow }; ///< in Row::batch; Row::row is the slot or the group

    BatchRows();

    void setReports(const QList<monitor::BatchReport> &reports);
    /// Changed and new ones. The slots of those that were known.
    std::vector<quint32> put(const QList<monitor::BatchReport> &reports);
    bool remove(const BatchId &id);
    void setKeys(const QList<app::KeyEntry> &keys);
    /// Groups are forgotten by way of BatchGrouping::None: from one grouping to another it leads over that.
    void arrange(const BatchArrangement &arrangement);
    void setCollapsed(quint32 group, bool collapsed);

    [[nodiscard]] std::vector<Row> rows();

    [[nodiscard]] const BatchArrangement &arrangement() const { return m_arrangement; }
    [[nodiscard]] const QList<app::KeyEntry> &keys() const { return m_keys; }
    [[nodiscard]] qsizetype size() const { return m_slots.size(); }
    [[nodiscard]] std::optional<quint32> slotOf(const BatchId &id) const;
    [[nodiscard]] const monitor::BatchReport &at(quint32 slot) const { return m_entries[slot].report; }
    [[nodiscard]] monitor::Phase phaseOf(quint32 slot) const { return m_entries[slot].phase; } ///< as it is shown
    [[nodiscard]] std::size_t slotCount() const { return m_entries.size(); }
    [[nodiscard]] std::vector<quint32> inOrderAdded() const;
    [[nodiscard]] std::vector<quint32> inOrderAdded(const QSet<BatchId> &ids) const;
    [[nodiscard]] qsizetype keysInUse() const { return m_keyUses.size(); }
    [[nodiscard]] BatchTally tally() const;

    [[nodiscard]] const QString &groupName(quint32 group) const { return m_groups[group].name; }
    [[nodiscard]] int groupCount(quint32 group) const { return m_groups[group].count; }
    [[nodiscard]] bool isCollapsed(quint32 group) const { return m_groups[group].collapsed; }

private:
    struct Entry
    {
        monitor::BatchReport report;
        monitor::Phase phase = monitor::Phase::Queued;
        quint64 added = 0; ///< 0: the slot is free, and its batch is about to leave the views
        QString search;    ///< null: not made yet
        std::optional<QCollatorSortKey> name;
    };
    /// What a batch is sorted by: apart from the rest, so that many are compared in little memory.
    struct Place
    {
        quint64 value = 0;
        quint64 added = 0;
        quint32 group = 0;
        quint32 nameRank = 0; ///< 0: the names are compared
        bool passes = false;

        friend bool operator==(const Place &, const Place &) = default;
    };
    struct Group
    {
        QString name;
        QCollatorSortKey text;
        int urgency = 0;
        int place = 0; ///< among the groups
        int count = 0; ///< of batches listed
        bool collapsed = false;
    };

    [[nodiscard]] quint32 takeSlot(const monitor::BatchReport &report);
    void sortByAdded(std::vector<quint32> *batches) const;
    void take(quint32 slot, const monitor::BatchReport &report);
    void prepare(quint32 slot);
    void match(quint32 slot);
    void place(quint32 slot);
    void sortAll();
    void rankNames();
    [[nodiscard]] quint32 groupOf(const Entry &entry);
    void orderGroups();
    [[nodiscard]] int compareNames(quint32 a, quint32 b) const;
    [[nodiscard]] bool isBefore(quint32 a, quint32 b) const;
    void placeAgain(std::vector<quint32> changed);
    void countKey(const std::optional<KeyName> &key, int change);
    void rankKeys();

    BatchArrangement m_arrangement;
    QStringList m_words; ///< of the filter, folded
    QCollator m_collator;
    QList<app::KeyEntry> m_keys;
    std::vector<Entry> m_entries;
    std::vector<Place> m_places; ///< as m_entries
    std::vector<quint32> m_free;
    QHash<BatchId, quint64> m_left; ///< removed ones, with their place in the order added: they may come back
    QHash<BatchId, quint32> m_slots;
    std::vector<quint32> m_order; ///< slots of all, also of those that are not listed
    std::vector<Group> m_groups;
    QHash<QString, quint32> m_groupIds;
    QHash<KeyName, qsizetype> m_keyUses; ///< by how many batches
    QHash<KeyName, quint64> m_keyRanks;
    bool m_keysMoved = false; ///< the ranks are others than those that batches were placed by
    quint64 m_lastAdded = 0;
};

} // namespace batchwatch::gui
